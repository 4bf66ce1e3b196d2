import type { HintWord } from '#shared/consistency/form/words.ts';
import { checkRound, type RoundFinding } from '#shared/consistency/round/checkRound.ts';
import type { CheckView } from '#shared/consistency/round/checkView.ts';
import { rulingOf } from '#shared/consistency/ruling.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { type Context, currentSession } from '../handlers/context.ts';
import { roundData } from '../session.ts';
import { listRulings } from '../store/rulings.ts';
import { hintWords } from './hintWords.ts';

interface Known {
  readonly words: readonly HintWord[];
  readonly findings: readonly RoundFinding[];
}

/** Nothing else comes in: as long as the data of a round and the list of words are the same, so is what the check finds. */
const known = new WeakMap<RoundData, Known>();

/** The check of a round with what people have decided about it. */
export function checkView(context: Context, roundId: string): CheckView {
  const session = currentSession(context);
  const found = findingsOf(roundData(session, roundId), hintWords(context.userDir));
  const rulings = listRulings(session.store.db, roundId);
  const findings = found.map((finding) => ({ ...finding, ruling: rulingOf(finding, rulings) }));
  const used = new Set(findings.map(({ ruling }) => ruling?.id));
  return { findings, resting: rulings.filter(({ id }) => !used.has(id)) };
}

function findingsOf(data: RoundData, words: readonly HintWord[]): readonly RoundFinding[] {
  const before = known.get(data);
  if (before?.words === words) return before.findings;
  const findings = checkRound(data, words);
  known.set(data, { words, findings });
  return findings;
}
