import { expect, test } from 'vitest';
import { foldCheckText } from '#shared/consistency/read/sentences.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const text = ['关于信息报送情况的通报', '上半年共报送信息12条（见附件一）。', '某县人民政府办公室', '2024年7月5日'];
const table = ['单位|报送（条）', '东镇|5', '西镇|7'];
const read = (...lines: readonly string[]) => {
  const { annexes, paragraphs } = documentOfFixture([...text, ...lines]);
  return { annexes: annexes.map(({ label, number, title }) => [label, number, title]), last: paragraphs.at(-1)?.text };
};

test('附件一 is 附件1, in the text and over its table', () => {
  expect(foldCheckText('见附件一、附件 二，附表三中')).toBe('见附件1、附件2,附表3中');
  expect(foldCheckText('附件一览表、附件三张、附件二维码')).toBe('附件一览表、附件三张、附件二维码');
  expect(documentOfFixture(text).paragraphs[1]?.sentences[0]?.text).toContain('见附件1');
  expect(read('== 附件一｜报送情况表', ...table).annexes).toEqual([['附件1', 1, '报送情况表']]);
});

test('a label and a title may stand in one line', () => {
  expect(read('== ｜附件2：报送情况表', ...table).annexes).toEqual([['附件2', 2, '报送情况表']]);
  expect(read('== ｜附件二 报送情况表', ...table).annexes).toEqual([['附件2', 2, '报送情况表']]);
});

test('annexes without labels are numbered in their order, and their titles and notes are no text of the paper', () => {
  const [one, two] = ['== ｜报送情况表', '== ｜采用情况表'];
  const { annexes, last } = read(one, ...table, '~注：采用1条得2分。', two, ...table, '~1. 得分满分100分。');
  expect(annexes).toEqual([
    ['附件1', 1, '报送情况表'],
    ['附件2', 2, '采用情况表'],
  ]);
  expect(last).toBe('2024年7月5日');
});
