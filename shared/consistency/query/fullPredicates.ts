import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { matchOf, readOnce } from '../readOnce.ts';
import { rateRelation, termsOf } from '../rule/rateRelation.ts';
import { numberAt } from '../rule/relations.ts';
import { numberColumnsOf } from './columnWords.ts';
import { leftOf, type Predicate, type Said } from './predicate.ts';

const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/按期|按时|及时/u, /超期|逾期|超时|迟报|晚报|未按期|未按时|未及时/u],
  [/合格/u, /不合格/u],
  [/满意/u, /不满意/u],
  [/达标/u, /不达标|未达标/u],
  [/达到/u, /未达到?/u],
  [/完成/u, /未完成/u],
  [/整改/u, /未整改|未完成/u],
  [/公开/u, /未公开/u],
  [/办结/u, /未办结/u],
  [/发布/u, /未发布/u],
  [/正常/u, /异常|不正常/u],
  [/出勤|到会|出席|参会|到岗/u, /缺席|缺勤|缺岗|缺会/u],
];

const oppositesIn = readOnce((words) => ({
  bad: opposites.find(([, contrary]) => contrary.test(words)),
  good: opposites.filter(([good]) => good.test(words)),
}));

/** 全部合格, 均按期办结, 无超期工单: its rate is 100 %, its part is the whole, or the column of the contrary is 0. */
export function fullIn({ annex, words, negated }: Said): Predicate[] {
  const { bad, good } = oppositesIn(words);
  const said = bad ? [bad] : [...good, ...ratedIn(annex, words)];
  return said.flatMap((pair) => fullBy(annex, words, negated, pair, bad));
}

type Pair = readonly [RegExp, RegExp];

function fullBy(annex: AnnexGrid, words: string, negated: boolean, pair: Pair, bad: Pair | undefined): Predicate[] {
  const word = pair[bad ? 1 : 0].exec(words)?.[0];
  if (word === undefined) return [];
  const [good, contrary] = pair;
  const full = (bad === undefined) !== negated;
  const base = (column: GridColumn): Pick<Predicate, 'annex' | 'column' | 'cover' | 'left'> => {
    const shared = longestShared(words, column.title) || word;
    return { annex, column: column.index, cover: shared.length, left: leftOf(words, shared) };
  };
  const isOf = ({ title }: GridColumn): boolean => good.test(title) && !contrary.test(title);
  const numbers = numberColumnsOf(annex).map(({ column }) => column);
  const contraries = numbers
    .filter((column) => column.kind === 'number' && contrary.test(measureOf(column, numbers)))
    .map((column): Predicate => {
      const fits = (row: GridRow): boolean | null => {
        const value = numberAt(row, column);
        return value === null ? null : full ? value === 0 : value === 0 ? false : bad ? true : null;
      };
      return { ...base(column), say: `“${column.title}”${full ? '为 0' : '大于 0'}`, fits };
    });
  const rates = numbers
    .filter((column) => column.kind === 'percent' && isOf(column))
    .map((column): Predicate => {
      const fits = (row: GridRow): boolean | null => fullness(numberAt(row, column), full, bad !== undefined);
      return { ...base(column), say: `“${column.title}”${full ? '为' : '不是'} 100%`, fits };
    });
  const parts = numbers
    .flatMap((column) => (column.kind === 'percent' ? (rateRelation(annex, column) ?? []) : []))
    .filter(({ of, way }) => way === 'part' && isOf(of))
    .map((relation): Predicate => {
      const { of, to } = relation;
      const fits = (row: GridRow): boolean | null => {
        const [part, whole] = termsOf(relation, row);
        const rate = part === undefined || !whole ? null : Math.round((part * 10_000) / whole);
        return fullness(rate, full, bad !== undefined);
      };
      return { ...base(of), say: `“${of.title}”${full ? '等于' : '少于'}“${to.title}”`, fits };
    });
  return [...contraries, ...rates, ...parts];
}

/** 不达标数 over 2025年 and 2024年: that of the last year. */
function measureOf({ path }: GridColumn, numbers: readonly GridColumn[]): string {
  const [leaf = '', above = ''] = [path.at(-1), path.at(-2)];
  const year = /^(20\d\d)年/u.exec(leaf)?.[1];
  if (year === undefined || above === '') return leaf;
  const isLater = ({ path: other }: GridColumn): boolean =>
    other.at(-2) === above && (/^(20\d\d)年/u.exec(other.at(-1) ?? '')?.[1] ?? '') > year;
  return numbers.some(isLater) ? '' : above;
}

const wholeIn = matchOf(
  /全部(?:被|得到|按时)?(\p{Script=Han}{2,4}?)(?:到位|完毕)?$|^(\p{Script=Han}{2,4}?)(?:到位|完毕)$/u,
);

/** 做到全部面商, 落实到位, where the table has a 面商率, a 落实率. */
function ratedIn({ columns }: AnnexGrid, words: string): Pair[] {
  const [, wholly, done = wholly] = wholeIn(words) ?? [];
  if (done === undefined) return [];
  const isRated = columns.some(
    ({ kind, path }) =>
      kind === 'percent' &&
      path
        .at(-1)
        ?.replace(/\(%\)$/u, '')
        .endsWith(`${done}率`),
  );
  return isRated ? [[new RegExp(done, 'u'), new RegExp(`[未不]${done}`, 'u')]] : [];
}

/** 达到序时进度 of 任务达到序时进度 and 未达到序时进度. */
function longestShared(one: string, other: string): string {
  for (let length = one.length; length >= 2; length -= 1)
    for (let at = 0; at + length <= one.length; at += 1)
      if (other.includes(one.slice(at, at + length))) return one.slice(at, at + length);
  return '';
}

/** 有超期 is so where some are; 均不合格 of a unit with some that are is neither true nor quite false. */
function fullness(rate: number | null, full: boolean, some: boolean): boolean | null {
  if (rate === null) return null;
  if (rate === 10_000) return full;
  return full ? false : some || rate === 0 ? true : null;
}
