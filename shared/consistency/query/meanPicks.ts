import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { matchesOf } from '../readOnce.ts';
import { quotientOver } from '../rule/computedColumns.ts';
import { rateRelation, termsOver } from '../rule/rateRelation.ts';
import { numberAt, numbersAt } from '../rule/relations.ts';
import { printedOf, unitFits } from './amountAnswers.ts';
import { type NumberColumn, namingsIn, numberColumnsOf } from './columnWords.ts';

import { kindsIn, rowsOfKind } from './kindWords.ts';
import { isOfBefore } from './periodColumns.ts';
import type { Pick } from './picks.ts';

/** 高于全旗平均水平, 低于部门平均分, 在全县平均分之上; between the two what it is the mean of. */
export const besideMean: RegExp =
  /(高于|超过|低于|不及|未达到?)([^,;。、\d]{0,8}?)(?:平均|[月日人]均|均值)(?:得分|分数?|水平|数|值|线)?|(?:[在居处]于?)?(全[省市县区旗州])?平均(?:得分|分数?|水平|数|值|线)(以上|以下|之上|之下|上方|下方)/u;

const meansSaid = matchesOf(new RegExp(besideMean, 'gu'));

/** 高于平均分的13所: the rows above the mean of those that the other words pick. */
export function meanPicks(annex: AnnexGrid, text: string): Pick[] {
  return meansSaid(text).flatMap((match) => {
    const [printed] = match;
    const [side = '', of = ''] = match[4] === undefined ? match.slice(1) : [match[4], match[3]];
    const [start, end] = [match.index, match.index + printed.length];
    const above = /^[高超]|上/u.test(side);
    return columnsMeant(annex, text, start, end).flatMap((column) =>
      rowsMeant(annex, of).map((rows): Pick => {
        const beside = (some: readonly GridRow[]): readonly GridRow[] => beyondMean(annex, some, column, above);
        const whole = /[全总整]/u.test(of);
        return {
          annex,
          aspect: `mean ${column.index}`,
          say: `“${column.title}”${printed}`,
          rows: whole ? beside(rows) : rows,
          ...(whole ? {} : { among: beside }),
          start,
          end,
        };
      }),
    );
  });
}

/** The columns that the words before name, first those of its clause; 平均分 is of any that scores. */
function columnsMeant(annex: AnnexGrid, text: string, start: number, end: number): GridColumn[] {
  const clause = text.slice(text.lastIndexOf(',', start) + 1, end);
  const ofScores = /分/u.test(text.slice(start, end));
  for (const words of [clause, text.slice(0, start)]) {
    const named = namingsIn(annex, words).filter((naming) => !ofScores || isScore(naming.named));
    const best = Math.max(0, ...named.map(({ strength }) => strength));
    if (best > 0) return named.filter(({ strength }) => strength === best).map((naming) => naming.named.column);
  }
  // Of 总分 and 2021年度总分 the one of now.
  const scores = scoresOf(annex).map(({ column }) => column);
  return ofScores ? scores.filter((column) => !isOfBefore(annex, column, text)) : [];
}

/** 总分 rather than 加分 and 扣分. */
export function scoresOf(annex: AnnexGrid): NumberColumn[] {
  const scores = numberColumnsOf(annex).filter(isScore);
  const whole = scores.filter(({ column }) => /总分|得分|积分|成绩|合计/u.test(column.path.at(-1) ?? ''));
  return whole.length > 0 ? whole : scores;
}

function isScore(named: NumberColumn): boolean {
  return named.column.kind === 'number' && unitFits(named, '分');
}

/** 高于部门平均分: the units of the kind, whatever else the table lists. */
function rowsMeant(annex: AnnexGrid, of: string): (readonly GridRow[])[] {
  const kinds = kindsIn(of).flatMap(({ readings }) => readings.map((is) => rowsOfKind(annex, is)));
  const parts = kinds.filter(({ length }) => length > 0);
  return parts.length > 0 ? parts : [annex.rows];
}

export function beyondMean(
  annex: AnnexGrid,
  rows: readonly GridRow[],
  column: GridColumn,
  above: boolean,
): readonly GridRow[] {
  const mean = meanOf(annex, rows, column);
  return rows.filter((row) => {
    const value = numberAt(row, column);
    return value !== null && (above ? value > mean : value < mean);
  });
}

/** Of rates what they are of all together, where the table tells of what they are. */
export function meanOf(annex: AnnexGrid, rows: readonly GridRow[], column: GridColumn): number {
  const relation = column.kind === 'percent' ? rateRelation(annex, column) : null;
  const [of, to] = relation ? termsOver(relation, rows) : [0, 0];
  if (to > 0) return (of * 10_000) / to;
  const quotient = quotientOver(annex, column, rows);
  if (quotient !== null) return quotient;
  const values = numbersAt(rows, column);
  // 次均费用 of all is what the table prints below, and no mean of the rows.
  const printed = printedOf(annex, rows, column);
  if (printed !== null && printed >= Math.min(...values) && printed <= Math.max(...values)) return printed;
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
