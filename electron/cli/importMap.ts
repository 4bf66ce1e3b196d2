import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '#shared/error.ts';
import { usage } from './usage.ts';

/** What `--map` may say. */
export interface ImportMap {
  /** Names as printed and the unit (name or id) that each means. */
  readonly names: Readonly<Record<string, string>>;
}

const known = ['names'];
const Names = z.record(z.string().min(1).max(400), z.string().min(1).max(400));

/** @throws AppError `file` when there is no such file, `usage` when it is not a map */
export function readImportMap(file: string): ImportMap {
  const content = parseObject(file);
  const strange = Object.keys(content).filter((key) => !known.includes(key));
  if (strange.length > 0) throw usage(`--map 的文件里只能有 names，看不懂“${strange.join('、')}”。`);
  const names = Names.safeParse(content.names ?? {});
  if (!names.success) throw usage('--map 的文件里，names 应写成 { "表里的写法": "单位名称或 id" }。');
  return { names: names.data };
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
