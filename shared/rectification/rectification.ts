import type { Polarity } from '../annex/polarity.ts';
import type { Problem } from '../round/roundData.ts';

/** 整改: 新增, 已整改, 部分整改, 未整改, 反弹. */
export type Rectification = 'new' | 'fixed' | 'partly' | 'open' | 'relapsed';

export const rectificationNames: Readonly<Record<Rectification, string>> = {
  new: '新增',
  fixed: '已整改',
  partly: '部分整改',
  open: '未整改',
  relapsed: '反弹',
};

const isBad = (polarity: Polarity) => polarity === 'bad' || polarity === 'severe';

/**
 * How an answer stands against the earlier rounds (oldest first; rounds without an answer, or with one that is neither good nor bad, do
 * not count). Null: nothing can be said.
 */
export function rectifyAnswer(earlier: readonly Polarity[], now: Polarity): Rectification | null {
  const known = earlier.filter((polarity) => polarity !== null);
  const last = known.at(-1);
  if (now === null || last === undefined) return null;
  if (!isBad(now)) return isBad(last) ? 'fixed' : null;
  if (last === 'severe' && now === 'bad') return 'partly';
  if (isBad(last)) return 'open';
  return known.some(isBad) ? 'relapsed' : 'new';
}

export type ComparedProblem = Pick<Problem, 'ruleId' | 'place' | 'text' | 'count'>;

/** The same fault in two rounds: one rule at one place; without either, the same words. */
export function problemKey({ ruleId, place, text }: ComparedProblem): string {
  const where = place === null ? '' : plain(place);
  return ruleId === null && where === '' ? `text:${plain(text)}` : `rule:${ruleId ?? ''}:${where}`;
}

function plain(text: string): string {
  return text.replace(/\s+/g, '').replaceAll('＞', '>').toLowerCase();
}

export interface RectifiedProblem<P extends ComparedProblem> {
  readonly problem: P;
  readonly state: Rectification;
}

/**
 * Each problem of now, and each of the last round that is gone, with its state. `earlier` holds the rounds in which the cell was
 * looked at, oldest first. Several problems of one key are matched one by one.
 */
export function rectifyProblems<P extends ComparedProblem>(
  earlier: readonly (readonly P[])[],
  now: readonly P[],
): RectifiedProblem<P>[] {
  const last = earlier.at(-1);
  if (last === undefined) return [];
  const before = new Set(earlier.slice(0, -1).flat().map(problemKey));
  const left = [...last];
  const present = now.map((problem): RectifiedProblem<P> => {
    const key = problemKey(problem);
    const index = left.findIndex((old) => problemKey(old) === key);
    if (index < 0) return { problem, state: before.has(key) ? 'relapsed' : 'new' };
    const [old] = left.splice(index, 1);
    return { problem, state: (problem.count ?? 1) < (old?.count ?? 1) ? 'partly' : 'open' };
  });
  return [...present, ...left.map((problem) => ({ problem, state: 'fixed' as const }))];
}

/** One state for the whole cell; null when there was nothing before and is nothing now. */
export function rectifyCell(problems: readonly RectifiedProblem<ComparedProblem>[]): Rectification | null {
  const has = (state: Rectification) => problems.some((entry) => entry.state === state);
  if (problems.length === 0) return null;
  if (has('relapsed')) return 'relapsed';
  const kept = has('open') || has('partly');
  if (has('partly') || (kept && has('fixed'))) return 'partly';
  if (kept) return 'open';
  if (has('new')) return 'new';
  return 'fixed';
}
