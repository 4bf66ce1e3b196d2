import { Unreadable } from './refusal.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'GB18030';
  /** Characters that could not be made out. */
  readonly lost: number;
}

/** Text in the encodings that Chinese offices use, told apart by what the bytes can be. Throws Unreadable for what is no text. */
export function decodeText(bytes: Buffer): DecodedText {
  const decoded = byMark(bytes) ?? byZeros(bytes) ?? byContent(bytes);
  const controls = decoded.text.slice(0, 100_000).match(controlCharacters)?.length ?? 0;
  if (controls > 2 + Math.min(decoded.text.length, 100_000) / 200 || decoded.lost > 2 + decoded.text.length / 50) {
    throw new Unreadable('不是表格也不是文字，没有读取。请选择 Excel、Word、网页、csv 或 txt 文件。');
  }
  return decoded;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they tell a program or a picture from text
const controlCharacters = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

function byMark(bytes: Buffer): DecodedText | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decode(bytes.subarray(3), 'UTF-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes.subarray(2), 'UTF-16 LE');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes.subarray(2), 'UTF-16 BE');
  return null;
}

/** UTF-16 without a mark: its line ends, digits and separators have a zero byte, always on the same side. */
function byZeros(bytes: Buffer): DecodedText | null {
  const zeros = [0, 0];
  const end = Math.min(bytes.length, 65_536);
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < end / 100 || Math.min(even, odd) * 20 > Math.max(even, odd)) return null;
  return decode(bytes, odd > even ? 'UTF-16 LE' : 'UTF-16 BE');
}

function byContent(bytes: Buffer): DecodedText {
  const utf8 = decode(bytes, 'UTF-8');
  if (utf8.lost === 0) return utf8;
  const gb = decode(bytes, 'GB18030');
  // A text cut off in the middle of a character, or with a few bad bytes, is still what the most of it is.
  const wide = utf8.text.length - (utf8.text.match(ascii)?.join('').length ?? 0);
  return gb.lost === 0 && utf8.lost * 20 > wide ? gb : utf8.lost <= gb.lost || utf8.lost * 20 < wide ? utf8 : gb;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const ascii = /[\u0000-\u007f]+/g;

const labels = { 'UTF-8': 'utf-8', 'UTF-16 LE': 'utf-16le', 'UTF-16 BE': 'utf-16be', GB18030: 'gb18030' } as const;

function decode(bytes: Buffer, encoding: DecodedText['encoding']): DecodedText {
  const text = new TextDecoder(labels[encoding]).decode(bytes);
  return { text, encoding, lost: text.includes('\ufffd') ? (text.match(/\ufffd/g)?.length ?? 0) : 0 };
}
