import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { createStore } from '#electron/store/store.ts';
import { listUnits } from '#electron/store/units.ts';
import { remarkId } from '#shared/round/remark.ts';
import type { Edit } from '#shared/store/change.ts';
import { startBackend } from '../support/backend.ts';
import { bigAnnex, bigRoundId, fillBigRound } from '../support/bigRound.ts';
import { type Counted, countStatements } from '../support/countStatements.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { laptopOptions } from './store/laptopOptions.ts';

const place = { roundId: bigRoundId, annexId: bigAnnex };

/** 300 units × 12 items, answered in full, with a remark beside one answer of each unit that a new answer makes void. */
async function openBig() {
  const folder = temporaryFolder();
  const file = path.join(folder, '某县.chabao');
  const store = createStore(file, laptopOptions('甲'));
  fillBigRound(store, { units: 300, items: 12 });
  const confirmed = listUnits(store.db).map(({ id: subjectId }): Edit => {
    const cell = { ...place, subjectId, columnId: 'c4' };
    return { entity: 'remark', id: remarkId(cell), fields: { ...cell, confirmed: true } };
  });
  appendEdits(store, 'remark.change', confirmed);
  closeStore(store);
  const { api, backend } = startBackend(folder);
  onTestFinished(() => void backend.close());
  await api.workspace.open({ path: file });
  const db = backend.context.session?.store.db;
  if (!db) throw new Error('no workspace');
  const units = await api.unit.list();
  const block = (from: number, rows: number, text: string) =>
    units.slice(from, from + rows).flatMap(({ id: subjectId }, row) =>
      Array.from({ length: 12 }, (_, item) => ({
        subjectId,
        columnId: `c${item}`,
        input: item === 9 ? `${from + row + 5000}` : item % 5 === 4 ? `${text}${row}` : '不涉及',
      })),
    );
  await api.annex.changes({ ...place, base: null });
  await api.finding.record({ ...place, cells: block(0, 2, '先写的') });
  return { api, db, block };
}

/** A line of the log and a row of a table each for the answers, the visit and the remark of a row. */
const perRow = 6;

function expectNoMore(few: Counted, many: Counted, rows: number): void {
  // Not by rows: the journal may note what came before meanwhile.
  expect(many.reads - few.reads).toBeLessThan(5);
  expect(many.writes - few.writes).toBe(rows * perRow);
}

test('a pasted block asks the store no more than a single row does, and writes each thing once', async () => {
  const { api, db, block } = await openBig();
  const record = (from: number, rows: number) =>
    countStatements(db, () => api.finding.record({ ...place, cells: block(from, rows, '贴入第') }));
  const [few, many] = [await record(10, 2), await record(20, 202)];
  expectNoMore(few, many, 200);
});

test('so does taking it back and bringing it again', async () => {
  const { api, db, block } = await openBig();
  const steps = async (from: number, rows: number) => {
    await api.finding.record({ ...place, cells: block(from, rows, '贴入第') });
    const undone = await countStatements(db, () => api.history.undo());
    return [undone, await countStatements(db, () => api.history.redo())] as const;
  };
  const [few, many] = [await steps(10, 2), await steps(20, 202)];
  for (const step of [0, 1] as const) expectNoMore(few[step], many[step], 200);
});

test('what comes back of it are values: neither tables nor a format for each cell', async () => {
  const { api, block } = await openBig();
  const { change } = await api.finding.record({ ...place, cells: block(20, 200, '贴入第') });
  if (change.kind !== 'patch') throw new Error('the whole table came back');
  const said = change.patch.columns.flatMap((column) => column.said);
  expect(said.filter((entry) => typeof entry === 'object' && entry !== null)).toEqual([]);
});
