import type { TableCell } from '#shared/annex/annexTable.ts';
import { cellText, storedNumber } from '../cellContent.ts';
import type { MarkedCell } from './markedCells.ts';
import { type Mark, type MarkRow, markPattern } from './marks.ts';
import { attributeOf, cellXml, escapeXml, without, type XmlCell } from './sheetXml.ts';
import type { TemplateStyles } from './templateStyles.ts';

/** The row of the annex that a repeated row is filled with. */
export interface FilledRow {
  readonly row: MarkRow | null;
  readonly serial: number;
}

export interface FilledCell {
  readonly xml: string;
  readonly text: string;
}

/** A cell with its marks replaced. One that is nothing but a mark keeps the number as a number. */
export function fillCell(
  reference: string,
  cell: XmlCell,
  marked: MarkedCell,
  filled: FilledRow,
  styles: TemplateStyles,
): FilledCell {
  const style = Number(attributeOf(cell.attributes, 's') ?? 0);
  const attributes = without(cell.attributes, 't');
  const [[inside, only] = []] = marked.marks;
  if (only && inside !== undefined && marked.text.trim() === `{{${inside}}}`) {
    const number = numberOf(only, filled, styles.isGeneral(style));
    if (number !== null) return { xml: cellXml(reference, { attributes, inner: `<v>${number}</v>` }), text: '' };
  }
  const texts = new Map([...marked.marks].map(([name, mark]) => [name, textOf(mark, filled)]));
  const text = marked.text.replace(markPattern, (whole, name: string) => texts.get(name) ?? whole);
  if (text === '') return { xml: cellXml(reference, { attributes, inner: '' }), text };
  const inner = `<is>${richText(marked.rich, texts) ?? plain(text)}</is>`;
  const own = /^\s*[=+\-@]/.test(text) ? withStyle(attributes, styles.asText(style)) : attributes;
  return { xml: cellXml(reference, { attributes: `${own} t="inlineStr"`, inner }), text };
}

function withStyle(attributes: string, style: number): string {
  return `${without(attributes, 's')} s="${style}"`;
}

function plain(text: string): string {
  return `<t xml:space="preserve">${escapeXml(cellText(text))}</t>`;
}

/** The runs with their fonts; null where Excel has torn a mark apart. */
function richText(rich: string | null, texts: ReadonlyMap<string, string>): string | null {
  const filled = rich?.replace(markPattern, (whole, name: string) => {
    const text = texts.get(name);
    return text === undefined ? whole : escapeXml(cellText(text));
  });
  return filled === undefined || filled.includes('{{') ? null : filled;
}

function cellOf(mark: Mark, { row }: FilledRow): TableCell | undefined {
  if (mark.of === 'total') return mark.cell;
  return mark.of === 'column' ? row?.cells[mark.column] : undefined;
}

function numberOf(mark: Mark, filled: FilledRow, isGeneral: boolean): number | null {
  if (mark.of === 'serial') return filled.row ? filled.serial : null;
  const cell = cellOf(mark, filled);
  if (!cell || cell.rowSpan === 0) return null;
  const { format, value } = cell;
  if (isGeneral && (format.type === 'percent' || format.type === 'date')) return null;
  return typeof value === 'number' || typeof value === 'string' ? storedNumber({ format, value }) : null;
}

function textOf(mark: Mark, filled: FilledRow): string {
  if (mark.of === 'word') return mark.text;
  if (mark.of === 'serial') return filled.row ? String(filled.serial) : '';
  if (mark.of === 'group') return filled.row?.cells[0]?.text ?? '';
  const cell = cellOf(mark, filled);
  // What the annex merges is said again in each row; a number is not, or a sum would count it twice.
  const isSaidAbove = cell?.rowSpan === 0 && cell.format.type !== 'text';
  return isSaidAbove ? '' : (cell?.text ?? '');
}
