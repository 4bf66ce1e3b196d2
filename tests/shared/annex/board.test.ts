import { expect, test } from 'vitest';
import { computeBoard } from '#shared/annex/board.ts';
import { loadExample } from '../../support/examples.ts';

test('a unit is done, partly done or empty in each annex that has a row of it', async () => {
  const { data } = await loadExample('jiayu-2023');
  const full = computeBoard(data, new Map());
  expect(full.annexes).toHaveLength(4);
  expect(full.units.every(({ cells }) => cells.every((cell) => cell === null || cell.state === 'done'))).toBe(true);

  const [unit] = data.units;
  const [annex] = data.pack.annexes;
  const rows = data.findings[annex?.id ?? ''] ?? {};
  const [first] = Object.entries(rows[unit?.id ?? ''] ?? {});
  const little = {
    ...data,
    findings: { [annex?.id ?? '']: { [unit?.id ?? '']: Object.fromEntries(first ? [first] : []) } },
  };
  const last = new Map([
    [annex?.id ?? '', new Map([[unit?.id ?? '', { person: '检查员', at: '2023-06-30T01:02:03.000Z' }]])],
  ]);
  const [row, other] = computeBoard(little, last).units;
  expect(row?.cells[0]).toMatchObject({ state: 'partial', answered: 1, last: { person: '检查员' } });
  expect(other?.cells[0]).toMatchObject({ state: 'empty', answered: 0, last: null });
});

test('the accounts of a unit count for it', async () => {
  const { data } = await loadExample('xianning-2020q3');
  const board = computeBoard(data, new Map());
  const accounts = board.annexes.findIndex(
    ({ id }) => data.pack.annexes.find((annex) => annex.id === id)?.rows.from === 'accounts',
  );
  expect(accounts).toBeGreaterThanOrEqual(0);
  expect(board.units.some(({ cells }) => (cells[accounts] ?? null) !== null)).toBe(true);
});
