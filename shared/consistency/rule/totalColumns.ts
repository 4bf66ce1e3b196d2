import type { Count } from '../claim/counts.ts';
import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';
import { coreOf } from './columnCore.ts';
import { declaredSums } from './declaredSums.ts';
import { titleFits } from './pointingTo.ts';
import { sumOver } from './relations.ts';

/** A column that the words before a number name, and how plainly. */
export interface TotalColumn {
  readonly annex: AnnexGrid;
  readonly column: GridColumn;
  readonly core: string;
  readonly strength: number;
}

/** 三季度: when, and not of what. */
const isPeriod = /^(?:20\d\d年)?(?:第?[一二三四]季度|\d{1,2}月份?|[上下]半年|[本上]期)$/u;

/** What may stand between the name of a column and its number. */
export const fillers = /(?:共计|共有|共|总计|合计|累计|分别|为|有|达到?|了|仅|已|均|各)+$/u;

/** Columns whose title, without its unit of count, ends the words before the number: 2 the whole end, 1 within it. */
export function bestColumns(annexes: readonly AnnexGrid[], count: Count): TotalColumn[] {
  // A form whose items stand against each other has no sum over all of them.
  const summed = annexes.filter((annex) => declaredSums(annex).length === 0);
  const all = summed.flatMap((annex) =>
    annex.columns.flatMap((column): TotalColumn[] => {
      const strength = column.kind === 'number' && titleFits(column, count) ? pointsTo(column, count.before) : 0;
      return strength > 0 ? [{ annex, column, core: coreOf(column), strength }] : [];
    }),
  );
  const strongest = Math.max(0, ...all.map(({ strength }) => strength));
  const strong = all.filter(({ strength }) => strength === strongest);
  const longest = Math.max(0, ...strong.map(({ core }) => core.length));
  return strong.filter(({ core }) => core.length === longest);
}

/** How plainly the words before a number name a column: 采用 and 共采用 do, 采用信息 nearly. */
export function pointsTo(column: GridColumn, before: string): number {
  const words = before.replace(fillers, '');
  const core = coreOf(column);
  if (
    core.length < 2 ||
    isPeriod.test(core) ||
    /^(?:增|减|升|降|变化|差)/u.test(core) ||
    /[不未超逾待]$/u.test(words.slice(0, words.lastIndexOf(core)))
  )
    return 0;
  if (words.endsWith(core)) return 2;
  const rest = words.slice(words.lastIndexOf(core) + core.length);
  // 网站问题10个 are no 网站.
  if (rest.includes('问题')) return 0;
  if (words.includes(core)) return rest.length <= 6 && !/[较比增减差多少超欠降升]|分别|依次|各/u.test(rest) ? 1 : 0;
  // 结转上年度申请 for 上年结转.
  const [one, other] = [words.lastIndexOf(core.slice(0, 2)), words.lastIndexOf(core.slice(2))];
  return core.length === 4 &&
    one >= 0 &&
    other >= 0 &&
    Math.abs(one - other) <= 4 &&
    words.length - Math.max(one, other) <= 6
    ? 1
    : 0;
}

/** What the column comes to over all rows. */
export function wholeOf({ annex, column }: TotalColumn): number {
  return sumOver(annex.rows, column);
}
