import { expect, test } from 'vitest';
import { parseMarkdown } from '#shared/text/markdown.ts';

test('headings, paragraphs, lists, tables and code of the help are told apart', () => {
  const blocks = parseMarkdown(
    '# 开始\n第一行\n第二行\n\n- 甲\n  续\n- 乙\n\n| a | b \\| c |\n| --- | --- |\n| `x` | y |\n\n```\n# no heading\n```\n',
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list', 'table', 'code']);
  expect(blocks[1]).toEqual({ kind: 'paragraph', text: [{ kind: 'text', text: '第一行第二行' }] });
  expect(blocks[2]).toMatchObject({ ordered: false, items: [[{ text: '甲续' }], [{ text: '乙' }]] });
  expect(blocks[3]).toMatchObject({
    rows: [
      [[{ text: 'a' }], [{ text: 'b | c' }]],
      [[{ kind: 'code', text: 'x' }], [{ text: 'y' }]],
    ],
  });
  expect(blocks[4]).toEqual({ kind: 'code', text: '# no heading' });
});

test('strong words, code and links are marked; tags stay text', () => {
  const [block] = parseMarkdown('按 **Enter** 或 `F2`，见[导出](export.md)<script>');
  expect(block).toEqual({
    kind: 'paragraph',
    text: [
      { kind: 'text', text: '按 ' },
      { kind: 'strong', text: 'Enter' },
      { kind: 'text', text: ' 或 ' },
      { kind: 'code', text: 'F2' },
      { kind: 'text', text: '，见' },
      { kind: 'link', text: '导出', to: 'export.md' },
      { kind: 'text', text: '<script>' },
    ],
  });
});

test('a picture on a line of its own is shown, and ends the paragraph above it', () => {
  expect(parseMarkdown('首页：\n![信函](pictures/a.webp)\n')).toEqual([
    { kind: 'paragraph', text: [{ kind: 'text', text: '首页：' }] },
    { kind: 'picture', text: '信函', file: 'pictures/a.webp' },
  ]);
});
