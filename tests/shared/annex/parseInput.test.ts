import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellFormat, formatValue } from '#shared/annex/formatValue.ts';
import { parseInput } from '#shared/annex/parseInput.ts';
import { AppError } from '#shared/error.ts';
import { LeafColumn, type RecordedColumn } from '#shared/pack/column.ts';

function column(kind: RecordedColumn['kind'], rest: object = {}): RecordedColumn {
  const options = kind === 'choice' ? { options: [{ value: '是' }, { value: '否' }, { value: '无' }] } : {};
  return LeafColumn.parse({ kind, id: 'c', title: '检查事项', ...options, ...rest }) as RecordedColumn;
}

function refusal(kind: RecordedColumn['kind'], input: string, rest: object = {}): string {
  try {
    return `taken: ${JSON.stringify(parseInput(column(kind, rest), input))}`;
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid') return error.message;
    throw error;
  }
}

describe('blank and its neighbours', () => {
  it('blank, 0, 无, 不涉及 and 否 are five different values', () => {
    const number = column('integer', { words: ['不涉及', '无', '否'] });
    expect([null, '', ' \u3000\n', '0', '无', '不涉及', '否'].map((input) => parseInput(number, input))).toEqual([
      null,
      null,
      null,
      0,
      '无',
      '不涉及',
      '否',
    ]);
    const text = column('text');
    expect(['', '0', '无', '不涉及', '否'].map((input) => parseInput(text, input))).toEqual([
      null,
      '0',
      '无',
      '不涉及',
      '否',
    ]);
  });

  it('a word that the column does not know is no number', () => {
    expect(refusal('integer', '不涉及')).toBe('填了“不涉及”，须为整数，例如 12。原来的内容没有改动。');
    expect(refusal('decimal', '没有', { words: ['不涉及'] })).toContain('须为数字，例如 97.5，或填不涉及');
  });
});

describe('text', () => {
  it('keeps typos and inner spaces, loses the white space around', () => {
    expect(parseInput(column('text'), '  超期签收14 件\n都得较好 \n')).toBe('超期签收14 件\n都得较好');
  });

  it('loses what no file can hold: control characters and halves of characters', () => {
    expect(parseInput(column('text'), 'a\u0000b\u000bc\r\nd\ud800')).toBe('ab\nc\nd');
  });

  it('may be as long as the column says', () => {
    expect(refusal('text', '一二三四', { maxLength: 3 })).toContain('不能超过3字，现有4字');
  });
});

describe('numbers', () => {
  it.each([
    ['230', 23000],
    ['-12', -1200],
    ['１２', 1200],
    ['1,234', 123400],
    ['1，234', 123400],
    ['+5', 500],
    ['－３', -300],
    ['12.00', 1200],
    ['0012', 1200],
    ['-0', 0],
    ['14件', 1400],
  ])('integer %s', (input, value) => {
    const parsed = parseInput(column('integer', { unit: '件' }), input);
    expect(parsed).toBe(value);
    expect(Object.is(parsed, -0)).toBe(false);
  });

  it.each([
    ['97.8', 9780],
    ['0.2', 20],
    ['97．85', 9785],
    ['100', 10000],
    ['1.10', 110],
  ])('decimal %s', (input, value) => {
    expect(parseInput(column('decimal'), input)).toBe(value);
  });

  it.each(['1.5', '一二', '1e3', '12-3', '1,23', '9999999999999', '1 件2'])('integer %s is refused', (input) => {
    expect(refusal('integer', input)).toContain('须为整数');
  });

  it('two numbers in one cell are not one number', () => {
    expect(refusal('integer', '3 5')).toContain('须为整数');
    expect(refusal('decimal', '1 234')).toContain('须为数字');
  });

  it('the noise of a spreadsheet is no third decimal', () => {
    expect(parseInput(column('decimal'), '0.30000000000000004')).toBe(30);
    expect(parseInput(column('decimal'), '-97.80000000001')).toBe(-9780);
    expect(parseInput(column('integer'), '13.999999999999998')).toBe(1400);
    expect(refusal('decimal', '0.3333333333333333')).toContain('最多两位小数');
  });

  it('at most two decimals, inside the limits of the column', () => {
    expect(refusal('decimal', '1.234')).toContain('最多两位小数');
    expect(refusal('decimal', '101', { max: 100 })).toContain('须不大于 100');
    expect(refusal('integer', '-1', { min: 0 })).toContain('须不小于 0');
    expect(parseInput(column('decimal', { min: 0, max: 100 }), '100')).toBe(10000);
  });
});

