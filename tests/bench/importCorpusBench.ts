import { corpusFiles } from './importCorpus/corpus.ts';
import { judge, type Verdict } from './importCorpus/judge.ts';

/** Prints, by kind of damage, how much of the import corpus is read right. `--show` lists what went wrong. */
async function main(): Promise<void> {
  const verdicts: Verdict[] = [];
  const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);
  for (const file of corpusFiles()) if (!only || file.name.includes(only)) verdicts.push(await judge(file));
  const kinds = new Map<string, Verdict[]>();
  for (const verdict of verdicts) kinds.set(verdict.file.kind, [...(kinds.get(verdict.file.kind) ?? []), verdict]);
  for (const [kind, of] of kinds) {
    const sum = (count: (verdict: Verdict) => number) => of.reduce((total, verdict) => total + count(verdict), 0);
    const bad = of.filter((v) => !v.unaided).map((v) => v.file.name.replace(`${kind}-`, ''));
    process.stdout.write(
      `${kind}  文件 ${of.length} 格 ${sum((v) => v.right)}/${sum((v) => v.cells)} 无人 ${sum((v) => Number(v.unaided))} 静默 ${sum((v) => v.silent.length)}  ${bad}\n`,
    );
  }
  if (process.argv.includes('--show')) {
    for (const v of verdicts) {
      if (v.unaided && !process.argv.includes('--all')) continue;
      process.stdout.write(
        `\n## ${v.file.name} ${v.right}/${v.cells} silent ${v.silent.length} flagged ${v.flagged.length}\n`,
      );
      for (const line of v.silent.slice(0, 6)) process.stdout.write(`  ! ${line}\n`);
      for (const line of v.flagged.slice(0, 3)) process.stdout.write(`  ? ${line}\n`);
      for (const d of v.diagnostics.slice(0, 6))
        process.stdout.write(`  ${d.severity} ${d.sheet} ${d.row} ${d.column} ${d.message}\n`);
    }
  }
  const readable = verdicts.filter(({ file }) => !file.refusable);
  const total = (count: (verdict: Verdict) => number) => readable.reduce((sum, verdict) => sum + count(verdict), 0);
  process.stdout.write(
    `files ${verdicts.length} kinds ${kinds.size} cells ${total((v) => v.right)}/${total((v) => v.cells)} unaided ${total((v) => Number(v.unaided))} silent ${verdicts.reduce((s, v) => s + v.silent.length, 0)}\n`,
  );
}
await main();
