const longest = 31;

/**
 * Names that Excel accepts, one per wish, unique without regard to case: at most 31 characters, none of []:*?/\, no
 * apostrophe (exceljs does not double it in the print titles), never empty, never the reserved word History.
 */
export function legalSheetNames(wishes: readonly string[]): string[] {
  const taken = new Set(['history']);
  return wishes.map((wish) => {
    const name = firstFree(clean(wish), taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

function clean(wish: string): string {
  const name = wish
    .replace(/[[\]:*?/\\']/g, '')
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .trim();
  return name === '' ? '表' : cut(name, longest);
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    candidate = cut(name, longest - suffix.length) + suffix;
  }
  return candidate;
}

/** Cuts to a number of UTF-16 units, which is what Excel counts, without halving a character. */
function cut(text: string, length: number): string {
  let result = '';
  for (const character of text) {
    if (result.length + character.length > length) break;
    result += character;
  }
  return result.trimEnd();
}
