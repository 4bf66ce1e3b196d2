import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compose } from '#shared/phrase/compose.ts';
import { buildLexicon, parseVocabulary } from '#shared/phrase/lexicon.ts';

const vocabulary = buildLexicon(
  'vocabulary',
  parseVocabulary('# 会议\n会议 记录 会议记录 汇款\n工作 机制 不 不全 未 完善 文件\n'),
);
const texts = (letters: string, lexicons = [vocabulary]) => compose(lexicons, letters, 9).map(({ text }) => text);

describe('texts put together from first letters', () => {
  test('letters of several words become the words after each other', () => {
    expect(texts('hyjlbq')[0]).toBe('会议记录不全');
    expect(texts('gzjzwws')[0]).toBe('工作机制未完善');
  });

  test('what only answers the first letters leaves the others to be answered next', () => {
    const found = compose([vocabulary], 'hyjlx', 9);
    expect(found[0]).toEqual({ text: '会议记录', letters: 4 });
    expect(found).toContainEqual({ text: '会议', letters: 2 });
  });

  test('words of this column come before those of the vocabulary', () => {
    const column = buildLexicon('wordings', ['有慧眼']);
    expect(texts('hy')[0]).toBe('会议');
    expect(texts('hy', [column, vocabulary])[0]).toBe('慧眼');
  });

  test('words that stood after each other before are offered after each other', () => {
    const rivals = parseVocabulary('转办 指标 制度 滞后');
    const general = buildLexicon('vocabulary', rivals);
    expect(texts('zbzd', [general])[0]).toBe('转办制度');
    const heard = buildLexicon('wordings', ['指标滞后']);
    expect(texts('zbzh', [general, heard])[0]).toBe('指标滞后');
  });

  test('letters that begin no syllable make no words', () => {
    expect(texts('weixin')).not.toContain('weixin');
    expect(compose([vocabulary], 'uvi', 9)).toEqual([]);
    expect(compose([vocabulary], '', 9)).toEqual([]);
  });
});

describe('the general vocabulary', () => {
  const source = readFileSync(join(import.meta.dirname, '../../../resources/vocabulary/inspection.txt'), 'utf8');
  const words = parseVocabulary(source);

  test('holds no word twice, and every word can be found', () => {
    expect(new Set(words).size).toBe(words.length);
    const { words: found } = buildLexicon('vocabulary', words);
    const findable = new Set([...found.values()].flat().map(({ text }) => text));
    expect(words.filter((word) => !findable.has(word))).toEqual([]);
  });
});
