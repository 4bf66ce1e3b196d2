import { api } from '../../api.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { type StepChoice, stepChoices } from './problemPlace.ts';

const none: readonly StepChoice[] = [];

/** The steps that may follow `before`; asked of the store once per level, found in here while one types. */
export function usePlaceSteps(subjectId: string, before: string, step: string, open: boolean): readonly StepChoice[] {
  const uses = useLoad(`places/${open}/${subjectId}/${before}`, async () =>
    open ? await api.problem.places({ subjectId, prefix: before }) : [],
  );
  if (!open || uses.value === undefined) return none;
  return stepChoices(uses.value, before, step);
}
