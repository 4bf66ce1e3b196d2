import { type Count, countsIn, meets } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import type { Condition } from './conditions.ts';

/** Thresholds of the sentence over the columns that its words or its unit of count point to, best first. */
export function thresholdsOf(annex: AnnexGrid, text: string): Condition[] {
  return limitsAmong(text, countsIn(text)).flatMap(([limit, upper]) => {
    const both = jointColumns(annex, text, limit);
    if (both.length > 1) return [jointThreshold(both, limit, upper)];
    const columns = annex.columns
      .filter(({ kind }) => kind === (limit.measure === '%' ? 'percent' : 'number'))
      // 超期30天以上 bounds no 涉及金额(万元).
      .filter(({ title }) => !(/[天日时]$/u.test(limit.measure) && /\([^()]*[元件个条]\)$/u.test(title)))
      .map((column) => ({ column, score: pointing(column.title, text, limit.measure) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || Number(isWhole(b.column)) - Number(isWhole(a.column)));
    const [best, next] = columns;
    if (!best) return [];
    const plain = best.score >= 2 && best.score > (next?.score ?? 0);
    return [threshold(best.column, limit, plain, upper)];
  });
}

/** 7月、8月、合计 under 开放天数: what is said of none of them is said of all together. */
function isWhole({ path }: GridColumn): boolean {
  return path.length > 1 && /^(?:合计|小计|总计|全年|累计)$/u.test(path.at(-1) ?? '');
}

/** 按时办结率和满意率均为100%: each of the columns that are named together. */
function jointColumns(annex: AnnexGrid, text: string, limit: Count): GridColumn[] {
  const clause = text.slice(0, limit.start);
  if (!/[和、及与][^,;。、]{0,10}(?:均|都|同时|皆)[^,;。]{0,4}$/u.test(clause)) return [];
  const words = clause.slice(Math.max(clause.lastIndexOf(','), clause.lastIndexOf('。')) + 1);
  const kind = limit.measure === '%' ? 'percent' : 'number';
  return annex.columns.filter((column) => column.kind === kind && words.includes(column.path.at(-1) ?? '—'));
}

function jointThreshold(columns: readonly GridColumn[], limit: Count, upper: Count | null): Condition {
  const all = columns.map((column) => threshold(column, limit, true, upper));
  return {
    say: all.map(({ say }) => say).join('且'),
    plain: true,
    fits: (row: GridRow) => all.every(({ fits }) => fits(row)),
  };
}

/** The bounds among counts that are given, with the other end of their range (90%以上100%以下, 80分至90分); of amounts and lengths of time too, where they are among them. */
export function limitsAmong(text: string, counts: readonly Count[]): (readonly [Count, Count | null])[] {
  const taken = new Set<Count>();
  return counts.flatMap((count, at): (readonly [Count, Count | null])[] => {
    if (taken.has(count)) return [];
    const next = counts[at + 1];
    const range = next?.measure === count.measure ? rangeOf(count, next, text.slice(count.end, next.start)) : null;
    if (range?.[1] && next) taken.add(next);
    if (range) return [range];
    // 达到100% and 为0 are the ends of what can be.
    if (!count.bound && count.measure === '%' && count.value === 10_000 && /(?:达到?|为|是)$/u.test(count.before))
      return [[{ ...count, bound: 'atLeast' }, null]];
    return count.bound ? [[count, null]] : [];
  });
}

/** 10家以上不足20家, 80分至90分. */
function rangeOf(count: Count, next: Count, joined: string): readonly [Count, Count] | null {
  if (count.bound === 'atLeast' && next.bound && /^[()含及以上、,至到]*(?:不[足满到]|未满|[低少小]于)?$/u.test(joined))
    return [count, next];
  const isOpen = !count.bound && !next.bound && next.value > count.value;
  if (!isOpen || !/^(?:至|到|—|-|~|～)$/u.test(joined)) return null;
  // 80分至90分 leaves out its upper end, 5件至9件 has it.
  if ('%分'.includes(count.measure))
    return [
      { ...count, bound: 'atLeast' },
      { ...next, bound: 'under' },
    ];
  return /^(?:之间)?的|^之间/u.test(next.after)
    ? [
        { ...count, bound: 'atLeast' },
        { ...next, bound: 'atMost' },
      ]
    : null;
}

const signs = { atLeast: '≥', above: '＞', atMost: '≤', below: '＜', under: '＜' } as const;

function threshold(column: GridColumn, limit: Count, plain: boolean, upper: Count | null): Condition {
  const bound = limit.bound ?? 'atLeast';
  const sign = isFall(column, limit) ? -1 : 1;
  const above = upper?.bound ? `、${signs[upper.bound]}${printHundredths(upper.value)}` : '';
  return {
    say: `“${column.title}”${sign < 0 ? '下降' : ''}${signs[bound]}${printHundredths(limit.value)}${above}`,
    plain,
    fits: (row) => {
      const printed = row.cells[column.index]?.number ?? null;
      const value = printed === null ? null : printed * sign;
      return (
        value !== null && meets(value, bound, limit.value) && (!upper?.bound || meets(value, upper.bound, upper.value))
      );
    },
  };
}

/** 能耗下降3%以上 in a column of 增减幅度 is said of those below −3. */
function isFall({ title }: GridColumn, { before }: Count): boolean {
  return (
    /(?:下降|减少|降低|回落|压减|[降减]幅)[^,;。\d]{0,6}$/u.test(before) && /[增升]|变[化动]|[同环]比/u.test(title)
  );
}

/** How plainly a sentence points to a column: pairs of characters of its title, and the unit of count. */
export function pointing(title: string, text: string, measure: string): number {
  let score = 0;
  for (let at = 0; at + 2 <= title.length; at += 1) if (text.includes(title.slice(at, at + 2))) score += 1;
  if (measure === '分' && /得分|总分|分数|成绩|评分/u.test(title)) score += 3;
  else if (measure !== '%' && title.includes(measure)) score += 1;
  return score;
}
