import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (text: string): string[] =>
  checkDocument(readParagraphs([text]))
    .filter(({ rule }) => rule === 'names-counted')
    .map(({ claimed, found }) => `${claimed}: ${found}`);

test('as many are named as stand at an end', () => {
  const of = (most: string): string => `办件量居前${most}位的县公安局、县人社局、县医保局合计办件439件。`;
  expect(told(of('三'))).toEqual([]);
  expect(told(of('四'))).toEqual(['前四位: 3个']);
  expect(told('排名后2名的依次为柳河镇（81分）、青石镇（80分）。')).toEqual([]);
  expect(told('排名后3名的依次为柳河镇（81分）、青石镇（80分）。')).toEqual(['后3名: 2个']);
});

test('who is tied is named too, and others may be left out', () => {
  expect(told('排名前三位的是县公安局、县人社局、县医保局、县税务局，其中后两家并列第三名。')).toEqual([]);
  expect(told('排名前五位的有县公安局、县人社局等单位。')).toEqual([]);
});

test('kinds of units are no names', () => {
  expect(told('对排名前三位的乡镇、部门予以通报表扬。')).toEqual([]);
});
