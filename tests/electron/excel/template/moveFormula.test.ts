import { describe, expect, it } from 'vitest';
import { fillFormula, mentions, moveFormula, moveRange } from '#electron/excel/template/moveFormula.ts';

/** Row 5 becomes ten rows. */
const shift = { first: 5, last: 5, count: 10 };
const shifts = new Map([['表 1', shift]]);
const moved = (formula: string) => moveFormula(formula, '表 1', shifts);

describe('a formula outside of the repeated row', () => {
  it.each([
    ['SUM(C5)', 'SUM(C5:C14)'],
    ['SUM(C5:C5)', 'SUM(C5:C14)'],
    ['SUM(C4:C6)', 'SUM(C4:C15)'],
    ['C5/C6', 'C5/C15'],
    ['ROUND(AVERAGE(C5),1)&"C5分"', 'ROUND(AVERAGE(C5:C14),1)&"C5分"'],
    ['COUNTIF($D$5,"是")', 'COUNTIF($D$5:$D$14,"是")'],
    ["'表 1'!A6+其他!A6", "'表 1'!A15+其他!A6"],
    ['LOG10(A9)+1.5+T6', 'LOG10(A18)+1.5+T15'],
    ['[1]表!A9', '[1]表!A9'],
    ['A1+B4', 'A1+B4'],
  ])('%s becomes %s', (before, after) => expect(moved(before)).toBe(after));

  it('on another sheet follows where it names the sheet', () => {
    expect(moveFormula("SUM('表 1'!C5)+C9", '汇总', shifts)).toBe("SUM('表 1'!C5:C14)+C9");
    expect(mentions("SUM('表 1'!C5)", shifts)).toBe(true);
    expect(mentions('"表 1!C5"&C5', shifts)).toBe(false);
  });

  it('print titles and print areas follow like any name', () => {
    expect(moveFormula("'表 1'!$A$1:$F$8", '', shifts)).toBe("'表 1'!$A$1:$F$17");
    expect(moveFormula("'表 1'!$3:$4", '', shifts)).toBe("'表 1'!$3:$4");
  });
});

it('a formula in the repeated row goes along with its row, and ranks over all', () => {
  const copy = moveFormula('RANK(G5,G$5:G$5)&SUM(C5:F5)/$C$6', '表 1', shifts, { offset: 3 });
  expect(copy).toBe('RANK(G8,G$5:G$14)&SUM(C8:F8)/$C$15');
});

it('a validation of one cell becomes one of all copies', () => {
  expect(moveRange('B5 D4:D6 A1', shift)).toBe('B5:B14 D4:D15 A1');
});

it('a shared formula is filled as Excel fills it', () => {
  expect(fillFormula('A1+$B$2+C$3+Z9', 2, 1)).toBe('B3+$B$2+D$3+AA11');
});
