import { expect, test } from 'vitest';
import { matchName } from '#shared/names/matchName.ts';
import { createNameIndex, type NamedUnit } from '#shared/names/nameIndex.ts';

function unit(name: string, more: Partial<NamedUnit> = {}): NamedUnit {
  return { unitId: name, name, shorts: [], aliases: [], formerNames: [], groupId: null, ...more };
}

function match(units: readonly NamedUnit[], text: string, options = {}) {
  return matchName(createNameIndex(units, '嘉鱼县'), text, options);
}

const health = unit('县卫生健康局', {
  shorts: ['卫健局'],
  aliases: ['县卫健委'],
  formerNames: [{ name: '县卫计局', until: '2019-03-31' }],
});

test('a name as printed needs no remark; white space, width and bullets make no difference', () => {
  expect(match([health], '县卫生\n健康局、')).toEqual({
    kind: 'sure',
    unitId: '县卫生健康局',
    reason: '与全称相同',
    plain: true,
  });
  expect(match([health], '卫健局')).toMatchObject({ reason: '与简称相同', plain: true });
  expect(match([health], '县卫健委')).toMatchObject({ reason: '是别名', plain: true });
});

test('a former name is matched with the day it ended, and a remark when it is used later', () => {
  expect(match([health], '县卫计局', { date: '2018-06-30' })).toMatchObject({
    kind: 'sure',
    reason: '是“县卫生健康局”2019-03-31以前的名称',
  });
  expect(match([health], '县卫计局', { date: '2022-06-30' })).toMatchObject({
    kind: 'sure',
    reason: '是“县卫生健康局”2019-03-31以前的名称，表格的日期在改名之后',
  });
});

test('a name that one unit had when the table was made and another has now is asked about', () => {
  const economy = unit('县经信局', { formerNames: [{ name: '县科技局', until: '2019-03-31' }] });
  const units = [economy, unit('县科技局')];
  expect(match(units, '县科技局', { date: '2018-12-31' }).kind).toBe('likely');
  expect(match(units, '县科技局', { date: '2022-12-31' })).toMatchObject({ kind: 'sure', unitId: '县科技局' });
  expect(match(units, '县科技局')).toMatchObject({ kind: 'sure', unitId: '县科技局' });
});

test('two units of one name are told apart by the group of the row, else asked about', () => {
  const units = [unit('财政所', { unitId: 'a', groupId: 'x' }), unit('财政所', { unitId: 'b', groupId: 'y' })];
  expect(match(units, '财政所', { groupId: 'y' })).toMatchObject({ kind: 'sure', unitId: 'b' });
  const { kind, ...rest } = match(units, '财政所');
  expect([kind, 'candidates' in rest ? rest.candidates.map(({ unitId }) => unitId) : []]).toEqual([
    'likely',
    ['a', 'b'],
  ]);
});

test('an abbreviation is taken only when no other unit can be meant', () => {
  const nature = unit('县自然资源和规划局');
  expect(match([nature], '县自然资源局')).toMatchObject({
    kind: 'sure',
    reason: '简称“自然资源局”对应“县自然资源和规划局”',
  });
  expect(match([nature, unit('县规划局')], '县自然资源局').kind).toBe('likely');
});

test('a renamed office is taken with the reform as its reason, a merged one is asked about', () => {
  expect(match([unit('县乡村振兴局')], '县扶贫办')).toMatchObject({ kind: 'likely' });
  expect(match([unit('县农业农村局')], '县农业局')).toMatchObject({
    kind: 'sure',
    reason: '是“县农业农村局”在2018年机构改革（县级多在2019年完成）前的名称',
  });
  expect(match([unit('县市场监督管理局')], '县工商局')).toMatchObject({
    kind: 'likely',
    candidates: [{ reason: '2018年机构改革中“工商”部门并入“市场监督管理”部门' }],
  });
});

