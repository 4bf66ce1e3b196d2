import { existsSync, mkdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { safetyPlace } from '#electron/store/recovery/safetyPlace.ts';
import { generator, type Random } from '../fuzz/mutate.ts';
import { damageCopies, damageWorkspace } from './damage.ts';
import { inspect } from './inspect.ts';
import type { Line } from './ledger.ts';
import { type Place, placeIn, takeImage } from './place.ts';
import type { Tally } from './tally.ts';
import { workload } from './workload.ts';

/** What is done to the files as they lie at a moment of somebody's work. */
export const imageKinds = ['stopped', 'torn', 'damaged', 'damaged with copies'] as const;
export type ImageKind = (typeof imageKinds)[number];

/** Follows one inspector through `steps` actions, and at many moments looks what would be left after an accident. */
export function imageRun(kinds: readonly ImageKind[], seed: number, steps: number, folder: string, tally: Tally): void {
  rmSync(folder, { recursive: true, force: true });
  const place = placeIn(path.join(folder, 'work'));
  mkdirSync(place.folder, { recursive: true });
  const random = generator(seed);
  const lines: Line[] = [];
  const days = workload({ place, random, tell: (line) => lines.push(line), rows: 60 });
  let before = sizes(place);
  for (let step = 0; step < steps; step += 1) {
    const known = lines.length;
    days.next();
    const kind = kinds[Math.floor(random() * kinds.length)] ?? 'stopped';
    const image = takeImage(place, path.join(folder, 'image'), { own: kind === 'damaged with copies' });
    const { told, what } = strike(kind, image, { lines, known, before }, random);
    // When the second copies are hit as well something may be gone for good; then opening is all that can be asked.
    const mayLose = kind === 'damaged with copies';
    const thorough = kind.startsWith('damaged') || random() < 0.2;
    tally.add(kind, `${seed}/${step} ${what}`, inspect(image, told, { thorough, mayLose }));
    before = sizes(place);
  }
}

interface Sizes {
  readonly wal: number;
  readonly journal: number;
}

function journalOf({ safety, file }: Place): string {
  return path.join(safetyPlace(safety, file), '随记.jsonl');
}

function sizes(place: Place): Sizes {
  const size = (file: string) => (existsSync(file) ? statSync(file).size : 0);
  return { wal: size(`${place.file}-wal`), journal: size(journalOf(place)) };
}

interface Told {
  readonly lines: readonly Line[];
  /** How many of the lines there were before the last action. */
  readonly known: number;
  readonly before: Sizes;
}

function strike(kind: ImageKind, image: Place, { lines, known, before }: Told, random: Random) {
  if (kind === 'stopped') return { told: lines, what: 'as it was' };
  if (kind === 'damaged') return { told: lines, what: damageWorkspace(image, random) };
  if (kind === 'damaged with copies') {
    return { told: lines, what: `${damageWorkspace(image, random)}; ${damageCopies(image, random)}` };
  }
  const now = sizes(image);
  // Cut off within what the last action wrote; where it did something else than to add to the log, it is a crash after it.
  if (now.wal <= before.wal || before.wal === 0) return { told: lines, what: 'as it was' };
  const at = before.wal + Math.floor(random() * (now.wal - before.wal));
  truncateSync(`${image.file}-wal`, at);
  if (now.journal > before.journal) truncateSync(journalOf(image), before.journal);
  const begun = lines.filter((line, index) => index < known || line.at === 'begin');
  return { told: begun, what: `log cut off at ${at}, was ${before.wal}, is ${now.wal}` };
}
