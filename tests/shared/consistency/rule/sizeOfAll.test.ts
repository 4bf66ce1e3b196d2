import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';
import { checkSizeOfAll } from '#shared/consistency/rule/sizeOfAll.ts';

const towns = ['柏树镇', '石门镇', '新安镇', '洪山镇', '长坪乡', '云岭乡'];

const told = (text: string, title = '各乡镇水质抽检情况表'): string[] => {
  const annex = readGrid({
    label: '附件1',
    title,
    head: [['乡镇', '类别', '抽检（份）', '合格（份）']],
    body: towns.map((town, at) => [town, at < 2 ? '城区' : '山区', `${12 + at}`, `${10 + at}`]),
    notes: [],
  });
  const { paragraphs } = readParagraphs([text], [annex]);
  return paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) =>
      checkSizeOfAll(sentence, [annex]).map(({ claimed, found }) => `${claimed} ${found}`),
    ),
  );
};

test('all that were looked at are no fewer than an annex lists by name', () => {
  expect(told('县水利局对全县6个乡镇的水质抽检、管护情况进行了统计考核。')).toEqual([]);
  expect(told('县水利局对全县5个乡镇的水质抽检、管护情况进行了统计考核。')).toEqual(['5个 6个']);
  expect(told('县水利局在16个乡镇组织开展了水质抽检。')).toEqual(['16个 6个']);
});

test('where an annex lists those with problems, more were looked at', () => {
  expect(told('县水利局在16个乡镇组织开展了水质抽检。', '水质不合格情况表')).toEqual([]);
});

test('what a sentence begins with is all of them, unless it is of a kind or as many as one part', () => {
  expect(told('10月份5个乡镇平均得分92分。')).toEqual(['5个 6个']);
  expect(told('6个乡镇中，得分最高的是柏树镇。')).toEqual([]);
  expect(told('5个山区乡镇中，得分最高的是长坪乡。')).toEqual([]);
  expect(told('对全县2个乡镇的管护情况进行了抽查。')).toEqual([]);
  expect(told('对5个重点乡镇的管护情况进行了抽查。')).toEqual([]);
});
