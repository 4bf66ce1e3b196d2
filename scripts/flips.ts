// `npm run test:flips`: 100,000 altered bytes and rows in a workspace and a bundle, or as many as are named, with a seed: `-- 600 7`.
import { proveFlips } from '../tests/fuzz/flips.ts';

const [runs = 100_000, seed = 1] = process.argv.slice(2).map(Number);
const started = Date.now();
const { detected, harmless, missed } = await proveFlips(runs, seed);
for (const each of missed.slice(0, 20)) process.stdout.write(`${each}\n`);
const seconds = ((Date.now() - started) / 1000).toFixed(0);
process.stdout.write(
  `${runs} alterations: ${detected} detected, ${harmless} changed nothing that is read, ${missed.length} missed; ${seconds} s\n`,
);
process.exitCode = missed.length > 0 ? 1 : 0;
