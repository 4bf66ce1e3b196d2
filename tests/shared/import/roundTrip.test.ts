import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { writeWorkbook } from '#electron/excel/writeWorkbook.ts';
import { readBytes } from '#electron/read/readBytes.ts';
import { writeDocument } from '#electron/word/writeDocument.ts';
import { annexDocument } from '#shared/annex/annexDocument.ts';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { layOutTable } from '#shared/annex/layOutTable.ts';
import { planImport } from '#shared/import/planImport.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { exampleIds, loadExample } from '../../support/examples.ts';
import { findingsOf, type RoundInput, sampleRound } from '../../support/sampleRound.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { rawSheetOf } from './rawSheetOf.ts';

function print(data: RoundData, annexId: string) {
  return layOutTable(computeAnnex(data, annexId, 'printed'));
}

async function throughWord(data: RoundData, annexId: string): Promise<RawSheet[]> {
  const file = path.join(temporaryFolder(), `${annexId}.docx`);
  await writeDocument(file, annexDocument(data, annexId));
  return readBytes(readFileSync(file), `${annexId}.docx`);
}

async function throughFile(data: RoundData, annexId: string): Promise<RawSheet[]> {
  const file = path.join(temporaryFolder(), `${annexId}.xlsx`);
  await writeWorkbook(file, [print(data, annexId)]);
  return readWorkbook(file);
}

/** Nothing new for the round that was printed; for an empty round everything that was printed. */
function expectRoundTrip(data: RoundData, annexId: string, sheets: readonly RawSheet[]): void {
  const again = planImport(data, annexId, '表.xlsx', sheets, () => 'new');
  expect(
    again.diagnostics.filter(({ severity }) => severity !== 'info'),
    annexId,
  ).toEqual([]);
  expect(again.edits, annexId).toEqual([]);
  let ids = 0;
  const own = <T extends { readonly annexId: string }>(list: readonly T[]) =>
    list.filter((each) => each.annexId !== annexId);
  const { [annexId]: _gone, ...findings } = data.findings;
  const empty = { ...data, findings, problems: own(data.problems), tasks: own(data.tasks) };
  const filled = applyEdits(empty, planImport(empty, annexId, '表.xlsx', sheets, () => `n${++ids}`).edits);
  expect(print(filled, annexId), annexId).toEqual(print(data, annexId));
}

describe.each(exampleIds)('the annexes of %s', (id) => {
  test('come back from the sheets that they are laid out on', async () => {
    const { data } = await loadExample(id);
    for (const annex of data.pack.annexes) expectRoundTrip(data, annex.id, [rawSheetOf(print(data, annex.id))]);
  });

  test('come back from the files that they are written to', async () => {
    const { data } = await loadExample(id);
    for (const annex of data.pack.annexes) expectRoundTrip(data, annex.id, await throughFile(data, annex.id));
  });

  test('come back from documents, also where merged cells were ended at the ends of pages', async () => {
    const { data } = await loadExample(id);
    for (const annex of data.pack.annexes) expectRoundTrip(data, annex.id, await throughWord(data, annex.id));
  });
});

const groups = [
  { id: 'town', name: '镇（街道）', attributes: { minimum: '10' } },
  { id: 'office', name: '县直部门', attributes: { minimum: '20' } },
];
const units = Array.from({ length: 7 }, (_, index) => ({
  name: `${'甲乙丙丁戊己庚'.charAt(index)}单位`,
  groupId: index < 3 ? 'town' : 'office',
}));
const name = { kind: 'name', id: 'unit', title: '单位' } as const;
const sent = { kind: 'integer', id: 'sent', title: '报送' } as const;
const rate = { kind: 'ratio', id: 'rate', title: '采用率', of: 'used', to: 'sent', decimals: 1, trim: true } as const;
const used = { kind: 'decimal', id: 'used', title: '采用' } as const;
const findings = findingsOf(
  'a1',
  Object.fromEntries(
    units.map((unit, index) => [unit.name, { sent: (index + 1) * 100, used: index * 50, when: '2022-05-06' }]),
  ),
);

type Annex = Omit<RoundInput['annexes'][number], 'id' | 'number' | 'title' | 'rows'>;

const shapes: Readonly<Record<string, Annex>> = {
  'a plain table with a total': { columns: [name, sent, used, rate], totals: {} },
  'a total at the start and subtotals of groups under group rows': {
    columns: [{ kind: 'serial', id: 'no', restart: 'group' }, name, sent, used, rate],
    groupBy: { as: 'row', template: '{group}（不低于{minimum}条，共{n}家）' },
    totals: { at: 'start', perGroup: '{group}小计' },
  },
  'a merged first column with the group': {
    columns: [{ kind: 'attribute', id: 'kind', title: '类别', attribute: 'group', merge: 'equal' }, name, sent],
  },
  'a merged first column without a title': {
    columns: [{ kind: 'attribute', id: 'kind', title: '', attribute: 'group', merge: 'equal' }, name, sent],
    notes: ['注：1.截至{round.year}年6月。', '2.其他单位不列。'],
  },
  'two blocks of rows': { columns: [{ kind: 'serial', id: 'no' }, name, sent], layout: { blocks: 2 }, totals: {} },
  'one block per group with group rows': {
    columns: [name, sent],
    groupBy: { as: 'row' },
    layout: { blocks: 2, blockBy: 'group' },
    notes: ['注：左栏为镇。'],
  },
  'a diagonal corner over a header tree with equal titles': {
    subtitle: '（单位：条）',
    layout: { corner: { column: '检查事项', row: '单位' } },
    columns: [
      name,
      {
        kind: 'group',
        id: 'g1',
        title: '网站',
        columns: [
          { ...sent, title: '数量' },
          { kind: 'date', id: 'when', title: '日期' },
        ],
      },
      { kind: 'group', id: 'g2', title: '新媒体', columns: [{ ...used, title: '数量' }] },
    ],
  },
  'neighbours merged when equal, sorted and ranked': {
    sort: [{ by: 'used', order: 'desc' }],
    columns: [
      { kind: 'rank', id: 'rank', title: '名次', by: 'used', method: 'competition' },
      { ...name, template: '{name}（{group}）' },
      { ...used, merge: 'equal' },
      { kind: 'date', id: 'when', title: '日期', merge: 'equal' },
    ],
  },
};

describe.each(Object.entries(shapes))('%s', (_, shape) => {
  const annex = { id: 'a1', number: 1, title: '情况表', rows: { from: 'units' as const }, ...shape };
  const data = sampleRound({ annexes: [annex], groups, units, findings });

  test('comes back as it was', async () => {
    expectRoundTrip(data, 'a1', [rawSheetOf(print(data, 'a1'))]);
    expectRoundTrip(data, 'a1', await throughFile(data, 'a1'));
    expectRoundTrip(data, 'a1', await throughWord(data, 'a1'));
  });
});
