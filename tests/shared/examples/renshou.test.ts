import { describe, expect, it } from 'vitest';
import { cellTexts, loadExample, printAnnex } from '../../support/examples.ts';
import { golden as readGolden } from '../../support/golden.ts';

interface Row {
  no: number;
  unit: string;
  submitted: number;
  published: number;
  side: 'left' | 'right';
}

const { data, diagnostics } = await loadExample('renshou-2022q2');

describe('仁寿县 2022 Q2', () => {
  it('is imported without a remark', () => {
    expect(diagnostics).toEqual([]);
  });

  it('prints 1–28 and 29–56 side by side, with the notes of the source', () => {
    const golden = readGolden<{ title: string; columns: string[]; rows: Row[]; notes: string[] }>(
      'renshou-2022q2/annex1.json',
    );
    const table = printAnnex(data, 'publishing');
    const side = (wanted: Row['side']) =>
      golden.rows
        .filter((row) => row.side === wanted)
        .map(({ no, unit, submitted, published }) => [String(no), unit, String(submitted), String(published)]);
    const right = side('right');
    expect(table.label).toBe('附件');
    expect(table.title).toBe(golden.title);
    expect(cellTexts(table, 'head')).toEqual([[...golden.columns, ...golden.columns]]);
    expect(cellTexts(table, 'body')).toEqual(side('left').map((cells, index) => [...cells, ...(right[index] ?? [])]));
    expect(table.notes).toEqual(golden.notes.map((note, index) => (index === 0 ? `注:${note}` : note)));
  });
});
