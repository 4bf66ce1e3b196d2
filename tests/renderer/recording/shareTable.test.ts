import { describe, expect, test } from 'vitest';
import { shareTable } from '../../../renderer/features/recording/shareTable.ts';
import { annexTable } from '../annexTable.ts';

describe('a table that comes back', () => {
  test('only rows that say something else are new', () => {
    const old = annexTable([
      ['是', '甲', '90'],
      ['否', '乙', '80'],
    ]);
    const next = shareTable(
      old,
      annexTable([
        ['是', '甲', '90'],
        ['是', '乙', '85'],
      ]),
    );
    expect(next.rows[1]).toBe(old.rows[1]);
    expect(next.rows[2]).not.toBe(old.rows[2]);
    expect(next.rows[2]?.cells[3]?.text).toBe('85');
    expect(next.header).toBe(old.header);
    expect(next.columns).toBe(old.columns);
  });

  test('another annex shares nothing', () => {
    const other = { ...annexTable([]), annexId: 'other' };
    expect(shareTable(annexTable([]), other)).toBe(other);
  });
});
