import type { RawCell } from '#shared/import/rawSheet.ts';
import { walkXml } from '../xml/walkXml.ts';
import type { ZipArchive } from '../zip/zipArchive.ts';
import { builtInFormats } from './builtInFormats.ts';
import { textCell } from './sheetCells.ts';
import { struckStyles } from './struckStyles.ts';

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** The shared texts: each is one cell, however many places show it. */
  readonly strings: readonly RawCell[];
  /** Number format of each cell style. */
  readonly formats: readonly string[];
  /** Cell styles that are struck through. */
  readonly struck: ReadonlySet<number>;
  readonly date1904: boolean;
}

/** The parts of a workbook that its sheets refer to; null when the archive holds no workbook. */
export function readParts(zip: ZipArchive): WorkbookParts | null {
  const part = targetOf(zip, '', 'officeDocument') ?? 'xl/workbook.xml';
  const workbook = zip.read(part);
  if (!workbook) return null;
  const relations = relationsOf(zip, part);
  const sheets: SheetPart[] = [];
  let date1904 = false;
  let isWorkbook = false;
  walkXml(workbook, {
    open(name, attributes) {
      if (name === 'workbook') isWorkbook = true;
      // Newer Excel writes a second element of this name, of another namespace and without the year.
      if (name === 'workbookPr') date1904 ||= /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const relation = relations.get(attributes['r:id'] ?? attribute(attributes, 'id'));
      if (relation?.type !== 'worksheet') return;
      const hidden = /hidden/i.test(attributes.state ?? '');
      sheets.push({ name: attributes.name ?? '', part: relation.target, hidden });
    },
  });
  if (!isWorkbook) return null;
  const byType = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target;
  const styles = zip.read(byType('styles') ?? 'xl/styles.xml');
  return {
    sheets,
    strings: readStrings(zip.read(byType('sharedStrings') ?? 'xl/sharedStrings.xml')),
    formats: readFormats(styles),
    struck: struckStyles(styles),
    date1904,
  };
}

/** An attribute whatever its namespace prefix. */
function attribute(attributes: Readonly<Record<string, string>>, name: string): string {
  const key = Object.keys(attributes).find((each) => each.endsWith(`:${name}`));
  return key === undefined ? '' : (attributes[key] ?? '');
}

export interface Relation {
  /** Last word of the type's address: worksheet, styles. */
  readonly type: string;
  readonly target: string;
}

/** The parts that a part refers to, by id. */
export function relationsOf(zip: ZipArchive, part: string): Map<string, Relation> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const bytes = zip.read(`${folder}_rels/${part.slice(slash)}.rels`);
  const relations = new Map<string, Relation>();
  if (!bytes) return relations;
  walkXml(bytes, {
    open(name, { Id, Type, Target }) {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      relations.set(Id, { type: Type?.split('/').at(-1) ?? '', target: resolve(folder, Target) });
    },
  });
  return relations;
}

function targetOf(zip: ZipArchive, part: string, type: string): string | undefined {
  return [...relationsOf(zip, part).values()].find((relation) => relation.type === type)?.target;
}

function resolve(folder: string, target: string): string {
  const parts: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.' && step !== '') parts.push(step);
  }
  return parts.join('/');
}

function readStrings(bytes: Buffer | undefined): RawCell[] {
  const strings: RawCell[] = [];
  if (!bytes) return strings;
  let text = '';
  let inText = false;
  let inPhonetic = false;
  walkXml(bytes, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
    },
    close(name) {
      if (name === 'si') strings.push(textCell(plainText(text)));
      else if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}

/** Undoes Excel's _x000A_ escapes and unites the line breaks. */
export function plainText(text: string): string {
  const unescaped = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return unescaped.includes('\r') ? unescaped.replace(/\r\n?/g, '\n') : unescaped;
}

/** Excel takes no longer one. */
const longestFormat = 255;

function readFormats(bytes: Buffer | undefined): string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  if (!bytes) return formats;
  let inCellFormats = false;
  walkXml(bytes, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt')
        own.set(Number(attributes.numFmtId), (attributes.formatCode || 'General').slice(0, longestFormat));
      else if (name === 'xf' && inCellFormats) {
        const id = Number(attributes.numFmtId ?? 0);
        formats.push(own.get(id) ?? builtInFormats[id] ?? 'General');
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return formats;
}
