import { describe, expect, test } from 'vitest';
import { computeFormula } from '#electron/excel/computeFormula.ts';
import { computeUnsaved } from '#electron/excel/unsavedFormulas.ts';
import { grid } from '../../shared/import/grid.ts';

const { rows } = grid([
  [1, 2, '三', ''],
  [10, 0.5, 4, 7],
]);
const compute = (formula: string) =>
  computeFormula(formula, (row, column) => {
    const cell = rows[row]?.[column];
    return cell === undefined || cell.text === '' ? 0 : cell.number;
  });

describe('a formula without a result', () => {
  test('is computed where it is plain arithmetic over its own sheet', () => {
    expect(compute('A1+B2*$C$2')).toBe(3);
    expect(compute('SUM(A1:B2,5)')).toBe(18.5);
    expect(compute('-(A2-D2)/2')).toBe(-1.5);
    expect(compute('ROUND(A2/3,2)')).toBe(3.33);
    expect(compute('50%*A2')).toBe(5);
    expect(compute('0.1+0.2')).toBe(0.3);
    expect(compute('D1+1')).toBe(1);
    expect(compute('SUM(C1:C2)')).toBe(4);
  });

  test('is not where it says anything else, down to the last character', () => {
    for (const formula of [
      'C1+1',
      'A1/D1',
      "'[1]七月'!B4+1",
      'Sheet2!A1',
      'VLOOKUP(A1,A:B,2,0)',
      'IF(A1>1,2,3)',
      'A1+',
      'A1 B1',
      '(A1',
      'SUM(A1:XFD99999)',
      'LOG10(A1)',
      'A1:B2',
      '',
    ])
      expect(compute(formula)).toBeNull();
  });

  const tell = (told: string[]) => ({
    unsaved: (_: number, column: number) => void told.push(`? ${column}`),
    computed: (_: number, column: number, result: number) => void told.push(`${result} ${column}`),
  });

  test('may ask for others; who asks for himself, or for one that nobody knows, gets nothing', () => {
    const formulas = ['A1+1', 'B1*2', 'E1', 'D1', 'NOW()', 'SUM(A1:F1)'];
    const unsaved = formulas.map((formula, at) => ({ row: 0, column: at + 1, style: 0, formula }));
    const told: string[] = [];
    expect(computeUnsaved(grid([[3]]).rows, unsaved, tell(told)).map(({ result }) => result)).toEqual([4, 8]);
    expect(told).toEqual(['4 1', '8 2', '? 3', '? 4', '? 5', '? 6']);
  });

  test('over 10,000 others below each other is computed, and costs no more than its cells', () => {
    const below = (row: number) => ({ row: row + 1, column: 0, style: 0, formula: `A${row + 1}+1` });
    const unsaved = Array.from({ length: 10_000 }, (_, row) => below(row));
    expect(computeUnsaved(grid([[1]]).rows, unsaved, tell([])).at(-1)?.result).toBe(10_001);
  });
});
