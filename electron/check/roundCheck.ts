import { checkRound, type RoundFinding } from '#shared/consistency/round/checkRound.ts';
import type { CheckView } from '#shared/consistency/round/checkView.ts';
import { rulingOf } from '#shared/consistency/ruling.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { roundData, type Session } from '../session.ts';
import { listRulings } from '../store/rulings.ts';

/** Nothing else comes in: as long as the data of a round are the same, so is what the check finds. */
const known = new WeakMap<RoundData, readonly RoundFinding[]>();

/** The check of a round with what people have decided about it. */
export function checkView(session: Session, roundId: string): CheckView {
  const found = findingsOf(roundData(session, roundId));
  const rulings = listRulings(session.store.db, roundId);
  const findings = found.map((finding) => ({ ...finding, ruling: rulingOf(finding, rulings) }));
  const used = new Set(findings.map(({ ruling }) => ruling?.id));
  return { findings, resting: rulings.filter(({ id }) => !used.has(id)) };
}

function findingsOf(data: RoundData): readonly RoundFinding[] {
  const found = known.get(data) ?? checkRound(data);
  known.set(data, found);
  return found;
}
