import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { label, record, shorts, versions, workbookStream } from './biffOf.ts';
import { type PackedPart, packed, zipOf, zipParts } from './zipOf.ts';

/** One file that wishes us ill or is broken, and what is to come of it. */
export interface HostileCase {
  readonly name: string;
  /** How the file is called: its ending is never believed. */
  readonly file: string;
  readonly make: Buffer | (() => Buffer) | ((file: string) => void);
  /** The sentence of the refusal, or the cells that are read: rows parted by /, cells by |. */
  readonly outcome: RegExp;
}

const fixtures = path.join(import.meta.dirname, '../fixtures');
const fixture = (name: string) => readFileSync(path.join(fixtures, name));

const frame = {
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="表" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
};
const sheetPart = 'xl/worksheets/sheet1.xml';
const workbook = (sheet: string | Buffer, more: Record<string, string | Buffer> = {}) =>
  zipParts({ ...frame, [sheetPart]: sheet, ...more });
const cells = (rows: string, after = '') => `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`;
const plainCell = '<row r="1"><c r="A1"><v>5</v></c></row>';
const inline = (text: string) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
const frameParts = Object.entries(frame).map(([name, content]) => packed(name, content));
const workbookOf = (parts: readonly PackedPart[]) => zipOf([...frameParts, ...parts]);

const document = (body: string, before = '') =>
  zipParts({ 'word/document.xml': `${before}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` });
const wordCell = (text: string, properties = '') =>
  `<w:tc>${properties}<w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const wordTable = (rows: string) => `<w:tbl>${rows}</w:tbl>`;
const wordRow = (row: string) => `<w:tr>${row}</w:tr>`;

const xls = (...records: Buffer[]) => workbookStream(versions.excel97, records);
const formulaText = '=cmd|" /C calc"!A1';
const laughs = `<!DOCTYPE a [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${Array.from({ length: 12 }, (_, level) => `<!ENTITY a${level} "${`&a${level === 0 ? '' : level - 1};`.repeat(10)}">`).join('')}]>`;
const outside = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>';
const readable = /^单位\|结果\/县财政局\|是/;
const table = '单位,结果\n县财政局,是';
const page = '<table><tr><td>单位<td>结果<tr><td>县财政局<td>是</table>';
const tableXml = cells(
  `${['单位|结果', '县财政局|是']
    .map(
      (row) =>
        `<row>${row
          .split('|')
          .map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
          .join('')}</row>`,
    )
    .join('')}`,
);
const tableDocx = document(
  wordTable(wordRow(wordCell('单位') + wordCell('结果')) + wordRow(wordCell('县财政局') + wordCell('是'))),
);
const repeated = (text: string, count: number) => Buffer.alloc(Buffer.byteLength(text) * count, text);
const around = (before: string, inner: Buffer, after: string) =>
  Buffer.concat([Buffer.from(before), inner, Buffer.from(after)]);

const bombs: readonly HostileCase[] = [
  {
    name: 'zip bomb',
    file: '表.xlsx',
    make: () => workbook('<a/>', { 'xl/bomb.xml': Buffer.alloc(250_000_000) }),
    outcome: /恶意文件/,
  },
  {
    name: 'zip bomb that lies about its size',
    file: '表.xlsx',
    make: () => workbookOf([packed(sheetPart, Buffer.alloc(250_000_000), { size: 100 })]),
    outcome: /已损坏/,
  },
  {
    name: 'zip bomb in docx',
    file: '表.docx',
    make: () => zipParts({ 'word/document.xml': Buffer.alloc(250_000_000) }),
    outcome: /恶意文件/,
  },
  {
    name: '190 MB of empty elements',
    file: '表.xlsx',
    make: () => workbook(around('<worksheet>', repeated('<a/>', 47_000_000), '</worksheet>')),
    outcome: /恶意文件|已损坏/,
  },
  {
    name: 'a part under the limit, full of elements',
    file: '表.xlsx',
    make: () => workbook(around('<worksheet>', repeated('<a/>', 12_000_000), '</worksheet>')),
    outcome: /^$|恶意文件/,
  },
  {
    name: 'the same in docx',
    file: '表.docx',
    make: () =>
      zipParts({
        'word/document.xml': around('<w:document xmlns:w="w">', repeated('<w:p/>', 8_000_000), '</w:document>'),
      }),
    outcome: /^$|恶意文件/,
  },
  { name: 'ten sheets of 20 MB each', file: '表.xlsx', make: tenSheets, outcome: /恶意文件/ },
  {
    name: 'shared strings bomb',
    file: '表.xlsx',
    make: () =>
      workbook(cells(plainCell), {
        'xl/sharedStrings.xml': around('<sst>', repeated('<si><t>a</t></si>', 3_000_000), '</sst>'),
      }),
    outcome: /^5$|恶意文件/,
  },
  { name: 'one long shared string in a million cells', file: '表.xlsx', make: manyLongCells, outcome: /文字过多|过长/ },
  {
    name: 'styles bomb',
    file: '表.xlsx',
    make: () =>
      workbook(cells(plainCell), {
        'xl/styles.xml': around(
          '<styleSheet><cellXfs>',
          repeated('<xf numFmtId="0"/>', 2_500_000),
          '</cellXfs></styleSheet>',
        ),
      }),
    outcome: /^5$|恶意文件/,
  },
  {
    name: 'a number format of a megabyte',
    file: '表.xlsx',
    make: () =>
      workbook(cells('<row r="1"><c r="A1" s="0"><v>5</v></c></row>'), {
        'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${'[0.#?'.repeat(200_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
      }),
    outcome: /^[^!]*$/,
  },
];

function tenSheets(): Buffer {
  const numbers = Array.from({ length: 10 }, (_, index) => index + 1);
  const sheet = around('<worksheet>', repeated('<a/>', 4_900_000), '</worksheet>');
  return zipParts({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${numbers.map((n) => `<sheet name="表${n}" r:id="r${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${numbers.map((n) => `<Relationship Id="r${n}" Type="x/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(numbers.map((n) => [`xl/worksheets/sheet${n}.xml`, sheet])),
  });
}

