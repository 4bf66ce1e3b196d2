import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fillTemplate, templateNames, templateParts, unpairedBrace } from '#shared/text/template.ts';

it('a text is split at its braces', () => {
  expect(templateParts('共{n}家{{')).toEqual([{ literal: '共' }, { name: 'n' }, { literal: '家{' }]);
  expect(templateNames('{a}和{b.c}、{a}')).toEqual(['a', 'b.c', 'a']);
  expect(templateParts('')).toEqual([]);
});

it('a left brace without its partner is found', () => {
  expect(unpairedBrace('共{n}家')).toBe(-1);
  expect(unpairedBrace('{{n}')).toBe(-1);
  expect(unpairedBrace('共{n家')).toBe(1);
  expect(unpairedBrace('{a}{b')).toBe(3);
});

it('a text without braces stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const plain = text.replaceAll('{', '');
      expect(fillTemplate(plain, () => 'x')).toBe(plain);
    }),
  );
});

it('any text comes back when its left braces are doubled', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'a', '。') }), (text) => {
      expect(fillTemplate(text.replaceAll('{', '{{'), () => 'x')).toBe(text);
    }),
  );
});
