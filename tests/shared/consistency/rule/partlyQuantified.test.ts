import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

function told(text: string, write = (line: string): string => line): string[] {
  return checkDocument(
    documentOfFixture(
      [
        '沅屏县医疗保障局关于2025年上半年医保基金监管情况的通报',
        '各乡镇人民政府：',
        text,
        '附件：1. 机构检查情况表',
        '2. 突出问题清单',
        '沅屏县医疗保障局',
        '2025年7月15日',
        '== 附件1｜2025年上半年机构检查情况表',
        '机构类别|机构数（家）|检查数（家）|检查覆盖率|违规金额（万元）|追回金额（万元）|追回率',
        '公立医院|3|3|100.0%|24.79|23.69|95.56%',
        '民营医院|6|6|100.0%|24.40|24.40|100.00%',
        '诊所|26|15|57.7%|8.12|8.12|100.00%',
        '村卫生室|120|60|50.0%|5.62|4.57|81.32%',
        '== 附件2｜突出问题清单',
        '序号|机构|问题类别|整改情况',
        '1|城东诊所|超标准收费|已整改',
        '2|城西诊所|超标准收费|已整改',
        '3|城南诊所|重复收费|整改中',
        '4|柳河卫生室|重复收费|已整改',
      ].map(write),
    ),
  )
    .filter(({ rule, place }) => rule === 'quantifier' && place?.paragraph === 2)
    .map(({ claimed }) => claimed);
}

test('what is said to be so in part is not so in full by a rate', () => {
  expect(told('民营医院、诊所违规金额已部分追回。')).toEqual(['部分追回']);
  expect(told('公立医院、村卫生室违规金额已部分追回。')).toEqual([]);
  expect(told('公立医院、民营医院实现检查部分覆盖。')).toEqual(['部分覆盖']);
});

test('nor by the state of each row', () => {
  expect(told('超标准收费问题部分整改到位，其余正在办理。')).toEqual(['部分整改到位']);
  expect(told('重复收费问题部分整改到位，其余正在办理。')).toEqual([]);
});

test('of another time, or of whom nothing names, nothing is told', () => {
  expect(told('上季度民营医院违规金额已部分追回。')).toEqual([]);
  expect(told('违规金额已部分追回。')).toEqual([]);
});

test('a rate may have its sign in its head', () => {
  const bare = (line: string): string =>
    line.includes('|') ? line.replaceAll('%', '').replace(/率$/u, '率（%）') : line;
  expect(told('民营医院、诊所违规金额已部分追回。', bare)).toEqual(['部分追回']);
});

test('未全部追回 says no more than 部分追回', () => {
  expect(told('民营医院、诊所违规金额未全部追回。')).toEqual(['未全部追回']);
  expect(told('公立医院、村卫生室违规金额尚未全部追回。')).toEqual([]);
});
