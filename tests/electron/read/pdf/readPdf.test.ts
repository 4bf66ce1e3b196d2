import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkPapers } from '#electron/check/checkPapers.ts';
import { blocksOfPages } from '#electron/read/pdf/pdfBlocks.ts';
import { readPaper } from '#electron/read/readPaper.ts';
import { readSource } from '#electron/read/readSource.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';

/** A PDF of one page that shows these lines in a built-in font. */
function pdf(lines: readonly string[], trailer = ''): Buffer {
  const shown = lines.map((line, at) => `BT /F1 12 Tf 72 ${700 - at * 20} Td (${line}) Tj ET`).join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  return Buffer.from(
    `${text}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF`,
    'latin1',
  );
}

const refused = (bytes: Buffer) => readPaper(bytes, '通报.pdf').then(() => '', String);

test('the text of a PDF is read line by line', async () => {
  const [sheet] = await readPaper(pdf(['A bulletin of the county.', '- 1 -', 'In two lines.']), '通报.pdf');
  expect(sheet?.rows.map(([cell]) => cell?.text)).toEqual(['A bulletin of the county.', 'In two lines.']);
});

test('a scanned, an encrypted and a damaged PDF are refused with a sentence each', async () => {
  expect(await refused(pdf([]))).toContain('像是扫描件');
  const key = `<${'00'.repeat(32)}>`;
  const locked = `/ID [${key} ${key}] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${key} /U ${key} >>`;
  expect(await refused(pdf(['A bulletin of the county'], locked))).toContain('打开密码');
  expect(await refused(Buffer.from('%PDF-1.4\nnothing that is a PDF'))).toContain('已损坏');
  expect(await refused(pdf(['A bulletin of the county']).subarray(0, 300))).toMatch(/已损坏|扫描件/u);
});

test('a PDF is read for the check, in the thread with limits, and still refused as a table to import', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, '通报.pdf');
  writeFileSync(file, pdf(['A bulletin of the county']));
  const [paper] = await checkPapers([file], folder);
  expect(paper?.findings).toEqual([]);
  await expect(readSource(file)).rejects.toThrow('是 PDF 文件');
});

const piece = (text: string, x: number, y: number, width = text.length * 16) => ({ text, x, y, width, height: 16 });
const plain = (...pages: ReturnType<typeof piece>[][]) => pages.map((pieces) => ({ pieces, turned: [], rules: [] }));
const read = (...pages: ReturnType<typeof piece>[][]) =>
  blocksOfPages(plain(...pages)).blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
  );

test('lines that reach the right edge go on in the next, over the end of the page; an indented line begins a paragraph', () => {
  const whole = '全县各单位要高度重视政务公开工作抓好各项任务';
  const pages = [
    [piece('关于情况的通报', 200, 760), piece(whole, 112, 700, 352), piece(whole, 80, 670, 384)],
    [piece('落实。', 80, 760), piece('第 2 页 共 2 页', 250, 40, 90), piece('一、总体情况', 112, 730)],
  ];
  expect(read(...pages)).toEqual(['关于情况的通报', `${whole}${whole}落实。`, '一、总体情况']);
});

test('pieces of one line stand together, and columns apart', () => {
  const line = [piece('43', 96, 700, 16), piece('共', 80, 701), piece('件', 112, 700), piece('甲镇', 300, 700)];
  expect(read(line)).toEqual(['共43件 甲镇']);
});

test('white that a program sets between Chinese and numbers is no blank', () => {
  expect(read([piece('截止 2020 年 7 月底，网站得 98.5 分', 80, 700)])).toEqual(['截止2020年7月底，网站得98.5分']);
});

const row = (y: number, ...texts: string[]) => texts.map((text, at) => piece(text, 80 + at * 140, y));

test('a table whose columns nothing crosses is read, over the end of the page and without its second head', () => {
  const first = [
    ...row(700, '序号', '单位', '条数'),
    ...row(670, '1', '县教育局', '12'),
    ...row(640, '2', '县民政局', '8'),
  ];
  const second = [
    ...row(760, '序号', '单位', '条数'),
    ...row(730, '3', '县司法局', '5'),
    ...row(700, '4', '县财政局', '6'),
  ];
  expect(read([piece('附件1', 80, 740), ...first], [...second, piece('注：按报送统计。', 80, 600)])).toEqual([
    '附件1',
    [
      ['序号', '单位', '条数'],
      ['1', '县教育局', '12'],
      ['2', '县民政局', '8'],
      ['3', '县司法局', '5'],
      ['4', '县财政局', '6'],
    ],
    '注：按报送统计。',
  ]);
});

test('a table that is not certain is left out of the text, and counted', () => {
  const head = [...row(700, '单位', '得分', '备注'), piece('扣分情况', 200, 730)];
  const broken = [
    ...row(670, '县教育局', '98', '栏目更新'),
    piece('不及时', 360, 650),
    ...row(620, '县民政局', '97', '无'),
  ];
  const { blocks, unread } = blocksOfPages(plain([piece('一、情况如下。', 80, 780), ...head, ...broken]));
  expect([blocks.length, unread]).toEqual([2, 1]);
  expect(JSON.stringify(blocks)).not.toContain('县教育局');
});
