import { SaxesParser } from 'saxes';

export interface XmlHandlers {
  /** Names come without their namespace prefix. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const chunk = 1 << 20;
/** No office program nests as deep as this. */
const deepest = 1000;

/**
 * Walks through an XML part in pieces. Throws an Error when it is not well-formed. Entities that a document declares for
 * itself are refused, so that none can grow without bounds.
 */
export function walkXml(bytes: Buffer, handlers: XmlHandlers): void {
  const parser = new SaxesParser({});
  const { open, close, text } = handlers;
  parser.on('error', (error) => {
    throw error;
  });
  let depth = 0;
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > deepest) throw new Error('nested too deeply');
    open?.(localName(tag.name), tag.attributes as Record<string, string>);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    close?.(localName(tag.name));
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8');
  for (let at = 0; at < bytes.length; at += chunk) {
    parser.write(decoder.decode(bytes.subarray(at, at + chunk), { stream: true }));
  }
  parser.write(decoder.decode()).close();
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
