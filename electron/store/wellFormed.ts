import type { Edit, FieldValue } from '#shared/store/change.ts';

/*
 * Halves of a character: SQLite stores them as another one, and a change would not read back as it was hashed. They are replaced as a
 * text encoder would. An import looks through a hundred thousand values, so nothing is made for those that are whole.
 */

/** The edit with every half character in its values, in whatever text of them, replaced. */
export function wellFormedEdit(edit: Edit): Edit {
  return isWellFormed(edit.fields) ? edit : { ...edit, fields: wellFormed(edit.fields) as Edit['fields'] };
}

/** Whether no text in it, names of fields as well, holds a half character. */
export function isWellFormed(value: FieldValue): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isWellFormed);
  const fields = value as { readonly [key: string]: FieldValue };
  return Object.keys(fields).every((name) => name.isWellFormed() && isWellFormed(fields[name] as FieldValue));
}

/** Names of fields are ours. */
function wellFormed(value: FieldValue): FieldValue {
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(wellFormed);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, wellFormed(item)]));
}
