import type { RawCell, RawSheet } from '#shared/import/rawSheet.ts';
import { walkXml } from '../xml/walkXml.ts';
import { type CellMarks, createCellMarks } from './cellMarks.ts';
import { newOpenCell, openInCell, openRow } from './openCell.ts';
import { type PageMarks, seePageMark } from './pageMarks.ts';
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
  const unsaved: UnsavedFormula[] = [];
  const page: PageMarks = { merges: [], pageStarts: [], inRowBreaks: false };
  const cell = newOpenCell();
  const take = () => {
    const { row, column, value, type, style } = cell;
    putCell(rows, row, column, toCell(value, type, style, parts), name, limits);
    if (parts.struck.has(style)) marks.struck(row, column);
  };
  const plain = newPlainCell();
  walkXml(bytes, {
    glance(text, tag) {
      const end = seePlainCell(text, tag, plain);
      if (end < 0) return -1;
      ({ row: cell.row, column: cell.column, type: cell.type, style: cell.style } = plain);
      cell.value = text.slice(plain.from, plain.to);
      take();
      return end;
    },
    open(tag, attributes) {
      if (tag === 'row') openRow(cell, attributes, marks);
      else if (!openInCell(cell, tag, attributes)) seePageMark(page, tag, attributes);
    },
    close(tag) {
      if (tag === 'v' || tag === 't') cell.reading = false;
      else if (tag === 'rPh') cell.phonetic = false;
      else if (tag === 'c' && cell.value !== '') take();
      else if (tag === 'f') cell.inFormula = false;
      else if (tag === 'c' && cell.formula !== null && cell.type !== 'str') {
        unsaved.push({ row: cell.row, column: cell.column, style: cell.style, formula: cell.formula });
      }
    },
    text(piece) {
      if (cell.reading) cell.value += piece;
      else if (cell.inFormula) cell.formula += piece;
    },
  });
  return { rows, merges: page.merges, pageStarts: page.pageStarts, unsaved };
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
