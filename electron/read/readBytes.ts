import { cleanText, looksDamaged } from '#shared/import/cleanText.ts';
import { isWhollyDelimited } from '#shared/import/delimited/findDelimiter.ts';
import { readPlainText } from '#shared/import/delimited/readPlainText.ts';
import { plainBlocks } from '#shared/import/document/plainBlocks.ts';
import { sheetsInOrder } from '#shared/import/document/sheetsInOrder.ts';
import { sheetsOfBlocks } from '#shared/import/document/sheetsOfBlocks.ts';
import { TableTooLarge } from '#shared/import/document/tableBuilder.ts';
import { htmlBlocks } from '#shared/import/pasted/htmlBlocks.ts';
import type { RawRemark, RawSheet } from '#shared/import/rawSheet.ts';
import { readWorkbookBytes } from '../excel/readWorkbook.ts';
import { isXmlWorkbook, readXmlWorkbook } from '../excel/readXmlWorkbook.ts';
import { ZipError } from '../zip/zipArchive.ts';
import { decodeText } from './decodeText.ts';
import { readDocx } from './docx/readDocx.ts';
import { readMht } from './readMht.ts';
import { refusal, sentences, Unreadable } from './refusal.ts';
import { sourceOf } from './sourceKind.ts';
import { readXls } from './xls/readXls.ts';

const limits = { unpackedBytes: 200 * 1024 * 1024, rows: 20_000, columns: 400, textBytes: 50 * 1024 * 1024 };
/** Characters of one cell, twice what Excel lets one hold, and of all cells: what is read has to be understood too. */
const mostText = { cell: 65_536, file: 20_000_000 };

/**
 * The sheets of a file of any kind that can be read. Nothing in it is run or fetched. `asText`: its text is wanted, not tables to
 * import. Throws AppError `file`.
 */
export function readBytes(bytes: Buffer, name: string, asText = false): RawSheet[] {
  try {
    const sheets = read(bytes, name, asText);
    // First: it ends the reading of a text that stands in a million cells, each of which would be looked through.
    checkText(sheets);
    return sheets.map(wellFormed);
  } catch (cause) {
    throw refusal(name, cause instanceof ZipError ? new Unreadable(zipSentence(cause)) : cause);
  }
}

function read(bytes: Buffer, name: string, asText: boolean): RawSheet[] {
  const source = sourceOf(bytes, limits);
  switch (source.kind) {
    case 'xlsx':
      return readWorkbookBytes(bytes, name);
    case 'xls':
      return readXls(source.stream, limits);
    case 'docx':
      return readDocx(source.zip, nameOf(name), limits, asText);
    case 'mht':
      return readMht(bytes, nameOf(name), (html, page) => readPage(html, page, asText), asText);
    case 'text':
      return readText(bytes, nameOf(name), asText);
  }
}

/** Half of a pair of UTF-16. */
const loneSurrogate = /[\ud800-\udfff]/u;
const loneSurrogates = /[\ud800-\udfff]/gu;

/** No database keeps half a character: it would come back as another one, and what was imported could not be taken back. */
function wellFormed(sheet: RawSheet): RawSheet {
  if (!sheet.rows.some((row) => row.some(({ text }) => loneSurrogate.test(text)))) return sheet;
  const remarks: RawRemark[] = [];
  const rows = sheet.rows.map((row, at) =>
    row.map((cell, column) => {
      if (!loneSurrogate.test(cell.text)) return cell;
      const message = '这一格有一个字已损坏，无法辨认，显示为“\ufffd”，请对照原文核对。';
      remarks.push({ severity: 'warning', row: at, column, message });
      return { ...cell, text: cell.text.replace(loneSurrogates, '\ufffd') };
    }),
  );
  return withRemarks({ ...sheet, rows }, remarks);
}

function checkText(sheets: readonly RawSheet[]): void {
  let left = mostText.file;
  for (const { rows } of sheets) {
    for (const row of rows) {
      for (const { text } of row) {
        left -= text.length;
        if (left < 0 || text.length > mostText.cell) throw new Unreadable(sentences.longText);
      }
    }
  }
}

function zipSentence({ fault }: ZipError): string {
  if (fault === 'too-large') return sentences.tooLarge;
  return fault === 'encrypted' ? sentences.encrypted : sentences.damaged;
}

function nameOf(file: string): string {
  return file.replace(/\.[^.]{1,5}$/, '') || file;
}

