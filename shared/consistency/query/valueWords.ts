import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';

/** A value of a table as a text says it. */
export interface ValueWord {
  readonly text: string;
  readonly column: string;
  readonly say: string;
  readonly rows: readonly GridRow[];
  /** Says no itself: 不合格, 未办结. */
  readonly negated: boolean;
  /** 办结11件 for 已办结 (完成 is said of much else): only at once before a number, or before 的. */
  readonly short: boolean;
  /** 达标 of one column among many that hold it: said of that one only where the text names it; null where few hold it. */
  readonly of: string | null;
}

/** From so many columns on that hold one value a table is a matrix of answers. */
const ofMatrix = 3;

/** The values of short columns and the headings of rows, by their first two characters. */
export const valueWordsOf: (annex: AnnexGrid) => ReadonlyMap<string, readonly ValueWord[]> = readOnceOf((annex) => {
  const words = new Map<string, ValueWord[]>();
  const add = (
    text: string,
    column: string,
    say: string,
    rows: readonly GridRow[],
    short = false,
    of: string | null = null,
  ): void => {
    if (text.length < 2 || /^[\d.%-]+$|^(?:\d{4}[年.-])?\d{1,2}[月.-]\d{1,2}日?$/u.test(text)) return;
    const key = text.slice(0, 2);
    words.set(key, [
      ...(words.get(key) ?? []),
      { text, column, say, rows, negated: /^[不未非无没]/u.test(text), short, of },
    ]);
  };
  for (const { index, kind, path, title } of annex.columns) {
    if (kind !== 'category' && kind !== 'name' && kind !== 'text') continue;
    const items = itemsOf(annex, index);
    const values = items ?? valuesOf(annex, index);
    if (!items && kind === 'text' && [...values.keys()].some((value) => value.length > 14)) continue;
    for (const [value, rows] of values) {
      if (rows.length === annex.rows.length) continue;
      if (/^已(?!完成).{2,4}$/u.test(value))
        add(value.slice(1), `column ${index}`, `“${path.at(-1) ?? title}”为“${value}”`, rows, true);
      const leaf = path.at(-1) ?? title;
      const of = columnsWith(annex, value) >= ofMatrix ? leaf : null;
      for (const text of waysToSay(value, [...values.keys()], leaf))
        add(text, `column ${index}`, `“${leaf}”为“${value}”`, rows, false, of);
    }
  }
  for (const [group, rows] of groupsOf(annex)) add(group, 'group', `“${group}”`, rows);
  return words;
});

function columnsWith({ columns, rows }: AnnexGrid, value: string): number {
  return columns.filter(
    ({ kind, index }) => kind === 'category' && rows.some((row) => row.cells[index]?.folded === value),
  ).length;
}

function valuesOf(annex: AnnexGrid, index: number): Map<string, GridRow[]> {
  const values = new Map<string, GridRow[]>();
  for (const row of annex.rows) {
    const value = row.cells[index]?.folded ?? '';
    if (value.length <= 16) values.set(value, [...(values.get(value) ?? []), row]);
  }
  return values;
}

/** 留样不规范、消毒记录缺失: what cells list, where the same comes again and again; null for a column of other texts. */
export function itemsOf({ rows }: AnnexGrid, index: number): Map<string, GridRow[]> | null {
  const listed = rows.map((row) => ({ row, items: (row.cells[index]?.folded ?? '').split(/[、;]/u) }));
  const items = new Map<string, GridRow[]>();
  for (const each of listed) for (const item of each.items) items.set(item, [...(items.get(item) ?? []), each.row]);
  const all = listed.reduce((sum, each) => sum + each.items.length, 0);
  const several = listed.filter((each) => each.items.length > 1).length;
  return several >= 3 && all >= items.size * 2 && [...items.keys()].every(({ length }) => length <= 14) ? items : null;
}

/** 微信公众号 is also 微信, 按期办结 also 按期, where no other value begins so; A is A等 or A级. */
function waysToSay(value: string, all: readonly string[], title: string): string[] {
  const bare = value.replace(/\([^)]*\)$/u, '');
  if (/^[A-Z]$/u.test(bare)) return /[等级类]/u.test(title) ? [`${bare}等`, `${bare}级`, `${bare}类`] : [];
  // 以户为单位的4项
  if (/单位$/u.test(title) && /^\p{Script=Han}{1,3}$/u.test(bare))
    return [`以${bare}为单位`, ...(bare.length > 1 ? [bare] : [])];
  // 评为“好”的
  if (/^\p{Script=Han}$/u.test(bare)) return [`“${bare}”`, `${bare}等次`];
  // 新媒体 where the table has 政务新媒体.
  const ways = [value, bare, bare.replace(/^政[务府](?=..)/u, '')];
  // 尚在整改 where the table has 整改中.
  if (/^\p{Script=Han}{2}中$/u.test(bare))
    ways.push(...['尚', '正', '仍'].map((still) => `${still}在${bare.slice(0, 2)}`));
  for (const length of [2, 3, 4, 6]) {
    const start = bare.slice(0, length);
    if (bare.length < length + 2 || all.some((other) => other !== value && other.includes(start))) continue;
    if (length >= 4 || /^(?:微信|微博|抖音|超期|逾期|按期|按时|投诉|咨询|求助|建议|举报)$/u.test(start))
      ways.push(start);
  }
  return [...new Set(ways)];
}

function groupsOf(annex: AnnexGrid): Map<string, GridRow[]> {
  const groups = new Map<string, GridRow[]>();
  for (const row of annex.rows) {
    const name = (row.group ?? '').replace(/^[一二三四五六七八九十\d]+[、.]|\([^)]*\)|:$/gu, '');
    if (name !== '') groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  for (const { name, of } of annex.totals) {
    const group = name.replace(/^[一二三四五六七八九十\d]+[、.]|(?:小计|合计)$/gu, '');
    if (group.length >= 2 && of.length < annex.rows.length && !groups.has(group)) {
      const own = new Set(of.map(({ row }) => row));
      groups.set(
        group,
        annex.rows.filter(({ row }) => own.has(row)),
      );
    }
  }
  return groups.size > 1 ? groups : new Map();
}
