import { describe, expect, test } from 'vitest';
import { packPatch } from '#shared/annex/packedPatch.ts';
import { packTable } from '#shared/annex/packedTable.ts';
import type { TableChange } from '#shared/annex/tableChange.ts';
import { diffTable } from '#shared/annex/tablePatch.ts';
import { takeChange } from '../../../renderer/features/recording/tableState.ts';
import { annexTable } from '../annexTable.ts';

const version = (number: number, session = 's') => ({ session, number });
const old = annexTable([
  ['是', '甲', '90'],
  ['否', '乙', '80'],
]);
const next = annexTable([
  ['是', '甲', '90'],
  ['是', '乙', '85'],
]);
const patch = packPatch(next.columns, diffTable(old, next) ?? { rows: [], frame: {} });
const change: TableChange = { kind: 'patch', annexId: 'annex', base: version(1), version: version(2), patch };

describe('what a call tells of the table', () => {
  test('a patch on the state that it was made from changes the rows that it names', () => {
    const taken = takeChange({ table: old, version: version(1) }, change);
    expect(taken?.table).toEqual(next);
    expect(taken?.table?.rows[1]).toBe(old.rows[1]);
    expect(taken?.version).toEqual(version(2));
  });

  test('a patch on another state is refused: the table must be asked for anew', () => {
    expect(takeChange({ table: old, version: version(1, 'other') }, change)).toBe(null);
    expect(takeChange({ table: undefined, version: null }, change)).toBe(null);
    expect(takeChange({ table: old, version: version(0) }, change)).toBe(null);
  });

  test('a reply that was overtaken changes nothing', () => {
    const state = { table: next, version: version(2) };
    expect(takeChange(state, change)).toBe(state);
    expect(takeChange(state, { kind: 'table', annexId: 'annex', version: version(1), table: packTable(old) })).toBe(
      state,
    );
  });
});
