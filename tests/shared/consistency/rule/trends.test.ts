import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (text: string): string[] =>
  checkDocument(readParagraphs([text]))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed }) => claimed);

test('rates of months that are listed first are held to the course that is said of them', () => {
  const months = '7月、8月、9月分别为81.22%、82.36%和83.48%，逐月上升。';
  expect(told(months)).toEqual([]);
  expect(told(months.replace('逐月上升', '逐月下降'))).toEqual(['逐月下降']);
  const span = '1至3月主动评价率分别为68.5%、70.8%、73.3%，呈逐月上升态势。';
  expect(told(span)).toEqual([]);
  expect(told(span.replace('逐月上升', '逐月下降'))).toEqual(['逐月下降']);
});

test('what is said right behind a list of periods is held to it, however they are named', () => {
  const lists = [
    '7月、8月、9月有效申诉分别为97件、80件和67件，逐月减少。',
    '三个月有效申诉依次为97件、80件、67件，呈逐月下降态势。',
    '一、二、三季度分别受理97件、80件、67件，逐季回落。',
    '2022年、2023年、2024年发案数分别为97起、80起、67起，逐年递减。',
    '今年前三个季度97件、80件、67件，持续走低。',
  ];
  for (const text of lists) {
    expect(told(text)).toEqual([]);
    const turned = text.replace(/减少|下降|回落|(?<=递)减|走低/u, (way) => (way === '减' ? '增' : '上升'));
    expect(told(turned)).toHaveLength(1);
  }
  expect(told('甲县、乙县分别为80件、97件，四类问题逐月减少。')).toEqual([]);
});
