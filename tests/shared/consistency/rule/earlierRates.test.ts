import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';
import { checkEarlierRates } from '#shared/consistency/rule/earlierRates.ts';

const grid = (title: string, [head = [], ...body]: string[][]) =>
  readGrid({ label: '附件', title, head: [head], body, notes: [] });

const quarters = grid('各季度报送采用情况', [
  ['季度', '报送（条）', '采用（条）'],
  ['一季度', '742', '241'],
  ['二季度', '815', '268'],
  ['三季度', '806', '259'],
  ['四季度', '857', '258'],
]);
const forms = grid('解读形式同比情况', [
  ['解读形式', '2025年上半年', '2024年上半年'],
  ['文字解读', '59', '47'],
  ['图表解读', '31', '19'],
  ['视频解读', '9', '4'],
  ['新闻发布会', '3', '2'],
]);

const found = (text: string) =>
  readParagraphs([text]).paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => checkEarlierRates(sentence, [quarters, forms]).map((each) => each.found)),
  );

test('a rate is compared with that of the row of then', () => {
  expect(found('采用率30.1%，较三季度下降2.0个百分点。')).toEqual([]);
  expect(found('采用率30.1%，较三季度提高2.0个百分点。')).toEqual(['下降2个百分点']);
});

test('a share is compared with that of the same rows in the column of then', () => {
  expect(found('图表和视频解读占全部解读的39.2%，比上年同期提高7.3个百分点。')).toEqual([]);
  expect(found('图表和视频解读占全部解读的39.2%，比上年同期提高9.3个百分点。')).toEqual(['提高7.3个百分点']);
});
