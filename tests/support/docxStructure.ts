import { readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { find, findAll, parseXml, type XmlNode } from '../render/official/xmlTree.ts';

/** The parts of one file, and what is wrong with it so far. */
interface Docx {
  readonly names: ReadonlySet<string>;
  readonly xml: ReadonlyMap<string, XmlNode>;
}

type Check = (docx: Docx) => string[];

/**
 * What WPS, Word and LibreOffice stumble over, in every document that the program writes, whatever it is about. Empty where nothing is
 * wrong. What the schemas say is checked by the validator of the Open XML SDK (tests/render/schema.test.ts).
 */
export async function structureFaults(file: string): Promise<string[]> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const names = Object.keys(zip.files).filter((name) => !zip.files[name]?.dir);
  const xml = new Map<string, XmlNode>();
  for (const name of names.filter((each) => /\.(?:xml|rels)$/u.test(each))) {
    xml.set(name, parseXml((await zip.file(name)?.async('string')) ?? ''));
  }
  const docx = { names: new Set(names), xml };
  return checks.flatMap((check) => check(docx));
}

/** Parts with text: whatever stands in mc:Fallback is the same again for old programs. */
function textParts({ xml }: Docx): [string, XmlNode][] {
  return [...xml].filter(([name]) => /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u.test(name));
}

function every(name: string, path: readonly string[], fault: (node: XmlNode, part: string) => string | null): Check {
  return (docx) =>
    textParts(docx).flatMap(([part, root]) =>
      findAll(root, name).flatMap((node) => {
        const found = fault(node, [part, ...path].join(' '));
        return found === null ? [] : [found];
      }),
    );
}

const tables = every('tbl', [], (table, part) => {
  const grid = find(table, 'tblGrid');
  const widths = findAll(grid ?? { name: '', attributes: {}, children: [], text: '' }, 'gridCol');
  if (!grid || widths.length === 0) return `${part}: a table without tblGrid`;
  if (widths.some(({ attributes }) => !(Number(attributes['w:w']) > 0))) return `${part}: a column without width`;
  const sum = widths.reduce((total, { attributes }) => total + Number(attributes['w:w']), 0);
  for (const row of table.children.filter(({ name }) => name === 'tr')) {
    const cells = row.children.filter(({ name }) => name === 'tc');
    const spans = cells.map((cell) => Number(find(cell, 'tcPr', 'gridSpan')?.attributes['w:val'] ?? 1));
    if (spans.reduce((total, span) => total + span, 0) !== widths.length) return `${part}: a row with holes`;
    const own = cells.map((cell) => find(cell, 'tcPr', 'tcW')?.attributes ?? {});
    if (own.some((attributes) => attributes['w:type'] !== 'dxa')) return `${part}: a cell without tcW`;
    if (own.reduce((total, attributes) => total + Number(attributes['w:w']), 0) !== sum)
      return `${part}: a row of another width`;
    if (cells.some((cell) => cell.children.at(-1)?.name !== 'p'))
      return `${part}: a cell that does not end with a paragraph`;
  }
  return null;
});

const fonts = every('r', [], (run, part) => {
  if (!run.children.some(({ name }) => name === 't' || name === 'instrText')) return null;
  const attributes = find(run, 'rPr', 'rFonts')?.attributes ?? {};
  const missing = ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs'].filter((script) => !attributes[script]);
  const text = run.children.map((child) => child.text).join('');
  return missing.length === 0 ? null : `${part}: “${text.slice(0, 12)}” without ${missing.join(', ')}`;
});

const themes: Check = ({ xml }) =>
  [...xml].flatMap(([part, root]) =>
    findAll(root, 'rFonts').flatMap(({ attributes }) =>
      Object.keys(attributes).some((name) => name.endsWith('Theme')) ? [`${part}: a theme font`] : [],
    ),
  );

/** Styles that are used are there, with a font for Chinese of their own or from the defaults. */
const styles: Check = (docx) => {
  const sheet = docx.xml.get('word/styles.xml');
  if (!sheet) return ['no style sheet'];
  const ids = findAll(sheet, 'style').map(({ attributes }) => attributes['w:styleId'] ?? '');
  const defaults = find(sheet, 'styles', 'docDefaults', 'rPrDefault', 'rPr', 'rFonts');
  const used = textParts(docx).flatMap(([, root]) =>
    ['pStyle', 'rStyle', 'tblStyle'].flatMap((name) => findAll(root, name)),
  );
  const unknown = used.map(({ attributes }) => attributes['w:val'] ?? '').filter((id) => !ids.includes(id));
  return [
    ...(defaults?.attributes['w:eastAsia'] ? [] : ['styles: no eastAsia font by default']),
    ...[...new Set(unknown)].map((id) => `style ${id} is not there`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `style ${id} stands twice`),
    ...ids.filter((id) => !/^[A-Za-z0-9]+$/u.test(id)).map((id) => `style ${id} has a name that older WPS loses`),
    ...findAll(sheet, 'style').flatMap((style) => {
      const font = find(style, 'rPr', 'rFonts');
      return font && !font.attributes['w:eastAsia'] ? [`style ${style.attributes['w:styleId']}: no eastAsia font`] : [];
    }),
  ];
};

