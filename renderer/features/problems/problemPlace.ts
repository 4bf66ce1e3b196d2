import type { PlaceUse } from '#shared/round/problemDraft.ts';
import { buildPinyinIndex, matchPinyin } from '#shared/search/pinyin.ts';

const joint = '>';

/** Signs that people and input methods put between the steps of a path. */
export function foldPlace(text: string): string {
  return text.replace(/\s*(?:[＞›»→⟩〉》]|->|=>)\s*/g, joint);
}

/** As it is stored: no blank around the steps, no empty step. */
export function tidyPlace(text: string): string {
  return foldPlace(text)
    .split(joint)
    .map((step) => step.trim())
    .filter((step) => step !== '')
    .join(joint);
}

/** What stands before the step being typed, with its last sign; and that step. */
export function splitAtLastStep(text: string): { readonly before: string; readonly step: string } {
  const folded = foldPlace(text);
  const end = folded.lastIndexOf(joint) + 1;
  return { before: folded.slice(0, end), step: folded.slice(end).trimStart() };
}

export interface StepChoice {
  readonly step: string;
  /** Deeper steps are known below it. */
  readonly deeper: boolean;
  readonly own: boolean;
}

const mostShown = 8;

/**
 * The next steps known from earlier problems, found by characters, pinyin or initials: those of this unit first, then by how often they
 * were written. `uses` begin with `before`.
 */
export function stepChoices(uses: readonly PlaceUse[], before: string, typed: string): StepChoice[] {
  const found = new Map<string, { deeper: boolean; own: boolean; count: number }>();
  for (const { place, count, own } of uses) {
    if (!place.startsWith(before)) continue;
    const [step = '', ...rest] = place.slice(before.length).split(joint);
    if (step === '') continue;
    const known = found.get(step) ?? { deeper: false, own: false, count: 0 };
    known.deeper ||= rest.length > 0;
    known.own ||= own;
    known.count += count;
    found.set(step, known);
  }
  const steps = [...found]
    .sort(([, a], [, b]) => Number(b.own) - Number(a.own) || b.count - a.count)
    .map(([step, { deeper, own }]) => ({ step, deeper, own }));
  const wanted = typed.trim();
  if (wanted === '') return steps.slice(0, mostShown);
  const index = buildPinyinIndex(steps.map(({ step }) => step));
  return matchPinyin(index, wanted, mostShown)
    .flatMap(({ entry }) => steps[entry] ?? [])
    .filter(({ step, deeper }) => deeper || step !== wanted);
}

/** Letters alone are pinyin on the way to a name: then the first choice is meant. */
export function isPinyin(step: string): boolean {
  return /^[a-z]+$/i.test(step.trim());
}

export function takeStep(before: string, { step, deeper }: StepChoice): string {
  return `${before}${step}${deeper ? joint : ''}`;
}
