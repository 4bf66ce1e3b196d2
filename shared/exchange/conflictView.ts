import { z } from 'zod';
import { id } from '../fields.ts';
import { entityNames } from '../store/change.ts';
import type { ThingPlace } from './place.ts';

export interface ContenderView {
  readonly head: string;
  readonly text: string;
  readonly person: string;
  readonly device: string;
  readonly at: string;
  /** Written on this laptop. */
  readonly mine: boolean;
  /** By the inspector to whom the unit is given. */
  readonly assigned: boolean;
  /** What stands until somebody decides. */
  readonly standing: boolean;
}

/** One open conflict as the page shows it. */
export interface ConflictView {
  readonly key: string;
  readonly place: ThingPlace;
  /** Distinct values; who gave the same one later stands for all. */
  readonly contenders: readonly ContenderView[];
  /** A text, of which the words that differ are shown. */
  readonly isText: boolean;
  readonly evidence: number;
}

export const decisionRules = ['mine', 'theirs', 'assigned'] as const;
/** 用本机的, 用对方的, 用负责人的. */
export type DecisionRule = (typeof decisionRules)[number];

export const ConflictPlace = z.strictObject({
  entity: z.enum(entityNames),
  id: z.string().min(1).max(2000),
  field: id,
});
export const Decision = ConflictPlace.extend({ head: z.string().min(1).max(400) });

export interface DecidedMany {
  readonly decided: number;
  /** Where the rule names nobody, or several: they stay open. */
  readonly left: number;
}

/** Whose answer a rule takes; null: it does not say. */
export function chosenBy(rule: DecisionRule, contenders: readonly ContenderView[]): ContenderView | null {
  const fitting = contenders.filter(({ mine, assigned }) => {
    if (rule === 'assigned') return assigned;
    return rule === 'mine' ? mine : !mine;
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
