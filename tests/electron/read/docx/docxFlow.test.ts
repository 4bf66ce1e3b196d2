import { expect, test } from 'vitest';
import { readBytes } from '#electron/read/readBytes.ts';
import { zipParts } from '../../../fuzz/zipOf.ts';

const run = (text: string, style = '') => `<w:r>${style && `<w:rPr>${style}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const paragraph = (...inner: string[]) => `<w:p>${inner.join('')}</w:p>`;

function sheetsOf(body: string, more: Record<string, string> = {}) {
  const document = `<w:document xmlns:w="w" xmlns:mc="mc" xmlns:v="v"><w:body>${body}</w:body></w:document>`;
  return readBytes(zipParts({ 'word/document.xml': document, ...more }), '通报.docx', true);
}

function read(body: string, more: Record<string, string> = {}): string[] {
  return sheetsOf(body, more).flatMap(({ rows }) => rows.map(([cell]) => cell?.text ?? ''));
}

const field = (code: string, ...result: string[]) => {
  const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${mark('separate')}${result.join('')}${mark('end')}`;
};

test('of a field its result is read; a table of contents says nothing of its own', () => {
  expect(read(paragraph(run('共'), field(' =SUM(ABOVE) ', run('38')), run('家。')))).toEqual(['共38家。']);
  const code = field(`IF </w:instrText></w:r>${field('MERGEFIELD n', run('7'))}<w:r><w:instrText> &gt; 1`, run('多'));
  expect(read(paragraph(code, run('件')))).toEqual(['多件']);
  const [begin = '', end = ''] = field('TOC \\o "1-3"', '#').split('#');
  const contents = [paragraph(begin, run('一、总体情况 1')), paragraph(run('二、问题 3')), paragraph(end)];
  expect(read([...contents, paragraph(run('一、总体情况'))].join(''))).toEqual(['一、总体情况']);
});

test('a paragraph whose end was taken out goes on in the next one; unaccepted changes are told', () => {
  const joined = paragraph('<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>', run('合格38家，'));
  const next = paragraph(
    '<w:ins w:id="2"><w:r><w:t>占比</w:t></w:r></w:ins>',
    '<w:del w:id="3"><w:r><w:delText>比率</w:delText></w:r></w:del>',
    run('95%。'),
  );
  expect(read(joined + next)).toEqual(['合格38家，占比95%。']);
  expect(sheetsOf(joined + next)[0]?.remarks?.map(({ message }) => message)).toEqual([
    expect.stringContaining('3 处修订没有接受'),
  ]);
});

test('a text box is read once, after the paragraph it hangs on; so are footnotes, and those of a table below it', () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
  const drawn = `<w:r><mc:AlternateContent><mc:Choice>${box('内部资料')}</mc:Choice><mc:Fallback>${box('内部资料')}</mc:Fallback></mc:AlternateContent></w:r>`;
  const old = `<w:r><w:pict><v:textbox>${box('某县政府办编')}</v:textbox></w:pict></w:r>`;
  expect(read(paragraph(run('情况'), drawn, run('如下。')) + paragraph(old))).toEqual([
    ...['情况如下。', '内部资料', '某县政府办编'],
  ]);
  const parts = {
    'word/footnotes.xml': `<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="0">${paragraph(run('线'))}</w:footnote><w:footnote w:id="2">${paragraph(run('不含82条'))}</w:footnote></w:footnotes>`,
  };
  const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  expect(read(paragraph(run('共389条。'), note), parts)).toEqual(['共389条。', '注：不含82条']);
  const cells = ['单位', '条数'].map((text) => `<w:tc>${paragraph(run(text), note)}</w:tc>`);
  expect(read(`<w:tbl><w:tr>${cells[0]}<w:tc>${paragraph(run('条数'))}</w:tc></w:tr></w:tbl>`, parts)).toEqual([
    ...['单位', '注：不含82条'],
  ]);
});

test('hidden text and what a control only prompts for are not read', () => {
  expect(read(paragraph(run('共'), run('（草稿）', '<w:vanish/>'), run('38家', '<w:vanish w:val="0"/>')))).toEqual([
    '共38家',
  ]);
});

test('an embedded object is said to be left out', () => {
  const object = '<w:r><w:object><w:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>';
  expect(sheetsOf(paragraph(run('见表。'), object))[0]?.remarks?.[0]?.message).toContain('嵌有 1 个对象');
});
