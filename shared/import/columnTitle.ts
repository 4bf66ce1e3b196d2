/** The title of a column for sentences: without its line breaks. */
export function columnTitle(column: { readonly title: string }): string {
  return column.title.replace(/\s+/gu, '');
}
