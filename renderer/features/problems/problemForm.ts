import type { z } from 'zod';
import { formatDate } from '#shared/annex/date.ts';
import { parsePeriod } from '#shared/annex/parseDate.ts';
import { formatHundredths, type Period } from '#shared/annex/value.ts';
import { ProblemDraft } from '#shared/round/problemDraft.ts';
import type { Problem } from '#shared/round/roundData.ts';
import { tidyPlace } from './problemPlace.ts';

export type ProblemInput = z.input<typeof ProblemDraft>;

/** Which cell the problems belong to. */
export interface ProblemPlace {
  readonly roundId: string;
  readonly annexId: string;
  readonly subjectId: string;
  readonly columnId: string;
}

/** The problem as it stands in the form: everything is text. */
export interface ProblemForm {
  readonly id: string | null;
  readonly ruleId: string | null;
  readonly text: string;
  readonly place: string;
  readonly count: string;
  readonly points: string;
  /** When it was so: 2022.1.1-2022.3.31 */
  readonly period: string;
  /** Not stored: the rule, text and period follow from it. */
  readonly lastUpdate: string;
}

export const emptyForm: ProblemForm = {
  id: null,
  ruleId: null,
  text: '',
  place: '',
  count: '',
  points: '',
  period: '',
  lastUpdate: '',
};

export function formOf(problem: Problem): ProblemForm {
  return {
    id: problem.id,
    ruleId: problem.ruleId,
    text: problem.text,
    place: problem.place ?? '',
    count: problem.count === null ? '' : String(problem.count),
    points: problem.points === null ? '' : formatHundredths(problem.points),
    period: formatPeriod(problem.period ?? null),
    lastUpdate: '',
  };
}

export function sameForm(a: ProblemForm, b: ProblemForm): boolean {
  return (Object.keys(emptyForm) as (keyof ProblemForm)[]).every((name) => a[name] === b[name]);
}

export type Read =
  | { readonly ok: true; readonly draft: ProblemInput }
  | { readonly ok: false; readonly field: keyof ProblemForm; readonly fault: string };

/** The form as a draft for the store, or the first field that cannot be read. */
export function readForm(form: ProblemForm, at: ProblemPlace): Read {
  const count = readCount(form.count);
  if (count === undefined) return { ok: false, field: 'count', fault: '处数填整数，例如 3' };
  const points = readPoints(form.points);
  if (points === undefined) return { ok: false, field: 'points', fault: '扣分填数字，最多两位小数，例如 1.5' };
  const period = form.period.trim() === '' ? null : (parsePeriod(form.period) ?? undefined);
  if (period === undefined) return { ok: false, field: 'period', fault: '时段填起止日期，例如 2022.1.1-2022.3.31' };
  const draft: ProblemInput = {
    ...at,
    ...(form.id === null ? {} : { id: form.id }),
    ruleId: form.ruleId,
    text: form.text,
    place: tidyPlace(form.place) || null,
    count,
    points,
    period,
  };
  const checked = ProblemDraft.safeParse(draft);
  if (checked.success) return { ok: true, draft };
  const issue = checked.error.issues[0];
  const field = issue?.path[0];
  return { ok: false, field: isField(field) ? field : 'text', fault: issue?.message ?? '填写有误' };
}

function isField(name: unknown): name is keyof ProblemForm {
  return typeof name === 'string' && Object.hasOwn(emptyForm, name);
}

function readCount(text: string): number | null | undefined {
  const bare = text.trim();
  if (bare === '') return null;
  return /^\d{1,6}$/.test(bare) ? Number(bare) : undefined;
}

/** In hundredths. */
function readPoints(text: string): number | null | undefined {
  const bare = text.trim();
  if (bare === '') return null;
  const match = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(bare);
  return match === null ? undefined : Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

function formatPeriod(period: Period | null): string {
  if (period === null) return '';
  return `${formatDate(period.from, '2022.5.6')}-${formatDate(period.to, '2022.5.6')}`;
}
