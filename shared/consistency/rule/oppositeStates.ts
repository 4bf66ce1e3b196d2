import type { Count } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import { printAdded, sumOf } from '../claim/sums.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { readOnceOf } from '../readOnce.ts';
import { inPassage } from './report.ts';

/** What excludes each other and leaves nothing out; the last is what is neither, where there is such. */
const states: readonly (readonly RegExp[])[] = [
  [/上升/u, /下降/u, /持平|未变|不变/u],
  [/增加|增长/u, /减少|下降/u, /持平|未变|不变/u],
  [/高于/u, /低于/u, /等于|持平/u],
];

/** 19个单位上升,11个单位下降: together as many as there are. `sizes`: how many of something the paper or its annexes know. */
export function checkOppositeStates(passage: Passage, said: readonly Count[], sizes: readonly number[]): Discrepancy[] {
  const { counts } = passage;
  return counts.flatMap((first, at): Discrepancy[] => {
    const run = runFrom(counts, at);
    if (run.length < 2) return [];
    const last = run.at(-1) ?? first;
    const sum = sumOf(run);
    const before = counts[at - 1];
    const explicit = before && isOfSame(before, first) && /中$/u.test(before.after) ? before : null;
    const others = said.filter((each) => isOfSame(each, first) && !run.includes(each));
    const named = others.filter(
      (each) => isNamedAs(each, first) && !run.some(({ start, value }) => start === each.start && value === each.value),
    );
    const wholes = named.length > 0 ? named.map(({ value }) => value) : [...others.map(({ value }) => value), ...sizes];
    // Those that stay as they are need not be told: only a whole that is narrowly missed was meant.
    const near = wholes.some((whole) => Math.abs(whole - sum) === 100 || Math.abs(whole - sum) === 1000);
    if (explicit ? explicit.value === sum : wholes.includes(sum) || !near) return [];
    const [claimed, found] = [explicit?.value ?? first.value, sum].map(
      (value) => `${printHundredths(value)}${first.measure}`,
    );
    const added = printAdded(run);
    const message = explicit
      ? `各部分相加是 ${added}＝${found}，前面说的是 ${claimed}。请核对总数和各项。`
      : `各部分相加是 ${added}＝${found}，前后文和附件里没有这个总数。请核对。`;
    const severity = explicit && run.length === 3 ? 'error' : 'doubt';
    const claim = { severity, rule: 'opposites', claimed: claimed ?? '', found: found ?? '', message } as const;
    return inPassage(passage, (explicit ?? first).start, last.end, claim);
  });
}

/** 涉及11个类别 and 6个类别上升: how many there are of what goes up and down. */
function isNamedAs(whole: Count, { after }: Count): boolean {
  const noun =
    /^\p{Script=Han}{2,6}?(?=[^\p{Script=Han}]|$|(?:[环同]比)?(?:上升|下降|增[加长]|减少|高于|低于|持平))/u.exec(
      after,
    )?.[0];
  return noun !== undefined && noun !== '单位' && whole.after.startsWith(noun);
}

/** Numbers of one measure, each said of another state of the same. */
function runFrom(counts: readonly Count[], at: number): readonly Count[] {
  const first = counts[at];
  if (!first || /^(?:%|分|个百分点)$/u.test(first.measure)) return [];
  for (const own of states) {
    const stateOf = (count: Count | undefined): number =>
      count && isOfSame(count, first) && !count.bound && !count.rough
        ? own.findIndex((state) => state.test(wordsOf(count)))
        : -1;
    const run: Count[] = [];
    const seen = new Set<number>();
    for (const count of counts.slice(at, at + 3)) {
      const state = stateOf(count);
      if (state < 0 || seen.has(state)) break;
      seen.add(state);
      run.push(count);
    }
    const earlier = stateOf(counts[at - 1]);
    if (run.length >= 2 && seen.has(0) && seen.has(1) && (earlier < 0 || seen.has(earlier))) return run;
  }
  return [];
}

/** 上升的有10类, 11个单位下降; 增加11个 is a difference and no set. */
const wordsOf: (count: Count) => string = readOnceOf(({ before, after }) => {
  const words = before.replace(/^(?:.*、|[和及])+/u, '');
  if (words === '' || !states.flat().some((state) => state.test(words))) return after.split('、')[0] ?? '';
  return /(?:的|的有|的为|的是|(?:单位|部门|乡镇|网站|账号)(?:有|为)?)$/u.test(words) ? words : '';
});

function isOfSame(one: Count, other: Count): boolean {
  const units = '家个';
  return one.measure === other.measure || (units.includes(one.measure) && units.includes(other.measure));
}
