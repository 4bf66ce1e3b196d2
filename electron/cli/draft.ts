import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/error.ts';
import { sketchFile } from '../sketchFile.ts';
import type { Command } from './command.ts';
import { parseUsage, required } from './usage.ts';

export const draftCommand: Command = async (argv, { context }) => {
  const { positionals, values } = parseUsage(argv, { out: { type: 'string' } }, ['上次的表格.xlsx|xls|csv|docx|html']);
  const out = path.resolve(required(values.out, 'out'));
  // Somebody may have worked on the one that is there.
  if (existsSync(out)) throw new AppError('file', `${out} 已经有了，没有覆盖。请换一个文件名。`, { path: out });
  const { json, pack, annexes, advice } = await sketchFile(path.resolve(positionals[0] ?? ''), context.now);
  writeFileSync(out, `${JSON.stringify(json, null, 2)}\n`);
  const lines = annexes.flatMap(({ title, columns }) => [
    `附件“${title}”：`,
    ...columns.map((column) => `  ${column.letter} ${column.title || '（没有表头）'}：${column.reason}`),
  ]);
  return {
    json: { path: out, annexes, units: pack.units.length, advice },
    text: [
      `已起草模板包 ${out}：${pack.annexes.length} 个附件，${pack.units.length} 个单位。请核对：`,
      ...lines,
      ...advice.map((each) => `请注意：${each}`),
    ].join('\n'),
  };
};
