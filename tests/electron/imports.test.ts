import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cellKey } from '#shared/import/importedCell.ts';
import { startBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

async function openWork() {
  const folder = temporaryFolder();
  const { api } = startBackend(folder);
  const info = await api.workspace.create({ path: path.join(folder, '嘉鱼.chabao'), packId: 'jiayu-2023' });
  const at = { roundId: info.rounds[0]?.id ?? '', annexId: 'work' };
  const answers = async () => {
    const table = await api.annex.table(at);
    const column = table.columns.findIndex(({ id }) => id === 'mechanism');
    return Object.fromEntries(
      table.rows.flatMap(({ subjectId, cells }) => (cells[column]?.text ? [[subjectId, cells[column].text]] : [])),
    );
  };
  return { api, at, answers, folder };
}

const columns = { 制度: 'mechanism' };
const layout = { head: { first: 1, last: 1 }, columns };

test('what was copied is a file like any other: looked at, imported, and known the next time', async () => {
  const { api, at, answers } = await openWork();
  const html = '<table><tr><th>部门</th><th>制度</th></tr><tr><td>县财政局</td><td>是</td></tr></table>';
  const pasted = await api.import.paste({ html, text: '部门\t制度\n县财政局\t是' });
  expect(pasted.sheets).toMatchObject([
    {
      rows: 2,
      columns: 2,
      picture: {
        rows: [
          ['部门', '制度'],
          ['县财政局', '是'],
        ],
      },
    },
  ]);
  const whole = await api.import.part({ path: pasted.path, sheet: 0, from: 1, to: 100 });
  expect(whole).toEqual({ from: 1, rows: [['县财政局', '是']], merges: [] });
  await api.import.run({ ...at, path: pasted.path, dryRun: false, layout });
  expect(Object.values(await answers())).toEqual(['是']);
  const next = await api.import.paste({ text: '部门\t制度\n县审计局\t否' });
  const report = await api.import.run({ ...at, path: next.path, dryRun: true });
  expect(report.mapping?.columns[1]).toMatchObject({ columnId: 'mechanism', reason: '上次这样对应' });
  expect(report.imported).toMatchObject({
    counts: { new: 1 },
    cells: [{ subject: '县审计局', row: 2, column: 'B', after: '否' }],
  });
  await expect(api.import.paste({ text: ' ' })).rejects.toThrow('没有表格');
});

test('where the file says something else than the round, the person chooses whose word counts, for all and for one cell', async () => {
  const { api, at, answers, folder } = await openWork();
  const file = path.join(folder, '表.csv');
  const write = (finance: string, audit: string) =>
    writeFileSync(file, `单位,制度\n县财政局,${finance}\n县审计局,${audit}\n`);
  const run = (recorded?: { keep: boolean; except: string[] }, dryRun = false) =>
    api.import.run({ ...at, path: file, dryRun, layout, ...(recorded && { recorded }) });
  write('是', '是');
  await run();
  write('否', '否');
  const { imported } = await run(undefined, true);
  expect(imported.counts).toEqual({ new: 0, same: 0, differs: 2, kept: 0 });
  expect(imported.cells[0]).toMatchObject({ before: '是', after: '否', row: 2, column: 'B' });
  const first = imported.cells[0] ? cellKey(imported.cells[0]) : '';
  expect((await run({ keep: true, except: [] })).imported.counts.kept).toBe(2);
  expect(Object.values(await answers())).toEqual(['是', '是']);
  await run({ keep: true, except: [first] });
  expect(Object.values(await answers()).sort()).toEqual(['否', '是'].sort());
  await run();
  expect(Object.values(await answers())).toEqual(['否', '否']);
  await api.history.undo();
  await api.history.undo();
  expect(Object.values(await answers())).toEqual(['是', '是']);
});

test('a name that a person says is new becomes a unit; one that is unknown is asked about', async () => {
  const { api, at, answers, folder } = await openWork();
  const file = path.join(folder, '表.csv');
  writeFileSync(file, '单位,制度\n县财政局,是\n县低空经济办,否\n');
  const asked = await api.import.run({ ...at, path: file, dryRun: true, layout });
  expect(asked.diagnostics.find(({ candidates }) => candidates)).toMatchObject({
    subject: '县低空经济办',
    candidates: [],
  });
  const report = await api.import.run({ ...at, path: file, dryRun: false, layout, newUnits: ['县低空经济办'] });
  expect(report).toMatchObject({ rows: 2, imported: { added: 1, counts: { new: 2 } } });
  expect(Object.values(await answers()).sort()).toEqual(['否', '是'].sort());
  expect((await api.unit.list()).map(({ name }) => name)).toContain('县低空经济办');
});
