/** "BC12" → row 11, column 54. */
export function placeOf(reference: string | undefined): { row: number; column: number } | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  const row = Number(reference.slice(at)) - 1;
  return column > 0 && Number.isInteger(row) && row >= 0 ? { row, column: column - 1 } : undefined;
}
