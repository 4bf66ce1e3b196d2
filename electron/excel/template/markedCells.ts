import { columnLetters } from '../formulaText.ts';
import { isOfRow, type Mark, type MarkValues, markPattern, readMark } from './marks.ts';
import { attributeOf, type SheetXml, unescapeXml, type XmlCell, type XmlRow } from './sheetXml.ts';

/** A cell whose text holds marks. */
export interface MarkedCell {
  readonly text: string;
  /** The text with its fonts, as XML, where it has several. */
  readonly rich: string | null;
  readonly marks: ReadonlyMap<string, Mark>;
}

export interface MarkedSheet {
  readonly cells: ReadonlyMap<XmlCell, MarkedCell>;
  /** The row that is repeated for each row of the annex. */
  readonly repeated: XmlRow | null;
  /** The row above it that is repeated for the heading of each group. */
  readonly group: XmlRow | null;
}

/** A text of the workbook: plain, and as XML. */
export interface SharedText {
  readonly text: string;
  readonly xml: string;
}

/** What is wrong with a mark, and where. */
export class MarkFault extends Error {
  readonly reference: string;

  constructor(reference: string, fault: string) {
    super(fault);
    this.reference = reference;
  }
}

/** Finds the marks of a sheet. Throws MarkFault at the first that cannot be filled. */
export function findMarks(sheet: SheetXml, strings: readonly SharedText[], values: MarkValues): MarkedSheet {
  const cells = new Map<XmlCell, MarkedCell>();
  let repeated: XmlRow | null = null;
  let group: XmlRow | null = null;
  for (const row of sheet.rows) {
    for (const [index, cell] of row.cells.entries()) {
      const shared = textOf(cell, strings);
      if (!shared?.text.includes('{{')) continue;
      const reference = `${cell.column || columnLetters(index)}${row.number}`;
      const marks = marksOf(shared.text, reference, values);
      if (marks.size === 0) continue;
      cells.set(cell, { text: shared.text, rich: /<r\b/.test(shared.xml) ? shared.xml : null, marks });
      for (const [mark, meaning] of marks) {
        if (isOfRow(meaning)) repeated = sameRow(repeated, row, `{{${mark}}}`, reference);
        if (meaning.of === 'group') group = sameRow(group, row, '{{组}}', reference);
      }
    }
  }
  if (group && group.number + 1 !== repeated?.number) {
    throw new MarkFault(`${group.number}行`, '写着 {{组}} 的行要紧挨在重复的那一行之上');
  }
  return { cells, repeated, group };
}

function marksOf(text: string, reference: string, values: MarkValues): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const [whole, inside = ''] of text.matchAll(markPattern)) {
    const mark = readMark(inside, values);
    if (typeof mark === 'string') throw new MarkFault(reference, `${whole}：${mark}`);
    marks.set(inside, mark);
  }
  return marks;
}

function sameRow(known: XmlRow | null, row: XmlRow, mark: string, reference: string): XmlRow {
  if (known && known !== row) {
    throw new MarkFault(reference, `${mark} 应与第${known.number}行的标记写在同一行：一张工作表只能有一行是重复的`);
  }
  return row;
}

function textOf({ attributes, inner }: XmlCell, strings: readonly SharedText[]): SharedText | undefined {
  const type = attributeOf(attributes, 't');
  if (type === 's') return strings[Number(/<v>(\d+)<\/v>/.exec(inner)?.[1] ?? -1)];
  if (type !== 'inlineStr') return undefined;
  const xml = /<is>([\s\S]*?)<\/is>/.exec(inner)?.[1] ?? '';
  return { text: textIn(xml), xml };
}

/** The texts of the workbook in their order. */
export function sharedTexts(xml: string): SharedText[] {
  return [...xml.matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g)].map(([, inner = '']) => ({
    text: textIn(inner),
    xml: inner,
  }));
}

function textIn(xml: string): string {
  const bare = xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '');
  return [...bare.matchAll(/<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g)].map(([, text = '']) => unescapeXml(text)).join('');
}
