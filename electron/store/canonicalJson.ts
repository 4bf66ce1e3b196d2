import type { FieldValue } from '#shared/store/change.ts';

/** JSON with sorted keys and no white space: equal values have equal texts, whatever machine wrote them. */
export function canonicalJson(value: FieldValue): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = value as { readonly [key: string]: FieldValue };
  // What was read from such a text mostly still is in order, and then the engine's own writer does the same several times faster.
  if (isInOrder(fields)) return JSON.stringify(fields);
  let text = '';
  // The order of UTF-16, which sort() without a comparison is.
  for (const key of Object.keys(fields).sort()) {
    text += `${text === '' ? '{' : ','}${JSON.stringify(key)}:${canonicalJson(fields[key] as FieldValue)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

/** Only texts, numbers and the like, under sorted keys. */
function isInOrder(fields: { readonly [key: string]: FieldValue }): boolean {
  let last: string | null = null;
  for (const key of Object.keys(fields)) {
    if (last !== null && last > key) return false;
    if (typeof fields[key] === 'object' && fields[key] !== null) return false;
    last = key;
  }
  return true;
}
