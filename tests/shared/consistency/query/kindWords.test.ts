import { expect, test } from 'vitest';
import { kindsIn } from '#shared/consistency/query/kindWords.ts';

const names = ['城东区', '白水县', '江口市', '白水经开区', '石湾镇', '东关街道', '县住建局', '县自来水公司', '县医院'];

test.each([
  ['12个县（市、区）'.replace('（', '(').replace('）', ')'), ['城东区', '白水县', '江口市']],
  ['4个乡镇(街道)派发209件', ['石湾镇', '东关街道']],
  ['14个镇(街道、乡)上报38件', ['石湾镇', '东关街道']],
  ['12个街道(镇)承办2135件', ['石湾镇', '东关街道']],
  ['4家企业承接450件', ['县自来水公司']],
  ['各公共服务企业', ['县自来水公司']],
])('%s are units of a kind', (text, meant) => {
  const readings = kindsIn(text).flatMap((each) => each.readings);
  expect(readings.map((is) => names.filter(is))).toContainEqual(meant);
});

test.each(['企业诉求42件', '由15个部门(单位)牵头', '国有企业家'])('%s is no kind of unit', (text) => {
  expect(kindsIn(text)).toEqual([]);
});
