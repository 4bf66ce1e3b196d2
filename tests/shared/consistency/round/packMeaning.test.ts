import { describe, expect, test } from 'vitest';
import { factReplaced } from '#shared/consistency/round/packMeaning.ts';
import type { TypedNumber } from '#shared/consistency/round/typedNumbers.ts';

const pack = '受理{all}件，应办结{due}件，按期办结{done}件。';

function typed(text: string, number: string): TypedNumber {
  const start = text.indexOf(number);
  const [before, after] = [text.slice(0, start), text.slice(start + number.length)];
  const block = { id: 'b', position: 'a', style: 'body', numbered: false, text, rewritten: true, lead: null } as const;
  return { at: 0, block, start, text: number, before: before.slice(before.lastIndexOf('}') + 1), after };
}

describe('the fact in whose place a number was typed', () => {
  test('is the one whose words stand on both sides', () => {
    expect(factReplaced(typed('受理{all}件，应办结331件，按期办结{done}件。', '331'), pack)).toBe('due');
  });

  test('is the nearer one where two end alike', () => {
    expect(factReplaced(typed('受理391件，应办结331件，按期办结330件。', '330'), pack)).toBe('done');
  });

  test('is none when the fact is still there', () => {
    expect(factReplaced(typed('受理{all}件，应办结{due}件，按期办结{done}件，应办结331件。', '331'), pack)).toBeNull();
  });

  test('is none when the words are others', () => {
    expect(factReplaced(typed('另有331条线索', '331'), pack)).toBeNull();
  });
});
