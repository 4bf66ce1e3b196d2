import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string) =>
  checkDocument(
    documentOfFixture([
      '清河县人民政府办公室关于2031年上半年问题整改情况的通报',
      '各乡镇人民政府：',
      text,
      '附件：问题整改清单',
      '清河县人民政府办公室',
      '2031年7月12日',
      '== 附件｜问题整改清单',
      '序号|单位|问题|状态',
      '1|东街镇|危房改造公示含身份证号码|正在整改',
      '2|西街镇|公厕保洁不到位|已整改',
      '3|南街镇|共享单车乱停放|已整改',
      '4|东街镇|废弃农膜未清理|未整改',
      '5|北街镇|校门口交通秩序混乱|已整改',
    ]),
  )
    .filter(({ rule }) => rule === 'own-value')
    .map(({ claimed, found }) => [claimed, found]);

test('what a list prints of one row is not said of another', () => {
  expect(told('东街镇的危房改造公示正在整改。')).toEqual([]);
  expect(told('西街镇的危房改造公示正在整改。')).toEqual([['西街镇', '东街镇']]);
  expect(told('“公厕保洁不到位”（西街镇）、“共享单车乱停放”（南街镇）已整改。')).toEqual([]);
  expect(told('“公厕保洁不到位”（北街镇）、“共享单车乱停放”（南街镇）已整改。')).toEqual([['北街镇', '西街镇']]);
});
