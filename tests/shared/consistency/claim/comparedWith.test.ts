import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { isBegun, than } from '#shared/consistency/claim/comparedWith.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (text: string) =>
  checkDocument(readParagraphs([text]))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed, found }) => [claimed, found]);

test('how grave or how good something is, is compared with nothing', () => {
  for (const text of [
    '前三季度发生各类险情164起，其中较大险情3起，同比下降25.0%。',
    '前三季度发生各类险情164起，较大险情3起，同比减少2起。',
    '共办理较重违法行为36起，一般违法行为240起，同比下降10.5%。',
    '管护比较粗放的站点12家，管护较好的站点30家，同比增长8.0%。',
    '发生重大险情1起、伤13人。发生较大事故14起、伤51人，同比减少3起、9人。',
  ])
    expect(told(text)).toEqual([]);
});

test('who did it, and what it was taken from, is not where a number began', () => {
  for (const text of [
    '全年受理来信210件，其中由镇里直接办理38件，同比下降10.5%。',
    '由站里直接巡查管道38处，各村巡查172处，比上月减少5处。',
    '从轻处理38件，从重处理12件，比上年减少5件。',
  ])
    expect(told(text)).toEqual([]);
});

test('what is really compared is held to what it is compared with', () => {
  expect(told('险情14起，较上月的19起减少5起。')).toEqual([]);
  expect(told('险情14起，较上月的19起减少6起。')).not.toEqual([]);
  expect(told('站点由12处减少到9处，减少3处，下降25.0%。')).toEqual([]);
  expect(told('站点由12处减少到9处，减少4处。')).not.toEqual([]);
  expect(told('站点由12处减少到9处，下降52.0%。')).not.toEqual([]);
  expect(told('与上年的40起相比，今年险情30起，同比下降35.0%。')).not.toEqual([]);
});

test('比 and 较 compare before a place or a time, and not before a degree', () => {
  const compares = new RegExp(`${than}$|${than}[^,]{1,6}$`, 'u');
  for (const words of ['较上月', '比北片区', '较高新区', '较大坪乡', '较小学', '较去年同期'])
    expect([words, compares.test(words)]).toEqual([words, true]);
  for (const words of ['较大事故', '较重违法行为', '比较突出', '占比', '同比', '较好的', '较为集中'])
    expect([words, compares.test(words)]).toEqual([words, false]);
  expect(isBegun({ before: '由', after: '增加到' })).toBe(true);
  expect(isBegun({ before: '由县里办理', after: '' })).toBe(false);
});
