import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed, found }) => [rule, claimed, found]);

test('two rates that are held to a third are not held to each other', () => {
  const all = '抽查合格率为90.3%。';
  expect(told(all, '东、中部合格率分别为90.6%和90.4%，高于平均水平0.3和0.1个百分点。')).toEqual([]);
});

test('a bound is no rate that another is apart from', () => {
  const bounded = '总体合格率为91.1%，连续两年保持在90%以上。';
  expect(told(bounded, '与上年相比，电子类下降7.3个百分点，日用类下降1.2个百分点。')).toEqual([]);
});

const found = (text: string) => told(text).map(([, , found]) => found);

test('percentage points between two that the paper names are what lies between their rates, however far off', () => {
  const listed = '乡镇、市直部门、公共企业满意率分别为96.38%、96.04%和97.25%，乡镇高于市直部门0.34个百分点。';
  expect(found(listed)).toEqual([]);
  expect(found(listed.replace('0.34', '0.62'))).toContain('0.34个百分点');
  const apart =
    '乡镇应解读128件、已解读126件，解读率98.4%；部门应解读100件、已解读96件，解读率96.0%，低于乡镇2.4个百分点。';
  expect(found(apart)).toEqual([]);
  expect(found(apart.replace('2.4个', '5.0个'))).toContain('2.4个百分点');
});

test('how far a rate is above what is asked for is what lies between them', () => {
  const text = '按期办结率96.5%，高于80%的目标值16.5个百分点。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('16.5个', '61.5个'))).toContain('16.5个百分点');
});

test('points said one for each rate of a row are no difference between two of them', () => {
  const text = '热水供应率98.6%，食堂好评率99.2%，送餐准时率97.8%，较上月分别提高0.4个、0.6个、1.1个百分点。';
  expect(told(text)).toEqual([]);
  const towns = '东镇、西镇、南镇办结率分别为98.2%、97.5%、96.1%，较上月分别上升1.2个、0.4个百分点和下降0.3个百分点。';
  expect(told(towns)).toEqual([]);
});
