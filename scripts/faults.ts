// `npm run test:faults`: accidents while somebody works, and whether everything confirmed is there afterwards: 2,000 of them, which takes a
// minute. `npm run test:faults -- long`: 12,000. `npm run test:faults -- 7`: with the seed 7, as a failing run prints it; `minutes=20` as the last word
// ends it earlier. Exits with 1 when an answer was lost, a workspace does not open, or opening took more than 3 seconds.
import { existsSync } from 'node:fs';
import type { TallyRow } from '../tests/faults/tally.ts';
import { runShares } from './runShares.ts';

const words = process.argv.slice(2);
const size = words.includes('long')
  ? { images: 10_000, kills: 400, disks: 100 }
  : { images: 1700, kills: 50, disks: 10 };
const seed = Number(words.find((word) => /^\d+$/.test(word)) ?? Math.floor(Math.random() * 1e6));
const minutes = words.find((word) => word.startsWith('minutes='))?.slice(8) ?? '60';
const memory = '/dev/shm';

interface Outcome {
  readonly rows: readonly (readonly [string, TallyRow])[];
  readonly faults: readonly string[];
}

function sumsOf(outcomes: readonly Outcome[]): Map<string, TallyRow> {
  const sums = new Map<string, TallyRow>();
  for (const [kind, row] of outcomes.flatMap(({ rows }) => rows)) {
    const sum = sums.get(kind) ?? { injections: 0, faults: 0, recovered: 0, withLoss: 0, slowest: 0 };
    sums.set(kind, {
      injections: sum.injections + row.injections,
      faults: sum.faults + row.faults,
      recovered: sum.recovered + row.recovered,
      withLoss: sum.withLoss + row.withLoss,
      slowest: Math.max(sum.slowest, row.slowest),
    });
  }
  return sums;
}

const started = Date.now();
const outcomes = await runShares<Outcome>({
  script: '../tests/faults/faultsProcess.ts',
  args: (share, part) => [String(seed + share), ...[size.images, size.kills, size.disks].map(part), minutes],
  env: existsSync(memory) ? { CHABAO_FAULTS_DIR: memory } : {},
  failed: (share, code) => ({ rows: [], faults: [`seed ${seed + share} ended with ${code}`] }),
});
const sums = sumsOf(outcomes);
const faults = outcomes.flatMap((outcome) => outcome.faults);
let all = 0;
for (const [kind, { injections, faults: bad, recovered, withLoss, slowest }] of sums) {
  all += injections;
  const figures = `${injections} accidents, ${bad} bad, ${recovered} recovered (${withLoss} with named losses), opened within ${slowest.toFixed(0)} ms`;
  process.stdout.write(`${bad === 0 ? '✓' : '✗'} ${kind}: ${figures}\n`);
}
for (const fault of faults.slice(0, 20)) process.stdout.write(`${fault}\n`);
const seconds = ((Date.now() - started) / 1000).toFixed(1);
process.stdout.write(`${all} accidents, ${faults.length} faults, seed ${seed}, ${seconds} s\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
