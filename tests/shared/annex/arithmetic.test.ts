import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseAmount, ratioOf, roundTo } from '#shared/annex/arithmetic.ts';

it('rates as published: 20/22 = 90.9 %, 199/205 = 97.1 %, 39 of 139 failed = 72 %', () => {
  expect(ratioOf(2000, 2200, true, 1)).toBe(9090);
  expect(ratioOf(19900, 20500, true, 1)).toBe(9710);
  expect(ratioOf(13900 - 3900, 13900, true, 0)).toBe(7200);
});

it('rounds half away from zero, on both sides of it', () => {
  expect(ratioOf(1, 8, true, 0)).toBe(1300);
  expect(ratioOf(-1, 8, true, 0)).toBe(-1300);
  expect(ratioOf(1, 200, false, 2)).toBe(1);
  expect([roundTo(9785, 1), roundTo(-9785, 1), roundTo(9749, 0)]).toEqual([9790, -9790, 9700]);
});

it('a ratio is the nearest number of its decimals, whatever the size of its parts', () => {
  const part = fc.bigInt({ min: -99_999_999_999_999n, max: 99_999_999_999_999n });
  fc.assert(
    fc.property(part, part, fc.boolean(), fc.integer({ min: 0, max: 2 }), (of, to, percent, decimals) => {
      fc.pre(to !== 0n);
      fc.pre(Number.isSafeInteger(Math.round((Number(of) * 10_000) / Number(to))));
      const factor = BigInt((percent ? 100 : 1) * 10 ** decimals);
      const unit = 10 ** (2 - decimals);
      const result = ratioOf(Number(of), Number(to), percent, decimals);
      expect(Math.abs(result % unit)).toBe(0);
      const steps = BigInt(result / unit);
      const error = of * factor - steps * to;
      const twice = 2n * (error < 0n ? -error : error);
      expect(twice <= (to < 0n ? -to : to)).toBe(true);
    }),
  );
});

it('amounts written by a pack: 12.5 is 1250; a word is none', () => {
  expect(['12.5', '-3', '0.25', ' 8 ', '', '十', '1.234', undefined].map(parseAmount)).toEqual([
    1250,
    -300,
    25,
    800,
    null,
    null,
    null,
    null,
  ]);
});
