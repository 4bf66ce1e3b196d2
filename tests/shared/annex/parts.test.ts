import { describe, expect, it } from 'vitest';
import { compilePattern, readPart } from '#shared/annex/parts.ts';
import { hasNestedRepeat, repeatDepth } from '#shared/annex/patternSafety.ts';
import type { Part } from '#shared/pack/column.ts';

function part(pattern: string, rest: Partial<Part> = {}): Part {
  return { id: 'n', title: '件数', kind: 'integer', pattern, ...rest };
}

describe('a number inside prose', () => {
  const late = part('(?<!无)超期签收\\s*(\\d+)\\s*件', { otherwise: 0 });

  it('is read with and without stray spaces, in half and full width', () => {
    expect(readPart(late, '超期签收14件')).toBe(1400);
    expect(readPart(late, '超期签收14 件')).toBe(1400);
    expect(readPart(late, '超期签收１４件、未按规则退单')).toBe(1400);
    expect(readPart(late, '超 期签收 1 4件')).toBe(1400);
  });

  it('is the otherwise of the part where the text says something else, and blank where nothing was recorded', () => {
    expect(readPart(late, '无超期签收')).toBe(0);
    expect(readPart(late, '不涉及')).toBe(0);
    expect(readPart(late, null)).toBeNull();
    expect(readPart(part('签收(\\d+)件'), '不涉及')).toBeNull();
    expect(readPart(part('签收(\\d+)件', { otherwise: '不涉及' }), '无')).toBe('不涉及');
  });

  it('keeps decimals exactly, takes words as they are', () => {
    expect(readPart(part('扣([\\d.]+)分', { kind: 'decimal' }), '共扣0.2分')).toBe(20);
    expect(readPart(part('(未按规则退单)', { kind: 'text' }), '超期1件，未按规则退单')).toBe('未按规则退单');
  });

  it('a period in brackets is read wherever it stands', () => {
    const stale = part('[（(].*?[)）]', { kind: 'period' });
    expect(readPart(stale, '监测时间点前2周内无更新(2020.07.3-2020.7.17)')).toEqual({
      from: '2020-07-03',
      to: '2020-07-17',
    });
    expect(readPart(stale, '无更新（2019年3月24日至2020年7月17日）')).toEqual({ from: '2019-03-24', to: '2020-07-17' });
    expect(readPart(stale, '合格')).toBeNull();
  });
});

describe('a pattern of a stranger', () => {
  it.each(['(a+)+b', '(\\d*)*件', '((a|b)+c?)+', '(a|aa)*b', '(.*,){20}x', '(?:a?){50}b'])(
    '%s is refused: exponential',
    (pattern) => {
      expect(hasNestedRepeat(pattern)).toBe(true);
      expect(() => compilePattern(pattern)).toThrow('可能算不完');
    },
  );

  it.each(['\\d*\\d*\\d*x', '.*a.*a.*a', '.*.*.*=', '\\s*.{0,}\\S+x'])(
    '%s is refused: repeats share one stretch',
    (pattern) => {
      expect(() => compilePattern(pattern)).toThrow('可能算不完');
    },
  );

  it.each([
    '(?<!无)超期签收\\s*(\\d+)\\s*件',
    '共扣([\\d.]+)分',
    '[（(](.*?)[)）]',
    '(?:共|计)(\\d+)[条件]',
    '政府机构[:：].*未注明',
  ])('%s is taken', (pattern) => {
    expect(repeatDepth(pattern)).toBeLessThanOrEqual(2);
    expect(compilePattern(pattern)).toBeInstanceOf(RegExp);
  });

  it('a wrong one, a long one and one that refers back are refused with a sentence', () => {
    expect(() => compilePattern('(未')).toThrow('不是正则表达式');
    expect(() => compilePattern('a'.repeat(400))).toThrow('不能超过300个字符');
    expect(() => compilePattern('(a)\\1')).toThrow('引用前文');
  });

  it('what is taken ends on a text made to stall it', () => {
    expect(readPart(part('.*(\\d+)件'), '1'.repeat(100_000))).toBeNull();
  });
});
