import { decodeReferences, isDeclaration } from './xmlReferences.ts';

export interface XmlHandlers {
  /** Names come without their namespace prefix. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  /** A text comes in one or more pieces. */
  readonly text?: (text: string) => void;
  /**
   * May take a whole well-formed element by itself, told by how it is written, and returns the place after it; −1 when what begins
   * at `tag` is none that it knows.
   */
  readonly glance?: (text: string, tag: number) => number;
}

/** No office program nests as deep, or writes a tag or comment as long, as this. */
const deepest = 1000;
const longest = 4 << 20;

const code = { lineFeed: 10, space: 32, quote: 34, amp: 38, apostrophe: 39, slash: 47, less: 60, equals: 61 } as const;
const greater = 62;
/** Characters that no XML may hold, not even as a reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const forbidden = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/;
/** What is kept back at the end of a piece: a reference or the end of a CDATA section may be cut there. */
const keptBack = 16;

/**
 * Takes XML piece by piece, as fast as its text can be looked through: a sheet of 10,000 rows is half a million tags, and
 * reading them is most of reading a workbook. Throws an Error where it is not well-formed. A document type is refused as a whole, so that nothing can be declared in it.
 */
export class XmlScanner {
  readonly #handlers: XmlHandlers;
  readonly #stack: string[] = [];
  #rest = '';
  #begun = false;
  #rootSeen = false;
  #endsWithReturn = false;
  #mayRefer = false;
  #mayEndSection = false;

  constructor(handlers: XmlHandlers) {
    this.#handlers = handlers;
  }

  write(piece: string): void {
    if (piece === '') return;
    if (forbidden.test(piece)) throw new Error('a character that is none');
    const text = this.#rest + this.#withoutReturns(piece);
    this.#mayRefer = text.includes('&');
    this.#mayEndSection = text.includes(']]>');
    const from = this.#begun ? 0 : this.#begin(text);
    this.#rest = text.slice(this.#scan(text, from));
    if (this.#rest.length > longest) throw new Error('a tag without an end');
  }

  close(): void {
    if (this.#rest !== '') {
      if (this.#rest.includes('<')) throw new Error('a tag without an end');
      this.#takeText(this.#rest);
    }
    if (this.#stack.length > 0 || !this.#rootSeen) throw new Error('an element without an end');
  }

  /** Line ends of all systems are one. */
  #withoutReturns(piece: string): string {
    const text = this.#endsWithReturn && piece.startsWith('\n') ? piece.slice(1) : piece;
    this.#endsWithReturn = piece.endsWith('\r');
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }

  /** Past the declaration, which stands at the very beginning or nowhere. */
  #begin(text: string): number {
    this.#begun = true;
    if (!/^<\?xml\s/.test(text)) return 0;
    const end = text.indexOf('?>');
    if (end < 0 || !isDeclaration(text.slice(0, end + 2))) throw new Error('no XML declaration');
    return end + 2;
  }

  /** How far the text could be read: from there on it has to be seen again with more of it. */
  #scan(text: string, from: number): number {
    let at = from;
    for (;;) {
      const tag = text.charCodeAt(at) === code.less ? at : text.indexOf('<', at);
      if (tag < 0) break;
      if (tag > at) this.#takeText(text.slice(at, tag));
      const taken = this.#stack.length > 0 ? (this.#handlers.glance?.(text, tag) ?? -1) : -1;
      const next = taken > 0 ? taken : this.#takeMarkup(text, tag);
      if (next < 0) return tag;
      at = next;
    }
    const end = uncut(text, at);
    if (end > at) this.#takeText(text.slice(at, end));
    return Math.max(at, end);
  }

