import { expect, test } from 'vitest';
import { printedNumber } from '#electron/read/docx/numberFormats.ts';
import { readBytes } from '#electron/read/readBytes.ts';
import { zipParts } from '../../../fuzz/zipOf.ts';

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const headings = [
  level(0, 'chineseCountingThousand', '%1、', '<w:pStyle w:val="H1"/><w:suff w:val="nothing"/>'),
  level(1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>'),
  level(2, 'decimal', '%3.'),
  level(3, 'bullet', '•'),
];
const articles = [level(0, 'japaneseCounting', '第%1条'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')];

const parts = {
  'word/numbering.xml': `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">${headings.join('')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${articles.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num></w:numbering>`,
  'word/styles.xml':
    '<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="H1"/></w:style></w:styles>',
};

const paragraph = (text: string, properties: string) =>
  `<w:p><w:pPr>${properties}</w:pPr>${text && `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`;
const listed = (text: string, list: number, at = 0) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
const styled = (text: string, style: string, more = '') => paragraph(text, `<w:pStyle w:val="${style}"/>${more}`);

function read(body: string, more: Record<string, string> = parts): string[] {
  const document = `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  const [sheet] = readBytes(zipParts({ 'word/document.xml': document, ...more }), '通报.docx', true);
  return (sheet?.rows ?? []).map((cells) => cells.map(({ text }) => text).join('|'));
}

test('numbers that Word counts are read as text; lower levels begin anew below each heading', () => {
  const body = [
    styled('总体', 'H1'),
    listed('好', 1, 1),
    listed('坏', 1, 1),
    listed('其一', 1, 2),
    listed('其二', 1, 2),
  ];
  const next = [styled('问题', 'Own'), listed('旧', 1, 1), listed('其一', 1, 2), listed('点', 1, 3)];
  expect(read([...body, ...next].join(''))).toEqual([
    ...['一、总体', '（一）好', '（二）坏', '1. 其一', '2. 其二'],
    ...['二、问题', '（一）旧', '1. 其一', '点'],
  ]);
});

test('a second list of the same kind goes on, unless it says that it begins anew; a heading may be without a number', () => {
  const none = styled('无号', 'H1', '<w:numPr><w:numId w:val="0"/></w:numPr>');
  const body = [listed('甲', 1), none, listed('乙', 2), listed('丙', 2), listed('丁', 1)];
  expect(read(body.join(''))).toEqual(['一、甲', '无号', '一、乙', '二、丙', '三、丁']);
});

test('a level prints the numbers above it, in Arabic digits where it says so', () => {
  expect(read(listed('条', 3) + listed('款', 3, 1) + listed('条', 3) + listed('款', 3, 1))).toEqual([
    ...['第一条 条', '1.1 款', '第二条 条', '2.1 款'],
  ]);
});

test('a serial number that is all of its cell is read; deleted paragraphs are not counted', () => {
  const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
  const row = (name: string) => `<w:tr>${cell(listed('', 3, 1))}${cell(paragraph(name, ''))}</w:tr>`;
  expect(read(`<w:tbl>${row('县民政局')}${row('县财政局')}</w:tbl>`)).toEqual(['1.1|县民政局', '1.2|县财政局']);
  const gone =
    '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>删</w:delText></w:r></w:del></w:p>';
  expect(read(listed('甲', 1) + gone + listed('乙', 1))).toEqual(['一、甲', '二、乙']);
});

test('a document whose list part is damaged is read without its numbers', () => {
  expect(read(listed('甲', 1), { 'word/numbering.xml': '<w:numbering' })).toEqual(['甲']);
});

test.each([
  ['chineseCountingThousand', [1, 10, 11, 20, 21, 100, 103, 110], '一 十 十一 二十 二十一 一百 一百零三 一百一十'],
  ['ideographDigital', [9, 10, 20], '九 一〇 二〇'],
  ['chineseLegalSimplified', [1, 10, 12], '壹 壹拾 壹拾贰'],
  ['ideographTraditional', [1, 4, 10], '甲 丁 癸'],
  ['decimalEnclosedCircleChinese', [1, 20, 21], '① ⑳ 21'],
  ['decimalZero', [7, 12], '07 12'],
  ['upperLetter', [1, 26, 27], 'A Z AA'],
  ['lowerRoman', [4, 9, 40], 'iv ix xl'],
  ['numberOfAFutureWord', [3], '3'],
])('%s counts as Word prints it', (format, numbers, printed) => {
  expect(numbers.map((number) => printedNumber(number, format)).join(' ')).toBe(printed);
});
