/** Pieces of a page. Attribute names are in lower case. */
export type HtmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Elements whose content is no text of the page. */
const silent = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'select',
  'xml',
  'del',
  'rt',
  'rp',
]);
const raw = new Set(['script', 'style', 'title', 'textarea', 'noscript', 'iframe', 'xml']);

/**
 * The tokens of any page, however badly made; nothing in it is run or fetched. Only what tells tables and lines apart is
 * kept, so that a tokenizer of this size is enough and no parser with its own tree has to come along.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  /** Elements of which no end comes any more: looked for once, not from every beginning. */
  const endless = new Set<string>();
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    if (tag < 0) break;
    if (tag > at) yield { kind: 'text', text: decodeEntities(html.slice(at, tag)) };
    const next = html.charCodeAt(tag + 1);
    if (html.startsWith('<!--', tag)) at = after(html, '-->', tag + 4);
    else if (next === 33 || next === 63) at = after(html, '>', tag);
    else if (next === 47 || isLetter(next)) {
      const end = endOfTag(html, tag);
      const token = readTag(html.slice(tag + 1, end));
      at = end + 1;
      if (token.kind === 'open' && silent.has(token.name)) at = afterElement(html, token.name, at, endless);
      else yield token;
    } else {
      yield { kind: 'text', text: '<' };
      at = tag + 1;
    }
  }
  if (at < html.length) yield { kind: 'text', text: decodeEntities(html.slice(at)) };
}

function isLetter(code: number): boolean {
  return (code > 64 && code < 91) || (code > 96 && code < 123);
}

function after(html: string, end: string, from: number): number {
  const at = html.indexOf(end, from);
  return at < 0 ? html.length : at + end.length;
}

/** The > that ends a tag; those in quotes do not. */
function endOfTag(html: string, start: number): number {
  let quote = '';
  const most = Math.min(html.length, start + 20_000);
  for (let at = start + 1; at < most; at += 1) {
    const character = html[at] ?? '';
    if (quote === '' && character === '>') return at;
    if (quote === '' && (character === '"' || character === "'")) {
      if (html[at - 1] === '=' || html[at - 1] === ' ') quote = character;
    } else if (character === quote) quote = '';
  }
  const plain = html.indexOf('>', start);
  return plain < 0 ? html.length : plain;
}

/** Where the content of an element ends that is passed over; an unclosed one hides no more than what may stand in it. */
function afterElement(html: string, name: string, from: number, endless: Set<string>): number {
  if (endless.has(name)) return from;
  const close = new RegExp(`</${name}\\s*>`, 'gi');
  close.lastIndex = from;
  const found = close.exec(html);
  if (found) return close.lastIndex;
  endless.add(name);
  return raw.has(name) ? html.length : from;
}

const attributePattern = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function readTag(source: string): HtmlToken {
  const closing = source.startsWith('/');
  const name = (/^\/?([a-z][^\s/>]*)/i.exec(source)?.[1] ?? '').toLowerCase();
  if (closing) return { kind: 'close', name };
  const attributes: Record<string, string> = Object.create(null);
  for (const [, key = '', double, single, bare] of source.slice(name.length).matchAll(attributePattern)) {
    attributes[key.toLowerCase()] ??= decodeEntities(double ?? single ?? bare ?? '');
  }
  return { kind: 'open', name, attributes };
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  middot: '·',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  times: '×',
  divide: '÷',
  permil: '‰',
  yen: '¥',
  copy: '©',
  reg: '®',
  deg: '°',
  bull: '•',
  le: '≤',
  ge: '≥',
  ne: '≠',
  plusmn: '±',
};

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  });
}
