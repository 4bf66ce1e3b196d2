import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { walkXml } from '#electron/xml/walkXml.ts';
import { type XmlHandlers, XmlScanner } from '#electron/xml/xmlScanner.ts';

type Event = readonly [kind: 'open' | 'close' | 'text', name: string, attributes?: Readonly<Record<string, string>>];

/** What stands in a document, texts in one piece; null when it is not well-formed. */
function eventsOf(walk: (take: (event: Event) => void) => void): readonly Event[] | null {
  const events: Event[] = [];
  try {
    walk((event) => {
      const last = events.at(-1);
      if (event[0] === 'text' && last?.[0] === 'text') events[events.length - 1] = ['text', last[1] + event[1]];
      else if (event[0] !== 'text' || event[1] !== '') events.push(event);
    });
  } catch {
    return null;
  }
  return events;
}

function handlersOf(take: (event: Event) => void): XmlHandlers {
  return {
    open: (name, attributes) => take(['open', name, { ...attributes }]),
    close: (name) => take(['close', name]),
    text: (text) => take(['text', text]),
  };
}

function ours(bytes: Buffer): readonly Event[] | null {
  return eventsOf((take) => walkXml(bytes, handlersOf(take)));
}

/** The parser that exceljs reads with. */
function theirs(xml: string): readonly Event[] | null {
  return eventsOf((take) => {
    const parser = new SaxesParser({});
    const local = (name: string) => name.slice(name.indexOf(':') + 1);
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('doctype', () => {
      throw new Error('refused as a whole');
    });
    parser.on('opentag', ({ name, attributes }) => take(['open', local(name), { ...attributes }]));
    // White space around the root is a text to saxes.
    let depth = 0;
    parser.on('opentagstart', () => {
      depth += 1;
    });
    parser.on('text', (text) => depth > 0 && take(['text', text]));
    parser.on('closetag', ({ name }) => {
      depth -= 1;
      take(['close', local(name)]);
    });
    parser.on('cdata', (text) => take(['text', text]));
    parser.write(xml).close();
  });
}

const pieces = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '\n',
  ' ',
  '\r\n',
  '\r',
  '\t',
  '<a>',
  '</a>',
  '<x:a y="1">',
  '</x:a>',
  '<a b="1" c=\'2\'>',
  '</a >',
  '<a/>',
  '<c r="A1" s="2"  />',
  '<a b="1" b="2"/>',
  '<a b="&lt;&#23383;&#x5b57;\n"/>',
  '<a b="<"/>',
  '<a b=1/>',
  '<a b/>',
  '<表 名="值">',
  '</表>',
  '<1a/>',
  '<a-1.b/>',
  '< a/>',
  '<a',
  '>',
  '"',
  '<',
  '&',
  '&amp;',
  '&quot;&apos;&gt;',
  '&#0;',
  '&#xD;',
  '&#xFFFF;',
  '&x;',
  '&amp',
  '县政府办',
  '𠮷',
  '\u0001',
  '\uffff',
  ']]>',
  ']]',
  '<![CDATA[<x>&amp;]]>',
  '<![CDATA[',
  '<!-- 说明 -->',
  '<!-- a--b -->',
  '<!-->',
  '<!--',
  '-->',
  '<?mso-application progid="Excel.Sheet"?>',
  '<?xml?>',
  '<? x?>',
  '<!DOCTYPE a [<!ENTITY x "y">]>',
  '<a xml:space="preserve"> x </a>',
];

const inElement = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => `<r>${parts.join('')}</r>`);
const anywhere = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
/** Elements that end as they began, with texts between them. */
const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('甲', ' ', '&lt;', '<![CDATA[ ]]>', '<!--x-->', '\r\n', '<v/>'),
    tie('tree'),
  ),
  tree: fc
    .tuple(
      fc.constantFrom('a', 'x:b', '表'),
      fc.constantFrom('', ' r="A1"', ' r=\'&amp;\' x:s="\t"'),
      fc.array(tie('node')),
    )
    .map(([name, attributes, inside]) => `<${name}${attributes}>${inside.join('')}</${name}>`),
}));
const cut = fc.tuple(tree, fc.nat(), fc.nat(4)).map(([xml, at, count]) => {
  const from = at % (xml.length + 1);
  return xml.slice(0, from) + xml.slice(from + count);
});

describe('a document is walked as the parser of exceljs walks it', () => {
  it.each([
    ['well-formed', tree],
    ['with a few characters cut out', cut],
    ['of odd pieces within an element', inElement],
    ['of odd pieces', anywhere],
  ])('%s', (_, documents) => {
    fc.assert(
      fc.property(documents, (xml) => {
        expect(ours(Buffer.from(xml))).toEqual(theirs(xml));
      }),
      { numRuns: 300 },
    );
  });

  it('in pieces of any length', () => {
    fc.assert(
      fc.property(
        fc.oneof(tree, cut, inElement, anywhere),
        fc.infiniteStream(fc.integer({ min: 0, max: 7 })),
        (xml, lengths) => {
          const walked = eventsOf((take) => {
            const scanner = new XmlScanner(handlersOf(take));
            for (let at = 0; at < xml.length; ) {
              const length = lengths.next().value;
              scanner.write(xml.slice(at, at + length));
              at += length;
            }
            scanner.close();
          });
          expect(walked).toEqual(ours(Buffer.from(xml)));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a hostile document is refused', () => {
  const walk = (xml: string) => () => walkXml(Buffer.from(xml), {});

  it('with a document type, whatever it declares', () => {
    expect(walk('<!DOCTYPE a><a/>')).toThrow('document type');
  });

  it('nested more deeply than office programs nest', () => {
    expect(walk('<a>'.repeat(1000) + '</a>'.repeat(1000))).not.toThrow();
    expect(walk('<a>'.repeat(1001) + '</a>'.repeat(1001))).toThrow('too deeply');
  });

  it('with a tag that does not end for millions of characters', () => {
    const start = performance.now();
    expect(walk(`<a b="${'x'.repeat(20_000_000)}"/>`)).toThrow('without an end');
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('but a long text is none', () => {
    let length = 0;
    walkXml(Buffer.from(`<a>${'字&amp;'.repeat(300_000)}</a>`), {
      text: (text) => {
        length += text.length;
      },
    });
    expect(length).toBe(600_000);
  });
});
