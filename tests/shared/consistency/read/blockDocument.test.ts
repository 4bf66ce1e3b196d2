import { expect, test } from 'vitest';
import { tablesOfBlocks } from '#shared/consistency/read/blockDocument.ts';
import type { Block } from '#shared/import/document/block.ts';

test('a line that says the unit of measure between a title and its table is not the title', () => {
  const texts = ['人口情况如下。', '表2-1 各镇人口', '单位：人、%'];
  const rows = ['地区|人口数|比重', '东镇|366|36.60', '西镇|634|63.40'].map((line) =>
    line.split('|').map((text) => ({ text, value: null })),
  );
  const blocks = [...texts.map((text) => ({ kind: 'paragraph', text })), { kind: 'table', rows, merges: [] }];
  const [table] = tablesOfBlocks(blocks as unknown as Block[]);
  expect(table?.grid.title).toBe('表2-1各镇人口');
  expect(table?.grid.notes).toContain('单位:人、%');
});
