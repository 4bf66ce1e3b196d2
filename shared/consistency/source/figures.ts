import { countsSuch, unitFits } from '../query/amountAnswers.ts';
import { type NumberColumn, numberColumnsOf } from '../query/columnWords.ts';
import { isAsLarge } from '../query/scene.ts';
import { subjectOf, unitsOf } from '../query/unitColumns.ts';
import type { Wording } from '../query/wording.ts';
import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';
import { readOnceOf, readOnceOfBoth } from '../readOnce.ts';
import { numberAt, numbersAt } from '../rule/relations.ts';
import type { Scope } from './scopes.ts';

/** What an annex comes to over rows that a passage may speak of, whatever its words call it. */
export interface Figure {
  readonly scope: Scope;
  /** Hundredths of the unit of the number that is looked for. */
  readonly value: number;
  /** “甲”的“办结(件)”. */
  readonly say: string;
}

/** Every number of such a unit over rows of an annex that the words beside may speak of: sums, means where they say 均, ends, gaps, how many. */
export function figuresOf(scopes: readonly Scope[], wording: Wording, words: string): Figure[] {
  const annex = scopes[0]?.annex;
  if (!annex) return [];
  const { measure } = wording.quantity;
  const columns = numberColumnsOf(annex).filter(
    (named) => named.column.kind === 'number' && unitFits(named, measure) && countsSuch(named, wording),
  );
  const others = /其[余他]|另/u.test(words);
  const named = columns.filter((column) => isNamed(column, words));
  const counting = numberColumnsOf(annex).filter((column) => isNamed(column, words));
  return [
    ...[...printedIn(annex), ...scopes.filter(({ rest }) => !rest || others)].flatMap((scope) =>
      sums(scope, columns, words),
    ),
    ...scopes.flatMap((scope) => [
      ...gaps(scope, columns, words),
      ...sizes(scope, wording),
      ...together(scope, named),
      ...withSome(scope, wording, counting),
    ]),
  ];
}

/** The rows of totals, and of single figures. */
const printedIn: (annex: AnnexGrid) => readonly Scope[] = readOnceOf((annex) =>
  [...annex.totals, ...annex.figures].map((row) => ({ annex, say: row.name, rows: [row], rest: false })),
);

/** What the numbers of a column come to. */
interface Level {
  readonly sum: number;
  readonly count: number;
  readonly most: number;
  readonly least: number;
}

/** Every number that may be of the rows asks for them, so they are added up once. */
const levelIn = readOnceOfBoth((column: GridColumn, rows: Scope['rows']): Level => {
  const values = numbersAt(rows, column);
  const sum = values.reduce((so, value) => so + value, 0);
  return { sum, count: values.length, most: Math.max(...values), least: Math.min(...values) };
});

function sumIn({ rows }: Scope, column: GridColumn): number {
  return levelIn(column, rows).sum;
}

/** 内部事务信息和过程性信息共22件: columns that the words name, added up in their order. */
function together(scope: Scope, named: readonly NumberColumn[]): Figure[] {
  return named.flatMap((_, from) =>
    named.slice(from + 1).map((_last, more) => {
      const run = named.slice(from, from + more + 2);
      const sum = run.reduce((so, { column, times }) => so + sumIn(scope, column) * times, 0);
      return figure(scope, `的${run.map(titled).join('、')}之和`, sum);
    }),
  );
}

/** 18个单位延期答复34件: how many rows have some of what the words name, and how many have none. */
function withSome(
  scope: Scope,
  { quantity: { measure }, unitNoun }: Wording,
  columns: readonly NumberColumn[],
): Figure[] {
  const { annex, rows } = scope;
  if (unitNoun === '' || !'家个'.includes(measure) || !subjectOf(annex).ofUnits) return [];
  return columns.flatMap((named) => {
    const some = rows.filter((row) => (numberAt(row, named.column) ?? 0) !== 0).length;
    return [
      figure(scope, `有${titled(named)}的行数`, some * 100),
      figure(scope, `没有${titled(named)}的行数`, (rows.length - some) * 100),
    ];
  });
}

function isNamed({ words: own }: NumberColumn, words: string): boolean {
  return own.some((word) => words.includes(word));
}

function sums(scope: Scope, columns: readonly NumberColumn[], words: string): Figure[] {
  const many = scope.rows.length > 1;
  return columns.flatMap((named) => {
    const { column, times } = named;
    const { sum, count, most, least } = levelIn(column, scope.rows);
    if (count === 0) return [];
    const is = (what: string, value: number): Figure => figure(scope, `的${titled(named)}${what}`, value * times);
    if (!many) return [is('', sum)];
    return [
      is('合计', sum),
      ...(/均/u.test(words) ? [is('平均', sum / count)] : []),
      ...(/最|首|第/u.test(words) ? [is('最大', most)] : []),
      ...(/最|末|后/u.test(words) ? [is('最小', least)] : []),
    ];
  });
}

/** 应巡17600次,少巡532次: what one column is short of another that is as large in every row. */
function gaps(scope: Scope, columns: readonly NumberColumn[], words: string): Figure[] {
  if (!/[比较增减升降差少多未没欠尚超余]/u.test(words)) return [];
  return columns.flatMap((of) =>
    columns
      .filter((to) => asLargeAs(scope.annex).get(of)?.has(to))
      .map((to) => {
        const gap = sumIn(scope, to.column) - sumIn(scope, of.column);
        return figure(scope, `的${titled(to)}与${titled(of)}之差`, gap * to.times);
      }),
  );
}

/** Of each column those that are as large in every row. */
const asLargeAs: (annex: AnnexGrid) => ReadonlyMap<NumberColumn, ReadonlySet<NumberColumn>> = readOnceOf((annex) => {
  const all = numberColumnsOf(annex);
  return new Map(all.map((of) => [of, new Set(all.filter((to) => to !== of && isAsLarge(annex, [of], to)))]));
});

/** How many rows they are, and of how many units. */
function sizes(scope: Scope, { quantity: { measure }, unitNoun }: Wording): Figure[] {
  if (scope.rest || !'家个名户所件条起处项宗例笔篇'.includes(measure)) return [];
  const { annex, rows } = scope;
  // 通知16个单位: the rows of a list of meetings are no units.
  const isSuch = subjectOf(annex).ofUnits ? '家个名户所'.includes(measure) : unitNoun === '';
  const own = isSuch ? [figure(scope, '的行数', rows.length * 100)] : [];
  return '家个'.includes(measure) ? [...own, figure(scope, '的单位数', unitsOf(annex, rows).length * 100)] : own;
}

function figure(scope: Scope, what: string, value: number): Figure {
  return { scope, value: Math.abs(value), say: `${scope.say === '' ? '各行' : scope.say}${what}` };
}

function titled({ column }: NumberColumn): string {
  return `“${column.title}”`;
}
