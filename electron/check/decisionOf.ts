import type { DeclaredException } from '#shared/consistency/checkPaper.ts';
import type { Decision } from '#shared/consistency/slip/slip.ts';
import { printedMoment } from './printedMoment.ts';

type Ruled = DeclaredException & Pick<Decision, 'person' | 'at'>;

/** A decision as the slip prints it. */
export function decisionOf(ruling: Ruled | null): Decision | null {
  if (!ruling) return null;
  const { reason, person, at, key } = ruling;
  return { reason, person, at: printedMoment(at), ofRule: key === null };
}