function manyLongCells(): Buffer {
  const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(50)}</row>`;
  return workbook(cells(row.repeat(20_000)), {
    'xl/sharedStrings.xml': `<sst><si><t>${'县'.repeat(32_000)}</t></si></sst>`,
  });
}

const nesting: readonly HostileCase[] = [
  {
    name: 'deep nesting, xlsx',
    file: '表.xlsx',
    make: () => workbook(`<worksheet>${'<a>'.repeat(500_000)}`),
    outcome: /已损坏/,
  },
  {
    name: 'deep nesting, docx',
    file: '表.docx',
    make: () => document('<w:tbl><w:tr><w:tc>'.repeat(30_000)),
    outcome: /嵌套过深/,
  },
  {
    name: 'deep nesting, html',
    file: '表.html',
    make: () => repeated('<table><tr><td>', 1_000_000),
    outcome: /^[^!]*$/,
  },
  { name: 'deep nesting, html of divs', file: '表.html', make: () => repeated('<div>', 5_000_000), outcome: /^[^!]*$/ },
  {
    name: 'substreams in substreams, xls',
    file: '表.xls',
    make: () => xls(...Array.from({ length: 100_000 }, () => record(0x809, shorts(0x600, 0x20, 0, 0)))),
    outcome: /已损坏/,
  },
];

const entities: readonly HostileCase[] = [
  {
    name: 'entity from outside, xlsx',
    file: '表.xlsx',
    make: () => workbook(outside + cells('<row><c><v>&b;</v></c></row>')),
    outcome: /已损坏/,
  },
  {
    name: 'entity from outside, docx',
    file: '表.docx',
    make: () => document(wordTable(wordRow(wordCell('&b;'))), outside),
    outcome: /已损坏/,
  },
  {
    name: 'entity from outside, html',
    file: '表.html',
    make: Buffer.from(`${outside}<table><tr><td>&b;</table>`),
    outcome: /^\S*&b;$/,
  },
  {
    name: 'billion laughs, xlsx',
    file: '表.xlsx',
    make: () => workbook(laughs + cells(inline('&a11;'))),
    outcome: /已损坏/,
  },
  {
    name: 'billion laughs, docx',
    file: '表.docx',
    make: () => document(wordTable(wordRow(wordCell('&a11;'))), laughs),
    outcome: /已损坏/,
  },
  {
    name: 'billion laughs, html',
    file: '表.html',
    make: Buffer.from(`${laughs}<table><tr><td>&a11;</table>`),
    outcome: /&a11;$/,
  },
];

const active: readonly HostileCase[] = [
  {
    name: 'external links and macros, xlsx',
    file: '表.xlsm',
    make: () =>
      workbook(cells('<row r="1"><c r="A1"><f>[1]x!A1+WEBSERVICE("http://example.invalid")</f><v>5</v></c></row>'), {
        'xl/vbaProject.bin': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      }),
    outcome: /^5$/,
  },
  {
    name: 'scripts, frames and pictures from outside, html',
    file: '表.html',
    make: Buffer.from(
      `<script src="http://example.invalid/x.js"></script><img src="http://example.invalid/x.png"><iframe src="file:///etc/passwd"></iframe>${page}`,
    ),
    outcome: readable,
  },
  {
    name: 'fields that fetch, docx',
    file: '表.docx',
    make: () =>
      document(
        wordTable(
          wordRow(
            `<w:tc><w:p><w:r><w:instrText>INCLUDETEXT "file:///etc/passwd" DDEAUTO c:\\x.exe</w:instrText></w:r><w:r><w:t>甲</w:t></w:r></w:p></w:tc>`,
          ),
        ),
      ),
    outcome: /^甲$/,
  },
  {
    name: 'formula text, csv',
    file: '表.csv',
    make: Buffer.from(`单位,结果\n${formulaText},+1\n-2,@x`),
    outcome: /^单位\|结果\/=cmd\|" \/C calc"!A1\|\+1\/-2\|@x$/,
  },
  { name: 'formula text, xlsx', file: '表.xlsx', make: () => workbook(cells(inline('=1+1'))), outcome: /^=1\+1$/ },
  { name: 'formula text, xls', file: '表.xls', make: () => xls(label(0, 0, '=1+1')), outcome: /^=1\+1$/ },
  {
    name: 'formula text, docx',
    file: '表.docx',
    make: () => document(wordTable(wordRow(wordCell('=1+1')))),
    outcome: /^=1\+1$/,
  },
  {
    name: 'formula text, html',
    file: '表.html',
    make: Buffer.from('<table><tr><td>=1+1<td>@x</table>'),
    outcome: /^=1\+1\|@x$/,
  },
];

const emptyRows = 1_048_576;
const sizes: readonly HostileCase[] = [
  {
    name: '1,048,576 empty rows, xlsx',
    file: '表.xlsx',
    make: () =>
      workbook(cells(plainCell + Array.from({ length: emptyRows }, (_, row) => `<row r="${row + 1}"/>`).join(''))),
    outcome: /^5$/,
  },
  {
    name: '1,048,576 formatted empty rows, xlsx',
    file: '表.xlsx',
    make: () =>
      workbook(
        cells(
          plainCell +
            Array.from({ length: emptyRows }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" s="1"/></row>`).join(
              '',
            ),
        ),
      ),
    outcome: /^5$/,
  },
  {
    name: '65,536 empty rows, xls',
    file: '表.xls',
    make: () =>
      xls(
        label(0, 0, '5'),
        ...Array.from({ length: 65_536 }, (_, row) => record(0x208, shorts(row, 0, 1, 255, 0, 0, 0, 0))),
      ),
    outcome: /^5$/,
  },
  {
    name: '1,048,576 empty rows, csv',
    file: '表.csv',
    make: () => Buffer.concat([Buffer.from(`${table}\n`), repeated(',\r\n', emptyRows)]),
    outcome: readable,
  },
  {
    name: '1,048,576 empty rows, html',
    file: '表.html',
    make: () => Buffer.concat([Buffer.from(page.replace('</table>', '')), repeated('<tr><td></td></tr>', emptyRows)]),
    outcome: /^单位\|结果\/县财政局\|是|超过 20000 行/,
  },
  {
    name: '1,048,576 empty rows, docx',
    file: '表.docx',
    make: () => document(wordTable('<w:tr/>'.repeat(emptyRows))),
    outcome: /超过 20000 行/,
  },
  {
    name: '16,384 columns, xlsx',
    file: '表.xlsx',
    make: () => workbook(cells(`<row>${'<c><v>5</v></c>'.repeat(16_384)}</row>`.repeat(40))),
    outcome: /超过 20000 行或 400 列/,
  },
  {
    name: 'one cell at XFD1048576',
    file: '表.xlsx',
    make: () => workbook(cells('<row r="1048576"><c r="XFD1048576"><v>5</v></c></row>')),
    outcome: /超过 20000 行/,
  },
  {
    name: 'a row number beyond every number',
    file: '表.xlsx',
    make: () => workbook(cells('<row r="99999999999999999999"><c r="A99999999999999999999"><v>5</v></c></row>')),
    outcome: /超过|^$/,
  },
  {
    name: '16,384 columns, csv',
    file: '表.csv',
    make: () => repeated(`${'5,'.repeat(16_383)}5\n`, 40),
    outcome: /超过 20000 行或 400 列/,
  },
  {
    name: '16,384 columns, html',
    file: '表.html',
    make: () => Buffer.from(`<table>${`<tr>${'<td>5'.repeat(16_384)}`.repeat(40)}</table>`),
    outcome: /超过 20000 行或 400 列/,
  },
  {
    name: '16,384 columns, docx',
    file: '表.docx',
    make: () => document(wordTable(wordRow(wordCell('5').repeat(16_384)))),
    outcome: /超过 20000 行或 400 列/,
  },
  {
    name: '20,000 × 400 full cells, csv',
    file: '表.csv',
    make: () => repeated(`${'5,'.repeat(399)}5\n`, 20_000),
    outcome: /^5\|5|过多|过长/,
  },
  {
    name: 'a cell of 40 MB, xlsx',
    file: '表.xlsx',
    make: () => workbook(cells(inline('a'.repeat(40_000_000)))),
    outcome: /文字过多|恶意/,
  },
  {
    name: 'a cell of 40 MB, docx',
    file: '表.docx',
    make: () => document(wordTable(wordRow(wordCell('县'.repeat(13_000_000))))),
    outcome: /文字过多|恶意/,
  },
  {
    name: 'a cell of 40 MB, html',
    file: '表.html',
    make: () => around('<table><tr><td>', repeated('县', 13_000_000), '</table>'),
    outcome: /文字过多/,
  },
  {
    name: 'a field of 40 MB, csv',
    file: '表.csv',
    make: () => around('单位,"', repeated('县', 13_000_000), '"\n甲,乙'),
    outcome: /文字过多/,
  },
  { name: '45 MB of delimiters in one line', file: '表.csv', make: () => repeated('县,', 11_000_000), outcome: /超过/ },
  { name: '45 MB of quotes', file: '表.csv', make: () => repeated('"', 45_000_000), outcome: /^[^!]*$/ },
  {
    name: '45 MB of < in a page',
    file: '表.html',
    make: () => around('<table>', repeated('<', 45_000_000), ''),
    outcome: /^[^!]*$/,
  },
  {
    name: '40 MB of unclosed tags in a page',
    file: '表.html',
    make: () => around('<table>', repeated('<a "', 10_000_000), ''),
    outcome: /^[^!]*$/,
  },
  {
    name: '20 MB of unclosed objects in a page',
    file: '表.html',
    make: () => around('<table>', repeated('<object>', 2_500_000), ''),
    outcome: /^[^!]*$/,
  },
  {
    name: '40 MB of brackets in a plain text',
    file: '表.txt',
    make: () => repeated('县（ā', 5_000_000),
    outcome: /^[^!]*$/,
  },
  { name: '200 MB of text', file: '表.csv', make: (file) => sparse(file, 200_000_000), outcome: /超过 100 MB/ },
  {
    name: '5 GB that take no room on the disk',
    file: '表.xlsx',
    make: (file) => sparse(file, 5_000_000_000),
    outcome: /超过 100 MB/,
  },
];