test('a slip of one character is never taken without asking', () => {
  const units = [unit('簰洲湾镇'), unit('高铁岭镇'), unit('县退役军人事务局')];
  const reasons = ['牌洲湾镇', '高岭镇', '县退役军人事务事局', '高岭铁镇'].map((text) => {
    const found = match(units, text);
    return found.kind === 'likely' ? found.candidates[0]?.reason : found.kind;
  });
  expect(reasons).toEqual([
    '只差一个字：“牌”应为“簰”（形近或音近）',
    '只差一个字：少了“铁”',
    '只差一个字：多了“事”',
    '字序不同：“岭铁”应为“铁岭”',
  ]);
});

test('another place, another number, another kind of body is another unit', () => {
  const units = [unit('县财政局'), unit('县第一中学'), unit('城关镇'), unit('县文化馆'), unit('县科技局')];
  for (const text of ['市财政局', '通山县财政局', '县第二中学', '城关街道', '县文化局', '县科协']) {
    expect(match(units, text), text).toEqual({ kind: 'unknown', candidates: [] });
  }
});

test('the government office of a place is one, however it is written, and another place has another', () => {
  const units = [unit('宣汉县人民政府办公室'), unit('渠县人民政府办公室')];
  for (const text of ['宣汉县政府办公室', '宣汉县政府办', '宣汉县人民政府办'])
    expect(match(units, text), text).toMatchObject({ kind: 'sure', unitId: '宣汉县人民政府办公室', plain: false });
  expect(match(units, '渠县政府办公室')).toMatchObject({ kind: 'sure', unitId: '渠县人民政府办公室' });
  expect(match(units, '大竹县政府办公室').kind).not.toBe('sure');
  expect(match([...units, unit('宣汉县政府办')], '宣汉县人民政府办').kind).not.toBe('sure');
});

test('a workbook of 某县 asks whether the place before a name is its own', () => {
  const index = createNameIndex([unit('县财政局')], '某县');
  expect(matchName(index, '嘉鱼县财政局')).toMatchObject({
    kind: 'likely',
    candidates: [{ unitId: '县财政局', reason: '去掉“嘉鱼县”后与全称相同' }],
  });
  expect(matchName(index, '咸宁市财政局').kind).toBe('unknown');
});

test('what stands in brackets is taken only when it means the same unit', () => {
  const units = [unit('县乡村振兴局'), unit('县林业局'), unit('县自然资源局')];
  expect(match(units, '县乡村振兴局（乡村振兴局）')).toMatchObject({ kind: 'sure', unitId: '县乡村振兴局' });
  expect(match(units, '县自然资源局（林业局）')).toMatchObject({
    kind: 'likely',
    candidates: [{ unitId: '县自然资源局' }, { unitId: '县林业局' }],
  });
});

test('the place in traditional characters is the place; with a slip it is asked about; another place is another', () => {
  const units = [unit('县财政局')];
  const inRenshou = (text: string) => matchName(createNameIndex(units, '仁寿县'), text);
  expect(inRenshou('仁壽縣財政局')).toMatchObject({ kind: 'sure', unitId: '县财政局' });
  expect(inRenshou('任寿县财政局')).toMatchObject({
    kind: 'likely',
    candidates: [{ unitId: '县财政局', reason: expect.stringContaining('地名只差一个字') }],
  });
  expect(inRenshou('彭山县财政局')).toEqual({ kind: 'unknown', candidates: [] });
});

test('marks of notes and what part a unit has in something are no part of its name', () => {
  const units = [health, unit('县民政局')];
  for (const text of ['县民政局①', '县民政局*', '2.★县民政局', '※县民政局'])
    expect(match(units, text)).toMatchObject({ kind: 'sure', unitId: '县民政局', plain: true });
  expect(match(units, '县民政局（牵头）')).toMatchObject({ kind: 'sure', unitId: '县民政局', plain: false });
  expect(match(units, '县民政局（社会救助）').kind).toBe('likely');
});
