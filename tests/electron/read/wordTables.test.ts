import { expect, it } from 'vitest';
import { readBytes } from '#electron/read/readBytes.ts';
import { zipParts } from '../../fuzz/zipOf.ts';

const run = (text: string, style = '') => `<w:r>${style && `<w:rPr>${style}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const cell = (...inner: string[]) => `<w:tc><w:p>${inner.join('')}</w:p></w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

function read(body: string, more: Record<string, string> = {}): string[][] {
  const document = `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`;
  const [sheet] = readBytes(zipParts({ 'word/document.xml': document, ...more }), '表.docx');
  return (sheet?.rows ?? []).map((cells) => cells.map(({ text }) => text));
}

it('what was moved is read where it went; a deleted cell and a deleted paragraph mark are none', () => {
  const moved = cell(
    '<w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom>',
    '<w:moveTo><w:r><w:t>新</w:t></w:r></w:moveTo>',
  );
  const gone = '<w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr><w:p><w:r><w:t>删</w:t></w:r></w:p></w:tc>';
  const mark = '<w:tc><w:p><w:pPr><w:rPr><w:del w:id="2"/></w:rPr></w:pPr><w:r><w:t>留</w:t></w:r></w:p></w:tc>';
  expect(read(table(row(moved, gone, mark)))).toEqual([['新', '留']]);
});

it('content controls give their content, and nothing while they only prompt', () => {
  const control = (inner: string, prompt = '') =>
    `<w:sdt><w:sdtPr>${prompt}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  const rows = [
    row(cell(run('单位')), cell(run('结果'))),
    control(row(cell(run('县财政局')), cell(control(run('是'))))),
    row(cell(run('县公安局')), cell(control(run('单击此处输入文字。'), '<w:showingPlcHdr/>'))),
    row(control(cell(run('县教育局'))), cell(run('否'))),
  ];
  expect(read(table(...rows))).toEqual([
    ['单位', '结果'],
    ['县财政局', '是'],
    ['县公安局', ''],
    ['县教育局', '否'],
  ]);
});

it('footnotes, pinyin over characters, text boxes and their older renderings are left out', () => {
  const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const ruby =
    '<w:r><w:ruby><w:rt><w:r><w:t>xiàn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>县</w:t></w:r></w:rubyBase></w:ruby></w:r>';
  const box =
    '<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:t>框</w:t></w:pict></mc:Fallback></mc:AlternateContent></w:r>';
  const footnotes =
    '<w:footnotes xmlns:w="w"><w:footnote><w:p><w:r><w:t>脚注</w:t></w:r></w:p></w:footnote></w:footnotes>';
  expect(read(table(row(cell(ruby, run('局'), note, box))), { 'word/footnotes.xml': footnotes })).toEqual([['县局']]);
});

it('ticks and crosses of picture fonts are marks', () => {
  const mark = (font: string, code: string) => cell(`<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`);
  const marks = [
    mark('Wingdings', 'F0FC'),
    mark('Wingdings 2', 'F050'),
    mark('Wingdings 2', 'F0A3'),
    mark('Wingdings', 'F0FB'),
  ];
  expect(read(table(row(...marks)))).toEqual([['√', '√', '□', '×']]);
});

it('a table that goes on over pages with its head repeated is one table', () => {
  const grid = '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/></w:tblGrid>';
  const page = (unit: string) =>
    table(grid, row(cell(run('单位')), cell(run('结果'))), row(cell(run(unit)), cell(run('是'))));
  const rows = read(`${page('县财政局')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${page('县公安局')}`);
  expect(rows.map(([name]) => name)).toEqual(['单位', '县财政局', '单位', '县公安局']);
});
