import { openZip, type ZipArchive } from '../zip/zipArchive.ts';
import { mainPart } from './docx/mainPart.ts';
import { sentences, Unreadable } from './refusal.ts';
import { type CompoundFile, compoundMagic, openCompoundFile } from './xls/compoundFile.ts';

/** What a file is by its content; its ending is never asked. */
export type Source =
  | { readonly kind: 'xlsx' }
  | { readonly kind: 'docx'; readonly zip: ZipArchive }
  | { readonly kind: 'xls'; readonly stream: Buffer }
  | { readonly kind: 'mht' }
  | { readonly kind: 'text' };

const foreign: readonly (readonly [string, string])[] = [
  ['4d5a', '是一个程序，不是表格，没有读取。请不要打开它，并核对文件的来源。'],
  ['7f454c46', '是一个程序，不是表格，没有读取。请不要打开它，并核对文件的来源。'],
  ['25504446', '是 PDF 文件，没有读取。请用 WPS 或 Word 转换成 .docx 或 .xlsx 再导入。'],
  ['89504e47', '是一张图片，没有读取。请把图片中的表格录入 Excel 再导入。'],
  ['ffd8ff', '是一张图片，没有读取。请把图片中的表格录入 Excel 再导入。'],
  ['47494638', '是一张图片，没有读取。请把图片中的表格录入 Excel 再导入。'],
  ['52617221', '是压缩包，没有读取。请先解压，再导入里面的文件。'],
  ['377abcaf271c', '是压缩包，没有读取。请先解压，再导入里面的文件。'],
  ['1f8b', '是压缩包，没有读取。请先解压，再导入里面的文件。'],
  ['7b5c727466', '是 RTF 文件，没有读取。请用 Word 或 WPS 另存为 .docx 再试。'],
];

export interface SourceLimits {
  readonly unpackedBytes: number;
}

/** Throws Unreadable with what the file is, where it is none that can be read. */
export function sourceOf(bytes: Buffer, limits: SourceLimits): Source {
  if (bytes.length === 0) throw new Unreadable(sentences.empty);
  for (const [magic, sentence] of foreign) {
    if (bytes.subarray(0, magic.length / 2).toString('hex') === magic) throw new Unreadable(sentence);
  }
  if (bytes.subarray(0, 8).equals(compoundMagic)) return compoundSource(openCompoundFile(bytes));
  if (isEarlyWorkbook(bytes)) throw new Unreadable(earlyExcel);
  // A workbook stream of Excel 5 that is not wrapped in a compound file.
  if (bytes.readUInt8(0) === 0x09 && bytes[1] === 0x08 && bytes[3] === 0) return { kind: 'xls', stream: bytes };
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return zipSource(bytes, limits);
  if (
    /^\s*(MIME-Version|From|Content-Type|Subject|Date|Snapshot-Content-Location):/i.test(
      bytes.toString('latin1', 0, 60),
    )
  ) {
    return { kind: 'mht' };
  }
  return { kind: 'text' };
}

/** Excel 2 to 4 wrote no workbook but bare sheets, each version with a number of its own for their beginning. */
function isEarlyWorkbook(bytes: Buffer): boolean {
  if (bytes.length < 8 || bytes[0] !== 0x09 || bytes[3] !== 0) return false;
  return (bytes[1] === 0 && bytes[2] === 4) || ((bytes[1] === 2 || bytes[1] === 4) && bytes[2] === 6);
}

const earlyExcel = '是 Excel 2 到 4 的很早格式，没有读取。请用 Excel 或 WPS 打开它另存为 .xlsx 再试。';

function compoundSource(file: CompoundFile): Source {
  if (file.names.includes('EncryptedPackage')) throw new Unreadable(sentences.encrypted);
  const stream = file.read('Workbook') ?? file.read('Book');
  if (stream) return { kind: 'xls', stream };
  if (file.names.includes('WordDocument')) {
    throw new Unreadable(
      '是旧版 .doc 或 .wps 格式，没有读取。请用 Word 或 WPS 另存为 .docx 再试；如果是表格，也可另存为 .xlsx。',
    );
  }
  throw new Unreadable('不是 Excel 工作簿，没有读取。请选择 Excel、Word、网页、csv 或 txt 文件。');
}

function zipSource(bytes: Buffer, { unpackedBytes }: SourceLimits): Source {
  const zip = openZip(bytes, { unpackedBytes, entries: 10_000 });
  if (zip.names.includes('xl/workbook.bin')) {
    throw new Unreadable('是二进制的 .xlsb 格式，没有读取。请用 Excel 或 WPS 打开它另存为 .xlsx 再试。');
  }
  if (mainPart(zip.names) !== undefined) return { kind: 'docx', zip };
  if (zip.names.some((name) => name.startsWith('word/'))) throw new Unreadable(sentences.damaged);
  if (zip.names.some((name) => name.startsWith('ppt/'))) {
    throw new Unreadable('是演示文稿，没有读取。请把其中的文字或表格存成 .docx 或 .xlsx 再试。');
  }
  if (zip.names.some((name) => name.startsWith('xl/')) || zip.names.includes('[content_types].xml')) {
    return { kind: 'xlsx' };
  }
  if (zip.names.some((name) => name.startsWith('index/') || name === 'index.zip')) {
    throw new Unreadable('是苹果 Numbers 或 Pages 格式，没有读取。请导出为 .xlsx 或 .docx 再试。');
  }
  if (zip.names.includes('mimetype') && zip.names.includes('content.xml')) {
    throw new Unreadable('是 .ods 或 .odt 格式，没有读取。请用 WPS 或 LibreOffice 另存为 .xlsx 或 .docx 再试。');
  }
  throw new Unreadable('是压缩包，没有读取。请先解压，再导入里面的文件。');
}
