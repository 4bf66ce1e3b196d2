import { type XmlHandlers, XmlScanner } from './xmlScanner.ts';

const chunk = 1 << 20;

/**
 * Walks through an XML part in pieces. Throws an Error when it is not well-formed. Entities that a document declares for
 * itself are refused, so that none can grow without bounds.
 */
export function walkXml(bytes: Buffer, handlers: XmlHandlers): void {
  const scanner = new XmlScanner(handlers);
  const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8');
  for (let at = 0; at < bytes.length; at += chunk) {
    scanner.write(decoder.decode(bytes.subarray(at, at + chunk), { stream: true }));
  }
  scanner.write(decoder.decode());
  scanner.close();
}