function sparse(file: string, size: number): void {
  writeFileSync(file, '');
  truncateSync(file, size);
}

const circles = Array.from(
  { length: 100_000 },
  (_, index) => `<mergeCell ref="A${(index % 50) + 1}:XFD1048576"/>`,
).join('');
const wideRows = Array.from(
  { length: 20_000 },
  (_, row) => `<row r="${row + 1}"><c r="OJ${row + 1}"><v>5</v></c></row>`,
).join('');
const merges: readonly HostileCase[] = [
  {
    name: 'merges in circles, xlsx',
    file: '表.xlsx',
    make: () => workbook(cells(wideRows, `<mergeCells>${circles}</mergeCells>`)),
    outcome: /^[^!]*$/,
  },
  {
    name: 'merges in circles, xls',
    file: '表.xls',
    make: () =>
      xls(
        ...Array.from({ length: 20_000 }, (_, row) => label(row, 250, '5')),
        ...Array.from({ length: 2000 }, () =>
          record(
            0xe5,
            Buffer.concat([
              shorts(1000),
              ...Array.from({ length: 1000 }, (_, index) => shorts(index % 50, 65_535, 0, 255)),
            ]),
          ),
        ),
      ),
    outcome: /^[^!]*$/,
  },
  {
    name: 'merges in circles, html',
    file: '表.html',
    make: () =>
      Buffer.from(
        `<table>${'<tr><td rowspan=65534 colspan=2>a<td rowspan=65534 colspan=399>b'.repeat(15_000)}</table>`,
      ),
    outcome: /^[^!]*$/,
  },
  {
    name: 'merges in circles, docx',
    file: '表.docx',
    make: () =>
      document(
        wordTable(wordRow(wordCell('a', '<w:tcPr><w:gridSpan w:val="399"/><w:vMerge/></w:tcPr>')).repeat(19_000)),
      ),
    outcome: /^[^!]*$/,
  },
  {
    name: 'sectors in circles, xls',
    file: '表.xls',
    make: () => fatCircle(fixture('hostile/password.xls')),
    outcome: /已损坏/,
  },
];