/** Exact lines cut off what is higher: a text in a table must not have them, neither itself nor by its style. */
const tableLines: Check = (docx) => {
  const sheet = docx.xml.get('word/styles.xml');
  const exact = new Set(
    findAll(sheet ?? parseXml(''), 'style')
      .filter((style) => find(style, 'pPr', 'spacing')?.attributes['w:lineRule'] === 'exact')
      .map(({ attributes }) => attributes['w:styleId']),
  );
  return textParts(docx).flatMap(([part, root]) =>
    findAll(root, 'tc').flatMap((cell) =>
      findAll(cell, 'p').flatMap((paragraph) => {
        const own = find(paragraph, 'pPr', 'spacing')?.attributes['w:lineRule'];
        const style = find(paragraph, 'pPr', 'pStyle')?.attributes['w:val'];
        return own === 'exact' || (own === undefined && exact.has(style)) ? [`${part}: an exact line in a table`] : [];
      }),
    ),
  );
};

const relationships: Check = ({ names, xml }) =>
  [...xml].flatMap(([name, root]) => {
    if (!name.endsWith('.rels')) return [];
    const owner = name.replace(/_rels\/([^/]*)\.rels$/u, '$1');
    const entries = findAll(root, 'Relationship');
    const ids = new Set(entries.map(({ attributes }) => attributes.Id));
    const used = JSON.stringify(xml.get(owner) ?? '').matchAll(/"r:(?:id|embed|link)":"([^"]*)"/gu);
    return [
      ...(ids.size === entries.length ? [] : [`${name}: an id twice`]),
      ...entries.flatMap(({ attributes: { Target = '', TargetMode } }) => {
        if (TargetMode === 'External') return [`${name}: leads outside, to ${Target}`];
        const target = Target.startsWith('/') ? Target.slice(1) : path.posix.join(path.posix.dirname(owner), Target);
        return names.has(target) ? [] : [`${name}: ${target} is not there`];
      }),
      ...[...used].flatMap(([, id]) => (ids.has(id) ? [] : [`${owner}: the relationship ${id} is not there`])),
    ];
  });

const contentTypes: Check = ({ names, xml }) => {
  const root = xml.get('[Content_Types].xml') ?? parseXml('');
  const defaults = new Set(findAll(root, 'Default').map(({ attributes }) => attributes.Extension?.toLowerCase()));
  const overrides = findAll(root, 'Override').map(({ attributes }) => attributes.PartName?.slice(1) ?? '');
  const typed = (name: string) => overrides.includes(name) || defaults.has(name.split('.').at(-1)?.toLowerCase());
  return [
    ...[...names].filter((name) => name !== '[Content_Types].xml' && !typed(name)).map((name) => `${name} has no type`),
    ...overrides.filter((name) => !names.has(name)).map((name) => `a type for ${name}, which is not there`),
    ...overrides.filter((name, index) => overrides.indexOf(name) !== index).map((name) => `${name} has two types`),
  ];
};

/** Numbers that Word wants to be different: of drawings over the whole file, of bookmarks in their part. */
const ids: Check = (docx) => {
  const parts = textParts(docx);
  const drawings = parts.flatMap(([, root]) => findAll(root, 'docPr').map(({ attributes }) => attributes.id));
  const bookmarks = parts.flatMap(([part, root]) =>
    findAll(root, 'bookmarkStart').flatMap(({ attributes }) => [`${part} ${attributes['w:id']}`, attributes['w:name']]),
  );
  return [
    ...twice(drawings).map((id) => `two drawings with the id ${id}`),
    ...twice(bookmarks).map((id) => `two bookmarks ${id}`),
  ];
};

function twice(list: readonly (string | undefined)[]): string[] {
  return [...new Set(list.filter((id, index) => list.indexOf(id) !== index))].map(String);
}

/** Every document ends with the properties of its last section, and a name that programs show. */
const whole: Check = ({ xml }) => {
  const body = find(xml.get('word/document.xml'), 'document', 'body');
  const title = xml.get('docProps/core.xml');
  return [
    ...(body?.children.at(-1)?.name === 'sectPr' ? [] : ['the document does not end with its section']),
    ...(title && findAll(title, 'creator')[0]?.text === '查报' ? [] : ['nobody is named as its creator']),
  ];
};

const checks: readonly Check[] = [tables, fonts, themes, styles, tableLines, relationships, contentTypes, ids, whole];
