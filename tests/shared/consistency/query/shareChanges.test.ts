import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string): string[] =>
  checkDocument(
    documentOfFixture([
      '清河县政务服务中心关于2024年9月份热线办理情况的通报',
      '各乡镇人民政府，县直有关部门：',
      '9月份共受理诉求1400件，比8月份增加100件。其中电话802件、网站287件、微信311件。',
      text,
      '附件：9月份受理渠道情况表',
      '清河县政务服务中心',
      '2024年10月12日',
      '== 附件｜9月份受理渠道情况表',
      '渠道|9月（件）|8月（件）|增减（件）',
      '电话|802|820|-18',
      '网站|287|225|62',
      '微信|311|255|56',
      '合计|1400|1300|100',
    ]),
  ).flatMap(({ severity, place, message }) => (severity !== 'hint' && place?.paragraph === 3 ? [message] : []));

test.each([
  ['网站渠道占20.5%，占比较上月提高3.2个百分点。', '3.2', '2.3'],
  ['网站渠道占全部诉求的20.5%，占比比8月份上升3.2个百分点。', '3.2', '3.3'],
  ['电话占57.3%，比重环比下降5.8个百分点。', '5.8', '8.5'],
  ['电话受理802件，占57.3%，占比较8月回落5.8个百分点。', '5.8', '5.7'],
  ['电话占57.3%，占比较上月下降5.8个百分点。', '下降', '提高'],
])('how far a share is from the one before follows from two columns: %s', (right, said, wrong) => {
  expect(told(right)).toEqual([]);
  expect(told(right.replace(said, wrong))).not.toEqual([]);
});

test('of a share that the table does not have nothing is said', () => {
  expect(told('来电者中老年人占31.2%，占比较上月提高2.2个百分点。')).toEqual([]);
});
