import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import type { TypedSheet } from './typedSheet.ts';

/** Every run writes the same bytes: no clock may get in. */
const then = new Date('2024-01-01T00:00:00Z');

const border: Partial<ExcelJS.Borders> = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
};

/** The bytes of an xlsx file with one typed sheet. */
export async function writeTypedSheet(sheet: TypedSheet): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = then;
  workbook.modified = then;
  const target = workbook.addWorksheet('Sheet1');
  target.columns = sheet.widths.map((width) => ({ width }));
  const lines = [sheet.title, ...(sheet.subtitle ? [sheet.subtitle] : [])];
  lines.forEach((line, index) => {
    target.mergeCells(index + 1, 1, index + 1, sheet.widths.length);
    const cell = target.getCell(index + 1, 1);
    cell.value = line;
    cell.alignment = { horizontal: 'center', vertical: 'middle' };
    if (index === 0) cell.font = { size: 16, bold: true };
  });
  writeTable(target, sheet, lines.length + 1);
  return fixTimes(await workbook.xlsx.writeBuffer());
}

function writeTable(target: ExcelJS.Worksheet, sheet: TypedSheet, top: number): void {
  const rows = [...sheet.head, ...sheet.rows];
  rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      const cell = target.getCell(top + row, column + 1);
      cell.value = value;
      cell.border = border;
      cell.alignment = { vertical: 'middle', wrapText: true, horizontal: row < sheet.head.length ? 'center' : 'left' };
      if (row < sheet.head.length) cell.font = { bold: true };
    });
  });
  if (sheet.corner !== undefined) {
    target.getCell(top, sheet.corner + 1).border = { ...border, diagonal: { down: true, style: 'thin' } };
  }
  for (const [fromRow, left, toRow, right] of sheet.merges ?? []) {
    if (fromRow === toRow && left === right) continue;
    target.mergeCells(top + fromRow, left + 1, top + toRow, right + 1);
  }
  (sheet.notes ?? []).forEach((note, index) => {
    const row = top + rows.length + index;
    target.mergeCells(row, 1, row, sheet.widths.length);
    target.getCell(row, 1).value = note;
  });
}

async function fixTimes(bytes: ExcelJS.Buffer): Promise<Buffer> {
  const source = await JSZip.loadAsync(bytes as unknown as ArrayBuffer);
  const fixed = new JSZip();
  for (const name of Object.keys(source.files).sort()) {
    const file = source.file(name);
    if (file) fixed.file(name, await file.async('uint8array'), { date: then, createFolders: false });
  }
  return fixed.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS' });
}
