import path from 'node:path';
import { newWorkspaceEdits } from '#electron/newWorkspace.ts';
import { readPackFile } from '#electron/packLibrary.ts';
import type { Pack } from '#shared/pack/pack.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import type { Round, RoundData } from '#shared/round/roundData.ts';

const root = path.join(import.meta.dirname, '../../..');
const folders = ['resources/packs', 'tests/fixtures/import/packs'] as const;
const read = new Map<string, Pack>();

/** One of the five examples' packs, or of an office that was made up for this corpus. */
export function readPack(name: string): Pack {
  const known = read.get(name);
  if (known) return known;
  const folder = name.includes('-20') ? folders[0] : folders[1];
  const pack = readPackFile(path.join(root, folder, `${name}.json`));
  read.set(name, pack);
  return pack;
}

/** A workspace just made from a pack: its units and a first round in which nothing is recorded. */
export function emptyRound(name: string): RoundData {
  const pack = readPack(name);
  const edits = newWorkspaceEdits(pack);
  const round = edits.find(({ entity }) => entity === 'round');
  const empty: RoundData = {
    pack,
    round: { ...round?.fields, id: round?.id } as unknown as Round,
    units: [],
    accounts: [],
    tasks: [],
    findings: {},
    problems: [],
  };
  return applyEdits(empty, edits);
}
