// `npm test`: everything. `npm test -- e2e` or `-- render` runs only those slow proofs.
import { check } from './check.ts';
import { equip } from './machine.ts';
import { finish, type Result, tests, testsOfPrograms } from './steps.ts';

const [only] = process.argv.slice(2);
const machine = equip();
const results: Result[] = only === undefined ? await check() : [];
if (only !== 'render') results.push(await endToEnd());
if (only !== 'e2e') results.push(await rendering());
for (const line of machine.missing) process.stdout.write(`- 跳过：${line}\n`);
if (process.env.CI && machine.missing.length > 0) {
  results.push({ title: '跳过的检查 skipped checks', passed: 0, failed: machine.missing.length });
}
finish(results);

/** In every host that this machine has: the same app in Electron, packed, and in a browser. */
function endToEnd(): Result | Promise<Result> {
  if (machine.hosts.length === 0) return { title: '端到端 end to end', passed: 0, failed: 0 };
  return testsOfPrograms('端到端 end to end', 'e2e', { CHABAO_HOSTS: machine.hosts.join(',') });
}

/** What was exported, drawn by LibreOffice. */
function rendering(): Result | Promise<Result> {
  if (!machine.canRender) return { title: '排版 rendering', passed: 0, failed: 0 };
  return tests('排版 rendering', 'render');
}
