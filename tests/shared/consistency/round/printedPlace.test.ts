import { describe, expect, test } from 'vitest';
import { bindPrinted, literalsOf } from '#shared/consistency/round/printedPlace.ts';

const wording = (name: string) => ({ all: '40', failed: '三' })[name] ?? '';

describe('a place of the printed text in the text with its facts', () => {
  test('the words between facts stand where they are printed', () => {
    expect(literalsOf('共{all}家，{failed}家不合格', wording)).toEqual([
      { start: 0, text: '共' },
      { start: 3, text: '家，' },
      { start: 6, text: '家不合格' },
    ]);
  });

  test('a typed number gives way to a fact, and braces stay braces', () => {
    const bound = bindPrinted('{{甲}共{all}家，合格39家', wording, { start: 10, was: '39' }, 'good');
    expect(bound).toBe('{{甲}共{all}家，合格{good}家');
  });

  test('other digits than those that were seen are left alone', () => {
    expect(bindPrinted('共{all}家，合格38家', wording, { start: 7, was: '39' }, 'good')).toBeNull();
  });

  test('what a fact prints is never written over', () => {
    expect(bindPrinted('共{all}家', wording, { start: 1, was: '40' }, 'good')).toBeNull();
  });
});
