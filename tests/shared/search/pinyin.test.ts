import { describe, expect, test } from 'vitest';
import { buildPinyinIndex, matchPinyin } from '#shared/search/pinyin.ts';
import { unitNames } from '#shared/search/unitNames.ts';
import { exampleIds, loadExample } from '../../support/examples.ts';
import { fewestKeys } from './fewestKeys.ts';

const names = [
  '县财政局',
  '簰洲湾镇',
  '渡普镇',
  '乐山市场',
  '重庆路街道',
  '单县路社区',
  '嘉鱼县教育局',
  '县公安局',
  '高铁岭镇',
  '12345热线',
];
const index = buildPinyinIndex(names);
const find = (query: string) => matchPinyin(index, query).map(({ entry }) => names[entry]);

describe('a name is found', () => {
  test.each([
    ['财政', '县财政局'],
    ['caizheng', '县财政局'],
    ['czj', '县财政局'],
    ['Cai ZHENG', '县财政局'],
    ["cai'zheng", '县财政局'],
    ['caiz', '县财政局'],
    ['xcz', '县财政局'],
    ['渡p', '渡普镇'],
    ['d普', '渡普镇'],
    ['dupuz', '渡普镇'],
    ['pzw', '簰洲湾镇'],
    ['paizh', '簰洲湾镇'],
    ['le', '乐山市场'],
    ['yue', '乐山市场'],
    ['zql', '重庆路街道'],
    ['cql', '重庆路街道'],
    ['chongq', '重庆路街道'],
    ['dxl', '单县路社区'],
    ['shanxian', '单县路社区'],
    ['jyj', '嘉鱼县教育局'],
    ['jyxjy', '嘉鱼县教育局'],
    ['123', '12345热线'],
    ['１２３', '12345热线'],
    ['rx', '12345热线'],
  ])('%s: %s', (query, name) => {
    expect(find(query)[0]).toBe(name);
  });

  test('initials go before a syllable that is broken off', () => {
    expect(find('ga').slice(0, 2)).toEqual(['县公安局', '高铁岭镇']);
    expect(find('gao')[0]).toBe('高铁岭镇');
  });

  test('exact goes before beginning, beginning before initials, initials before inside', () => {
    const ranked = ['大财政', '财政局二科', '财政局', '彩照'];
    const order = (query: string) => matchPinyin(buildPinyinIndex(ranked), query).map(({ entry }) => ranked[entry]);
    expect(order('财政局')).toEqual(['财政局', '财政局二科']);
    expect(order('财政')).toEqual(['财政局', '财政局二科', '大财政']);
    expect(order('cz')).toEqual(['彩照', '财政局', '财政局二科', '大财政']);
  });

  test('by its short, other and former names, and the range says where', () => {
    const units = buildPinyinIndex([
      ['县市场监督管理局', '市监局', '工商局'],
      ['县林业局', '林业站'],
    ]);
    expect(matchPinyin(units, 'gsj')).toEqual([{ entry: 0, text: 2, ranges: [[0, 3]] }]);
    expect(matchPinyin(units, 'jianduguan')).toEqual([{ entry: 0, text: 0, ranges: [[3, 6]] }]);
  });
});

test('nothing typed and nothing alike find nothing', () => {
  expect(find('')).toEqual([]);
  expect(find('  ')).toEqual([]);
  expect(find('qqqq')).toEqual([]);
});

test('every unit of all examples is the first hit in at most four keys', async () => {
  const worst: (readonly [string, string])[] = [];
  for (const id of exampleIds) {
    const { data } = await loadExample(id);
    const units = data.units.map(unitNames);
    const built = buildPinyinIndex(units);
    for (const [place, [name = '']] of units.entries()) {
      const keys = fewestKeys(name, (query) => matchPinyin(built, query, 1)[0]?.entry === place);
      expect(keys, `${id}: ${name} in four keys`).not.toBeNull();
      worst.push([name, keys ?? '']);
    }
  }
  const most = Math.max(...worst.map(([, keys]) => keys.length));
  const named = worst.filter(([, keys]) => keys.length === most).map(([name, keys]) => `${name} ${keys}`);
  process.stdout.write(
    `${worst.length} units, at most ${most} keys, ${named.length} times: ${named.slice(0, 20).join('、')}\n`,
  );
});
