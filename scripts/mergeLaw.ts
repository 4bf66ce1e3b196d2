// `npm run test:merge`: 10,000 random histories of teams of 2 to 6 laptops, or as many as are named, with a seed: `-- 500 7`.
import { proveMergeLaw } from '../tests/merge/mergeLaw.ts';

const [runs = 10_000, seed] = process.argv.slice(2).map(Number);
const started = Date.now();
const tally = proveMergeLaw(runs, seed, ({ histories }) => {
  if (histories % 100 === 0) process.stderr.write(`\r${histories}`);
});
const { histories, changes, conflicts, falseConflicts } = tally;
const share = ((100 * falseConflicts) / Math.max(1, conflicts)).toFixed(2);
process.stdout.write(
  `\n${histories} histories, ${changes} changes: one state everywhere, nothing lost, ${conflicts} conflicts all shown, ` +
    `${falseConflicts} false ones (${share} %); ${((Date.now() - started) / 1000).toFixed(0)} s\n`,
);
process.exitCode = falseConflicts > conflicts / 100 ? 1 : 0;
