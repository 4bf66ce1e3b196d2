import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Content, Draft, type DraftMerge } from './draft.ts';
import { handMadeFolder } from './handMade.ts';
import { type HandMadeFile, type HandMadeSheet, handMadeFiles } from './handMadeFiles.ts';
import { writeDraft } from './writeDraft.ts';

/** Writes the hand-made files anew: `node tests/bench/importCorpus/makeHandMade.ts`. The old .xls is made by LibreOffice. */
async function main(): Promise<void> {
  mkdirSync(handMadeFolder, { recursive: true });
  for (const each of handMadeFiles) {
    const target = path.join(handMadeFolder, each.file);
    const bytes = await writeDraft(drawnFile(each), each.form === 'xls' ? 'xlsx' : each.form);
    if (each.form === 'xls') writeXls(target, bytes);
    else writeFileSync(target, bytes);
  }
}

function writeXls(target: string, bytes: Buffer): void {
  const source = target.replace(/\.xls$/u, '.tmp.xlsx');
  writeFileSync(source, bytes);
  const folder = path.dirname(target);
  execFileSync('soffice', ['--headless', '--convert-to', 'xls:MS Excel 97', '--outdir', folder, source]);
  renameSync(source.replace(/\.xlsx$/u, '.xls'), target);
  rmSync(source);
}

function drawnFile({ sheets }: HandMadeFile): Draft {
  const [first, ...more] = sheets.map(drawn);
  if (!first) throw new Error('no sheet');
  first.after = more;
  return first;
}

function drawn({ name, rows, merges = [] }: HandMadeSheet): Draft {
  const draft = new Draft();
  draft.sheet = name;
  draft.rows = rows.map((row) =>
    row.map((cell) => (isFormatted(cell) ? { content: cell.content, format: cell.format } : { content: cell })),
  );
  draft.merges = merges.map(mergeOf);
  return draft;
}

function isFormatted(cell: Content | { readonly content: Content; readonly format: string }) {
  return typeof cell === 'object' && cell !== null && 'content' in cell;
}

function mergeOf(range: string): DraftMerge {
  const match = /^([A-Z])(\d+):([A-Z])(\d+)$/u.exec(range);
  if (!match) throw new Error(`no range ${range}`);
  const [, left = '', top = '', right = '', bottom = ''] = match;
  const column = (letter: string) => letter.charCodeAt(0) - 65;
  return { top: Number(top) - 1, left: column(left), bottom: Number(bottom) - 1, right: column(right) };
}

await main();
