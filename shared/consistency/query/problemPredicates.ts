import type { GridColumn, GridRow } from '../read/annexGrid.ts';
import { matchOf } from '../readOnce.ts';
import { isNothing } from '../rule/cellAnswers.ts';
import { numberAt } from '../rule/relations.ts';
import type { Predicate, Said } from './predicate.ts';

const found = matchOf(/^(?:发现|查出|检查出|存在|出现|有)?了?(?:任何|各类|相关)?(问题|隐患)$/u);

/** 均未发现问题, 均存在问题: the column of all problems that a table has is 0, or above it. */
export function problemsIn({ annex, words, negated }: Said): Predicate[] {
  const thing = found(words)?.[1];
  if (thing === undefined) return [];
  return annex.columns
    .filter((column) => column.kind === 'number' && isOfAll(column, thing))
    .map((column): Predicate => {
      const fits = (row: GridRow): boolean | null => {
        const value = numberAt(row, column);
        return value === null ? null : (value === 0) === negated;
      };
      const say = `“${column.title}”${negated ? '为 0' : '大于 0'}`;
      return { annex, column: column.index, say, cover: words.length, left: 0, fits };
    });
}

/** 问题数, 小计 under 发现问题. */
function isOfAll({ path }: GridColumn, thing: string): boolean {
  const [leaf = '', ...heads] = path.map((each) => each.replace(/\([^()]*\)/gu, '')).toReversed();
  const isNamed = (text: string): boolean =>
    new RegExp(`^(?:发现|存在|查出|检查发现)?${thing}(?:总?数|数量|个数|情况)?$`, 'u').test(text);
  return isNamed(leaf) || (/^(?:小计|合计|总计|总数)$/u.test(leaf) && heads.some(isNamed));
}

const done = matchOf(/^(?:全部|按[时期]|及时)?(办理|办结|整改|完成|销号|答复|回复|解决)(?:完毕|到位|完成|办结)?$/u);

/** 均未办结, where the table has the day on which each was. */
export function doneDaysIn({ annex, words, negated }: Said): Predicate[] {
  const verb = done(words)?.[1];
  if (verb === undefined) return [];
  const isOf = new RegExp(`^(?:实际)?(?:${verb}|${verb === '办理' ? '办结' : verb})(?:完成)?(?:日期|时间)$`, 'u');
  return annex.columns
    .filter(({ path }) => isOf.test((path.at(-1) ?? '').replace(/\([^()]*\)/gu, '')))
    .map(({ index, title }): Predicate => {
      const fits = (row: GridRow): boolean => isNothing(row, index) === negated;
      const say = `“${title}”${negated ? '空白' : '已填'}`;
      return { annex, column: index, say, cover: verb.length, left: 0, fits };
    });
}