/** Every sector of the allocation table points at itself. */
function fatCircle(bytes: Buffer): Buffer {
  const damaged = Buffer.from(bytes);
  const fat = (damaged.readUInt32LE(76) + 1) * 512;
  for (let index = 0; index < 128; index += 1) damaged.writeUInt32LE(index, fat + index * 4);
  return damaged;
}

const archives: readonly HostileCase[] = [
  {
    name: 'names that lead out of the archive',
    file: '表.xlsx',
    make: () =>
      workbook(tableXml, { '../../../../etc/passwd': 'x', '..\\..\\x.bat': 'x', '/etc/shadow': 'x', 'C:\\x.exe': 'x' }),
    outcome: readable,
  },
  {
    name: 'two parts of one name',
    file: '表.xlsx',
    make: () => workbookOf([packed(sheetPart, tableXml), packed(sheetPart, cells(plainCell))]),
    outcome: /已损坏/,
  },
  {
    name: 'a size that is too small',
    file: '表.xlsx',
    make: () => workbookOf([packed(sheetPart, tableXml, { size: 10 })]),
    outcome: /已损坏/,
  },
  {
    name: 'a size that is too large',
    file: '表.xlsx',
    make: () => workbookOf([packed(sheetPart, tableXml, { size: 100_000 })]),
    outcome: /已损坏/,
  },
  {
    name: 'an encrypted part',
    file: '表.xlsx',
    make: () => workbookOf([packed(sheetPart, tableXml, { flags: 1 })]),
    outcome: /密码/,
  },
  {
    name: '60,000 empty parts',
    file: '表.xlsx',
    make: () => zipOf([...frameParts, ...Array.from({ length: 60_000 }, (_, index) => packed(`x${index}`, ''))]),
    outcome: /恶意文件/,
  },
  {
    name: 'a zip of other things',
    file: '表.xlsx',
    make: () => zipParts({ '说明.txt': '请看附件' }),
    outcome: /压缩包/,
  },
];

