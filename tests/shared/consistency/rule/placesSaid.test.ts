import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';
import { ranksTold } from '../../../support/ranksTold.ts';

const told = (text: string): string[] => ranksTold(text, '4|白沙镇|88.0|79.0%');

test('who is said to be next in order, or last, has that place', () => {
  expect(told('柳河镇95.5分，比第二位的青石镇高3.5分，比末位的三河乡高14.0分。')).toEqual([]);
  expect(told('柳河镇95.5分，比第二位的双塔乡高5.0分。')).toEqual(['第二: 第3']);
  expect(told('柳河镇95.5分，比末位的白沙镇高7.5分。')).toEqual(['末位: 第4']);
});

test('who is tied has the same place', () => {
  const of = (place: string): string[] =>
    told(`柳河镇、青石镇2个乡镇得分均为95.5分，并列第${place}位。`.replace('青石镇', '柳河镇'));
  expect(of('一')).toEqual([]);
  expect(of('三')).toEqual(['第三: 第1']);
});

test('a place may be that by the words beside it', () => {
  expect(told('完成率第一的青石镇与末位的白沙镇相差18.5个百分点。')).toEqual([]);
  expect(told('完成率第一的三河乡与末位的白沙镇相差6.0个百分点。')).toEqual(['第一: 第5']);
});

test('whose points are the same is tied, beside one that no table has too', () => {
  const of = (place: string): string[] => told(`柳河镇、县开发区管理办得分相同，并列第${place}名。`);
  expect(of('一')).toEqual([]);
  expect(of('三')).toEqual(['第三: 第1']);
});

function toldOfKinds(text: string): string[] {
  return checkDocument(
    documentOfFixture([
      '松原县人民政府办公室关于2024年考评结果的通报',
      '各乡镇人民政府：',
      text,
      '松原县人民政府办公室',
      '2025年1月15日',
      '== 附件｜2024年考评得分表',
      '名次|单位|类别|得分|上年名次',
      '1|县教育局|部门|95.5|4',
      '2|青石镇|乡镇|92.0|5',
      '3|双塔乡|乡镇|90.5|1',
      '4|县财政局|部门|88.0|3',
      '5|白沙镇|乡镇|81.5|2',
    ]),
  )
    .filter(({ rule, place }) => rule === 'rank-said' && place?.paragraph === 2)
    .map(({ claimed, found }) => `${claimed}: ${found}`);
}

test('a place is that among those of whom the sentence speaks', () => {
  for (const right of [
    '乡镇中青石镇排名第一，白沙镇排名末位。',
    '从部门看，县教育局居第一位，县财政局居第二位。',
    '双塔乡在乡镇中排名第二。',
    '双塔乡居全县第三。',
    '乡镇第一名是青石镇。',
  ])
    expect(toldOfKinds(right)).toEqual([]);
  expect(toldOfKinds('乡镇中双塔乡排名第一，白沙镇排名末位。')).toEqual(['第一: 第2']);
  expect(toldOfKinds('乡镇中青石镇排名第一，双塔乡垫底。')).toEqual(['末位: 第2']);
  expect(toldOfKinds('乡镇第一名是白沙镇。')).toEqual(['第一: 第3']);
  expect(toldOfKinds('双塔乡在乡镇中排名第三。')).toEqual(['第三: 第2']);
});

test('the place of the year before is not that of this one', () => {
  expect(toldOfKinds('县教育局得分95.5分，列第四名。')).toEqual(['第四: 第1']);
});
