// `npm run bench`: every bench, one after the other, each as ratios against the bare library in one run.
// `npm run bench -- record` runs those whose name begins so.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../tests/bench');
const [only = '', ...wanted] = process.argv.slice(2);

for (const file of readdirSync(folder).sort()) {
  if (!file.endsWith('Bench.ts') || !file.startsWith(only)) continue;
  const { status } = spawnSync(process.execPath, [join(folder, file), ...wanted], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