describe('dates', () => {
  it.each([
    '2022年5月6日',
    '2022.5.6',
    '2022-05-06',
    '2022/5/6',
    '20220506',
    '2022．05．06',
    '２０２２年５月６日',
    '2022 年 5 月 6 日',
    ' 2022年5月6号',
  ])('%s', (input) => expect(parseInput(column('date'), input)).toBe('2022-05-06'));

  it.each(['2022年2月29日', '2022-13-01', '2022.4.31', '22.5.6', '5月6日', '2022年5月', '20220631'])(
    '%s is no day',
    (input) => {
      expect(refusal('date', input)).toContain('须为真实的日期');
    },
  );

  it('29 February exists every fourth year, but not in 2100', () => {
    expect(parseInput(column('date'), '2024-02-29')).toBe('2024-02-29');
    expect(parseInput(column('date'), '2000-02-29')).toBe('2000-02-29');
    expect(refusal('date', '2100-02-29')).toContain('须为真实的日期');
  });

  it.each([
    '2020.7.3-2020.7.17',
    '2020年7月3日至2020年7月17日',
    '2020年7月3日至7月17日',
    '2020.7.3—7.17',
    '2020.07.03～2020.07.17',
    '(2020.7.3-2020.7.17)',
    '（2020-07-03--2020-07-17）',
    '2020-07-03 至 2020-07-17',
    '20200703-20200717',
    '2020年7月3日—17日',
  ])('period %s', (input) =>
    expect(parseInput(column('period'), input)).toEqual({ from: '2020-07-03', to: '2020-07-17' }),
  );

  it('a period does not end before it begins', () => {
    expect(refusal('period', '2020.7.17-2020.7.3')).toContain('止日不早于起日');
    expect(refusal('period', '2020.7.17')).toContain('须为起止日期');
  });
});

describe('choice and problems', () => {
  it('a choice is one of its options, unless it is open', () => {
    expect(parseInput(column('choice'), ' 是 ')).toBe('是');
    expect(refusal('choice', '都得较好')).toBe('填了“都得较好”，须为是、否、无之一。原来的内容没有改动。');
    expect(parseInput(column('choice', { open: true }), '都得较好')).toBe('都得较好');
  });

  it('problems are entered one by one; the cell itself only says that there are none', () => {
    expect(parseInput(column('problems', { none: '未见异常' }), '未见异常')).toBe('未见异常');
    expect(parseInput(column('problems'), '无')).toBe('无');
    expect(refusal('problems', '栏目未更新')).toContain('问题须逐条登记');
  });
});

describe('what was printed is read back as the same value', () => {
  const amount = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
  const date = fc
    .integer({ min: 0, max: 70_000 })
    .map((day) => new Date(Date.UTC(1990, 0, 1) + day * 86_400_000).toISOString().slice(0, 10));
  const formats = fc.constantFrom('2022年5月6日', '2022.5.6', '2022-05-06');
  const back = (of: RecordedColumn, value: Parameters<typeof formatValue>[1]) => parseInput(of, formatValue(of, value));

  it('integers, decimals, fixed or trimmed', () => {
    fc.assert(fc.property(amount, (value) => back(column('integer'), value * 100) === value * 100));
    fc.assert(
      fc.property(
        amount,
        fc.boolean(),
        (value, trim) => back(column('decimal', { decimals: 2, trim }), value) === value,
      ),
    );
  });

  it('dates and periods in every format', () => {
    fc.assert(fc.property(date, formats, (value, format) => back(column('date', { format }), value) === value));
    fc.assert(
      fc.property(date, date, formats, (a, b, format) => {
        const period = a < b ? { from: a, to: b } : { from: b, to: a };
        expect(back(column('period', { format }), period)).toEqual(period);
      }),
    );
  });

  it('text, choices and words', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
      .map((raw) => parseInput(column('text'), raw));
    fc.assert(fc.property(text, (value) => back(column('text'), value) === value));
    fc.assert(fc.property(fc.constantFrom('是', '否', '无', null), (value) => back(column('choice'), value) === value));
    const words = { words: ['不涉及', '无'] };
    for (const kind of ['integer', 'decimal', 'date', 'period', 'problems'] as const) {
      expect(back(column(kind, words), '不涉及')).toBe('不涉及');
      expect(back(column(kind, words), null)).toBeNull();
    }
  });

  it('never anything but a value or a sentence, whatever is typed', () => {
    const kinds = fc.constantFrom('choice', 'text', 'integer', 'decimal', 'date', 'period', 'problems' as const);
    fc.assert(
      fc.property(kinds, fc.string({ unit: 'binary', maxLength: 60 }), (kind, input) => {
        expect(refusal(kind, input)).toMatch(/^(taken|填了)/);
      }),
    );
  });
});

describe('formats for typed cells', () => {
  it('numbers keep as many decimals as are printed, dates their pattern, words are text', () => {
    const rate = LeafColumn.parse({ kind: 'ratio', id: 'r', title: '率', of: 'a', to: 'b', decimals: 1, trim: true });
    expect([9090, 10000].map((value) => [formatValue(rate, value), cellFormat(rate, value)])).toEqual([
      ['90.9%', { type: 'percent', decimals: 1 }],
      ['100%', { type: 'percent', decimals: 0 }],
    ]);
    expect(cellFormat(column('date'), '2022-05-06')).toEqual({ type: 'date', pattern: '2022年5月6日' });
    expect(cellFormat(column('date', { words: ['无'] }), '无')).toEqual({ type: 'text' });
    expect(cellFormat(column('integer'), null)).toEqual({ type: 'number', decimals: 0 });
  });
});
