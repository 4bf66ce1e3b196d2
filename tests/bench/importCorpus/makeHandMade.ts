import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawnFile } from './drawnFile.ts';
import { handMadeFolder } from './handMade.ts';
import { handMadeFiles } from './handMadeFiles.ts';
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

await main();
