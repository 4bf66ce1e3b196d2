import { quantitiesIn } from '../claim/counts.ts';
import { sentencesOf } from '../read/sentences.ts';
import { placeOf, type Sentence, type TextDocument, type TextPlace } from '../read/textDocument.ts';

/** Digits of the text that say how many or how much of something there is. */
export interface PrintedNumber {
  readonly sentence: Sentence;
  /** In the sentence, its unit of count with it. */
  readonly start: number;
  readonly end: number;
  /** Of the digits alone, in the printed paragraph. */
  readonly digits: TextPlace;
}

/**
 * What the text asserts in digits. Not 约30件, nor the limits of 不少于5条 and 90分以上: these say what shall be, or which rows are meant.
 */
export function printedNumbers({ paragraphs }: TextDocument): PrintedNumber[] {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  return sentences.flatMap((sentence) =>
    quantitiesIn(sentence.text)
      .filter(({ inWords, rough, bound }) => !inWords && !rough && bound === null)
      .map(({ start, end, measure }) => {
        return { sentence, start, end, digits: placeOf(sentence, start, end - measure.length) };
      }),
  );
}

/** The digits as printed, one more and one less in their last place; a rate stays one. */
export function neighbours(digits: string, isRate: boolean): string[] {
  const decimals = /[.．](\d+)/u.exec(digits)?.[1]?.length ?? 0;
  const value = Number(digits.replace(/,/gu, ''));
  return [1, -1]
    .map((step) => value + step / 10 ** decimals)
    .filter((other) => other >= 0 && (!isRate || value > 100 || other <= 100))
    .map((other) => other.toFixed(decimals));
}

/** The paper with other words in one place. */
export function withText(document: TextDocument, { paragraph, start, end }: TextPlace, text: string): TextDocument {
  const paragraphs = document.paragraphs.map((each) => {
    if (each.index !== paragraph) return each;
    const changed = each.text.slice(0, start) + text + each.text.slice(end);
    return { ...each, text: changed, sentences: sentencesOf(changed, each.index, each.block) };
  });
  return { ...document, paragraphs };
}