  /** The place after the markup; −1 when it goes on in the next piece. */
  #takeMarkup(text: string, tag: number): number {
    switch (text.charCodeAt(tag + 1)) {
      case code.slash:
        return this.#takeClose(text, tag);
      case 33: // !
        return this.#takeSpecial(text, tag);
      case 63: {
        // ?
        const end = text.indexOf('?>', tag);
        if (end >= 0 && !/^<\?(?!xml[\s?])[\p{L}_:]/iu.test(text.slice(tag, tag + 8)))
          throw new Error('no instruction');
        return end < 0 ? -1 : end + 2;
      }
      default:
        return this.#takeOpen(text, tag);
    }
  }

  #takeSpecial(text: string, tag: number): number {
    if (text.startsWith('<!--', tag)) {
      const end = text.indexOf('--', tag + 4);
      if (end < 0 || end + 2 >= text.length) return -1;
      if (text.charCodeAt(end + 2) !== greater) throw new Error('-- in a comment');
      return end + 3;
    }
    if (text.startsWith('<![CDATA[', tag)) {
      const end = text.indexOf(']]>', tag);
      if (end < 0) return -1;
      if (this.#stack.length === 0) throw new Error('text outside of the root');
      this.#handlers.text?.(text.slice(tag + 9, end));
      return end + 3;
    }
    if (text.length - tag < 9) return -1;
    throw new Error('a document type');
  }

  #takeClose(text: string, tag: number): number {
    const name = this.#stack[this.#stack.length - 1];
    if (name === undefined) throw new Error('an end without its element');
    const end = skipSpace(text, tag + 2 + name.length);
    if (end >= text.length) return -1;
    if (!text.startsWith(name, tag + 2) || text.charCodeAt(end) !== greater)
      throw new Error('an end of another element');
    this.#stack.pop();
    this.#handlers.close?.(localName(name));
    return end + 1;
  }

  #takeOpen(text: string, tag: number): number {
    const nameEnd = endOfName(text, tag + 1);
    const attributes: Record<string, string> = {};
    let at = nameEnd;
    for (;;) {
      const begin = skipSpace(text, at);
      const next = text.charCodeAt(begin);
      if (next === greater || next === code.slash) {
        at = begin;
        break;
      }
      if (begin >= text.length) return -1;
      if (begin === at) throw new Error('no space between attributes');
      at = this.#takeAttribute(text, begin, attributes);
      if (at < 0) return -1;
    }
    const empty = text.charCodeAt(at) === code.slash;
    if (empty && at + 1 >= text.length) return -1;
    if (empty && text.charCodeAt(at + 1) !== greater) throw new Error('a stroke within a tag');
    this.#open(text.slice(tag + 1, nameEnd), attributes, empty);
    return empty ? at + 2 : at + 1;
  }

  #open(name: string, attributes: Record<string, string>, empty: boolean): void {
    if (this.#stack.length === 0 && this.#rootSeen) throw new Error('a second root');
    if (this.#stack.length >= deepest) throw new Error('nested too deeply');
    this.#rootSeen = true;
    const local = localName(name);
    this.#handlers.open?.(local, attributes);
    if (empty) this.#handlers.close?.(local);
    else this.#stack.push(name);
  }

  #takeAttribute(text: string, begin: number, attributes: Record<string, string>): number {
    const nameEnd = endOfName(text, begin);
    let at = skipSpace(text, nameEnd);
    if (at >= text.length) return -1;
    if (text.charCodeAt(at) !== code.equals) throw new Error('an attribute without a value');
    at = skipSpace(text, at + 1);
    if (at >= text.length) return -1;
    const quote = text.charCodeAt(at);
    if (quote !== code.quote && quote !== code.apostrophe) throw new Error('a value without quotes');
    const start = at + 1;
    let plain = true;
    for (at = start; ; at += 1) {
      const found = text.charCodeAt(at);
      if (found === quote) break;
      if (found === code.less) throw new Error('< in a value');
      if (found === code.amp || found < code.space) plain = false;
      else if (at >= text.length) return -1;
    }
    const name = text.slice(begin, nameEnd);
    if (Object.hasOwn(attributes, name)) throw new Error('an attribute twice');
    const value = text.slice(start, at);
    attributes[name] = plain ? value : decodeReferences(value.replace(/[\t\n]/g, ' '));
    return at + 1;
  }

  #takeText(text: string): void {
    if (this.#stack.length === 0) {
      if (/[^ \t\n]/.test(text)) throw new Error('text outside of the root');
      return;
    }
    if (this.#mayEndSection && text.includes(']]>')) throw new Error(']]> in a text');
    this.#handlers.text?.(this.#mayRefer ? decodeReferences(text) : text);
  }
}

/** The end of what of a text without further tags can be taken now. */
function uncut(text: string, from: number): number {
  const end = Math.max(from, text.length - keptBack);
  const reference = text.lastIndexOf('&', end - 1);
  return reference >= from && reference > end - keptBack && !text.slice(reference, end).includes(';') ? reference : end;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const found = text.charCodeAt(at);
    if (found !== code.space && found !== code.lineFeed && found !== 9) return at;
    at += 1;
  }
}

/** The place after the name that begins here. */
function endOfName(text: string, from: number): number {
  let at = from;
  for (;;) {
    const found = text.charCodeAt(at);
    if (found >= 97 ? found <= 122 || found > 127 : found >= 65 ? found <= 90 || found === 95 : found === 58) at += 1;
    else if (at > from && ((found >= 48 && found <= 57) || found === 45 || found === 46)) at += 1;
    else break;
  }
  if (at === from && at < text.length) throw new Error('no name');
  return at;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
