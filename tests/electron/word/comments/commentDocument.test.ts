import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { commentDocument, type DocumentComment } from '#electron/word/comments/commentDocument.ts';

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const author = { name: '查报校核', initials: '校核', at: '2022-07-05T09:00:00Z' };

async function document(body: string, comments?: string): Promise<Uint8Array> {
  const zip = new JSZip();
  const override = comments ? '<Override PartName="/word/comments.xml" ContentType="c"/>' : '';
  zip.file('[Content_Types].xml', `<Types xmlns="t">${override}</Types>`);
  zip.file('word/document.xml', `<w:document ${namespace}><w:body>${body}</w:body></w:document>`);
  if (comments) {
    zip.file('word/comments.xml', `<w:comments ${namespace}>${comments}</w:comments>`);
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
    const relation = `<Relationship Id="rId1" Type="${type}" Target="comments.xml"/>`;
    zip.file('word/_rels/document.xml.rels', `<Relationships xmlns="r">${relation}</Relationships>`);
  }
  zip.file('word/media/a.png', new Uint8Array([1, 2, 3]));
  return zip.generateAsync({ type: 'uint8array' });
}

async function commented(bytes: Uint8Array, comments: readonly DocumentComment[]) {
  const zip = await JSZip.loadAsync(await commentDocument(bytes, comments, author));
  const read = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  return { xml: await read('word/document.xml'), comments: await read('word/comments.xml'), zip, read };
}

const run = (text: string, style = '') => `<w:r>${style}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const at = (text: string, words: string): DocumentComment => {
  const start = text.indexOf(words);
  return { places: [{ kind: 'text', paragraph: text, start, end: start + words.length }], text: '应是38家' };
};
const start = '<w:commentRangeStart w:id="0"/>';
const end = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>';

describe('comments laid into a Word file', () => {
  test('begin and end at the very words, in a run that is cut there and keeps its look', async () => {
    const bold = '<w:rPr><w:b/></w:rPr>';
    const bytes = await document(paragraph(run('合格39家，占比', bold), run('95%。')));
    const { xml } = await commented(bytes, [at('合格39家，占比95%。', '39家')]);
    expect(xml).toContain(
      paragraph(run('合格', bold), start, run('39家', bold), end, run('，占比', bold), run('95%。')),
    );
  });

  test('reach over runs, whatever Word has torn the words into', async () => {
    const bytes = await document(paragraph(run('合格3'), run('9'), run('家，占比')));
    const { xml } = await commented(bytes, [at('合格39家，占比', '39家')]);
    expect(xml).toContain(paragraph(run('合格'), start, run('3'), run('9'), run('家'), end, run('，占比')));
  });

  test('find their paragraph by its words, over spaces and full-width forms, and leave deleted text alone', async () => {
    const deleted = '<w:del w:id="7"><w:r><w:delText>38</w:delText></w:r></w:del>';
    const bytes = await document(paragraph(run('合格39家')) + paragraph(run('共 检查 '), deleted, run('４０家&amp;')));
    const { xml } = await commented(bytes, [at('共检查40家&', '40家')]);
    expect(xml).toContain(paragraph(run('共 检查 '), deleted, start, run('４０家'), end, run('&amp;')));
  });

  test('about a row stand at the name in that table', async () => {
    const row = (name: string) => `<w:tr><w:tc>${paragraph(run(name))}</w:tc></w:tr>`;
    const table = (name: string) => `<w:tbl>${row(name)}</w:tbl>`;
    const body = paragraph(run('附件1')) + table('县教育局') + paragraph(run('附件2')) + table('县教育局');
    const place = { kind: 'row', label: '附件2', subject: '县教育局' } as const;
    const { xml } = await commented(await document(body), [{ places: [place], text: '两次' }]);
    expect(xml.indexOf(start)).toBeGreaterThan(xml.indexOf('附件2'));
    expect(xml).toContain(`<w:tc>${paragraph(start, run('县教育局'), end)}</w:tc>`);
  });

  test('without a place of their own stand at the beginning', async () => {
    const { xml } = await commented(await document(paragraph() + paragraph(run('关于检查的通报'))), [
      { places: [], text: '附件缺一张' },
    ]);
    expect(xml).toContain(paragraph(start, run('关于检查的通报'), end));
  });

  test('stand beside those that are there already', async () => {
    const old = '<w:comment w:id="4" w:author="审核"><w:p/></w:comment>';
    const bytes = await document(paragraph(run('合格39家')), old);
    const { xml, comments, read } = await commented(bytes, [at('合格39家', '39家')]);
    expect(comments).toContain(old);
    expect(comments).toContain('w:id="5"');
    expect(xml).toContain('<w:commentRangeStart w:id="5"/>');
    expect((await read('word/_rels/document.xml.rels')).match(/relationships\/comments/gu)).toHaveLength(1);
  });

  test('leave every other part as it was', async () => {
    const bytes = await document(paragraph(run('合格39家')));
    const { zip, comments, read } = await commented(bytes, [
      { ...at('合格39家', '39家'), text: '应是<38>家\n见附件1' },
    ]);
    expect([...((await zip.file('word/media/a.png')?.async('uint8array')) ?? [])]).toEqual([1, 2, 3]);
    expect(comments).toContain('<w:t xml:space="preserve">应是&lt;38&gt;家</w:t>');
    expect(await read('[Content_Types].xml')).toContain('/word/comments.xml');
    expect(await read('word/_rels/document.xml.rels')).toContain('Target="comments.xml"');
  });

  test('two at one place do not tear each other', async () => {
    const text = '合格39家，占比95%。';
    const { xml } = await commented(await document(paragraph(run(text))), [
      at(text, '39家'),
      at(text, '39家，占比95%'),
    ]);
    const words = [...xml.matchAll(/<w:t [^>]*>([^<]*)/gu)].map(([, word]) => word).join('');
    expect(words).toBe(text);
    expect(xml.match(/commentRangeStart/gu)).toHaveLength(2);
  });

  test('count the numbers that Word makes itself, and stand at the paragraph where a box or a note hangs', async () => {
    const list = `<w:numbering ${namespace}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const listed = (text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;
    const box = `<w:r><w:pict><w:txbxContent>${paragraph(run('框里39家'))}</w:txbxContent></w:pict></w:r>`;
    const zip = await JSZip.loadAsync(
      await document(listed('合格39家') + listed('合格39家') + paragraph(run('见框'), box)),
    );
    zip.file('word/numbering.xml', list);
    const bytes = await zip.generateAsync({ type: 'uint8array' });
    const { xml } = await commented(bytes, [at('二、合格39家', '39家'), at('框里39家', '39家')]);
    expect(xml.slice(xml.indexOf('合格39家</w:t>'))).toContain(`${run('合格')}${start}${run('39家')}${end}`);
    expect(xml).toMatch(/commentRangeStart w:id="1"\/><w:r><w:t xml:space="preserve">见框/u);
  });
});
