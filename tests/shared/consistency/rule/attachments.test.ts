import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const text = ['关于检查情况的通报', '县教育局公开30条，县水利局公开12条。'];
const note = ['附件：1. 部门公开情况统计表', '2. 乡镇公开情况统计表', '3. 检查发现问题清单'];
const annexes = [
  ['== 附件1｜部门公开情况统计表', '单位|公开数（条）', '县教育局|30', '县水利局|12'],
  ['== 附件2｜乡镇公开情况统计表', '单位|公开数（条）', '城关镇|9', '大坪乡|4'],
  ['== 附件3｜检查发现问题清单', '单位|问题', '城关镇|栏目空白', '大坪乡|超期'],
];
const told = (...lines: string[]) =>
  checkDocument(documentOfFixture(lines))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ severity, rule, claimed, found }) => [severity, rule, claimed, found]);
const paper = (...given: number[]) => [...text, ...note, ...given.flatMap((at) => annexes[at - 1] ?? [])];

test('annexes that were not given are told once, as a question, and the titles of the others are compared as before', () => {
  const missing = (titles: string) => [['doubt', 'attachment-missing', titles, '无']];
  expect(told(...paper(1, 2, 3))).toEqual([]);
  expect(told(...paper(2, 3))).toEqual(missing('附件1“部门公开情况统计表”'));
  expect(told(...paper(1, 3))).toEqual(missing('附件2“乡镇公开情况统计表”'));
  expect(told(...paper(2))).toEqual(missing('附件1“部门公开情况统计表”、附件3“检查发现问题清单”'));
  const altered = paper(2, 3).map((line) => line.replace('附件2｜乡镇公开', '附件2｜乡镇信息'));
  expect(told(...altered)).toContainEqual([
    ...['error', 'attachment-title'],
    ...['乡镇公开情况统计表', '乡镇信息情况统计表'],
  ]);
});

test('no number is asked about that an annex not given may show', () => {
  const more = '乡镇中，公开数最多的是城关镇，公开23条，占乡镇的64.5%。';
  const said = (...given: number[]) =>
    told(text[0] ?? '', `${text[1]}${more}`, ...paper(...given).slice(2)).map(([, rule]) => rule);
  expect(said(1, 2, 3)).toContain('named-value');
  expect(said(1, 3)).toEqual(['attachment-missing']);
});

test('an annex of another title under the number of an entry, and numbers that were swapped, are errors', () => {
  const other = paper(1, 2, 3).map((line) => line.replace('附件2｜乡镇公开情况统计表', '附件2｜收发文登记表'));
  expect(told(...other)).toEqual([['error', 'attachment-title', '乡镇公开情况统计表', '收发文登记表']]);
  const swapped = [...paper(1), '== 附件3｜乡镇公开情况统计表', ...(annexes[1] ?? []).slice(1)];
  const all = [...swapped, '== 附件2｜检查发现问题清单', ...(annexes[2] ?? []).slice(1)];
  expect(told(...all)).toEqual([
    ['error', 'attachment-number', '附件2', '附件3'],
    ['error', 'attachment-number', '附件3', '附件2'],
  ]);
});

test('annexes that the note does not list are told together, by their names, and no number after the gap is wrong', () => {
  const without = paper(1, 2, 3).filter((line) => !line.startsWith('2. '));
  expect(told(...without)).toEqual([['error', 'attachment-unlisted', '2个附件', '附件2“乡镇公开情况统计表”']]);
  const foreign = ['== 附件9｜收发文登记表', '单位|收文', '甲局|1', '乙局|2'];
  expect(told(...paper(1, 2, 3), ...foreign)).toEqual([
    ['error', 'attachment-unlisted', '3个附件', '附件9“收发文登记表”'],
  ]);
  const misnumbered = paper(1, 2, 3).map((line) => line.replace('2. 乡', '3. 乡'));
  expect(told(...misnumbered)).toEqual([['error', 'attachment-number', '3.', '2.']]);
});

test('a form or a plan that stands below as text was given', () => {
  const form = ['附件：1. 部门公开情况统计表', '2. 整改报告格式'];
  expect(told(...text, ...form, ...(annexes[0] ?? []), '==/', '附件2', '整改报告格式')).toEqual([]);
  expect(told(...text, ...form, ...(annexes[0] ?? []))).toEqual([
    ['doubt', 'attachment-missing', '附件2“整改报告格式”', '无'],
  ]);
});

test('附件N beyond those listed is an error; where no list says how many there are, or it is of another paper, it is none', () => {
  const said = '具体情况见附件5，扣分按《考核办法》附件7执行。';
  expect(told(...paper(1, 2, 3).toSpliced(1, 0, said))).toEqual([
    ['error', 'attachment-reference', '附件5', '共3个附件'],
  ]);
  expect(told(text[0] ?? '', said, ...(annexes[1] ?? []))).toEqual([
    ['doubt', 'attachment-reference', '附件5', '共2个附件'],
  ]);
});

test('a note may label each of its lines: 附件1：…, 附件2：…', () => {
  const labelled = note.map((line, at) => `附件${at + 1}：${line.replace(/^附件：/u, '').replace(/^\d\. /u, '')}`);
  const each = (...given: number[]) => [
    ...text,
    ...labelled,
    '2021年3月5日',
    ...given.flatMap((at) => annexes[at - 1] ?? []),
  ];
  expect(told(...each(1, 2, 3))).toEqual([]);
  expect(told(...each(1, 2))).toEqual([['doubt', 'attachment-missing', '附件3“检查发现问题清单”', '无']]);
  const other = each(1, 2, 3).map((line) => line.replace('附件2：乡镇公开', '附件2：乡镇信息'));
  expect(told(...other)).toEqual([['error', 'attachment-title', '乡镇信息情况统计表', '乡镇公开情况统计表']]);
  // One line may be the heading of an annex whose table is not there.
  expect(told(...text, labelled[0] ?? '')).toEqual([]);
});
