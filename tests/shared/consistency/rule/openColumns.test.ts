import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (said: string): string[] =>
  checkDocument(
    documentOfFixture([
      '平江县重点项目建设领导小组办公室关于2025年1—9月重点项目进展情况的通报',
      '各乡镇人民政府：',
      '全县93个重点项目，已开工77个，已竣工42个。',
      said,
      '附件：重点项目进展情况表',
      '平江县重点项目建设领导小组办公室',
      '2025年10月12日',
      '== 附件｜重点项目进展情况表',
      '单位|项目数（个）|已开工（个）|已竣工（个）',
      '城关镇|31|27|16',
      '东河镇|22|18|9',
      '西山镇|24|16|7',
      '中和乡|16|16|10',
      '合计|93|77|42',
    ]),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ message }) => message);

test('what is not begun is what is left of the projects', () => {
  expect(told('未开工项目16个，其中西山镇8个。')).toEqual([]);
  expect(told('未开工项目17个，其中西山镇8个。')).not.toEqual([]);
});

test('what is being built is begun and not ended', () => {
  expect(told('在建35个，其中城关镇11个。')).toEqual([]);
  expect(told('在建36个，其中城关镇11个。')).not.toEqual([]);
  expect(told('在建35个，其中城关镇12个。')).not.toEqual([]);
});
