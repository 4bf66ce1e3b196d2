/**
 * Writes resources/samples/<pack id>/*.xlsx and index.json (the order of import) from the golden data. Run with
 * `node scripts/makeSamples.ts`; the output is committed and the same on every run.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jiayuSheets } from './samples/jiayu.ts';
import { qianyangSheets } from './samples/qianyang.ts';
import { renshouSheets } from './samples/renshou.ts';
import { shiquanSheets } from './samples/shiquan.ts';
import { writeTypedSheet } from './samples/writeTypedSheet.ts';
import { xianningSheets } from './samples/xianning.ts';

const examples = {
  'jiayu-2023': jiayuSheets(),
  'xianning-2020q3': xianningSheets(),
  'renshou-2022q2': renshouSheets(),
  'shiquan-2021': shiquanSheets(),
  'qianyang-2022q2': qianyangSheets(),
};

for (const [id, sheets] of Object.entries(examples)) {
  const folder = path.join(import.meta.dirname, '../resources/samples', id);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const sheet of sheets) writeFileSync(path.join(folder, `${sheet.file}.xlsx`), await writeTypedSheet(sheet));
  const lines = sheets.map(({ annex, file }) => `  ${JSON.stringify({ annex, file: `${file}.xlsx` })}`);
  writeFileSync(path.join(folder, 'index.json'), `[\n${lines.join(',\n')}\n]\n`);
}
