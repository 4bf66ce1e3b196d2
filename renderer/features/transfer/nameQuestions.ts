import type { Diagnostic, NameCandidate } from '#shared/import/diagnostic.ts';
import type { ConfirmedName, ImportWork } from './importWork.ts';

/** A name of the file that a person has to say something about. */
export interface NameQuestion {
  readonly printed: string;
  readonly candidates: readonly NameCandidate[];
  /** Row of the sheet, and column letter. */
  readonly row: number | null;
  readonly column: string | null;
}

/** Each name once, in the order of the file. */
export function questionsOf(diagnostics: readonly Diagnostic[]): NameQuestion[] {
  const asked = new Map<string, NameQuestion>();
  for (const { subject, candidates, row, column } of diagnostics) {
    if (subject !== null && subject !== '' && candidates && !asked.has(subject)) {
      asked.set(subject, { printed: subject, candidates, row, column });
    }
  }
  return [...asked.values()];
}

/** What the person has said already is no question, even before the file was read again. */
export function openQuestions(
  diagnostics: readonly Diagnostic[],
  { confirmed, newUnits, leftOut }: Pick<ImportWork, 'confirmed' | 'newUnits' | 'leftOut'>,
): NameQuestion[] {
  const settled = new Set([...confirmed.map(({ printed }) => printed), ...newUnits, ...leftOut]);
  return questionsOf(diagnostics).filter(({ printed }) => !settled.has(printed));
}

/** What can be confirmed together: one candidate each, and none of them wanted by another name. */
export function settledAtOnce(questions: readonly NameQuestion[]): ConfirmedName[] {
  const wanted = questions.flatMap(({ candidates }) => candidates.map(({ subjectId }) => subjectId));
  return questions.flatMap(({ printed, candidates: [only, other] }) => {
    const alone = only && !other && wanted.filter((id) => id === only.subjectId).length === 1;
    return alone ? [{ printed, subjectId: only.subjectId, name: only.name }] : [];
  });
}
