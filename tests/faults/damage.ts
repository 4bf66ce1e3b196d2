import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Random } from '../fuzz/mutate.ts';
import type { Place } from './place.ts';

const page = 4096;

/** What happens to files on bad sticks, disks and in wrong hands. Returns what was done, for whoever has to repeat it. */
export function damageWorkspace({ file }: Place, random: Random): string {
  const wal = `${file}-wal`;
  const target = existsSync(wal) && random() < 0.4 ? wal : file;
  return `${path.basename(target)}: ${damageFile(target, random)}`;
}

/** Some of the second copies as well. */
export function damageCopies({ folder, file }: Place, random: Random): string {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  const copies = all.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const hit = copies.filter((name) => !name.startsWith(file) && !name.endsWith('ledger') && random() < 0.4);
  return hit.map((name) => `${path.basename(name)}: ${damageFile(name, random)}`).join('; ');
}

function damageFile(file: string, random: Random): string {
  const { size } = statSync(file);
  const at = Math.floor(random() * size);
  const draw = random();
  if (draw < 0.35) {
    truncateSync(file, at);
    return `cut off at ${at} of ${size}`;
  }
  if (draw < 0.4) {
    truncateSync(file, 0);
    return 'emptied';
  }
  if (draw < 0.45 && file.endsWith('-wal')) {
    rmSync(file);
    return 'taken away';
  }
  const bytes = readFileSync(file);
  if (draw < 0.6) {
    const start = Math.floor(at / page) * page;
    bytes.fill(0, start, Math.min(start + page, size));
    writeFileSync(file, bytes);
    return `zeros at ${start} of ${size}`;
  }
  const length = draw < 0.8 ? 1 + Math.floor(random() * 16) : page;
  for (let index = at; index < Math.min(at + length, size); index += 1) bytes[index] = Math.floor(random() * 256);
  writeFileSync(file, bytes);
  return `${length} bytes painted over at ${at} of ${size}`;
}
