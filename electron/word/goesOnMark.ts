/** Names that begin with a low line are hidden. */
const prefix = '_chabao_goes_on_';

/**
 * A bookmark in the rest of a merged cell that was ended at the end of a page. No program shows it, and all keep it: so our own reader
 * knows one cell from two that say the same. `id` is its own in the document.
 */
export function goesOnMark(id: number): string {
  return `<w:bookmarkStart w:id="${id}" w:name="${prefix}${id}"/><w:bookmarkEnd w:id="${id}"/>`;
}

export function isGoesOnMark(name: string | undefined): boolean {
  return name?.startsWith(prefix) === true;
}
