import { expect, test } from 'vitest';
import { checkPaper } from '#shared/consistency/checkPaper.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (text: string): string[] =>
  checkPaper(readParagraphs([text]), [])
    .findings.filter(({ rule }) => rule === 'done-and-open')
    .map(({ claimed, found }) => `${claimed} ${found}`);

test('what is done and what is said to be open still make a whole that was told before, whatever stands between', () => {
  const said = (done: number, open: number): string =>
    `本季度共派发工单15件。截至9月30日，已办结${done}件，平均用时4.5天；${open}件仍在办理，责任单位为甲局、乙局。`;
  expect(told(said(13, 2))).toEqual([]);
  expect(told(said(12, 2))).toEqual(['12＋2件 14件']);
  expect(told(said(13, 3))).toEqual(['13＋3件 16件']);
});

test('a third state right behind may be what is missing, and without a whole nothing is told', () => {
  expect(told('本季度共派发工单15件，已办结12件，2件正在办理，1件退回。')).toEqual([]);
  expect(told('截至9月30日，已办结12件，2件仍在办理。')).toEqual([]);
});

test('a third kind may stand behind two opposites', () => {
  const asked = (text: string): number =>
    checkPaper(readParagraphs([text]), []).findings.filter(({ rule }) => rule === 'opposites').length;
  expect(asked('共评定网站22个，合格17个、不合格3个、暂缓评定2个，合格率77.3%。')).toBe(0);
  expect(asked('共评定网站22个，合格17个、不合格5个、完成整改3个，合格率77.3%。')).toBe(0);
  expect(asked('共评定网站22个，合格17个、不合格4个、暂缓评定2个，合格率77.3%。')).toBe(1);
});
