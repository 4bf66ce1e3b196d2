import type { RawSheet } from '#shared/import/rawSheet.ts';
import { decodeText } from './decodeText.ts';
import { sentences, Unreadable } from './refusal.ts';

/** A page in one file (MHTML, RFC 2557), as Word, Excel and WPS save it: its parts of HTML, each with its own encoding. */
export function readMht(
  bytes: Buffer,
  name: string,
  readPage: (html: string, name: string) => RawSheet[],
  asText: boolean,
): RawSheet[] {
  const pages = partsOf(bytes.toString('latin1'), 0)
    .filter(({ type }) => type === 'text/html')
    .map(textOf);
  if (pages.length === 0) throw new Unreadable(sentences.damaged);
  // Excel writes one page that only frames the others, each of which is a sheet, and one with their names.
  const withTables = pages.filter((page) => /<table[\s>]/i.test(page) && !/<frameset[\s>]/i.test(page));
  const sheets = (withTables.length > 0 ? withTables : pages).flatMap((page) => readPage(page, name));
  if (asText) return sheets;
  const tables = sheets.filter(({ table }) => table !== undefined);
  return tables.length > 0 ? tables.map((sheet, index) => ({ ...sheet, name: `表${index + 1}` })) : sheets;
}

interface Part {
  readonly type: string;
  readonly charset: string | null;
  readonly encoding: string;
  /** One character for each byte. */
  readonly body: string;
}

const deepest = 5;
const mostParts = 2_000;

function partsOf(source: string, depth: number): Part[] {
  const gap = /\r?\n\r?\n/.exec(source);
  if (!gap) return [];
  const headers = source.slice(0, gap.index).replace(/\r?\n[ \t]+/g, ' ');
  const body = source.slice(gap.index + gap[0].length);
  const content = header(headers, 'Content-Type');
  const type = /^[^;\s]*/.exec(content)?.[0].toLowerCase() ?? '';
  const boundary = parameter(content, 'boundary');
  if (!type.startsWith('multipart/') || boundary === null || boundary === '') {
    return [
      {
        type,
        charset: parameter(content, 'charset'),
        encoding: header(headers, 'Content-Transfer-Encoding').toLowerCase(),
        body,
      },
    ];
  }
  if (depth >= deepest) throw new Unreadable(sentences.tooDeep);
  const pieces = body.split(`--${boundary}`);
  if (pieces.length > mostParts) throw new Unreadable(sentences.tooLarge);
  return pieces
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .flatMap((piece) => partsOf(piece.replace(/^\r?\n/, ''), depth + 1));
}

function header(headers: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
}

function parameter(content: string, name: string): string | null {
  const found = new RegExp(`[;\\s]${name}=(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(content);
  return found?.[1] ?? found?.[2] ?? null;
}

function textOf({ body, encoding, charset }: Part): string {
  const bytes = Buffer.from(
    encoding === 'base64' ? fromBase64(body) : encoding === 'quoted-printable' ? unquoted(body) : body,
    'latin1',
  );
  return /^big5$/i.test(charset ?? '') ? new TextDecoder('big5').decode(bytes) : decodeText(bytes).text;
}

function fromBase64(body: string): string {
  return Buffer.from(body, 'base64').toString('latin1');
}

function unquoted(body: string): string {
  return body
    .replace(/[ \t]*=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
