import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '#shared/error.ts';
import { LayoutDraft } from '#shared/import/importDraft.ts';
import type { ImportLayout } from '#shared/import/mapping/columnMapping.ts';
import { usage } from './usage.ts';

/** What `--map` may say. */
export interface ImportMap {
  /** Names as printed and the unit (name or id) that each means. */
  readonly names: Readonly<Record<string, string>>;
  readonly layout: ImportLayout;
}

const { sheet, head, columns, notData, turned } = LayoutDraft.shape;
const shapes = {
  sheet: { schema: sheet, form: '工作表的名称' },
  head: { schema: head, form: '{ "first": 表头第一行, "last": 表头末行 }，行号从 1 起' },
  columns: { schema: columns, form: '{ "表头（各级用“ / ”隔开）或列号": "附件的列 id" }，不导入的写 null' },
  notData: { schema: notData, form: '不是数据的行号，如 [12, 30]' },
  turned: { schema: turned, form: 'true（事项竖排、单位横排）或 false' },
  names: {
    schema: z.record(z.string().min(1).max(400), z.string().min(1).max(400)).optional(),
    form: '{ "表里的写法": "单位名称或 id" }',
  },
} as const;

/** @throws AppError `file` when there is no such file, `usage` when it is not a map */
export function readImportMap(file: string): ImportMap {
  const content = parseObject(file);
  const strange = Object.keys(content).filter((key) => !(key in shapes));
  if (strange.length > 0) {
    throw usage(`--map 的文件里只能有 ${Object.keys(shapes).join('、')}，看不懂“${strange.join('、')}”。`);
  }
  const { names = {}, ...layout } = {
    names: parsePart(content, 'names'),
    sheet: parsePart(content, 'sheet'),
    head: parsePart(content, 'head'),
    columns: parsePart(content, 'columns'),
    notData: parsePart(content, 'notData'),
    turned: parsePart(content, 'turned'),
  };
  return { names, layout };
}

function parsePart<Key extends keyof typeof shapes>(
  content: Record<string, unknown>,
  key: Key,
): z.infer<(typeof shapes)[Key]['schema']> {
  const { schema, form } = shapes[key];
  const parsed = schema.safeParse(content[key]);
  if (!parsed.success) throw usage(`--map 的文件里，${key} 应写成 ${form}。`);
  return parsed.data as z.infer<(typeof shapes)[Key]['schema']>;
}

function parseObject(file: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new AppError('file', `读不了对应关系文件“${file}”，没有导入。请核对路径。`, { cause: String(cause) });
  }
  const content = z.record(z.string(), z.unknown()).safeParse(parseJson(text.replace(/^\uFEFF/u, '')));
  if (!content.success) throw usage('--map 的文件应是 JSON：{ "names": { "表里的写法": "单位名称或 id" } }。');
  return content.data;
}

/** Undefined, which is no JSON value, where the text is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
