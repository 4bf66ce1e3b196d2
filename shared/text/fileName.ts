/** Longest file name in bytes that every file system takes, less room for " (2)" and a temporary ending. */
const mostBytes = 220;

/** A title as a file name that Windows, Kylin and UOS accept: forbidden characters out, cut to length, ending added. */
export function fileNameOf(title: string, extension: string): string {
  const clean = title
    .replace(/[\\/:*?"<>|]/g, '_')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters that Windows forbids
    .replace(/[\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '');
  return `${cutToBytes(clean || '未命名', mostBytes - extension.length - 1)}.${extension}`;
}

function cutToBytes(text: string, most: number): string {
  let bytes = 0;
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > most) return result.trimEnd();
    result += character;
  }
  return result;
}
