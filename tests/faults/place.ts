import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { HealOptions } from '#electron/store/recovery/heal.ts';
import { safetyPlace } from '#electron/store/recovery/safetyPlace.ts';
import { laptopOptions } from '../electron/store/laptopOptions.ts';

/** A laptop with one workspace: where it lies, and where its second copies lie. */
export interface Place {
  readonly folder: string;
  readonly file: string;
  readonly safety: string;
  /** What was begun and confirmed, one line each. */
  readonly ledger: string;
}

export function placeIn(folder: string): Place {
  const at = (name: string) => path.join(folder, name);
  return { folder, file: at('某县.chabao'), safety: at('本机'), ledger: at('ledger') };
}

/**
 * All of it, as it lies at this moment. A safety place is named after where its workspace lies. Finished backups are never written to, so
 * that other names for them are enough, unless they are to be damaged.
 */
export function takeImage(place: Place, folder: string, { own = false } = {}): Place {
  const image = placeIn(folder);
  rmSync(folder, { recursive: true, force: true });
  for (const entry of readdirSync(place.folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = path.join(entry.parentPath, entry.name);
    const to = path.join(folder, path.relative(place.folder, from));
    mkdirSync(path.dirname(to), { recursive: true });
    if (!own && isFinished(from, place)) linkSync(from, to);
    else copyFileSync(from, to);
  }
  const kept = safetyPlace(image.safety, place.file);
  if (existsSync(kept)) renameSync(kept, safetyPlace(image.safety, image.file));
  return image;
}

function isFinished(file: string, { safety }: Place): boolean {
  return file.startsWith(safety) && !file.endsWith('.tmp') && !file.endsWith('.jsonl');
}

export function optionsAt({ safety }: Place, device: string, start: number): HealOptions {
  return { ...laptopOptions(device, start), safety: [safety] };
}
