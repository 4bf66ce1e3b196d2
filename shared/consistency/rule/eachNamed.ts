import { type Count, countsIn } from '../claim/counts.ts';
import type { FindMentions, Mention } from '../claim/mentions.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { coreOf } from './columnCore.ts';
import { pointingTo, titleFits } from './pointingTo.ts';
import { numberAt } from './relations.ts';
import { inText, nameOfAnnex } from './report.ts';

const every = /(?:(?:各|(?<!平)均)[^,;。、\d]{0,8}|同样?[为是得有])$/u;
const elsewhere = /同比|环比|较|比上|上[一]?[季月年]|去年|同期|分别|平均/u;

/** What an annex shows of a row in one way: a column, or how many rows of a value it has. */
interface Shown {
  readonly say: string;
  readonly value: number;
  /** The words of the sentence point to it. */
  readonly told: boolean;
  /** They say all of its name. */
  readonly whole: boolean;
}

/** 甲局、乙镇各2条, 丙、丁不满意工单均为4件: what all of them have of the same. */
export function checkEachNamed(sentence: Sentence, mentionsIn: FindMentions, before: string): Discrepancy[] {
  const { text } = sentence;
  const mentions = mentionsIn(text);
  return countsIn(text).flatMap((count): Discrepancy[] => {
    if (!every.test(count.before) || count.bound || count.rough || count.measure === '个百分点') return [];
    const run = namesBefore(text, mentions, count);
    const [first] = run;
    if (!first || run.length < 2 || elsewhere.test(text.slice(first.start, count.end + count.after.length))) return [];
    const clause = text.slice(Math.max(text.lastIndexOf(';', first.start), 0), count.end + count.after.length);
    const own = sharedBy(run, clause, count);
    const shared = own.some(({ told }) => told) ? own : sharedBy(run, `${before}${text}`, count);
    const named = shared.filter(({ whole }) => whole);
    if ((named.length > 0 ? named : shared).some(({ value }) => shows(count, value))) return [];
    const meant = [...named, ...shared].find(({ told, value }) => told && value > 0);
    return meant ? [report(sentence, first.start, count, meant)] : [];
  });
}

/** The names joined by 、 before a number, and nothing but what is said of them between. */
function namesBefore(text: string, mentions: readonly Mention[], { start }: Count): Mention[] {
  const run: Mention[] = [];
  for (const mention of mentions.filter(({ end }) => end <= start).toReversed()) {
    const gap = text.slice(mention.end, run[0]?.start ?? start);
    const joined =
      run.length === 0 ? /^(?:[^,;。、]{1,24}|,[均各][^,;。、]*)$/u.test(gap) : /^(?:、|和|及|与|以及)$/u.test(gap);
    if (!joined) break;
    run.unshift(mention);
  }
  // A name before the first that no table has is one of them too.
  return /[、和及与]$/u.test(text.slice(0, run[0]?.start ?? 0)) ? [] : run;
}

/** What is the same for every one of them, by the same column or in the same list. */
function sharedBy(run: readonly Mention[], text: string, count: Count): Shown[] {
  const [first, ...others] = run.map((mention) => shownOf(mention, text, count));
  if (!first) return [];
  return [...first].flatMap(([key, shown]) =>
    shown.filter(({ value }) => others.every((each) => each.get(key)?.some((other) => other.value === value))),
  );
}

function shownOf({ rows }: Mention, text: string, count: Count): Map<string, Shown[]> {
  const found = new Map<string, Shown[]>();
  const add = (key: string, shown: Shown): void => {
    found.set(key, [...(found.get(key) ?? []), shown]);
  };
  const tables = new Map<AnnexGrid, GridRow[]>();
  for (const { annex, row } of rows) tables.set(annex, [...(tables.get(annex) ?? []), row]);
  for (const [annex, own] of tables) {
    const name = nameOfAnnex(annex);
    for (const row of own) for (const [key, shown] of valuesOf(annex, row, text, count)) add(key, shown);
    if (own.length > 1 || count.measure !== '%')
      add(name, { say: `${name}里的行数`, value: own.length * 100, told: own.length > 1, whole: false });
    for (const [value, size] of sizesOf(annex, own))
      add(`${name}|${value}`, {
        say: `${name}里“${value}”的行数`,
        value: size * 100,
        told: text.includes(value),
        whole: text.includes(value),
      });
  }
  return found;
}

/** By the leaf of its head: the same column stands in the table of towns and in that of departments. */
function valuesOf(annex: AnnexGrid, row: GridRow, text: string, count: Count): [string, Shown][] {
  const columns = annex.columns.filter(({ kind }) => (count.measure === '%' ? kind === 'percent' : kind === 'number'));
  const cells = columns.flatMap((column) => {
    const value = numberAt(row, column);
    return value === null ? [] : [{ column, leaf: column.path.at(-1) ?? '', value: Math.abs(value) }];
  });
  const told = (column: GridColumn): boolean => titleFits(column, count) && pointingTo(column, text) > 0;
  const single = cells.map(({ column, leaf, value }): [string, Shown] => {
    const whole = told(column) && text.includes(leaf);
    return [leaf, { say: `${nameOfAnnex(annex)}里的“${leaf}”`, value, told: told(column), whole }];
  });
  // 各有1篇未按时完成, of what was due and what was done.
  const left = /[未没欠差余剩]/u.test(text)
    ? cells.flatMap((all) =>
        cells.map((done): [string, Shown] => {
          const isLeft = all !== done && told(all.column);
          const whole = isLeft && new RegExp(`(?:未能?|没有?)${coreOf(done.column)}`, 'u').test(text);
          const say = `“${all.leaf}”减“${done.leaf}”`;
          return [`${all.leaf}－${done.leaf}`, { say, value: all.value - done.value, told: isLeft, whole }];
        }),
      )
    : [];
  return left.some(([, { whole }]) => whole) ? left : [...single, ...left];
}

function sizesOf(annex: AnnexGrid, rows: readonly GridRow[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { index } of annex.columns.filter(({ kind }) => kind === 'category'))
    for (const row of rows) {
      const value = row.cells[index]?.folded ?? '';
      if (value !== '') sizes.set(value, (sizes.get(value) ?? 0) + 1);
    }
  return sizes;
}

function shows({ value, decimals }: Count, shown: number): boolean {
  const step = 10 ** Math.max(0, 2 - decimals);
  return Math.round(shown / step) === Math.round(value / step);
}

function report(sentence: Sentence, start: number, count: Count, { say, value }: Shown): Discrepancy {
  const [claimed, found] = [count.value, value].map((each) => `${printHundredths(each)}${count.measure}`);
  return inText(sentence, start, count.end, {
    severity: 'doubt',
    rule: 'each-named',
    claimed: claimed ?? '',
    found: found ?? '',
    message: `${say}都是 ${found}，文中写作各 ${claimed}。`,
  });
}
