import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';
import { checkDeclaredSums } from '#shared/consistency/rule/declaredSums.ts';
import { checkTableNumbers } from '#shared/consistency/rule/tableNumbers.ts';

const said = '（本表勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** A form whose labels stand in up to three columns under one head. */
const form = (total: string, left: string, read = 7) =>
  readGrid({
    label: '',
    title: '办理情况',
    head: [[said, said, said, '个人', '单位来信', '总计']],
    body: [
      ['一、本年新收申请数量', '一、本年新收申请数量', '一、本年新收申请数量', '30', '5', '35'],
      ['二、上年结转', '二、上年结转', '二、上年结转', '2', '0', '2'],
      ['三、办理结果', '（一）采纳', '（一）采纳', '12', '3', '15'],
      ['三、办理结果', '（二）不予采纳', '1.不属于本级', '10', '0', '10'],
      ['三、办理结果', '（二）不予采纳', '2.已有规定', '6', '2', '8'],
      ['三、办理结果', '（三）总计', '（三）总计', total, '5', '33'],
      ['四、结转下年', '四、结转下年', '四、结转下年', left, '0', '4'],
    ].slice(0, read),
    notes: [],
  });

test('a label over labels is the group of the rows, the last label their name', () => {
  const { rows, totals } = form('28', '4');
  expect(rows.map(({ group, name }) => [group, name])).toEqual([
    [null, '一、本年新收申请数量'],
    [null, '二、上年结转'],
    ['三、办理结果', '(一)采纳'],
    ['三、办理结果', '1.不属于本级'],
    ['三、办理结果', '2.已有规定'],
    [null, '四、结转下年'],
  ]);
  expect(totals.map(({ name, of }) => [name, of.length])).toEqual([['(三)总计', 3]]);
});

test('a form is held to what it says of its items, in each column', () => {
  expect(checkDeclaredSums(form('28', '4'))).toEqual([]);
  expect(checkDeclaredSums(form('28', '3')).map(({ quote, claimed, found }) => [quote, claimed, found])).toEqual([
    ['个人', '31', '32'],
  ]);
});

test('the total of a group is held to the rows of the group', () => {
  expect(checkTableNumbers(form('28', '4'))).toEqual([]);
  expect(checkTableNumbers(form('27', '4')).map(({ rule, found }) => [rule, found])).toContainEqual([
    'column-total',
    '28',
  ]);
});

const paper = (text: string, read?: number) =>
  checkDocument(readParagraphs(['关于办理情况的报告', text], [form('28', '4', read)])).map(({ rule, claimed }) => [
    rule,
    claimed,
  ]);

test('what a text says of the items of a form is one of its numbers', () => {
  const items = ['收到申请35件', '办结申请33件', '收到和结转的申请共37件'];
  for (const item of items) expect(paper(`全年${item}。`)).toEqual([]);
  expect(paper('全年共收到申请36件。')).toEqual([['annex-total', '36件']]);
});

test('a form of which a page was not read holds no text to it', () => {
  expect(paper('全年共收到申请36件。', 3)).toEqual([]);
});
