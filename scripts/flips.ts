// `npm run test:flips`: 100,000 altered bytes and rows in a workspace and a bundle, or as many as are named, with a seed: `-- 600 7`; `minutes=20` as
// the last word ends it earlier.
import type { FlipResult } from '../tests/fuzz/flips.ts';
import { runShares } from './runShares.ts';

const words = process.argv.slice(2);
const [runs = 100_000, seed = 1] = words.filter((word) => /^\d+$/.test(word)).map(Number);
const minutes = words.find((word) => word.startsWith('minutes='))?.slice(8) ?? '120';
const started = Date.now();
const outcomes = await runShares<FlipResult>({
  script: '../tests/fuzz/flipsProcess.ts',
  args: (share, part) => [part(runs), String(seed + share), minutes],
  failed: (share, code) => ({ runs: 0, detected: 0, harmless: 0, missed: [`seed ${seed + share} ended with ${code}`] }),
});
const sum = (of: (outcome: FlipResult) => number) => outcomes.reduce((all, outcome) => all + of(outcome), 0);
const missed = outcomes.flatMap((outcome) => outcome.missed);
for (const each of missed.slice(0, 20)) process.stdout.write(`${each}\n`);
const [done, detected, harmless] = [sum((one) => one.runs), sum((one) => one.detected), sum((one) => one.harmless)];
const seconds = ((Date.now() - started) / 1000).toFixed(0);
process.stdout.write(
  `${done} alterations: ${detected} detected, ${harmless} changed nothing that is read, ${missed.length} missed; seed ${seed}, ${seconds} s\n`,
);
process.exitCode = missed.length > 0 ? 1 : 0;
