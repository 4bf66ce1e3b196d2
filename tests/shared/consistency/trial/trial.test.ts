import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { neighbours, printedNumbers, withText } from '#shared/consistency/trial/alteration.ts';
import { trialOf } from '#shared/consistency/trial/trial.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const paper = [
  '清河县人民政府办公室关于2024年第一季度信息报送情况的通报',
  '现将2024年第一季度信息报送情况通报如下。',
  '全县报送信息42条，其中乡镇25条，部门17条。各单位每月报送不少于5条，约30人参加了培训，办结时间缩短了7.5小时。',
  '附件：信息报送情况统计表',
  '清河县人民政府办公室',
  '2024年4月10日',
  '== 附件｜信息报送情况统计表',
  '序号|单位|报送数',
  '1|东街镇|12',
  '2|西街镇|13',
  '3|县教育局|8',
  '4|县民政局|9',
  '|合计|42',
];

const trial = (lines: readonly string[]) => {
  const { total, steps } = trialOf(documentOfFixture(lines));
  return { total, tried: [...steps].map(({ quote, mark, noticed }) => [quote.slice(mark.start, mark.end), noticed]) };
};

describe('a trial', () => {
  test('a number with a source would be noticed if it were another; one without would not', () => {
    expect(trial(paper)).toEqual({
      total: 4,
      tried: [
        ['42条', true],
        ['25条', true],
        ['17条', true],
        ['7.5小时', false],
      ],
    });
  });

  test('what is in question already is not tried', () => {
    const wrong = paper.map((line) => line.replace('部门17条', '部门18条'));
    const found = checkDocument(documentOfFixture(wrong)).filter(({ severity }) => severity !== 'hint');
    expect(found.length).toBeGreaterThan(0);
    expect(trial(wrong).total).toBeLessThan(4);
  });

  test('stopping early loses nothing that was tried', () => {
    const { steps } = trialOf(documentOfFixture(paper));
    const [first] = steps;
    expect(first?.noticed).toBe(true);
  });
});

describe('alterations', () => {
  test('one more and one less in the last place printed, never below nothing, a rate never above all', () => {
    expect(neighbours('42', false)).toEqual(['43', '41']);
    expect(neighbours('1,742', false)).toEqual(['1743', '1741']);
    expect(neighbours('0', false)).toEqual(['1']);
    expect(neighbours('99.95', true)).toEqual(['99.96', '99.94']);
    expect(neighbours('100.0', true)).toEqual(['99.9']);
    expect(neighbours('112.5', true)).toEqual(['112.6', '112.4']);
  });

  test('only the digits change, wherever they stand', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.constantFrom('，', '；', '（'), (value, mark) => {
        const document = documentOfFixture([`全县共报送${value}条${mark}其中乡镇 ${value} 条`]);
        const [first, second] = printedNumbers(document);
        const changed = withText(document, second?.digits ?? { paragraph: 0, block: 0, start: 0, end: 0 }, '77');
        expect(first).toBeDefined();
        expect(changed.paragraphs[0]?.text).toBe(`全县共报送${value}条${mark}其中乡镇 77 条`);
      }),
    );
  });
});