const kinds: readonly HostileCase[] = [
  { name: 'password, xlsx', file: '表.xlsx', make: () => fixture('hostile/password.xlsx'), outcome: /密码.*取消密码/ },
  { name: 'password, xls', file: '表.xls', make: () => fixture('hostile/password.xls'), outcome: /密码.*取消密码/ },
  { name: 'password, docx', file: '表.docx', make: () => fixture('hostile/password.docx'), outcome: /密码.*取消密码/ },
  { name: 'password, doc', file: '表.doc', make: () => fixture('hostile/password.doc'), outcome: /另存为 \.docx/ },
  { name: 'doc and wps', file: '表.wps', make: () => fixture('hostile/plain.doc'), outcome: /另存为 \.docx/ },
  { name: 'ods', file: '表.ods', make: () => fixture('hostile/plain.ods'), outcome: /另存为 \.xlsx/ },
  {
    name: 'xlsb',
    file: '表.xlsb',
    make: () =>
      zipParts({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x', 'xl/worksheets/sheet1.bin': 'x' }),
    outcome: /另存为 \.xlsx/,
  },
  {
    name: 'et is read as what it holds',
    file: '表.et',
    make: () => fixture('import/exported/qianyang-2022q2/其他数据.xls'),
    outcome: /\|/,
  },
  ...[0x0009, 0x0209, 0x0409].map((type) => ({
    name: `Excel ${type === 9 ? 2 : type === 0x209 ? 3 : 4}`,
    file: '表.xls',
    make: () => Buffer.concat([record(type, type === 9 ? shorts(2, 0x10) : shorts(0, 0x10, 0)), record(0x0a)]),
    outcome: /另存为 \.xlsx/,
  })),
  {
    name: 'Excel 5',
    file: '表.xls',
    make: () =>
      workbookStream(versions.excel5, [
        label(0, 0, Buffer.from('b5a5cebb', 'hex')),
        label(0, 1, Buffer.from('bde1b9fb', 'hex')),
      ]),
    outcome: /^单位\|结果$/,
  },
  { name: 'pdf', file: '表.xlsx', make: Buffer.from('%PDF-1.7 …'), outcome: /PDF.*\.xlsx/ },
  { name: 'a program', file: '表.xlsx', make: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5000)]), outcome: /程序/ },
  {
    name: 'a picture',
    file: '表.xlsx',
    make: Buffer.concat([Buffer.from('89504e470d0a', 'hex'), Buffer.alloc(99)]),
    outcome: /图片/,
  },
  { name: 'csv that is called xlsx', file: '表.xlsx', make: Buffer.from(table), outcome: readable },
  { name: 'html that is called xls', file: '表.xls', make: Buffer.from(page), outcome: readable },
  { name: 'docx that is called xls', file: '表.xls', make: () => tableDocx, outcome: readable },
  { name: 'xlsx that is called csv', file: '表.csv', make: () => workbook(tableXml), outcome: readable },
  {
    name: 'noise',
    file: '表.xlsx',
    make: () => Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * index * 31 + (index >> 3)) & 255)),
    outcome: /没有读取/,
  },
];

