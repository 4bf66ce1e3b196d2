import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { foldCheckText } from '../read/sentences.ts';
import type { Computation } from './computations.ts';
import { numberAt } from './relations.ts';

interface Term {
  readonly column: GridColumn;
  readonly times: number;
}

const longest = 200;

/** 综合得分=响应率×20+解决率×40+满意率×40, 总分＝日常得分×60%＋年终得分×40%: how a note says that a column comes about. */
export function statedFormulas({ notes, columns }: AnnexGrid, column: GridColumn): Computation[] {
  const own = nameOf(column);
  return notes.flatMap((note): Computation[] => {
    const text = foldCheckText(note).slice(0, longest * 10);
    return text.split(/[。;,:]/u).flatMap((clause) => {
      const [left = '', right = '', more] = clause.split(/[=＝]/u);
      if (more !== undefined || !left.endsWith(own) || right === '' || right.length > longest) return [];
      const terms = right.split(/[+＋]/u).map((each) => termOf(each, columns, column));
      const known = terms.filter((term) => term !== null);
      if (known.length < terms.length || known.length < 2) return [];
      return [{ say: `注（${clause}）`, of: known.map((term) => term.column), value: computedBy(known) }];
    });
  });
}

/** Of one column alone: 响应率×20. Two columns of one name leave open which is meant. */
function termOf(text: string, columns: readonly GridColumn[], column: GridColumn): Term | null {
  const [, name = '', weight, percent] = /^(.+?)(?:[×xX*](\d{1,3}(?:\.\d+)?)(%?))?$/u.exec(text) ?? [];
  const [found, second] = columns.filter((each) => each !== column && nameOf(each) === name);
  if (!found || second || name === '') return null;
  const times = weight === undefined ? 1 : Number(weight);
  // 95%×20 is 19 points, and 95分×20% as well.
  return {
    column: found,
    times: weight !== undefined && (percent === '%' || found.kind === 'percent') ? times / 100 : times,
  };
}

function computedBy(terms: readonly Term[]): (row: GridRow) => number | null {
  return (row) => {
    const parts = terms.map(({ column, times }) => (numberAt(row, column) ?? Number.NaN) * times);
    const sum = parts.reduce((so, part) => so + part, 0);
    return Number.isNaN(sum) ? null : sum;
  };
}

function nameOf({ title }: GridColumn): string {
  return foldCheckText(title).replace(/\([^()]*\)/gu, '');
}
