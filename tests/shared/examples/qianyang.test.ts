import { describe, expect, it } from 'vitest';
import { cellTexts, loadExample, printAnnex } from '../../support/examples.ts';
import { golden as readGolden } from '../../support/golden.ts';

interface Scores {
  title: string;
  headRaw: string[];
  columns: string[];
  rows: { unit: string; base: number; adjustments: Record<string, number | null>; subtotal: number; rank: number }[];
}
interface Hotline {
  title: string;
  asOf: string;
  columns: string[];
  rows: {
    no: number;
    unit: string;
    handled: number;
    onTime: number;
    overdue: number;
    returned: number;
    onTimeRate: string;
  }[];
}

const { data, diagnostics } = await loadExample('qianyang-2022q2');

describe('千阳县 2022 Q2', () => {
  it('is imported without a remark', () => {
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ['townScore', 1],
    ['departmentScore', 2],
  ])('%s adds the points to 300, sorts and ranks densely', (id, number) => {
    const golden = readGolden<Scores>(`qianyang-2022q2/annex${number}.json`);
    const table = printAnnex(data, id);
    expect(table.title).toBe(golden.title);
    expect(cellTexts(table, 'head')).toEqual([golden.headRaw, golden.columns]);
    expect(table.rows[0]?.cells.map(({ rowSpan, columnSpan }) => [rowSpan, columnSpan])).toEqual([
      [2, 1],
      [2, 1],
      [1, golden.columns.length],
      [2, 1],
      [2, 1],
    ]);
    expect(cellTexts(table, 'body')).toEqual(
      golden.rows.map(({ unit, base, adjustments, subtotal, rank }) => [
        unit,
        String(base),
        ...golden.columns.map((column) => String(adjustments[column] ?? '')),
        String(subtotal),
        String(rank),
      ]),
    );
  });

  it.each([
    ['townHotline', 3],
    ['departmentHotline', 4],
  ])('%s prints orders, rates and the date under the title', (id, number) => {
    const golden = readGolden<Hotline>(`qianyang-2022q2/annex${number}.json`);
    const table = printAnnex(data, id);
    expect(table.title).toBe(golden.title);
    expect(table.subtitle).toBe(golden.asOf);
    expect(cellTexts(table, 'head')).toEqual([golden.columns]);
    expect(cellTexts(table, 'body')).toEqual(
      golden.rows.map(({ no, unit, handled, onTime, overdue, returned, onTimeRate }) => [
        ...[no, unit, handled, onTime, overdue, returned].map(String),
        onTimeRate,
      ]),
    );
  });
});