const places: readonly HostileCase[] = [
  { name: 'empty file', file: '表.xlsx', make: Buffer.alloc(0), outcome: /空文件/ },
  { name: 'folder', file: '表.xlsx', make: (file) => mkdirSync(file), outcome: /文件夹/ },
  { name: 'pipe', file: '表.xlsx', make: (file) => void execFileSync('mkfifo', [file]), outcome: /不是普通文件/ },
  {
    name: 'link to /dev/zero',
    file: '表.xlsx',
    make: (file) => symlinkSync('/dev/zero', file),
    outcome: /不是普通文件/,
  },
  { name: 'link to itself', file: '表.xlsx', make: (file) => symlinkSync(file, file), outcome: /没有读取|读不出来/ },
  { name: 'nothing there', file: '表.xlsx', make: () => undefined, outcome: /找不到/ },
];

const whole = [
  '其他数据.xls',
  '其他数据.docx',
  '其他数据.html',
  '其他数据.csv',
  '附件4 各部门12345热线工单办理情况统计表.xls',
];
const cut: readonly HostileCase[] = [
  ...whole.map((name) => [path.extname(name), () => fixture(`import/exported/qianyang-2022q2/${name}`)] as const),
  ['.xlsx', () => readFileSync(path.join(fixtures, '../../resources/samples/qianyang-2022q2/其他数据.xlsx'))] as const,
].flatMap(([ending, load], which) =>
  Array.from({ length: 9 }, (_, tenth) => ({
    name: `cut off after ${tenth + 1} tenths, ${which + 1}${ending}`,
    file: `表${ending}`,
    make: () => load().subarray(0, Math.floor((load().length * (tenth + 1)) / 10)),
    outcome: ending === '.html' || ending === '.csv' ? /^[^!]*$/ : /没有读取/,
  })),
);

