import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (text: string) =>
  checkDocument(
    readParagraphs(['清河县关于热线办理情况的通报', '各乡镇人民政府：', text, '清河县政务服务局', '2031年9月15日']),
  )
    .filter(({ rule }) => rule === 'names-counted')
    .map(({ claimed, found }) => [claimed, found]);

test('as many are taken together as have their number before', () => {
  expect(told('受理较多的有住建局85件、供热公司68件、人社局53件，三家单位合计206件。')).toEqual([]);
  expect(told('受理较多的有住建局85件、供热公司68件、人社局53件，四家单位合计206件。')).toEqual([['四家', '3家']]);
  expect(told('双龙镇（6起）、河口镇（4起）问题较多，三个镇合计10起。')).toEqual([['三个', '2个']]);
  expect(told('政策兑现9件、水电气8件、融资需求7件，两类合计24件。')).toEqual([['两类', '3类']]);
});

test('the others, and lists that go on or begin without numbers, are not counted', () => {
  expect(told('住建局85件、供热公司68件，其余三家单位合计20件。')).toEqual([]);
  expect(told('县民政局、住建局85件、供热公司68件，三家单位合计占半数。')).toEqual([]);
});

test('who is named next in order is counted with the first', () => {
  expect(told('问题最多的是东山县（13个），其次为西山县（12个）和城西区（11个），三家网站问题占一半。')).toEqual([]);
  const text = '留言最多的是县文旅局，共33件，其次是县人社局30件、县公安局26件，三家单位合计89件。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('三家', '两家'))).toEqual([['两家', '3家']]);
});

test('whom 其中 names are counted without the whole that they are part of', () => {
  const text = '10个部门共承办1521件，其中住建局85件、供热公司68件、人社局53件，三家合计206件。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('三家', '四家'))).toEqual([['四家', '3家']]);
});
