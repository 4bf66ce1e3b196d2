import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareVersions } from '#shared/bulletin/compareVersions.ts';
import { wordDiff } from '#shared/bulletin/wordDiff.ts';

const kept = (...texts: readonly (readonly [string, string])[]) => ({
  paragraphs: texts.map(([id, text]) => ({ id, text })),
  annexes: [],
});

describe('two versions', () => {
  it('differ by words; a number is one word', () => {
    expect(wordDiff('共329件，办结率97%。', '共331件，办结率97.1%。')).toEqual([
      { kind: 'same', text: '共' },
      { kind: 'removed', text: '329' },
      { kind: 'added', text: '331' },
      { kind: 'same', text: '件，办结率' },
      { kind: 'removed', text: '97%' },
      { kind: 'added', text: '97.1%' },
      { kind: 'same', text: '。' },
    ]);
  });

  it('call out the numbers that changed', () => {
    const { paragraphs } = compareVersions(kept(['a', '共14家、14个']), kept(['a', '共14家、15个']));
    expect(paragraphs[0]?.numbers).toEqual({ was: ['14'], now: ['15'] });
  });

  it('show what is gone where it stood, and what moved as moved', () => {
    const { paragraphs } = compareVersions(
      kept(['a', '甲'], ['b', '乙'], ['c', '丙'], ['d', '丁']),
      kept(['a', '甲'], ['d', '丁'], ['c', '丙'], ['e', '戊']),
    );
    expect(paragraphs.map(({ id, kind, moved }) => `${id} ${kind}${moved ? ' moved' : ''}`)).toEqual([
      'a same',
      'b removed',
      'd same',
      'c same moved',
      'e added',
    ]);
  });

  it('name the annexes whose tables are others', () => {
    const annex = (print: string) => ({ paragraphs: [], annexes: [{ number: 1, title: '清单', print }] });
    expect(compareVersions(annex('x'), annex('y')).annexes).toEqual([{ title: '附件1 清单', kind: 'changed' }]);
    expect(compareVersions(annex('x'), annex('x')).annexes).toEqual([]);
  });
});

test('the parts of a difference give back both texts', () => {
  const words = fc.array(fc.constantFrom('甲', '乙', '12', '3', '.', '%', '公开', ' '), { maxLength: 30 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [was, now] = [a.join(''), b.join('')];
      const parts = wordDiff(was, now);
      const join = (left: 'removed' | 'added') =>
        parts
          .filter(({ kind }) => kind !== left)
          .map(({ text }) => text)
          .join('');
      expect(join('added')).toBe(was);
      expect(join('removed')).toBe(now);
    }),
  );
});