/** Pipes and devices are no matter of Windows. */
const here = process.platform === 'win32' ? places.filter(({ name }) => !/pipe|link/.test(name)) : places;

export const hostileCases: readonly HostileCase[] = [
  ...bombs,
  ...nesting,
  ...entities,
  ...active,
  ...sizes,
  ...merges,
  ...archives,
  ...kinds,
  ...here,
  ...cut,
];

/** They cost seconds each: read only by `npm run fuzz -- hostile`. */
const slow = new Set([
  'a cell of 40 MB, html',
  '20,000 × 400 full cells, csv',
  'a field of 40 MB, csv',
  'styles bomb',
  'deep nesting, html of divs',
  'a part under the limit, full of elements',
  '45 MB of < in a page',
  '40 MB of brackets in a plain text',
  '1,048,576 formatted empty rows, xlsx',
  '40 MB of unclosed tags in a page',
  'merges in circles, xls',
  'ten sheets of 20 MB each',
  'one long shared string in a million cells',
  '190 MB of empty elements',
]);
/** A tenth of a second to some seconds to make and to read: part of `npm test` (tests/e2e/hostileFiles.test.ts), not of `npm run check`. */
const middling = new Set([
  '60,000 empty parts',
  '1,048,576 empty rows, xlsx',
  '1,048,576 empty rows, html',
  '1,048,576 empty rows, csv',
  'zip bomb',
  'zip bomb in docx',
  'zip bomb that lies about its size',
  'substreams in substreams, xls',
  'shared strings bomb',
  'the same in docx',
  'a cell of 40 MB, xlsx',
  'a cell of 40 MB, docx',
  '45 MB of quotes',
  '45 MB of delimiters in one line',
  '65,536 empty rows, xls',
  'deep nesting, html',
  'merges in circles, xlsx',
  'merges in circles, docx',
  '20 MB of unclosed objects in a page',
  '16,384 columns, xlsx',
  '16,384 columns, docx',
]);
export const middlingCases: readonly HostileCase[] = hostileCases.filter(({ name }) => middling.has(name));
export const quickCases: readonly HostileCase[] = hostileCases.filter(
  ({ name }) => !slow.has(name) && !middling.has(name),
);

/** Puts the file of a case into a folder of its own. */
export function writeCase({ file, make }: HostileCase, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const target = path.join(folder, file);
  const made = typeof make === 'function' ? make(target) : make;
  if (made) writeFileSync(target, made);
  return target;
}
