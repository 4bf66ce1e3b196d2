import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (text: string) =>
  checkDocument(readParagraphs([text]))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ found }) => found);

test('what is said to have changed by so many is what lies between the two numbers before it, however small', () => {
  const text = '督查计划由上年的23项压减到12项，压减11项，压减率47.8%；村（社区）挂牌由60块降至42块，每村少挂18块。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('压减11项', '压减12项'))).toContain('11项');
  expect(found(text.replace('47.8%', '74.8%'))).toContain('47.8%');
  expect(found(text.replace('42块', '43块'))).toContain('17块');
  expect(found(text.replace('60块', '90块'))).toContain('48块');
});

test('a rate of change with a subject of its own is not between the two numbers before it', () => {
  expect(found('教育类诉求由7月的88件升至9月的233件，全季环比上升43.1%。')).toEqual([]);
});

test('listed rates of change are each of its own number and of what that was before', () => {
  const text = '其中县委文件52件，同比减少10件；部门文件96件，同比减少23件，分别下降16.1%和19.3%。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('16.1%', '61.1%'))).toContain('16.1%');
  expect(found(text.replace('减少23件', '减少24件'))).toContain('20%');
  expect(found(text.replace('52件', '62件'))).toContain('13.9%');
});

test('what it was before may stand behind the change', () => {
  const text = '全区共报送信息1110条，同比增长5.7%（去年同期1050条）；被采用384条，同比减少8条（去年同期392条）。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('5.7%', '4.7%'))).toContain('5.7%');
  expect(found(text.replace('减少8条', '减少9条'))).toContain('8条');
  expect(found(text.replace('同比增长', '同比下降'))).toContain('增长');
  expect(found(text.replace('同比减少', '同比增加'))).toContain('下降');
});
