import type { RawCell, RawMerge, RawSheet } from '#shared/import/rawSheet.ts';
import { type CellMarks, createCellMarks } from '../../excel/cellMarks.ts';
import { emptyCell, finishSheet, numberCell, putCell, type SheetLimits, textCell } from '../../excel/sheetCells.ts';
import { type BiffRecord, recordTypes } from './biffRecords.ts';
import { BiffCursor } from './biffStrings.ts';
import type { XlsGlobals } from './readXls.ts';

const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** `format`: the cell format, which says whether it is struck through. */
type Put = (row: number, column: number, cell: RawCell, format: number) => void;

/** The cells of one worksheet; formulas give their stored result. */
export function readXlsSheet(
  records: Iterable<BiffRecord>,
  name: string,
  globals: XlsGlobals,
  limits: SheetLimits,
): RawSheet {
  const rows: RawCell[][] = [];
  const merges: RawMerge[] = [];
  /** A formula whose result is text has it in the record after it. */
  let awaiting: { row: number; column: number; format: number } | null = null;
  const marks = createCellMarks();
  const put: Put = (row, column, cell, format) => {
    putCell(rows, row, column, cell, name, limits);
    if (globals.struck.has(format)) marks.struck(row, column);
  };
  for (const record of records) {
    const data = record.parts[0] ?? Buffer.alloc(0);
    if (record.type === recordTypes.mergedCells) merges.push(...readMerges(data));
    else if (record.type === recordTypes.string && awaiting) {
      put(awaiting.row, awaiting.column, textCell(globals.text(new BiffCursor(record.parts), 2)), awaiting.format);
      awaiting = null;
    } else if (isFormula(record.type) && data.readUInt16LE(12) === 0xffff && data[6] === 0) {
      awaiting = { row: data.readUInt16LE(0), column: data.readUInt16LE(2), format: data.readUInt16LE(4) };
    } else if (record.type === recordTypes.row) {
      if (data.readUInt16LE(12) & hiddenRow) marks.hiddenRow(data.readUInt16LE(0));
    } else readCells(record, data, globals, put);
  }
  return marked(finishSheet(name, rows, merges), marks);
}

/** Of the flags of a row. */
const hiddenRow = 0x20;

function marked(sheet: RawSheet, marks: CellMarks): RawSheet {
  const struckRows = marks.struckRows(sheet.rows);
  const remarks = [...(sheet.remarks ?? []), ...marks.remarks(sheet.rows)];
  return { ...sheet, ...(struckRows.length > 0 && { struckRows }), ...(remarks.length > 0 && { remarks }) };
}

function readCells({ type, parts }: BiffRecord, data: Buffer, globals: XlsGlobals, put: Put): void {
  const at = (cell: RawCell) => put(data.readUInt16LE(0), data.readUInt16LE(2), cell, data.readUInt16LE(4));
  const number = (value: number, format: number) =>
    numberCell(value, globals.formats[format] ?? 'General', globals.date1904);
  switch (type) {
    case recordTypes.labelShared:
      at(textCell(globals.strings[data.readUInt32LE(6)] ?? ''));
      return;
    case recordTypes.label:
    case recordTypes.richString:
      at(textCell(globals.text(new BiffCursor(parts, 6), 2)));
      return;
    case recordTypes.number:
      at(number(data.readDoubleLE(6), data.readUInt16LE(4)));
      return;
    case recordTypes.rk:
      at(number(rkNumber(data.readUInt32LE(6)), data.readUInt16LE(4)));
      return;
    case recordTypes.mulRk:
      for (let place = 4, index = 0; place + 8 <= data.length; place += 6, index += 1) {
        const cell = number(rkNumber(data.readUInt32LE(place + 2)), data.readUInt16LE(place));
        put(data.readUInt16LE(0), data.readUInt16LE(2) + index, cell, data.readUInt16LE(place));
      }
      return;
    case recordTypes.boolError:
      at(textCell(data[7] ? (errors[data[6] ?? 0] ?? '#N/A') : truth(data[6])));
      return;
    case recordTypes.formula:
    case recordTypes.formula3:
    case recordTypes.formula4:
      at(formulaResult(data, number));
      return;
  }
}

function isFormula(type: number): boolean {
  return type === recordTypes.formula || type === recordTypes.formula3 || type === recordTypes.formula4;
}

function formulaResult(data: Buffer, number: (value: number, format: number) => RawCell): RawCell {
  if (data.readUInt16LE(12) !== 0xffff) return number(data.readDoubleLE(6), data.readUInt16LE(4));
  if (data[6] === 1) return textCell(truth(data[8]));
  return data[6] === 2 ? textCell(errors[data[8] ?? 0] ?? '#N/A') : emptyCell;
}

function truth(value: number | undefined): string {
  return value ? 'TRUE' : 'FALSE';
}

/** 30 bits of a whole number or of the upper half of a double, by hundredths where the last bit says so (MS-XLS 2.5.122). */
export function rkNumber(rk: number): number {
  let value: number;
  if (rk & 2) value = (rk | 0) >> 2;
  else {
    const bytes = Buffer.alloc(8);
    bytes.writeUInt32LE((rk & 0xfffffffc) >>> 0, 4);
    value = bytes.readDoubleLE(0);
  }
  return rk & 1 ? value / 100 : value;
}

function readMerges(data: Buffer): RawMerge[] {
  const merges: RawMerge[] = [];
  for (let at = 2; at + 8 <= data.length; at += 8) {
    const [top, bottom, left, right] = [0, 2, 4, 6].map((offset) => data.readUInt16LE(at + offset));
    if (top === undefined || bottom === undefined || left === undefined || right === undefined) continue;
    merges.push({ top, left, bottom, right });
  }
  return merges;
}
