import type { Count } from './counts.ts';
import { areFaults } from './jointMeasures.ts';
import { looksLikeUnit } from './nameLists.ts';
import { sumOf } from './sums.ts';

/** Numbers of one measure, or each of faults of its kind, that follow each other joined by 、, each with a short name before it: 甲2件、乙1件, 甲（2个）、乙（1个）. */
export interface PartRun {
  readonly counts: readonly Count[];
  /** 甲（2个）: the numbers stand in brackets behind the names. */
  readonly bracketed: boolean;
  /** Where the name of the first begins, and where the last number ends, with its bracket. */
  readonly start: number;
  readonly end: number;
  readonly sum: number;
  /** What the numbers are said of are units: 柳树镇2件、县农业局1件. */
  readonly ofUnits: boolean;
}

const name = '[^、,;:。()\\d]{2,16}';
const joint = '(?:、|以及|[和及与])';
const plain = new RegExp(`^${joint}${name}$`, 'u');
const bracketed = new RegExp(`^[^,;:。()]{0,8}\\)${joint}${name}\\($`, 'u');

export function partRunsIn(text: string, counts: readonly Count[]): PartRun[] {
  const runs: PartRun[] = [];
  const plainCounts = counts.filter(({ start }) => !isInBrackets(text, start));
  const inBrackets = counts.filter(({ start }) => text.charAt(start - 1) === '(');
  for (const [own, joins] of [
    [plainCounts, plain],
    [inBrackets, bracketed],
  ] as const) {
    let run: Count[] = [];
    for (const count of own) {
      const last = run.at(-1);
      if (last && isJoined(text, last, count, joins)) run.push(count);
      else {
        runs.push(...runOf(text, run, joins === bracketed));
        run = [count];
      }
    }
    runs.push(...runOf(text, run, joins === bracketed));
  }
  return runs;
}

function isJoined(text: string, last: Count, next: Count, joins: RegExp): boolean {
  if (last.measure !== next.measure && !areFaults(last.measure, next.measure)) return false;
  if (next.bound || next.rough) return false;
  const gap = text.slice(last.end, next.start);
  return joins.test(joins === plain ? gap.replace(/\([^()]*\)/gu, '') : gap);
}

function runOf(text: string, run: readonly Count[], inBrackets: boolean): PartRun[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || run.length < 2 || '%分'.includes(first.measure)) return [];
  const words = new RegExp(`${name}\\(?$`, 'u').exec(text.slice(0, first.start))?.[0] ?? '';
  const label = words.replace(/^.*(?:分别|依次|即|[为是有])(?=.{2})/u, '');
  const end = inBrackets ? text.indexOf(')', last.end) + 1 : last.end;
  return [
    {
      counts: run,
      bracketed: inBrackets,
      start: first.start - label.length,
      end: end > 0 ? end : last.end,
      sum: sumOf(run),
      ofUnits: label !== '' && looksLikeUnit(label.replace(/\($/u, '')),
    },
  ];
}

/** 微信218个(市直53个,县(市)区165个);: without what stands in brackets, which may stand in others. */
export function withoutBrackets(text: string): string {
  let depth = 0;
  let kept = '';
  for (const character of text) {
    if (character === '(') depth += 1;
    if (depth === 0) kept += character;
    if (character === ')') depth = Math.max(0, depth - 1);
  }
  return kept;
}

export function isInBrackets(text: string, at: number): boolean {
  let depth = 0;
  for (const character of text.slice(0, at)) {
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}
