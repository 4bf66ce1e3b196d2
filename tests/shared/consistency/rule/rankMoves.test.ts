import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string) =>
  checkDocument(
    documentOfFixture([
      '清河县人民政府办公室关于2031年第二季度信息得分情况的通报',
      '各乡镇人民政府：',
      text,
      '附件：乡镇得分对比表',
      '清河县人民政府办公室',
      '2031年7月12日',
      '== 附件｜乡镇得分对比表',
      '单位|第一季度得分|第二季度得分|第一季度位次|第二季度位次',
      '东街镇|30|40|2|1',
      '西街镇|34|32|1|2',
      '南街镇|12|25|5|3',
      '北街镇|18|25|4|3',
      '中街镇|24|10|3|5',
    ]),
  )
    .filter(({ rule }) => rule === 'rank-said')
    .map(({ claimed }) => claimed);

test('from one place to another is what the two ranks of the annex say', () => {
  expect(told('下降最多的是中街镇，由第3位降至第5位。')).toEqual([]);
  expect(told('下降最多的是中街镇，由第3位降至第6位。')).toEqual(['由第3位降至第6位']);
  expect(told('下降最多的是中街镇，由第2位降至第5位。')).toEqual(['由第2位降至第5位']);
});

test('by how many places each has moved is how far its two ranks are apart', () => {
  expect(told('上升较快的是南街镇、北街镇，分别上升2位、1位。')).toEqual([]);
  expect(told('上升较快的是南街镇、北街镇，分别上升2位、2位。')).toEqual(['2位']);
  expect(told('西街镇下降1位。')).toEqual([]);
  expect(told('东街镇、北街镇均上升1位。')).toEqual([]);
  expect(told('东街镇、南街镇均上升1位。')).toEqual(['1位']);
});

test('who is said to stand at one place together stands there', () => {
  const paper = (place: string) => `南街镇、北街镇均得25分，并列第${place}名。`;
  expect(told(paper('3'))).toEqual([]);
  expect(told(paper('2'))).toEqual(['第2']);
});

test('the ranks of two periods tell how far somebody moved, not those of a group and of all', () => {
  const paper = (from: string) =>
    checkDocument(
      documentOfFixture([
        '清河县关于2031年第二季度窗口暗访的通报',
        '各乡镇人民政府：',
        `前移最多的是东街镇，由第${from}名升至第1名。`,
        '附件：1. 得分表',
        '2. 比较表',
        '清河县人民政府办公室',
        '2031年7月12日',
        '== 附件1｜得分表',
        '单位|得分|片区名次|全县名次',
        '东街镇|96|1|1',
        '西街镇|95|1|2',
        '南街镇|94|2|3',
        '== 附件2｜比较表',
        '单位|一季度名次|二季度名次|名次变化',
        '东街镇|3|1|2',
        '西街镇|1|2|-1',
        '南街镇|2|3|-1',
      ]),
    )
      .filter(({ rule }) => rule === 'rank-said')
      .map(({ message }) => message);
  expect(paper('3')).toEqual([]);
  expect(paper('2')).toEqual(['附件2里“东街镇”两期的名次是第1、第3，文中写作“由第2名升至第1名”。请核对名次。']);
});

test('from the fifth place to the first is up', () => {
  const ways = (text: string) =>
    checkDocument(readParagraphs([text]))
      .filter(({ rule }) => rule === 'direction')
      .map(({ found }) => found);
  expect(ways('东风里社区由第5位上升到第1位，钟楼社区从第2名退到第8名。')).toEqual([]);
  expect(ways('东风里社区由第5位下降到第1位。')).toEqual(['上升']);
  expect(ways('钟楼社区从第2名升至第8名。')).toEqual(['下降']);
});
