import type { Edit, FieldValue } from '#shared/store/change.ts';

/** Halves of a character: SQLite stores them as another one, and a change would not read back as it was hashed. */
const halves = /\p{Surrogate}/gu;
const replacement = '\uFFFD';

/** The edit with every half character, in whatever text of it, replaced as a text encoder would. */
export function wellFormedEdit(edit: Edit): Edit {
  const fields = wellFormed(edit.fields);
  return fields === edit.fields ? edit : { ...edit, fields: fields as Edit['fields'] };
}

/** Whether no text in it, names of fields as well, holds a half character. */
export function isWellFormed(value: FieldValue): boolean {
  if (typeof value === 'string') return value.search(halves) < 0;
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isWellFormed);
  return Object.entries(value).every(([name, item]) => name.search(halves) < 0 && isWellFormed(item));
}

/** The very same value where nothing is to be replaced, which is nearly always. */
function wellFormed(value: FieldValue): FieldValue {
  if (typeof value === 'string') return value.search(halves) < 0 ? value : value.replace(halves, replacement);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = value.map(wellFormed);
    return list.every((item, index) => item === value[index]) ? value : list;
  }
  const entries = Object.entries(value).map(([name, item]) => [name, item, wellFormed(item)] as const);
  if (entries.every(([, before, after]) => before === after)) return value;
  return Object.fromEntries(entries.map(([name, , after]) => [name, after]));
}
