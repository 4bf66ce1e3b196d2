import { countsSuch, unitFits } from '../query/amountAnswers.ts';
import { type NumberColumn, numberColumnsOf } from '../query/columnWords.ts';
import { isAsLarge, sumOver } from '../query/scene.ts';
import { subjectOf, unitsOf } from '../query/unitColumns.ts';
import type { Wording } from '../query/wording.ts';
import { numberAt } from '../rule/relations.ts';
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
  const printed = [...annex.totals, ...annex.figures].map(
    (row): Scope => ({ annex, say: row.name, rows: [row], rest: false }),
  );
  const others = /其[余他]|另/u.test(words);
  const named = columns.filter((column) => isNamed(column, words));
  const counting = numberColumnsOf(annex).filter((column) => isNamed(column, words));
  return [
    ...[...printed, ...scopes.filter(({ rest }) => !rest || others)].flatMap((scope) => sums(scope, columns, words)),
    ...scopes.flatMap((scope) => [
      ...gaps(scope, columns, words),
      ...sizes(scope, wording),
      ...together(scope, named),
      ...withSome(scope, wording, counting),
    ]),
  ];
}

/** 内部事务信息和过程性信息共22件: columns that the words name, added up in their order. */
function together(scope: Scope, named: readonly NumberColumn[]): Figure[] {
  return named.flatMap((_, from) =>
    named.slice(from + 1).map((_last, more) => {
      const run = named.slice(from, from + more + 2);
      const sum = run.reduce((so, { column, times }) => so + sumOver(scope.rows, column) * times, 0);
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
    const values = scope.rows.flatMap((row) => numberAt(row, column) ?? []);
    if (values.length === 0) return [];
    const sum = sumOver(scope.rows, column);
    const is = (what: string, value: number): Figure => figure(scope, `的${titled(named)}${what}`, value * times);
    if (!many) return [is('', sum)];
    return [
      is('合计', sum),
      ...(/均/u.test(words) ? [is('平均', sum / values.length)] : []),
      ...(/最|首|第/u.test(words) ? [is('最大', Math.max(...values))] : []),
      ...(/最|末|后/u.test(words) ? [is('最小', Math.min(...values))] : []),
    ];
  });
}

/** 应巡17600次,少巡532次: what one column is short of another that is as large in every row. */
function gaps(scope: Scope, columns: readonly NumberColumn[], words: string): Figure[] {
  if (!/[比较增减升降差少多未没欠尚超余]/u.test(words)) return [];
  return columns.flatMap((of) =>
    columns
      .filter((to) => to !== of && isAsLarge(scope.annex, [of], to))
      .map((to) => {
        const gap = sumOver(scope.rows, to.column) - sumOver(scope.rows, of.column);
        return figure(scope, `的${titled(to)}与${titled(of)}之差`, gap * to.times);
      }),
  );
}

/** How many rows they are, and of how many units. */
function sizes(scope: Scope, { quantity: { measure }, unitNoun }: Wording): Figure[] {
  if (scope.rest || !'家个名户所件条起处项宗例篇'.includes(measure)) return [];
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
