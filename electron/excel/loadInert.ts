import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { openZip } from '../zip/zipArchive.ts';

const limits = { unpackedBytes: 40 * 1024 * 1024, entries: 2_000 };
/** Cells, borders and styles are what is wanted; everything else of a stranger's workbook stays behind. */
const wanted =
  /^(\[content_types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedstrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/theme\/theme\d+\.xml|xl\/worksheets\/sheet\d+\.xml)$/i;

/** What of a sheet computes, links or lies in another part. */
const left = [
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'extLst',
];

/**
 * A workbook without anything that computes, links, fetches or runs: formulas become their results. Null when it is too large or
 * cannot be loaded.
 */
export async function loadInert(bytes: Uint8Array): Promise<ExcelJS.Workbook | null> {
  const workbook = new ExcelJS.Workbook();
  try {
    const zip = openZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits);
    const clean = new JSZip();
    for (const name of zip.names) {
      // Names come in small letters; exceljs knows this one by its own.
      const known = name.replace('sharedstrings', 'sharedStrings');
      if (wanted.test(name)) clean.file(known, zip.read(name) ?? '');
    }
    const packed = await clean.generateAsync({ type: 'arraybuffer', compression: 'STORE' });
    await workbook.xlsx.load(packed, { ignoreNodes: [...left] });
  } catch {
    // Whatever is wrong with it, its cells were read already and can be written anew.
    return null;
  }
  workbook.definedNames.model = [];
  for (const sheet of workbook.worksheets) makeInert(sheet);
  return workbook.worksheets.length > 0 ? workbook : null;
}

function makeInert(sheet: ExcelJS.Worksheet): void {
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.type === ExcelJS.ValueType.Formula) cell.value = resultOf(cell);
      else if (cell.type === ExcelJS.ValueType.Hyperlink) cell.value = cell.text;
    });
  });
}

function resultOf(cell: ExcelJS.Cell): ExcelJS.CellValue {
  const result: unknown = cell.result;
  if (typeof result === 'number' || typeof result === 'string' || typeof result === 'boolean') return result;
  if (result instanceof Date) return result;
  return typeof result === 'object' && result !== null && 'error' in result ? String(result.error) : null;
}
