import type { EntityName } from '../store/change.ts';

/** What an action did to things of one kind. */
export interface ActPart {
  readonly entity: EntityName;
  /** 附件1, 单位 … */
  readonly where: string;
  /** How rows of this kind are counted: 个单位, 行 … */
  readonly counter: string;
  /** The first of them by name, once each. */
  readonly names: readonly string[];
  readonly things: number;
  readonly fields: number;
  /** What was said of it, where it is one thing or all were told the same: 负责人“甲”. */
  readonly said: readonly string[];
}

/** What comes along with something else, and is no news beside it. */
const beside: ReadonlySet<EntityName> = new Set(['visit', 'remark', 'layout', 'source', 'pack']);

const mostSaid = 4;

/** One thing that a person did, in one sentence; `file`: the one that was imported. */
export function actSentence(parts: readonly ActPart[], file: string | null): string {
  const main = parts.filter(({ entity }) => !beside.has(entity));
  const told = (main.length > 0 ? main : parts.filter(({ entity }) => entity !== 'source')).map(partSentence);
  const source = file === null ? [] : [`“${file}”`];
  return [...source, ...told].join('；') || '没有可看的内容';
}

function partSentence(part: ActPart): string {
  const { entity, where, counter, names, things, fields } = part;
  const said = part.said.slice(0, mostSaid).join('，') + (part.said.length > mostSaid ? '等' : '');
  if (things === 1) return [where, names[0] ?? '', said].filter((word) => word !== '').join(' ');
  if (entity === 'finding') return `${where} ${things} ${counter} ${fields} 项${said === '' ? '' : `：${said}`}`;
  const named = names.length === 0 ? '' : `（${names.join('、')}${names.length < things ? '等' : ''}）`;
  return `${where} ${things} ${counter}${named}${said === '' ? '' : `：${said}`}`;
}
