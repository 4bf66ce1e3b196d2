import type { Formula, SheetPlace, TableModel } from '#shared/document/tableModel.ts';

type Cell = string | number | null;

function cellAt(model: TableModel, { row, column }: SheetPlace): Cell {
  return model.rows[row]?.cells.find((cell) => cell.column === column)?.value ?? null;
}

function column(model: TableModel, range: { from: SheetPlace; to: SheetPlace }): number[] {
  const numbers: number[] = [];
  for (let row = range.from.row; row <= range.to.row; row += 1) {
    const value = cellAt(model, { row, column: range.from.column });
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}

/** An operand of + or − in Excel: a blank is 0, a text is #VALUE!. */
function operand(model: TableModel, place: SheetPlace): number {
  const value = cellAt(model, place);
  if (typeof value === 'string') throw new Error(`#VALUE! at ${place.row},${place.column}`);
  return value ?? 0;
}

function roundHalfAway(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value) + 1e-9);
}

/** What Excel would show for a formula of the table model, in hundredths: written anew for tests, not shared with the source. */
export function evaluateFormula(formula: Formula<SheetPlace>, model: TableModel): Cell {
  switch (formula.fn) {
    case 'sum':
      return formula.terms.reduce((sum, { of, times }) => sum + times * operand(model, of), formula.constant);
    case 'total':
      return formula.ranges.flatMap((range) => column(model, range)).reduce((sum, value) => sum + value, 0);
    case 'ratio': {
      const to = operand(model, formula.to);
      if (to === 0) return formula.whenZero;
      const of = operand(model, formula.of) - (formula.minus ? operand(model, formula.minus) : 0);
      const unit = 10 ** (2 - formula.decimals);
      return roundHalfAway(((of / to) * (formula.percent ? 10_000 : 100)) / unit) * unit + 0;
    }
    case 'rank': {
      const own = operand(model, formula.of);
      const better = column(model, formula.range).filter((value) =>
        formula.order === 'desc' ? value > own : value < own,
      );
      return ((formula.method === 'dense' ? new Set(better).size : better.length) + 1) * 100;
    }
  }
}
