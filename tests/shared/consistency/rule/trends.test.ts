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

test('the course may be said of the quantity, as the words before the series call it', () => {
  const texts = [
    '全县发布信息1003条，其中7月310条、8月345条、9月348条，发布量逐月上升。',
    '全县受理诉求1003件，7月310件、8月345件、9月348件，受理量呈逐月上升态势。',
    '一季度受理310件、二季度受理345件、三季度受理348件，受理件数逐季上升。',
  ];
  for (const text of texts) {
    expect(told(text)).toEqual([]);
    expect(told(text.replace('上升', '下降'))).toHaveLength(1);
  }
  // Of something else nothing is known.
  expect(told('全县受理1003件，其中7月310件、8月345件、9月348件，退回量逐月下降。')).toEqual([]);
  expect(told('受理1003件，办结980件，其中7月310件、8月345件、9月325件，受理量逐月上升。')).toEqual([]);
});
