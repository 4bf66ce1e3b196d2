const marks = ',;:。()';

/** The words with which a text ends, behind its last mark; looked for from its end, where a pattern would try each place from the first on. */
export function clauseAtEnd(text: string): string {
  let from = text.length;
  while (from > 0 && !marks.includes(text.charAt(from - 1))) from -= 1;
  return text.slice(from);
}
