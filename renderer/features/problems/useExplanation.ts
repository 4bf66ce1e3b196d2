import { useEffect } from 'react';
import type { Problem } from '#shared/round/roundData.ts';
import type { RowExplanation } from '#shared/scoring/explainRow.ts';
import { api } from '../../api.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import type { ProblemInput, ProblemPlace } from './problemForm.ts';

/** How the scores of the row come about, the problem in the form counted in; anew whenever the list changes. */
export function useExplanation(
  at: ProblemPlace,
  draft: ProblemInput | null,
  list: readonly Problem[] | undefined,
): RowExplanation | undefined {
  const { ruleId = null, count = null, points = null, id = '' } = draft ?? {};
  const written = draft === null ? '' : JSON.stringify([id, ruleId, count, points]);
  const explanation = useLoad(`explain/${Object.values(at).join('/')}/${written}`, () =>
    api.problem.explain({ ...at, draft: draft === null ? null : { ...draft, text: draft.text.trim() || '问题' } }),
  );
  const { reload } = explanation;
  useChanged(() => void reload());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list means that something was saved
  useEffect(() => void reload(), [list, reload]);
  return explanation.value;
}
