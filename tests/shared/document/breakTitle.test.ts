import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakTitle } from '#shared/document/breakTitle.ts';
import { textWidth } from '#shared/document/measureText.ts';

describe('a title', () => {
  it('that fits stays on one line', () => {
    expect(breakTitle('关于开展检查的通知', 20)).toEqual(['关于开展检查的通知']);
  });

  it('breaks before 关于, and keeps the office, the quarter and 的通报 whole', () => {
    const title = '某某县人民政府办公室关于2022年第二季度县政府门户网站与政务新媒体检查情况的通报';
    const lines = breakTitle(title, 20, ['某某县人民政府办公室']);
    expect(lines.join('')).toBe(title);
    expect(lines.some((line) => line.startsWith('关于'))).toBe(true);
    for (const whole of ['某某县人民政府办公室', '2022年', '第二季度', '政务新媒体', '的通报']) {
      expect(lines.some((line) => line.includes(whole))).toBe(true);
    }
  });

  it('begins no line with a particle and ends none with 关于 or an opening mark', () => {
    const title = '关于印发《某某市2023年度政府信息与政务公开工作考核细则》和做好迎检工作的通知';
    for (const room of [14, 16, 18, 20]) {
      for (const line of breakTitle(title, room)) {
        expect(line).not.toMatch(/^[的和与及、》]/u);
        expect(line).not.toMatch(/(?:关于|《)$/u);
      }
    }
  });

  it('has lines of about equal length, none of them an hourglass', () => {
    const title = '关于全县政府网站和政务新媒体检查情况以及政务公开重点工作任务落实情况和下一步整改要求的通报';
    const widths = breakTitle(title, 20).map(textWidth);
    expect(widths).toHaveLength(3);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(8);
    expect((widths[1] ?? 0) >= Math.min(widths[0] ?? 0, widths[2] ?? 0)).toBe(true);
  });

  it('keeps the breaks that its author made', () => {
    expect(breakTitle('某县人民政府办公室\n关于检查情况的通报', 20)).toEqual([
      '某县人民政府办公室',
      '关于检查情况的通报',
    ]);
  });

  it('loses no character and overfills no line, whatever it says', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'某县人民政府办公室关于的和2023年第三季度《检查》情况通报、'),
      maxLength: 90,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 24 }), (title, room) => {
        const lines = breakTitle(title, room);
        expect(lines.join('')).toBe(title);
        if (lines.length > 1) for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(room);
      }),
      { numRuns: 200 },
    );
  });

  it('counts the white beside a number, or one character would be left for another line', () => {
    const lines = breakTitle('2023年政务公开工作检查发现问题整改通知单', 20);
    expect(lines.length).toBe(2);
    expect(Math.min(...lines.map((line) => line.length))).toBeGreaterThan(5);
  });
});
