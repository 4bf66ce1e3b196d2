import { AppError } from '#shared/error.ts';
import { type EntityName, entityNames, type FieldValue, parseFindingId } from '#shared/store/change.ts';
import { entities, type Field } from './entities.ts';

/** What keeps a change from being projected, in English for details and logs; null when nothing does. */
export function faultOfChange(change: { entity: EntityName; id: string; fields: object }): string | null {
  const { entity, id, fields } = change;
  if (!entityNames.includes(entity)) return `unknown entity ${entity}`;
  if (typeof id !== 'string' || id === '') return 'no id';
  const values = fields as Readonly<Record<string, FieldValue>>;
  const names = Object.keys(values);
  if (names.length === 0) return 'no fields';
  if (entity === 'finding') return faultOfFinding(id, names, values);
  for (const name of names) {
    const field = entities[entity][name];
    const value = values[name] as FieldValue;
    if (!field) return `unknown field ${entity}.${name}`;
    if (!fits(field, value)) return `${entity}.${name} cannot be ${JSON.stringify(value)}`;
  }
  return null;
}

function faultOfFinding(
  id: string,
  names: readonly string[],
  values: Readonly<Record<string, FieldValue>>,
): string | null {
  const { roundId, annexId, subjectId } = parseFindingId(id);
  if (roundId === '' || annexId === '' || subjectId === '') return `finding id ${id}`;
  const faulty = names.find((name) => !isCellValue(values[name] as FieldValue));
  return faulty === undefined ? null : `finding.${faulty} cannot be ${JSON.stringify(values[faulty])}`;
}

function fits({ kind, nullable, blank }: Field, value: FieldValue): boolean {
  if (value === null) return nullable;
  if (kind === 'text') return typeof value === 'string';
  if (kind === 'integer') return Number.isSafeInteger(value);
  if (kind === 'boolean') return typeof value === 'boolean';
  return typeof value === 'object' && Array.isArray(value) === Array.isArray(blank);
}

/** See shared/annex/value.ts. */
function isCellValue(value: FieldValue): boolean {
  if (value === null || typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  const { from, to, ...rest } = value as Record<string, FieldValue>;
  return typeof from === 'string' && typeof to === 'string' && Object.keys(rest).length === 0;
}

/** For edits made by this program, where a fault is a bug. */
export function assertWritable(edit: { entity: EntityName; id: string; fields: object }): void {
  const fault = faultOfChange(edit);
  if (fault) throw new Error(`edit refused: ${fault}`);
}

/** For changes that come from a file. */
export function refuseFaultyChange(change: { entity: EntityName; id: string; fields: object }): void {
  const fault = faultOfChange(change);
  if (!fault) return;
  const newer = fault.startsWith('unknown');
  throw new AppError(
    newer ? 'newer' : 'damaged',
    newer
      ? '这批修改记录由较新版本的查报产生，本程序不认得其中的内容。没有合并任何内容，请升级程序后再试。'
      : '这批修改记录里有不合规定的内容，可能在传送中损坏。没有合并任何内容，请重新导出后再试。',
    { fault },
  );
}
