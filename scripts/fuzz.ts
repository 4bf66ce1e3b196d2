// `npm run fuzz`: 20,000 damaged files of every kind, each imported into a real workspace and taken back; or as many as are named.
// `npm run fuzz -- 500 7`: 500 with the seed 7. `npm run fuzz -- readers 500 7`: only read. `npm run fuzz -- hostile`: every hostile file, with
// its time and memory. `minutes=20` as the last word ends it earlier. Exits with 1 when anything is found.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fuzzReaders } from '../tests/fuzz/fuzzReaders.ts';
import { fuzzRoad } from '../tests/fuzz/fuzzRoad.ts';
import { runHostile } from './hostile.ts';

const words = process.argv.slice(2);
const minutes = Number(words.find((word) => word.startsWith('minutes='))?.slice(8) ?? 60);
const [count = 20_000, seed = 1] = words.filter((word) => /^\d+$/.test(word)).map(Number);
const started = Date.now();

function printBugs(bugs: readonly string[], slowest: { file: string; milliseconds: number }): number {
  for (const bug of bugs.slice(0, 20)) process.stdout.write(`${bug}\n`);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${bugs.length} bugs; slowest ${slowest.milliseconds.toFixed(0)} ms (${slowest.file}); ${seconds} s\n`,
  );
  return bugs.length + (slowest.milliseconds > 5000 ? 1 : 0);
}

function runReaders(): number {
  const { read, refused, bugs, slowest } = fuzzReaders({ count, seed });
  process.stdout.write(`${count} damaged files: ${read} read, ${refused} refused; `);
  return printBugs(bugs, slowest);
}

async function runRoad(): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chabao-fuzz-'));
  try {
    const isOver = () => Date.now() - started > minutes * 60_000;
    const onProgress = (runs: number) => process.stderr.write(`\r${runs}`);
    const { bugs, slowest, ...counts } = await fuzzRoad({ count, seed, folder, isOver, onProgress });
    const { runs, stored, nothing, refused, cancelled, verified } = counts;
    process.stdout.write(
      `\n${runs} damaged files imported: ${stored} stored and taken back, ${nothing} with nothing new, ${refused} refused, ${cancelled} cancelled; ${verified} workspaces verified; `,
    );
    return printBugs(bugs, slowest);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const faults = words.includes('hostile')
  ? await runHostile()
  : words.includes('readers')
    ? runReaders()
    : await runRoad();
process.exitCode = faults > 0 ? 1 : 0;
