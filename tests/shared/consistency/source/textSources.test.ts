import { expect, test } from 'vitest';
import { passagesOf } from '#shared/consistency/query/passage.ts';
import { type Said, saidIn } from '#shared/consistency/source/said.ts';
import { isOfSentence, isOfText } from '#shared/consistency/source/textSources.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

/** Whether the number behind the words would come from the others if it were so many hundredths. */
function comesOf(
  isOf: (said: Said) => (value: number) => boolean,
  text: string,
  words: string,
  value: number,
): boolean {
  const { paragraphs } = documentOfFixture(['清河县通报', '各单位：', text, '清河县督查室', '2024年7月12日']);
  const sentences = passagesOf(paragraphs).map(({ sentence }) => sentence);
  const sentence = sentences.find((each) => each.text.includes(words));
  const said = sentence && saidIn(sentences, [])(sentence, sentence.text.indexOf(words) + words.length);
  if (!said) throw new Error(`no number behind ${words}`);
  return isOf(said)(value);
}

const kinds = [540, 141, 14, 104, 48, 81, 64, 45, 137, 30, 33, 139, 51, 26, 13, 2, 95];

test('a list of many kinds comes to all of them', () => {
  const list = kinds.map((each, at) => `第${'甲乙丙丁'.charAt(at % 4)}类${each}件`).join('，');
  const text = `共收到来信1563件，其中${list}。`;
  expect(comesOf(isOfText, text, '第甲类', 54_000)).toBe(true);
  expect(comesOf(isOfText, text, '第甲类', 54_100)).toBe(false);
});

test('a number comes of a long list behind it', () => {
  const list = kinds.map((each, at) => `第${'甲乙丙丁'.charAt(at % 4)}类${each}件`).join('，');
  const text = `共收到来信1563件。从类别看，${list}。`;
  expect(comesOf(isOfText, text, '共收到来信', 156_300)).toBe(true);
  expect(comesOf(isOfText, text, '共收到来信', 156_400)).toBe(false);
});

test('a number comes of two others of its sentence by a sum or a difference', () => {
  const text = '应巡河1760次，实际巡河1706次，少巡54次。';
  expect(comesOf(isOfSentence, text, '少巡', 5400)).toBe(true);
  expect(comesOf(isOfSentence, text, '少巡', 5300)).toBe(false);
  expect(comesOf(isOfSentence, text, '少巡', 346_600)).toBe(true);
});
