import { corpusFiles } from './importCorpus/corpus.ts';
import { judge, type Verdict } from './importCorpus/judge.ts';
import { readPlainly } from './importCorpus/plainReader.ts';

/**
 * Prints, by kind of damage, how many cells of the import corpus come in right, how many files need nobody, and how many cells are
 * wrong without a word; beside it what a plain reader of a header row gets. `--show` lists what went wrong, `--only=` picks files.
 */
interface Line {
  readonly verdict: Verdict;
  readonly plain: number;
  readonly told: number;
}

async function main(): Promise<void> {
  const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7) ?? '';
  const lines: Line[] = [];
  for (const file of corpusFiles().filter(({ name }) => name.includes(only))) {
    const verdict = await judge(file);
    lines.push({ verdict, plain: await readPlainly(file, false), told: await readPlainly(file, true) });
  }
  const kinds = new Map<string, Line[]>();
  for (const line of lines) {
    const { kind } = line.verdict.file;
    kinds.set(kind, [...(kinds.get(kind) ?? []), line]);
  }
  print(['毛病', '文件', '格', '对', '无人', '静默错', '普通：首行', '普通：指定表头行']);
  for (const [kind, of] of kinds) print([kind, ...figures(of)]);
  const readable = lines.filter(({ verdict }) => !verdict.file.refusable);
  print(['合计（不含只求拒收的）', ...figures(readable)]);
  const plain = readable.filter(({ verdict }) => verdict.file.mustFlag.length === 0);
  print(['其中没有什么必须问人的', ...figures(plain)]);
  const unseen = readable.filter(({ verdict }) => verdict.file.heldOut);
  if (unseen.length > 0) print(['其中另两个办公室的', ...figures(unseen)]);
  const took = lines.map(({ verdict }) => verdict.milliseconds).sort((a, b) => a - b);
  process.stdout.write(
    `${lines.length} 个文件，${kinds.size} 种毛病；每个文件中位 ${(took[took.length >> 1] ?? 0).toFixed(0)} 毫秒，最长 ${(took.at(-1) ?? 0).toFixed(0)} 毫秒\n`,
  );
  if (process.argv.includes('--show')) for (const { verdict } of lines) if (!verdict.unaided) show(verdict);
}

function figures(lines: readonly Line[]): string[] {
  const sum = (count: (line: Line) => number) => lines.reduce((total, line) => total + count(line), 0);
  const cells = sum(({ verdict }) => verdict.cells);
  const share = (count: number) => (cells === 0 ? '—' : `${((count / cells) * 100).toFixed(1)}%`);
  return [
    String(lines.length),
    String(cells),
    share(sum(({ verdict }) => verdict.right)),
    `${sum(({ verdict }) => Number(verdict.unaided))}/${lines.length}`,
    String(sum(({ verdict }) => verdict.silent.length)),
    share(sum(({ plain }) => plain)),
    share(sum(({ told }) => told)),
  ];
}

const widths = [44, 6, 8, 8, 9, 8, 12, 16];

function print(texts: readonly string[]): void {
  const shown = texts.map((text, at) => {
    const width = [...text].reduce((total, character) => total + (character > '\u2e7f' ? 2 : 1), 0);
    const space = ' '.repeat(Math.max(1, (widths[at] ?? 8) - width));
    return at === 0 ? text + space : space + text;
  });
  process.stdout.write(`${shown.join('')}\n`);
}

function show({ file, cells, right, silent, flagged, diagnostics }: Verdict): void {
  process.stdout.write(`\n## ${file.name}  ${right}/${cells}\n`);
  for (const line of silent.slice(0, 8)) process.stdout.write(`  静默 ${line}\n`);
  for (const line of flagged.slice(0, 3)) process.stdout.write(`  已提示 ${line}\n`);
  for (const { severity, sheet, row, column, message } of diagnostics.slice(0, 8)) {
    process.stdout.write(`  ${severity} ${sheet ?? ''} ${column ?? ''}${row ?? ''} ${message}\n`);
  }
}

await main();