function readText(bytes: Buffer, name: string, asText: boolean): RawSheet[] {
  if (bytes.length > limits.textBytes) {
    throw new Unreadable(`是超过 ${limits.textBytes / 1024 / 1024} MB 的文字，没有读取。请只留下表格再导入。`);
  }
  const decoded = decodeText(bytes);
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?\s*(big5|gb2312|gbk|gb18030)/i.exec(decoded.text.slice(0, 4096));
  const text =
    declared && decoded.encoding !== 'UTF-8' && declared[1]?.toLowerCase() === 'big5'
      ? new TextDecoder('big5').decode(bytes)
      : decoded.text;
  if (isXmlWorkbook(text)) return readXmlWorkbook(text, limits);
  if (isWordXml(text)) throw new Unreadable(wordXml);
  const cleaned = cleanSheets(isPage(text) ? readPage(text, name, asText) : plainSheets(text, name, asText));
  if (decoded.lost === 0) return cleaned;
  const message = `有 ${decoded.lost} 个字无法辨认（按 ${decoded.encoding} 读取），显示为“\ufffd”，请对照原文核对。`;
  return cleaned.map((sheet) => withRemarks(sheet, [{ severity: 'warning', row: null, column: null, message }]));
}

function isWordXml(text: string): boolean {
  return /<(w:wordDocument|pkg:package)[\s>]/.test(text.slice(0, 4096));
}

const wordXml = '是 Word 的 XML 格式，没有读取。请用 Word 或 WPS 打开它另存为 .docx 再试。';

/** What Excel writes beside the folder with the sheets. */
const framesOnly =
  '只是网页的框架，表格在旁边同名的“.files”文件夹里，没有读取。请选择里面的 sheet001.htm，或用 Excel 打开它另存为 .xlsx 再试。';

function isPage(text: string): boolean {
  return /<(!doctype\s+html|html|table|body|meta|tbody|frameset)[\s>]/i.test(text.slice(0, 20_000));
}

function readPage(text: string, name: string, asText: boolean): RawSheet[] {
  if (/<frameset[\s>]/i.test(text) && !/<table[\s>]/i.test(text)) throw new Unreadable(framesOnly);
  try {
    return (asText ? sheetsInOrder : sheetsOfBlocks)(htmlBlocks(text, limits), name);
  } catch (cause) {
    if (!(cause instanceof TableTooLarge)) throw cause;
    throw new Unreadable(`中的表格超过 ${limits.rows} 行或 ${limits.columns} 列，没有读取。请分成几个文件再导入。`);
  }
}

function plainSheets(text: string, name: string, asText: boolean): RawSheet[] {
  // 检查38家,不合格3家 is no row of a table.
  if (asText && !isWhollyDelimited(text)) {
    const { blocks, remarks } = plainBlocks(text, true);
    const [first, ...more] = sheetsInOrder(blocks, name);
    return first ? [withRemarks(first, remarks), ...more] : [];
  }
  const sheet = readPlainText(text, name, limits);
  if (!sheet) throw new Unreadable(`超过 ${limits.rows} 行或 ${limits.columns} 列，没有读取。请分成几个文件再导入。`);
  return tablesIn(text, sheet, name) ?? [sheet];
}

/** A table that was copied out of a page one cell to a line, or with bars before some of its rows, is no grid of fields. */
function tablesIn(text: string, { rows }: RawSheet, name: string): RawSheet[] | null {
  const alone = rows.every((row) => row.length <= 1) && text.includes('\n');
  const barred = (start: RegExp): boolean => start.test(text);
  const ragged = barred(/^[ \t]*\|[^|\n]+\|/mu) && barred(/^[^|\n]+\|[^|\n]+\|/mu);
  if (!alone && !ragged) return null;
  const { blocks, remarks } = plainBlocks(text, false);
  if (!blocks.some(({ kind }) => kind === 'table')) return null;
  const [first, ...more] = sheetsOfBlocks(blocks, name);
  return first ? [withRemarks(first, remarks), ...more] : null;
}

/** A page that was damaged on its way is repaired cell by cell; each repair becomes a remark at its cell. */
function cleanSheets(sheets: readonly RawSheet[]): RawSheet[] {
  const whole = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ text }) => text))).join('\n');
  return looksDamaged(whole) ? sheets.map(cleanSheet) : [...sheets];
}

function cleanSheet(sheet: RawSheet): RawSheet {
  const remarks: RawRemark[] = [];
  const rows = sheet.rows.map((row, at) =>
    row.map((cell, column) => {
      const { text, removed } = cleanText(cell.text);
      for (const { severity, message } of removed) remarks.push({ severity, row: at, column, message });
      return text === cell.text ? cell : { ...cell, text };
    }),
  );
  return withRemarks({ ...sheet, rows }, remarks);
}

function withRemarks(sheet: RawSheet, remarks: readonly RawRemark[]): RawSheet {
  return { ...sheet, remarks: [...(sheet.remarks ?? []), ...remarks] };
}
