import { expect, test } from 'vitest';
import { withoutSharedEnd } from '#shared/consistency/claim/sharedEnds.ts';

const shorts = (...names: string[]): string[] => [...withoutSharedEnd(names).values()].flat();

test('names that end alike are also called by what stands before that end', () => {
  expect(shorts('东关税务管理所', '西坪税务管理所', '柳河税务管理所')).toEqual(['东关所', '西坪所', '柳河所']);
});

test('what the end has of the place may stay', () => {
  const names = ['安平市水务管理局', '永宁市水务管理局', '兴和市水务管理局', '蓝州水务管理局'];
  expect(shorts(...names)).toEqual(['安平市局', '永宁市局', '兴和市局', '蓝州局']);
});

test('two that end alike are no series, and a name that is another row is not taken', () => {
  expect(shorts('东关税务管理所', '西坪税务管理所', '县财政局')).toEqual([]);
  expect(shorts('东关税务管理所', '西坪税务管理所', '柳河税务管理所', '东关所')).toEqual(['西坪所', '柳河所']);
});

test('what is left of a centre or a team without that end is the town itself, which texts call so', () => {
  expect(shorts('金山街道便民服务中心', '竹溪乡便民服务中心', '黑水镇便民服务中心')).toEqual([
    ...['金山街道', '金山街道中心'],
    ...['竹溪乡', '竹溪乡中心'],
    ...['黑水镇', '黑水镇中心'],
  ]);
  expect(shorts('金山街道综合执法队', '竹溪乡综合执法队', '黑水镇综合执法队', '竹溪乡')).not.toContain('竹溪乡');
  expect(shorts('环境卫生服务中心', '市政设施服务中心', '园林绿化服务中心')).toEqual([
    ...['环境卫生中心', '市政设施中心', '园林绿化中心'],
  ]);
});

test('a village stands for what every village has, and a kindergarten of its own name for nothing shorter', () => {
  const villages = shorts('团结村儿童之家', '石桥村儿童之家', '清水村儿童之家', '红旗社区儿童之家');
  expect(villages).toEqual(['团结村', '石桥村', '清水村', '红旗社区']);
  expect(shorts('团结村农家书屋点', '石桥村农家书屋点', '清水村农家书屋点')).toEqual(['团结村', '石桥村', '清水村']);
  expect(shorts('星光幼儿园', '蓝天幼儿园', '春苗幼儿园')).toEqual([]);
});
