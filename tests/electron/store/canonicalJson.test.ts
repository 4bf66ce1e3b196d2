import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, isSameValue } from '#electron/store/canonicalJson.ts';
import type { FieldValue } from '#shared/store/change.ts';

test('equal values have one text, whatever order their keys were set in, and it reads back as the value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (given) => {
      const value = JSON.parse(JSON.stringify(given)) as FieldValue;
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(value);
    }),
  );
});

test('values are the same when their texts are', () => {
  const anyValue = fc.jsonValue({ maxDepth: 2 }).map((given) => JSON.parse(JSON.stringify(given)) as FieldValue);
  fc.assert(
    fc.property(anyValue, anyValue, (a, b) => {
      expect(isSameValue(a, reversed(a))).toBe(true);
      expect(isSameValue(a, b)).toBe(canonicalJson(a) === canonicalJson(b));
    }),
  );
});

test('keys that look like numbers stand where texts would', () => {
  expect(canonicalJson({ 9: 'a', 10: 'b' })).toBe('{"10":"b","9":"a"}');
});

function reversed(value: FieldValue): FieldValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed);
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)]));
}
