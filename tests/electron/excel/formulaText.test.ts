import { describe, expect, it } from 'vitest';
import { columnLetters, formulaText } from '#electron/excel/formulaText.ts';

const at = (row: number, column: number) => ({ row, column });

describe('formulas', () => {
  it('a sum adds neighbours as a range and passes over words', () => {
    const terms = [2, 3, 4, 6].map((column) => ({ of: at(1, column), times: 1 }));
    expect(formulaText({ fn: 'sum', constant: 30000, terms }, 4, 0)).toBe('300+SUM(C5:E5,G5)');
  });

  it('a sum subtracts and multiplies, and rounds where there are decimals', () => {
    const terms = [
      { of: at(0, 1), times: -1 },
      { of: at(0, 2), times: 3 },
    ];
    expect(formulaText({ fn: 'sum', constant: 0, terms }, 1, 2)).toBe('ROUND(-SUM(B1)+3*SUM(C1),2)');
    expect(formulaText({ fn: 'sum', constant: 0, terms: [] }, 1, 0)).toBe('0');
  });

  it('a total adds ranges', () => {
    const ranges = [
      { from: at(0, 1), to: at(8, 1) },
      { from: at(0, 5), to: at(7, 5) },
    ];
    expect(formulaText({ fn: 'total', ranges }, 3, 0)).toBe('SUM(B3:B11,F3:F10)');
  });

  it('a ratio prints its word when there is nothing to divide by', () => {
    const ratio = {
      fn: 'ratio',
      of: at(0, 1),
      minus: at(0, 2),
      to: at(0, 1),
      percent: true,
      decimals: 1,
      whenZero: '无"件"',
    } as const;
    expect(formulaText(ratio, 1, 0)).toBe('IF(N(B1)=0,"无""件""",ROUND((N(B1)-N(C1))/N(B1),3))');
  });

  it('a competition rank is RANK; a dense one is left out where it would be slow', () => {
    const range = { from: at(0, 1), to: at(9, 1) };
    const rank = { fn: 'rank', of: at(0, 1), range, method: 'competition', order: 'desc' } as const;
    expect(formulaText(rank, 1, 0)).toBe('IF(ISNUMBER(B1),RANK(B1,$B$1:$B$10,0),"")');
    const long = { from: at(0, 1), to: at(999, 1) };
    expect(formulaText({ ...rank, range: long, method: 'dense' }, 1, 0)).toBeNull();
  });
});

it('columns are lettered as in Excel', () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
