import { type Count, stepOf } from '../claim/counts.ts';
import type { Passage } from '../claim/passages.ts';
import { sumOf } from '../claim/sums.ts';
import { type KnownWholes, type MissedSum, slipOf, telling } from './missedSums.ts';
import { isOfOneKind, isPlain, labelOf, type NumberedPassage } from './numbers.ts';

interface MissedItem {
  readonly passage: Passage;
  readonly missed: MissedSum;
}

const fewest = 3;
/** One number alone may begin any two paragraphs alike. */
const fewestNumbers = 2;

/** ——基础设施项目9个,年度计划投资…;——产业发展项目11个…: paragraphs that say the same numbers of one thing after the other. */
export function missedItems(all: readonly NumberedPassage[], known: KnownWholes): MissedItem[] {
  return groupsOf(all).flatMap((items) => {
    const rows = rowsOf(items);
    // 项目26个,年度计划投资…; the whole may be said as its parts are.
    const behind = items.slice(1);
    const whole = [items, behind].find((own) => own.length >= fewest - 1 && columnsOf(own, known).borneOut.length > 0);
    return [...(whole ? sumsMissed(whole, known) : []), ...partsMissed(items, rows)];
  });
}

/** Paragraphs that follow each other and begin with the same numbers. */
function groupsOf(all: readonly NumberedPassage[]): NumberedPassage[][] {
  const groups: NumberedPassage[][] = [];
  for (const own of all) {
    const group = groups.at(-1);
    const model = group?.at(-1);
    if (group && model && commonStart(model, own) >= fewestNumbers) group.push(own);
    else groups.push([own]);
  }
  return groups.filter(({ length }) => length >= fewest);
}

function commonStart(one: NumberedPassage, other: NumberedPassage): number {
  const at = one.numbers.findIndex((count, place) => {
    const twin = other.numbers[place];
    return !twin || !isSaidAlike(count, twin);
  });
  return at < 0 ? one.numbers.length : at;
}

/** 基础设施项目9个 and 产业发展项目11个: of one measure, and under words that end alike. */
function isSaidAlike(one: Count, other: Count): boolean {
  const [a, b] = [one, other].map(labelOf);
  return isOfOneKind(one.measure, other.measure) && a?.slice(-2) === b?.slice(-2) && one.rough === other.rough;
}

/** The numbers that all of them say, each paragraph a row. */
function rowsOf(items: readonly NumberedPassage[]): Count[][] {
  const length = Math.min(...items.slice(1).map((own, at) => commonStart(items[at] ?? own, own)));
  return items.map(({ numbers }) => numbers.slice(0, length));
}

interface Columns {
  readonly all: readonly (readonly Count[])[];
  /** Those that come to a number that was said before, or to a total of an annex. */
  readonly borneOut: readonly (readonly Count[])[];
}

function columnsOf(items: readonly NumberedPassage[], known: KnownWholes): Columns {
  const rows = rowsOf(items);
  const all = (rows[0] ?? [])
    .map((_, slot) => rows.flatMap((row) => row[slot] ?? []))
    .filter(([first]) => first && isPlain(first) && first.measure !== '分');
  const before = items[0]?.before ?? [];
  const isSaid = (counts: readonly Count[]): boolean =>
    known.totals.has(sumOf(counts)) || before.some((each) => mayBeWhole(each, counts) && each.value === sumOf(counts));
  return { all, borneOut: all.filter(isSaid) };
}

function mayBeWhole(count: Count, [first]: readonly Count[]): boolean {
  return first !== undefined && isPlain(count) && isOfOneKind(count.measure, first.measure);
}

/** Where one of these numbers adds up over all the paragraphs, nothing is left out: the others should, too. */
function sumsMissed(items: readonly NumberedPassage[], known: KnownWholes): MissedItem[] {
  const [head, last] = [items[0], items.at(-1)];
  const { all, borneOut } = columnsOf(items, known);
  return all.flatMap((counts): MissedItem[] => {
    const [first] = counts;
    if (!head || !last || !first || borneOut.includes(counts)) return [];
    const sum = sumOf(counts);
    const wholes = head.before.filter((each) => mayBeWhole(each, counts) && (sum >= telling || isSaidOf(each, first)));
    const whole = slipOf(sum, counts, wholes, stepOf(head.passage.text, first));
    return whole ? [{ passage: last.passage, missed: { counts, sum, whole } }] : [];
  });
}

/** 已完成的11项 and 已完成2项; a number without a name is of all. */
function isSaidOf(whole: Count, part: Count): boolean {
  const label = labelOf(part);
  return label === '' || `${whole.before}${whole.after.slice(0, 8)}`.includes(label.slice(-3));
}

/** 共7项,已完成1项,达到4项,未达到2项: what adds up in all paragraphs but one should in that one too. */
function partsMissed(items: readonly NumberedPassage[], rows: readonly Count[][]): MissedItem[] {
  const length = rows[0]?.length ?? 0;
  const found: MissedItem[] = [];
  for (let total = 0; total < length; total += 1) {
    for (let end = total + 3; end <= length; end += 1) {
      const off = rows.flatMap((row, at) => {
        const [whole, parts] = [row[total], row.slice(total + 1, end)];
        const like = whole && parts.every((part) => isPlain(part) && isOfOneKind(part.measure, whole.measure));
        return like && sumOf(parts) === whole.value ? [] : [{ at, whole, parts }];
      });
      const [only] = off;
      const own = items[only?.at ?? -1];
      if (off.length === 1 && only?.whole && own && isPlain(only.whole))
        found.push({ passage: own.passage, missed: { counts: only.parts, sum: sumOf(only.parts), whole: only.whole } });
    }
  }
  return found;
}
