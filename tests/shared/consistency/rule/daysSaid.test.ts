import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

function told(text: string): string[] {
  return checkDocument(
    documentOfFixture([
      '柏塘县教育局关于校园安全检查情况的通报',
      '各学校：',
      text,
      '附件：隐患清单',
      '柏塘县教育局',
      '2024年9月18日',
      '== 附件｜隐患清单',
      '序号|责任单位|具体问题|整改时限|整改情况|公开日期',
      '1|柳河镇|消防通道堵塞|9月20日|已整改|9月3日',
      '2|大坪乡|围墙开裂|10月31日|整改中|9月12日',
      '3|青石镇|监控损坏|9月20日|整改中|9月4日',
      '4|双塔乡|灭火器失效|9月20日|整改中|9月5日',
      '5|岩口镇|外墙砖脱落|10月31日|整改中|9月6日',
      '6|石桥镇|插座破损|9月20日|已整改|9月7日',
    ]),
  ).flatMap(({ claimed, message }) => {
    const found = /附件里“[^”]+”(?:为.+的有|的“[^”]+”是)\s?([^，]+)，/u.exec(message)?.[1];
    return found === undefined ? [] : [`${claimed} ${found}`];
  });
}

test('so many are due by a day as rows of the list have it for their deadline', () => {
  expect(told('检查发现的问题中，4个须于9月20日前整改到位，2个可放宽至10月31日。')).toEqual([]);
  expect(told('检查发现的问题中，4个须于9月20日前整改到位，3个可放宽至10月31日。')).toEqual(['3个 2个']);
});

test('the deadline of a row may say 前, and the text why', () => {
  const told = (text: string): number =>
    checkDocument(
      documentOfFixture([
        '柏塘县教育局关于校园安全检查情况的通报',
        text,
        '== 附件｜隐患清单',
        '序号|责任单位|具体问题|整改时限',
        '1|柳河镇|消防通道堵塞|9月20日前',
        '2|大坪乡|围墙开裂|10月31日前',
        '3|青石镇|监控损坏|9月20日前',
      ]),
    ).filter(({ rule }) => rule === 'due-day').length;
  expect(told('2个须于9月20日前改好，1个因需采购设备、组织施工，期限放宽到10月31日。')).toBe(0);
  expect(told('2个须于9月20日前改好，3个因需采购设备、组织施工，期限放宽到10月31日。')).toBe(1);
});

test('or as those have of which the sentence speaks', () => {
  expect(told('整改中的问题，2个应于9月20日前完成，2个时限放宽到10月31日。')).toEqual([]);
  expect(told('整改中的问题，3个应于9月20日前完成，2个时限放宽到10月31日。')).toEqual(['3个 2个']);
});

test('numbers of which none is that of the list speak of something else', () => {
  expect(told('3个须于9月20日前整改到位，1个可放宽至10月31日。')).toEqual([]);
});

test('a day that is said of a unit is that of its row', () => {
  expect(told('大坪乡拖延最久，9月12日才公开。')).toEqual([]);
  expect(told('大坪乡拖延最久，9月2日才公开。')).toEqual(['9月2日 9月12日']);
  expect(told('岩口镇的外墙砖脱落，整改时限为10月21日。')).toEqual(['10月21日 10月31日']);
  expect(told('大坪乡、岩口镇于9月2日召开会议，此后公开。')).toEqual([]);
});
