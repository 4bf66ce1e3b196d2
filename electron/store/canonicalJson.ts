import type { FieldValue } from '#shared/store/change.ts';

/** JSON with sorted keys and no white space: equal values have equal texts, whatever machine wrote them. */
export function canonicalJson(value: FieldValue): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = value as { readonly [key: string]: FieldValue };
  let text = '';
  // The order of UTF-16, which sort() without a comparison is.
  for (const key of Object.keys(fields).sort()) {
    text += `${text === '' ? '{' : ','}${JSON.stringify(key)}:${canonicalJson(fields[key] as FieldValue)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}
