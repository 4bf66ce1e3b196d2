const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text with &lt; and &#23383; as the characters they stand for. Throws an Error at any other &. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{1,4}))?(;?)/gi, (reference, decimal, hex, name, end) => {
    const character =
      name === undefined ? characterOf(Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10)) : named[name];
    if (character === undefined || end === '') throw new Error(`${reference} stands for nothing`);
    return character;
  });
}

function characterOf(number: number): string | undefined {
  const isOne =
    number === 9 ||
    number === 10 ||
    number === 13 ||
    (number >= 0x20 && number < 0xd800) ||
    (number >= 0xe000 && number < 0xfffe) ||
    (number >= 0x10000 && number <= 0x10ffff);
  return isOne ? String.fromCodePoint(number) : undefined;
}

/** <?xml version="1.0" encoding="UTF-8" standalone="yes"?> */
export function isDeclaration(text: string): boolean {
  return /^<\?xml\s+version\s*=\s*(["'])1\.[01]\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>$/u.test(
    text,
  );
}
