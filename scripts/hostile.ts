// `npm run fuzz -- hostile`: every hostile file in a process of its own, with the time it took and the memory it needed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hostileCases } from '../tests/fuzz/hostileCases.ts';
import { faultOf, measureTogether } from '../tests/fuzz/measureHostile.ts';

export async function runHostile(): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chabao-hostile-'));
  let [faults, slowest, largest] = [0, 0, 0];
  try {
    for (const [index, each] of hostileCases.entries()) {
      const [measured] = await measureTogether([each], path.join(folder, String(index)));
      const fault = faultOf(each, measured);
      const { milliseconds = 0, peak = 0, outcome = '' } = measured ?? {};
      [faults, slowest, largest] = [faults + (fault ? 1 : 0), Math.max(slowest, milliseconds), Math.max(largest, peak)];
      const figures = `${milliseconds.toFixed(0).padStart(6)} ms ${peak.toFixed(0).padStart(5)} MB`;
      process.stdout.write(`${fault ? 'BAD' : 'ok '} ${figures}  ${each.name}: ${fault ?? outcome.slice(0, 60)}\n`);
      rmSync(path.join(folder, String(index)), { recursive: true, force: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(
    `${hostileCases.length} files, ${faults} bad; at most ${slowest.toFixed(0)} ms and ${largest.toFixed(0)} MB\n`,
  );
  return faults;
}
