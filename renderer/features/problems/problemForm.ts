import type { z } from 'zod';
import { formatHundredths } from '#shared/annex/value.ts';
import { ProblemDraft } from '#shared/contract.ts';
import type { Problem } from '#shared/round/roundData.ts';

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
}

export const emptyForm: ProblemForm = { id: null, ruleId: null, text: '', place: '', count: '', points: '' };

export function formOf(problem: Problem): ProblemForm {
  return {
    id: problem.id,
    ruleId: problem.ruleId,
    text: problem.text,
    place: problem.place ?? '',
    count: problem.count === null ? '' : String(problem.count),
    points: problem.points === null ? '' : formatHundredths(problem.points),
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
  const draft: ProblemInput = {
    ...at,
    ...(form.id === null ? {} : { id: form.id }),
    ruleId: form.ruleId,
    text: form.text,
    place: form.place.trim() === '' ? null : form.place.trim(),
    count,
    points,
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
