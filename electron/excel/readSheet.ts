import type { RawCell, RawMerge, RawSheet } from '#shared/import/rawSheet.ts';
import { walkXml } from '../xml/walkXml.ts';
import { type CellMarks, createCellMarks } from './cellMarks.ts';
import { placeOf } from './cellPlace.ts';
import { newPlainCell, seePlainCell } from './plainCell.ts';
import { plainText, type WorkbookParts } from './readParts.ts';
import { emptyCell, finishSheet, numberCell, putCell, type SheetLimits, textCell } from './sheetCells.ts';
import { computeUnsaved, type UnsavedFormula } from './unsavedFormulas.ts';

/** One sheet's cells as displayed; formulas give their cached result. Throws AppError `file` beyond the limits. */
export function readSheet(bytes: Buffer, name: string, parts: WorkbookParts, limits: SheetLimits): RawSheet {
  const marks = createCellMarks();
  const { rows, merges, pageStarts, unsaved } = readCells(bytes, name, parts, limits, marks);
  for (const { row, column, style, result } of computeUnsaved(rows, unsaved, marks)) {
    putCell(rows, row, column, toCell(String(result), 'n', style, parts), name, limits);
  }
  const finished = finishSheet(name, rows, merges);
  const struckRows = marks.struckRows(finished.rows);
  const sheet = {
    ...finished,
    ...(pageStarts.length > 0 && { pageStarts }),
    ...(struckRows.length > 0 && { struckRows }),
  };
  const remarks = [...(sheet.remarks ?? []), ...marks.remarks(sheet.rows)];
  return remarks.length === 0 ? sheet : { ...sheet, remarks };
}

function readCells(bytes: Buffer, name: string, parts: WorkbookParts, limits: SheetLimits, marks: CellMarks) {
  const rows: RawCell[][] = [];
  const merges: RawMerge[] = [];
  const pageStarts: number[] = [];
  const unsaved: UnsavedFormula[] = [];
  let inRowBreaks = false;
  let row = -1;
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let reading = false;
  let phonetic = false;
  let formula: string | null = null;
  let inFormula = false;
  const take = () => {
    putCell(rows, row, column, toCell(value, type, style, parts), name, limits);
    if (parts.struck.has(style)) marks.struck(row, column);
  };
  const plain = newPlainCell();
  walkXml(bytes, {
    glance(text, tag) {
      const end = seePlainCell(text, tag, plain);
      if (end < 0) return -1;
      ({ row, column, type, style } = plain);
      value = text.slice(plain.from, plain.to);
      take();
      return end;
    },
    open(tag, attributes) {
      if (tag === 'c') {
        const place = placeOf(attributes.r);
        column = place?.column ?? column + 1;
        row = place?.row ?? row;
        type = attributes.t ?? 'n';
        style = Number(attributes.s ?? 0);
        value = '';
        formula = null;
      } else if (tag === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        column = -1;
        if (attributes.hidden === '1' || attributes.hidden === 'true') marks.hiddenRow(row);
      } else if (tag === 'f') {
        formula = '';
        inFormula = true;
      } else if (tag === 'v') reading = type !== 'inlineStr';
      else if (tag === 't') reading = type === 'inlineStr' && !phonetic;
      else if (tag === 'rPh') phonetic = true;
      else if (tag === 'mergeCell') {
        const merge = mergeOf(attributes.ref);
        if (merge) merges.push(merge);
      } else if (tag === 'rowBreaks') inRowBreaks = true;
      else if (tag === 'colBreaks') inRowBreaks = false;
      // A break stands below the row that it names, counted from 1.
      else if (tag === 'brk' && inRowBreaks && attributes.man === '1') addPageStart(pageStarts, Number(attributes.id));
    },
    close(tag) {
      if (tag === 'v' || tag === 't') reading = false;
      else if (tag === 'rPh') phonetic = false;
      else if (tag === 'c' && value !== '') take();
      else if (tag === 'f') inFormula = false;
      else if (tag === 'c' && formula !== null && type !== 'str') unsaved.push({ row, column, style, formula });
    },
    text(piece) {
      if (reading) value += piece;
      else if (inFormula) formula += piece;
    },
  });
  return { rows, merges, pageStarts, unsaved };
}

/** More breaks than any table is printed with are a hostile file's. */
const mostBreaks = 10_000;

function addPageStart(pageStarts: number[], row: number): void {
  if (Number.isSafeInteger(row) && row > 0 && pageStarts.length < mostBreaks) pageStarts.push(row);
}

function toCell(value: string, type: string, style: number, parts: WorkbookParts): RawCell {
  switch (type) {
    case 's':
      return parts.strings[Number(value)] ?? emptyCell;
    case 'n':
      return numberCell(Number(value), parts.formats[style] ?? 'General', parts.date1904);
    case 'b':
      return textCell(value === '1' || value === 'true' ? 'TRUE' : 'FALSE');
    case 'd':
      return { ...textCell(value), date: /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? null };
    default:
      return textCell(plainText(value));
  }
}

function mergeOf(reference: string | undefined): RawMerge | undefined {
  const [first, second] = (reference ?? '').split(':');
  const from = placeOf(first);
  const to = placeOf(second);
  if (!from || !to) return undefined;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
