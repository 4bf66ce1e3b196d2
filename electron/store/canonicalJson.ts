import type { FieldValue } from '#shared/store/change.ts';

interface Fields {
  readonly [key: string]: FieldValue;
}

/** JSON with sorted keys and no white space: equal values have equal texts, whatever machine wrote them. */
export function canonicalJson(value: FieldValue): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = value as Fields;
  const keys = Object.keys(fields);
  // Nearly all of an import: rows of plain answers, which are written in one go.
  const sorted = keys.every((key) => isPlain(fields[key])) ? sortedFields(fields, keys) : null;
  if (sorted) return JSON.stringify(sorted);
  let text = '';
  // The order of UTF-16, which sort() without a comparison is.
  for (const key of keys.sort()) {
    text += `${text === '' ? '{' : ','}${JSON.stringify(key)}:${canonicalJson(fields[key] as FieldValue)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

/** Whether both have the same text; most values are no objects, and need none for it. */
export function isSameValue(a: FieldValue, b: FieldValue): boolean {
  return a === b || (!isPlain(a) && !isPlain(b) && canonicalJson(a) === canonicalJson(b));
}

function isPlain(value: FieldValue | undefined): boolean {
  return value === null || typeof value !== 'object';
}

/** Null where an object cannot have its keys in this order: those that are numbers come first, and `__proto__` is none. */
function sortedFields(fields: Fields, keys: readonly string[]): Fields | null {
  if (isSorted(keys)) return fields;
  const sorted: Record<string, FieldValue> = {};
  for (const key of [...keys].sort()) sorted[key] = fields[key] as FieldValue;
  const order = Object.keys(sorted);
  return order.length === keys.length && isSorted(order) ? sorted : null;
}

function isSorted(keys: readonly string[]): boolean {
  for (let at = 1; at < keys.length; at += 1) if ((keys[at - 1] as string) > (keys[at] as string)) return false;
  return true;
}
