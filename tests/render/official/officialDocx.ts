import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { find, findAll, parseXml, type XmlNode } from './xmlTree.ts';

/** What a paragraph's style and the paragraph itself say together. */
export interface TextSet {
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  /** Twips; exact lines only. */
  readonly line: number | null;
  readonly before: number;
  readonly align: string;
  readonly left: number;
  readonly right: number;
  readonly hanging: number;
  readonly firstLineChars: number;
  readonly snaps: boolean;
  readonly tracking: number;
  readonly keepNext: boolean;
}

export interface Paragraph {
  /** `Title` for ChabaoTitle. */
  readonly style: string;
  readonly text: string;
  readonly runs: readonly {
    readonly text: string;
    readonly font: string;
    readonly size: number;
    readonly bold: boolean;
  }[];
  readonly set: TextSet;
  readonly node: XmlNode;
}

export interface SectionSet {
  readonly width: number;
  readonly height: number;
  readonly landscape: boolean;
  readonly margin: Readonly<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>>;
  readonly grid: { readonly type: string; readonly pitch: number };
  readonly titlePage: boolean;
  readonly startsPage: boolean;
  /** Paragraphs of the body in it, in order. */
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly XmlNode[];
  /** Footers by type: default, even, first. */
  readonly footers: Readonly<Record<string, XmlNode>>;
  readonly headers: Readonly<Record<string, XmlNode>>;
}

export interface OfficialDocx {
  readonly sections: readonly SectionSet[];
  readonly body: XmlNode;
  readonly styles: XmlNode;
  readonly settings: XmlNode;
  readonly xml: string;
  /** Every paragraph outside tables and boxes. */
  readonly paragraphs: readonly Paragraph[];
  /** Paragraphs inside the boxes of the body: 版记. */
  readonly boxed: readonly Paragraph[];
}

type Styles = ReadonlyMap<string, XmlNode>;

export async function readOfficialDocx(file: string): Promise<OfficialDocx> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const part = async (name: string) => parseXml((await zip.file(name)?.async('string')) ?? '<empty/>');
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const styles = await part('word/styles.xml');
  const byId = new Map(findAll(styles, 'style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const relations = new Map(
    findAll(await part('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id ?? '',
      attributes.Target ?? '',
    ]),
  );
  const body = find(parseXml(xml), 'document', 'body') ?? { name: 'body', attributes: {}, children: [], text: '' };
  const parts = new Map<string, XmlNode>();
  for (const target of relations.values()) {
    if (/^(?:header|footer)\d+\.xml$/u.test(target)) parts.set(target, await part(`word/${target}`));
  }
  const partOf = (id: string) => parts.get(relations.get(id) ?? '');
  const sections = readSections(body, byId, partOf);
  const boxed = findAll(body, 'txbxContent', ['Fallback']).flatMap((box) =>
    findAll(box, 'p').map((node) => readParagraph(node, byId)),
  );
  return {
    sections,
    body,
    styles,
    settings: await part('word/settings.xml'),
    xml,
    paragraphs: sections.flatMap((section) => section.paragraphs),
    boxed,
  };
}

function readSections(body: XmlNode, styles: Styles, partOf: (id: string) => XmlNode | undefined): SectionSet[] {
  const sections: SectionSet[] = [];
  let paragraphs: Paragraph[] = [];
  let tables: XmlNode[] = [];
  for (const child of body.children) {
    if (child.name === 'tbl') tables.push(child);
    if (child.name === 'p') paragraphs.push(readParagraph(child, styles));
    const properties = child.name === 'sectPr' ? child : find(child, 'pPr', 'sectPr');
    if (!properties) continue;
    sections.push(readSection(properties, paragraphs, tables, partOf));
    [paragraphs, tables] = [[], []];
  }
  return sections;
}

