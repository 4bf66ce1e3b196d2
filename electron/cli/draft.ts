import path from 'node:path';
import { sketchFile, writeSketch } from '../sketchFile.ts';
import type { Command } from './command.ts';
import { parseUsage, required } from './usage.ts';

export const draftCommand: Command = async (argv, { context }) => {
  const { positionals, values } = parseUsage(argv, { out: { type: 'string' } }, ['上次的表格.xlsx|xls|csv|docx|html']);
  const out = path.resolve(required(values.out, 'out'));
  const sketch = await sketchFile(path.resolve(positionals[0] ?? ''), context.now);
  writeSketch(out, sketch);
  const { pack, annexes, advice } = sketch;
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
