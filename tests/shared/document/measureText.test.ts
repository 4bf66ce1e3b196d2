import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeOnOneLine, textWidth, widestPiece, wrappedLineCount } from '#shared/document/measureText.ts';

describe('width of text', () => {
  it('counts a Chinese character as one and a digit as half', () => {
    expect(textWidth('仁寿县2022年')).toBe(6);
    expect(textWidth('（一）')).toBe(3);
  });

  it('counts a character beyond the basic plane as one', () => {
    expect(textWidth('𠮷')).toBe(1);
  });
});

describe('wrapped lines', () => {
  it('are one for a text that fits and at least one for none', () => {
    expect(wrappedLineCount('县财政局', 4)).toBe(1);
    expect(wrappedLineCount('', 4)).toBe(1);
  });

  it('count each line break of the text', () => {
    expect(wrappedLineCount('按期\n办结率', 8)).toBe(2);
    expect(wrappedLineCount('甲\r\n\r\n乙', 8)).toBe(3);
  });

  it('keep a number whole and do not begin with a full stop', () => {
    expect(wrappedLineCount('超期签收2022.7.17', 6)).toBe(2);
    expect(wrappedLineCount('县政府办。', 4)).toBe(2);
  });

  it('break a word that is longer than a line', () => {
    expect(wrappedLineCount('https://www.example.gov.cn/a/b/c', 7)).toBe(3);
  });

  it('are never fewer than the width needs, nor fewer in a narrower cell', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('县', '1', 'a', '，', '\n', ' ', 'W') }),
        fc.integer({ min: 1, max: 40 }),
        (text, room) => {
          const lines = wrappedLineCount(text, room);
          const widest = text
            .split('\n')
            .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
          expect(lines).toBeGreaterThanOrEqual(widest);
          expect(wrappedLineCount(text, room + 20)).toBeLessThanOrEqual(lines);
        },
      ),
    );
  });
});

it('the widest piece is the longest number or word', () => {
  expect(widestPiece('县财政局')).toBe(1);
  expect(widestPiece('至2020.7.17止')).toBe(4.5);
});

it('a title takes the first size in which it stands on one line', () => {
  expect(sizeOnOneLine('各部门考核结果', 442, [22, 20])).toBe(22);
  expect(sizeOnOneLine('2020年全市政府网站第三季度抽查监测情况表', 442, [22, 20])).toBe(20);
  expect(sizeOnOneLine('长'.repeat(60), 442, [22, 20])).toBe(22);
});
