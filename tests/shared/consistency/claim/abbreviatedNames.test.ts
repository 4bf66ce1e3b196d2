import { expect, test } from 'vitest';
import { abbreviationsOf } from '#shared/consistency/claim/abbreviatedNames.ts';
import { mentionFinder } from '#shared/consistency/claim/mentions.ts';
import { rowNamesOf } from '#shared/consistency/claim/rowNames.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const names = [
  '云州市北郊粮食储备库有限公司',
  '望河区望河粮食储备库有限公司',
  '望河区柳林粮食储备库有限公司',
  '国网禾塘县供电公司',
  '县城市建设投资有限公司',
  '县公安局户政服务大厅',
  '环境卫生服务中心',
  '县人力资源和社会保障局',
];
const { nameOf, at } = abbreviationsOf(names);

test.each([
  ['a company is called by its own word and what it is', '北郊粮库', '云州市北郊粮食储备库有限公司'],
  ['with what it is in full', '柳林粮食储备库', '望河区柳林粮食储备库有限公司'],
  ['its own word before that of its place', '望河粮库', '望河区望河粮食储备库有限公司'],
  ['what stands before the place is left out', '县供电公司', '国网禾塘县供电公司'],
  ['by the first characters of its words', '县城投公司', '县城市建设投资有限公司'],
  ['without whom it belongs to', '县户政大厅', '县公安局户政服务大厅'],
  ['the first characters of two words that begin it', '环卫中心', '环境卫生服务中心'],
])('%s', (_, short, name) => {
  expect(nameOf(short)).toBe(name);
});

test('what more than one may be called, another office and a single word are nobody', () => {
  expect(nameOf('望河储备库')).toBe('望河区望河粮食储备库有限公司');
  expect(abbreviationsOf(['东港粮食储备库', '东港粮油仓储库']).nameOf('东港粮库')).toBeNull();
  expect(nameOf('县社保局')).toBeNull();
  expect(nameOf('粮库')).toBeNull();
  expect(nameOf('县供电公司')).not.toBeNull();
});

test('a short name ends where the name ends, whatever follows in the text', () => {
  expect(at('北郊粮库有3个问题', 0)).toBe('北郊粮库');
  expect(at('北郊片区', 0)).toBeNull();
});

test('a text names the rows of an annex by such names, in lists and before what is said of them', () => {
  const { annexes, issuer } = documentOfFixture([
    '云州市粮食局关于库存检查情况的通报',
    '各粮库：',
    '云州市粮食局',
    '2025年10月12日',
    '== 附件｜库存检查情况表',
    '序号|企业名称|问题数',
    '1|云州市北郊粮食储备库有限公司|5',
    '2|望河区望河粮食储备库有限公司|4',
    '3|望河区柳林粮食储备库有限公司|3',
  ]);
  const mentionsIn = mentionFinder(rowNamesOf(annexes, issuer));
  const named = (text: string): string[] => mentionsIn(text).map(({ name, rows }) => `${name} ${rows[0]?.row.name}`);
  expect(named('其中北郊粮库问题最多;望河粮库(4个)、柳林粮食储备库3个。')).toEqual([
    '北郊粮库 云州市北郊粮食储备库有限公司',
    '望河粮库 望河区望河粮食储备库有限公司',
    '柳林粮食储备库 望河区柳林粮食储备库有限公司',
  ]);
});

test('companies of one place are called by their own word and what they make', () => {
  const firms = ['朔宁华阳热力有限公司', '朔宁永泰供热有限公司', '朔宁惠民供热有限公司'];
  expect(abbreviationsOf(firms).nameOf('华阳热力')).toBe('朔宁华阳热力有限公司');
  expect(abbreviationsOf(firms.slice(1)).nameOf('华阳热力')).toBeNull();
});
