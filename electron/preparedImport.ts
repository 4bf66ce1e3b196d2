import { type PreparedImport, prepareImport } from '#shared/import/planImport.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { roundData, type Session } from './session.ts';

// RoundData is never altered, so what was made ready from it stays true as long as it lives.
const known = new WeakMap<RoundData, Map<string, PreparedImport>>();

/** What an import into the annex needs to know of the round as it stands: a person who is about to choose a file, the dry run and the import share it. */
export function preparedImport(session: Session, { roundId, annexId }: Request): PreparedImport {
  const data = roundData(session, roundId);
  const prepared = known.get(data) ?? new Map<string, PreparedImport>();
  known.set(data, prepared);
  const found = prepared.get(annexId) ?? prepareImport(data, annexId);
  prepared.set(annexId, found);
  return found;
}

interface Request {
  readonly roundId: string;
  readonly annexId: string;
}
