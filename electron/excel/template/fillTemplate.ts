import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { AppError } from '#shared/error.ts';
import { type Existing, writeAtomically } from '../../writeAtomically.ts';
import { walkXml } from '../../xml/walkXml.ts';
import { openZip, type ZipArchive, ZipError } from '../../zip/zipArchive.ts';
import { readParts, relationsOf } from '../readParts.ts';
import { fillSheet, isAffected, type SheetJob, shiftOf } from './fillSheet.ts';
import { findMarks, MarkFault, type SharedText, sharedTexts } from './markedCells.ts';
import type { MarkValues } from './marks.ts';
import type { RowShift } from './moveFormula.ts';
import { moveDrawing, moveWorkbook, withoutCalcChain } from './moveParts.ts';
import { withPlainFormulas } from './plainFormulas.ts';
import { parseSheetXml } from './sheetXml.ts';
import { TemplateStyles } from './templateStyles.ts';

export interface FillOptions {
  readonly existing: Existing;
  readonly signal?: AbortSignal | undefined;
}

/** An office's form is a page or two: what is larger is no form. */
const limits = { unpackedBytes: 60 * 1024 * 1024, entries: 2_000, tags: 2_000_000 };
const largestFile = 20 * 1024 * 1024;

/**
 * Writes an office's own xlsx with its marks filled. Only the parts in which something changes are written anew; every
 * other part is the office's, byte for byte. Returns the path written. Throws AppError.
 */
export async function fillTemplate(
  file: string,
  template: string,
  values: MarkValues,
  options: FillOptions,
): Promise<string> {
  const name = path.basename(template);
  const bytes = readTemplate(template, name);
  const changed = changedParts(bytes, name, values);
  const zip = await JSZip.loadAsync(bytes);
  const names = new Map(Object.keys(zip.files).map((each) => [each.toLowerCase(), each]));
  for (const [part, content] of changed) {
    const own = names.get(part.toLowerCase()) ?? part;
    if (content === null) zip.remove(own);
    else zip.file(own, content, { createFolders: false });
  }
  const packed = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  return writeAtomically(file, options.existing, async (temporary) => writeFileSync(temporary, packed), options.signal);
}

function readTemplate(file: string, name: string): Buffer {
  try {
    if (statSync(file).size > largestFile) throw unusable(name, '太大（超过 20 MB）');
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('file', `表样“${name}”打不开，没有导出。请看它是否还在原处、是否正被别的程序打开。`, {
      path: file,
    });
  }
}

function unusable(name: string, why: string): AppError {
  return new AppError('invalid', `表样“${name}”${why}，没有导出。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。`, {
    template: name,
  });
}

/** The parts that are written anew, null for one that is left out. */
function changedParts(bytes: Buffer, name: string, values: MarkValues): Map<string, string | null> {
  try {
    return changesIn(openZip(bytes, limits), name, values);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (cause instanceof ZipError && cause.fault === 'encrypted') throw unusable(name, '加了密码');
    if (cause instanceof ZipError && cause.fault === 'too-large') throw unusable(name, '展开后太大');
    // Whatever else is wrong, it is the XML of somebody else's file.
    throw unusable(name, '不是完好的 xlsx 文件');
  }
}

interface TemplateSheet extends SheetJob {
  readonly part: string;
}

function changesIn(zip: ZipArchive, name: string, values: MarkValues): Map<string, string | null> {
  const parts = readParts(zip);
  if (!parts) throw unusable(name, '不是 xlsx 工作簿');
  const strings = sharedTexts(checkedXml(zip, partOf(zip, 'sharedStrings')) ?? '');
  const sheets = parts.sheets.map((sheet) => openSheet(zip, sheet, { name, strings, values }));
  if (!sheets.some(({ marked }) => marked.cells.size > 0)) {
    throw new AppError(
      'invalid',
      `表样“${name}”里没有标记，没有导出。请在要填的格里写上 {{标题}}、{{列:列名}} 等标记，写法见帮助“导出”。`,
    );
  }
  const shifts = new Map<string, RowShift>();
  for (const sheet of sheets) {
    const shift = shiftOf(sheet, values);
    if (shift) shifts.set(sheet.name.toLowerCase(), shift);
  }
  const styles = new TemplateStyles(checkedXml(zip, partOf(zip, 'styles')) ?? '');
  const changed = new Map<string, string | null>();
  for (const sheet of sheets) {
    if (!isAffected(sheet, shifts)) continue;
    changed.set(sheet.part, fillSheet(sheet, values, shifts, styles));
    moveAround(zip, sheet, shifts.get(sheet.name.toLowerCase()), name, changed);
  }
  const workbook = checkedXml(zip, 'xl/workbook.xml') ?? '';
  changed.set('xl/workbook.xml', moveWorkbook(workbook, shifts));
  for (const [part, content] of withoutCalcChain(zip)) changed.set(part, content);
  const added = styles.result();
  if (added !== null) changed.set(partOf(zip, 'styles'), added);
  return changed;
}

/** Pictures stand where rows are put in below them; tables of Excel's own have ranges of which we know too little. */
function moveAround(
  zip: ZipArchive,
  { part, name: sheet }: TemplateSheet,
  shift: RowShift | undefined,
  name: string,
  changed: Map<string, string | null>,
): void {
  if (!shift) return;
  for (const { type, target } of relationsOf(zip, part).values()) {
    if (type === 'table')
      throw unusable(name, `的工作表“${sheet}”里有“插入→表格”做的表格，请先转换为普通区域；表样照此填不了`);
    const xml = type === 'drawing' ? checkedXml(zip, target) : undefined;
    if (xml !== undefined) changed.set(target, moveDrawing(xml, shift));
  }
}

function openSheet(
  zip: ZipArchive,
  { name: sheet, part }: { readonly name: string; readonly part: string },
  {
    name,
    strings,
    values,
  }: { readonly name: string; readonly strings: readonly SharedText[]; readonly values: MarkValues },
): TemplateSheet {
  const parsed = parseSheetXml(checkedXml(zip, part) ?? '');
  if (!parsed) throw unusable(name, `的工作表“${sheet}”不是通常的写法`);
  const plain = withPlainFormulas(parsed);
  try {
    return { name: sheet, part, sheet: plain, marked: findMarks(plain, strings, values) };
  } catch (cause) {
    if (!(cause instanceof MarkFault)) throw cause;
    const { reference, message } = cause;
    throw new AppError('invalid', `表样“${name}”的工作表“${sheet}”${reference}：${message}。没有导出；改好表样再试。`, {
      template: name,
      sheet,
      cell: reference,
    });
  }
}

function partOf(zip: ZipArchive, type: string): string {
  const known = [...relationsOf(zip, 'xl/workbook.xml').values()].find((relation) => relation.type === type);
  return known?.target ?? `xl/${type}.xml`;
}

/** A part as text. It is walked through first: no entities of its own, no endless nesting, well-formed. */
function checkedXml(zip: ZipArchive, part: string): string | undefined {
  const bytes = zip.read(part);
  if (!bytes) return undefined;
  walkXml(bytes, {});
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
