/** A sheet's XML taken apart as text, so that everything that is not changed stays as it was, byte for byte. */
export interface SheetXml {
  readonly before: string;
  readonly rows: readonly XmlRow[];
  readonly after: string;
}

export interface XmlRow {
  readonly number: number;
  /** All attributes but the number. */
  readonly attributes: string;
  readonly cells: readonly XmlCell[];
  /** As it stands in the file. */
  readonly raw: string;
}

export interface XmlCell {
  /** Letters. */
  readonly column: string;
  /** All attributes but the reference. */
  readonly attributes: string;
  readonly inner: string;
}

const rowPattern = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
const cellPattern = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

/** Null when the XML is written in a way that office programs do not use (prefixes, comments): it cannot be taken apart safely. */
export function parseSheetXml(xml: string): SheetXml | null {
  if (/<!--|<!\[CDATA\[|<!DOCTYPE|<\?(?!xml )/.test(xml)) return null;
  const match = /<sheetData\b[^>]*?(\/>|>)/.exec(xml);
  if (!match) return null;
  const start = match.index + match[0].length;
  const isEmpty = match[1] === '/>';
  const end = isEmpty ? start : xml.indexOf('</sheetData>', start);
  if (end < 0) return null;
  const data = xml.slice(start, end);
  if (data.replace(rowPattern, '').trim() !== '') return null;
  const before = isEmpty ? `${xml.slice(0, start - 2)}>` : xml.slice(0, start);
  return { before, rows: parseRows(data), after: `${isEmpty ? '</sheetData>' : ''}${xml.slice(end)}` };
}

function parseRows(data: string): XmlRow[] {
  let number = 0;
  return [...data.matchAll(rowPattern)].map(([raw, attributes = '', inner = '']) => {
    number = Number(attributeOf(attributes, 'r') ?? number + 1);
    return { number, attributes: without(attributes, 'r'), cells: parseCells(inner), raw };
  });
}

function parseCells(inner: string): XmlCell[] {
  return [...inner.matchAll(cellPattern)].map(([, attributes = '', content = '']) => {
    const column = /^[A-Z]+/.exec(attributeOf(attributes, 'r') ?? '')?.[0] ?? '';
    return { column, attributes: without(attributes, 'r'), inner: content };
  });
}

export function rowXml(number: number, attributes: string, cells: readonly string[]): string {
  return `<row r="${number}"${attributes}>${cells.join('')}</row>`;
}

export function cellXml(reference: string, { attributes, inner }: Pick<XmlCell, 'attributes' | 'inner'>): string {
  return inner === '' ? `<c r="${reference}"${attributes}/>` : `<c r="${reference}"${attributes}>${inner}</c>`;
}

export function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
}

export function without(attributes: string, name: string): string {
  return attributes.replace(new RegExp(`\\s${name}="[^"]*"`), '').trimEnd();
}

export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(lt|gt|quot|apos|amp));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? 0);
    if (name === undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }[String(name).toLowerCase()] ?? whole;
  });
}