function readSection(
  node: XmlNode,
  paragraphs: readonly Paragraph[],
  tables: readonly XmlNode[],
  partOf: (id: string) => XmlNode | undefined,
): SectionSet {
  const size = find(node, 'pgSz')?.attributes ?? {};
  const margin = find(node, 'pgMar')?.attributes ?? {};
  const of = (side: string) => Number(margin[`w:${side}`]);
  const refs = (name: string) =>
    Object.fromEntries(
      node.children
        .filter((child) => child.name === name)
        .flatMap(({ attributes }) => {
          const found = partOf(attributes['r:id'] ?? '');
          return found ? [[attributes['w:type'] ?? '', found] as const] : [];
        }),
    );
  return {
    width: Number(size['w:w']),
    height: Number(size['w:h']),
    landscape: size['w:orient'] === 'landscape',
    margin: {
      top: of('top'),
      bottom: of('bottom'),
      left: of('left'),
      right: of('right'),
      header: of('header'),
      footer: of('footer'),
    },
    grid: {
      type: find(node, 'docGrid')?.attributes['w:type'] ?? '',
      pitch: Number(find(node, 'docGrid')?.attributes['w:linePitch']),
    },
    titlePage: find(node, 'titlePg') !== undefined,
    startsPage: find(node, 'type')?.attributes['w:val'] === 'nextPage',
    paragraphs,
    tables,
    footers: refs('footerReference'),
    headers: refs('headerReference'),
  };
}

export function readParagraph(node: XmlNode, styles: Styles): Paragraph {
  const properties = find(node, 'pPr');
  const id = find(properties, 'pStyle')?.attributes['w:val'] ?? '';
  const style = styles.get(id);
  const runs = findAll(node, 'r', ['drawing', 'Fallback']).map((run) => {
    const own = find(run, 'rPr');
    return {
      text: run.children
        .map((child) =>
          child.name === 't' ? child.text : child.name === 'br' ? '\n' : child.name === 'tab' ? '\t' : '',
        )
        .join(''),
      font:
        find(own, 'rFonts')?.attributes['w:eastAsia'] ?? find(style, 'rPr', 'rFonts')?.attributes['w:eastAsia'] ?? '',
      size: Number((find(own, 'sz') ?? find(style, 'rPr', 'sz'))?.attributes['w:val'] ?? 0) / 2,
      bold: isOn(find(own, 'b') ?? find(style, 'rPr', 'b')),
    };
  });
  return {
    style: id.replace(/^Chabao/u, ''),
    text: runs.map(({ text }) => text).join(''),
    runs: runs.filter(({ text }) => text !== ''),
    set: readSet(node, style, runs[0]),
    node,
  };
}

function readSet(node: XmlNode, style: XmlNode | undefined, run: Paragraph['runs'][number] | undefined): TextSet {
  const value = (element: string, attribute: string) =>
    find(node, 'pPr', element)?.attributes[attribute] ?? find(style, 'pPr', element)?.attributes[attribute];
  const number = (element: string, attribute: string) => Number(value(element, attribute) ?? 0);
  return {
    font: run?.font ?? find(style, 'rPr', 'rFonts')?.attributes['w:eastAsia'] ?? '',
    size: run?.size ?? Number(find(style, 'rPr', 'sz')?.attributes['w:val'] ?? 0) / 2,
    bold: run?.bold ?? false,
    color: findAll(node, 'color', ['drawing'])[0]?.attributes['w:val'] ?? '000000',
    line: value('spacing', 'w:lineRule') === 'exact' ? number('spacing', 'w:line') : null,
    before: number('spacing', 'w:before'),
    align: value('jc', 'w:val') ?? 'left',
    left: number('ind', 'w:left'),
    right: number('ind', 'w:right'),
    hanging: number('ind', 'w:hanging'),
    firstLineChars: number('ind', 'w:firstLineChars'),
    snaps: value('snapToGrid', 'w:val') !== '0',
    tracking: Number(find(style, 'rPr', 'spacing')?.attributes['w:val'] ?? 0),
    keepNext: isOn(find(node, 'pPr', 'keepNext') ?? find(style, 'pPr', 'keepNext')),
  };
}

function isOn(node: XmlNode | undefined): boolean {
  return node !== undefined && !['0', 'false'].includes(node.attributes['w:val'] ?? '');
}
