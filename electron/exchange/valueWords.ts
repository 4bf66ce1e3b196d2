import { formatHundredths, isPeriod, type Value } from '#shared/annex/value.ts';
import { type VersionKind, versionNames } from '#shared/bulletin/version.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { type VisitStatus, visitStatusNames } from '#shared/round/visit.ts';
import type { EntityName, FieldValue } from '#shared/store/change.ts';

/** What stands behind ids: the pack of the round (null: the thing is of no round), and the names of units and accounts. */
export interface WordSource {
  readonly pack: RoundData['pack'] | null;
  readonly nameOf: (id: string) => string | undefined;
}

type Say = (value: FieldValue, source: WordSource) => string | undefined;

const formats: Readonly<Record<string, string>> = { plain: '不印版头版记', document: '文件格式', letter: '信函格式' };
const styles: Readonly<Record<string, string>> = {
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  heading4: '四级标题',
  body: '正文',
  table: '表',
};
const list = (value: FieldValue): readonly FieldValue[] => (Array.isArray(value) ? value : []);
const textIn = (value: FieldValue, name: string): string => {
  const part = typeof value === 'object' && value !== null ? (value as Record<string, FieldValue>)[name] : undefined;
  return typeof part === 'string' ? part : '';
};

/** The fields whose values are no words by themselves. */
const said: Readonly<Record<string, Say>> = {
  groupId: (value, { pack }) => pack?.groups.find(({ id }) => id === value)?.name,
  'problem.ruleId': (value, { pack }) => pack?.rules.find(({ id }) => id === value)?.title,
  'problem.points': (value) => (typeof value === 'number' ? `${formatHundredths(value)} 分` : undefined),
  'problem.period': (value) =>
    isPeriod(value as Value) ? `${textIn(value, 'from')} 至 ${textIn(value, 'to')}` : undefined,
  'visit.status': (value) => visitStatusNames[value as VisitStatus],
  'unit.successors': (value, { nameOf }) =>
    list(value)
      .map((id) => nameOf(String(id)) ?? '（已不在登记里）')
      .join('、'),
  'unit.formerNames': (value) =>
    list(value)
      .map((former) => `${textIn(former, 'name')}（至 ${textIn(former, 'until')}）`)
      .join('、'),
  'evidence.rotation': (value) => `${String(value)} 度`,
  'evidence.crop': () => '裁去了四周的一部分',
  'evidence.marks': (value) => `${list(value).length} 处`,
  'bulletin.format': (value) => formats[String(value)],
  'bulletin.paper': () => '另定的版式',
  'draft.style': (value) => styles[String(value)],
  'version.kind': (value) => versionNames[value as VersionKind],
};

/** What a field of a thing says, for a reader: never an id, a hash or JSON. */
export function valueWords(entity: EntityName, field: string, value: FieldValue, source: WordSource): string {
  const own = (said[`${entity}.${field}`] ?? said[field])?.(value, source);
  if (own !== undefined) return own === '' ? '（空）' : own;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return /^[0-9a-f]{64}$/u.test(value) ? '（文件）' : value;
  const words = (Array.isArray(value) ? value : Object.values(value ?? {})).filter(
    (part) => typeof part === 'string' && part !== '',
  );
  return words.join('、') || (list(value).length === 0 && Array.isArray(value) ? '（空）' : '（有内容）');
}
