// `npm run fuzz`: damaged files of every kind, 20,000 or as many as are named, read one after the other.
// `npm run fuzz -- 500 7`: 500 with the seed 7. Exits with 1 when one is neither read nor refused, or takes too long.
import { fuzzReaders } from '../tests/fuzz/fuzzReaders.ts';

const [count = '20000', seed = '1'] = process.argv.slice(2);
const started = Date.now();
const { read, refused, bugs, slowest } = fuzzReaders({ count: Number(count), seed: Number(seed) });
const seconds = ((Date.now() - started) / 1000).toFixed(1);
for (const bug of bugs.slice(0, 20)) process.stdout.write(`${bug}\n`);
process.stdout.write(
  `${count} files: ${read} read, ${refused} refused, ${bugs.length} bugs; slowest ${slowest.milliseconds.toFixed(0)} ms (${slowest.file}); ${seconds} s\n`,
);
process.exitCode = bugs.length > 0 || slowest.milliseconds > 5000 ? 1 : 0;
