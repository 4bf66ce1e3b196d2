import { expect, test } from 'vitest';
import type { Discrepancy } from '#shared/consistency/discrepancy.ts';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';
import { borneElsewhere } from '#shared/consistency/rule/borneElsewhere.ts';

const annex = readGrid({
  label: '附件1',
  title: '解读情况表',
  head: [['单位', '解读（篇）', '同步（篇）']],
  body: [
    ['县教育局', '20', '6'],
    ['县民政局', '14', '4'],
  ],
  notes: [],
});
const { paragraphs, annexes } = readParagraphs(['与文件同步发布的34篇。'], [annex]);
const [sentence] = paragraphs.flatMap((paragraph) => paragraph.sentences);
if (!sentence) throw new Error('no sentence');
const judged = [{ sentence, passage: { sentence, before: [], beside: [] }, numbers: [] }];

const question = (rule: string, severity: Discrepancy['severity'] = 'doubt'): Discrepancy => ({
  rule,
  severity,
  quote: sentence.text,
  claimed: '34篇',
  found: '10篇',
  message: '',
  where: '',
  rows: [],
  place: { ...sentence, start: 8, end: 11 },
});
const isBorne = (born: 'exactly' | 'roughly' | null, table = annexes) => borneElsewhere(judged, table, () => born);

test('what others of the text come to is not asked by rules that read fewer words', () => {
  expect(isBorne('exactly')(question('rate'))).toBe(true);
  expect(isBorne('exactly')(question('names-counted'))).toBe(false);
  expect(isBorne('exactly')(question('rate', 'error'))).toBe(false);
});

test('a rate beside a number speaks for it where a total is asked for, not for parts that only add up', () => {
  expect(isBorne('roughly', [])(question('annex-total'))).toBe(true);
  expect(isBorne('exactly', [])(question('annex-total'))).toBe(false);
});

test('what a column adds up to is not held to another column', () => {
  expect(isBorne(null)(question('annex-total'))).toBe(true);
  expect(isBorne(null, [])(question('annex-total'))).toBe(false);
});

test('what one month adds up to bears out nothing that is said of another', () => {
  const months = readGrid({
    label: '附件2',
    title: '逐月情况表',
    head: [['单位', '1月（篇）', '2月（篇）']],
    body: [
      ['县教育局', '9', '20'],
      ['县民政局', '12', '14'],
    ],
    notes: [],
  });
  const isBorneIn = (text: string): boolean => {
    const [said] = readParagraphs([text], [months]).paragraphs.flatMap((paragraph) => paragraph.sentences);
    if (!said) throw new Error('no sentence');
    const own = [{ sentence: said, passage: { sentence: said, before: [], beside: [] }, numbers: [] }];
    const place = { ...said, start: text.indexOf('34'), end: text.indexOf('34') + 3 };
    return borneElsewhere(own, [months], () => null)({ ...question('annex-query'), quote: said.text, place });
  };
  expect(isBorneIn('2月发布34篇。')).toBe(true);
  expect(isBorneIn('1月发布34篇。')).toBe(false);
  expect(isBorneIn('上月发布34篇。')).toBe(true);
});

test('a question of an annex is settled by the total of no column that the sentence does not speak of, nor by one of changes', () => {
  const isSettled = (head: string, text: string): boolean => {
    const table = readGrid({
      label: '附件2',
      title: '诉求情况表',
      head: [['类别', head]],
      body: [
        ['噪声', '20'],
        ['占道', '14'],
      ],
      notes: [],
    });
    const [said] = readParagraphs([text], [table]).paragraphs.flatMap((paragraph) => paragraph.sentences);
    if (!said) throw new Error('no sentence');
    const own = [{ sentence: said, passage: { sentence: said, before: [], beside: [] }, numbers: [] }];
    const place = { ...said, start: text.indexOf('34'), end: text.indexOf('34') + 3 };
    return borneElsewhere(own, [table], () => null)({ ...question('annex-query'), quote: said.text, place });
  };
  expect(isSettled('受理（件）', '全月受理34件。')).toBe(true);
  expect(isSettled('受理（件）', '不满意的34件。')).toBe(false);
  expect(isSettled('合计（件）', '不满意的34件。')).toBe(true);
  expect(isSettled('增减（件）', '比上月增减34件。')).toBe(false);
});

test('a rate that the number next to it has too speaks for neither of them', () => {
  const next = { ...question('annex-total'), found: '35篇' };
  expect(isBorne('roughly', [])(next)).toBe(false);
});
