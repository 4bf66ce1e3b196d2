import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (text: string) =>
  checkDocument(readParagraphs([text]))
    .filter(({ rule, severity }) => severity !== 'hint' && rule === 'superlative')
    .map(({ claimed, found }) => [claimed, found]);

test('what is lowest is above none of its kind', () => {
  const said = (end: string, side: string): string =>
    `区直部门重办率${end}，为0.76%，比街道（镇）${side}0.24个百分点。`;
  expect(told(said('最高', '高'))).toEqual([]);
  expect(told(said('最低', '高'))).toEqual([['最低', '比街道(镇)高']]);
  expect(told(said('最高', '低'))).toEqual([['最高', '比街道(镇)低']]);
});

test('it may be above what it was, or was to be', () => {
  expect(told('办结率最低的是水磨镇，为70.8%，比上月高3.0个百分点。')).toEqual([]);
  expect(told('进度最快的是县水利局，完成率最高，为70.0%，比序时进度低5.0个百分点。')).toEqual([]);
});

test('who is at the other end is named', () => {
  expect(told('得分最高的是古楼乡，为92.0分，比最低的梅园镇高19.9分。')).toEqual([]);
  expect(told('得分最高的是古楼乡，为92.0分，比最低的梅园镇低19.9分。')).not.toEqual([]);
});
