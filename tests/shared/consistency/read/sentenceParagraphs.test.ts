import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';
import { withSentencesJoined } from '#shared/consistency/read/sentenceParagraphs.ts';

const head = '一、总体情况';
const sentences = ['甲镇报送5条。', '乙镇报送4条。', '丙镇报送3条。', '丁镇报送2条。'];
const joined = (...lines: readonly string[]) =>
  withSentencesJoined(readParagraphs(['关于信息报送情况的通报', ...lines]).paragraphs)
    .map(({ sentences: own }) => own.map(({ text }) => text).join(''))
    .filter((text) => text !== '');

test('a paper that begins a paragraph with each sentence is read in paragraphs from heading to heading', () => {
  expect(joined(head, ...sentences, '二、下一步工作', ...sentences)).toEqual([
    '关于信息报送情况的通报',
    head,
    sentences.join(''),
    '二、下一步工作',
    sentences.join(''),
  ]);
});

test('a paper with other paragraphs, and a sentence that points to an annex, stay as they are', () => {
  const long = [sentences.join(''), sentences.join(''), ...sentences, ...sentences];
  expect(joined(...long)).toEqual(['关于信息报送情况的通报', ...long]);
  const pointing = '各镇情况见附件2。';
  expect(joined(...sentences, pointing, ...sentences)).toEqual([
    '关于信息报送情况的通报',
    sentences.join(''),
    pointing,
    sentences.join(''),
  ]);
});

test('what is found keeps the place of its own paragraph', () => {
  const paper = [
    head,
    ...sentences,
    ...sentences,
    '共有甲镇、乙镇、丙镇3个。',
    '全年收到40件，办结50件，办结率50.0%。',
  ];
  const wrong = checkDocument(readParagraphs(['关于信息报送情况的通报', ...paper])).filter(
    ({ place }) => place !== null,
  );
  expect(wrong.map(({ place, quote }) => [place?.paragraph, quote])).toContainEqual([11, paper[10]]);
});
