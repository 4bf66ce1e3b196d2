import { printHundredths, readChineseNumeral } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';
import { numbersOf, sumOver } from './relations.ts';
import { inAnnex } from './report.ts';

/** 第一项加第二项之和，等于第三项加第四项之和: what a form says of its own items. */
export interface DeclaredSum {
  readonly said: string;
  readonly left: readonly number[];
  readonly right: readonly number[];
}

const numeral = '[一二三四五六七八九十\\d]{1,3}';
const side = `第${numeral}项(?:[加与和、+]第${numeral}项)*(?:之和)?`;
const equation = new RegExp(`(${side}),?(?:应当?|须|必须)?等于(${side})`, 'gu');
const item = new RegExp(`第(${numeral})项`, 'gu');

/** In its title, its head or its notes; items are the rows or groups that are numbered so. */
export const declaredSums: (annex: AnnexGrid) => readonly DeclaredSum[] = readOnceOf((annex) => {
  const texts = new Set([annex.title, ...annex.notes, ...annex.columns.flatMap(({ path }) => path)]);
  const found = [...texts].flatMap((text) =>
    [...text.matchAll(equation)].map((match) => ({
      said: match[0],
      left: itemsOf(match[1] ?? ''),
      right: itemsOf(match[2] ?? ''),
    })),
  );
  return found;
});

function itemsOf(text: string): number[] {
  return [...text.matchAll(item)].flatMap(([, number = '']) => ordinal(number) ?? []);
}

function ordinal(text: string): number | null {
  return /^\d+$/u.test(text) ? Number(text) : readChineseNumeral(text);
}

/** Rows that a sum may take together: of a form those of one item each. */
export function summedTogether(annex: AnnexGrid, rows: readonly GridRow[]): readonly (readonly GridRow[])[] {
  if (rows.length < 2 || declaredSums(annex).length === 0) return [rows];
  const groups = new Set(rows.flatMap(({ group }) => group ?? []));
  const grouped = [...groups].map((group) => rows.filter((row) => row.group === group));
  return [...rows.filter(({ group }) => group === null).map((row) => [row]), ...grouped];
}

/** Every item that a sum names was read: a form cut by pages is not the whole of it. */
export function hasDeclaredItems(annex: AnnexGrid): boolean {
  const sums = declaredSums(annex);
  const items = sums.flatMap(({ left, right }) => [...left, ...right]);
  return items.length > 0 && items.every((number) => rowsOfItem(annex, number).length > 0);
}

/** Each column of the form holds to what the form says of its items. */
export function checkDeclaredSums(annex: AnnexGrid): Discrepancy[] {
  return declaredSums(annex).flatMap(({ said, left, right }) => {
    const [one, other] = [left, right].map((items) => items.map((number) => rowsOfItem(annex, number)));
    if (!one || !other || [...one, ...other].some(({ length }) => length === 0)) return [];
    const last = other.at(-1)?.at(-1);
    if (!last) return [];
    return numbersOf(annex).flatMap((column): Discrepancy[] => {
      const [before, after] = [one, other].map((items) => sumOver(items.flat(), column));
      if (before === after || before === undefined || after === undefined) return [];
      const [claimed, found] = [after, before].map(printHundredths);
      const message = `“${column.path.at(-1) ?? column.title}”一列不合“${said}”：前面相加是 ${found}，后面相加是 ${claimed}。请核对这一列。`;
      const claim = { severity: 'error', rule: 'declared-sum', claimed: claimed ?? '', found: found ?? '' } as const;
      return [inAnnex(annex, last, column.title, { ...claim, message })];
    });
  });
}

/** 三、本年度办理结果 is a row, or a group whose total stands below it. */
function rowsOfItem({ rows, totals }: AnnexGrid, number: number): readonly GridRow[] {
  const is = (name: string | null): boolean => ordinalOf(name ?? '') === number;
  const own = [...rows, ...totals].filter(({ name }) => is(name));
  if (own.length > 0) return own.slice(0, 1);
  const total = totals.filter(({ group }) => is(group));
  return total.length > 0 ? total.slice(0, 1) : rows.filter(({ group }) => is(group));
}

/** 三、: items of a form are its highest rank. */
function ordinalOf(name: string): number | null {
  const printed = /^([一二三四五六七八九十]{1,3})、/u.exec(name)?.[1];
  return printed === undefined ? null : ordinal(printed);
}
