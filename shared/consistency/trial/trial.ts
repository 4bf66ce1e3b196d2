import { checkDocument } from '../checkDocument.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { type Quoted, quoteAt } from '../quotes.ts';
import { foldCheckText } from '../read/sentences.ts';
import { overlap, placeOf, type TextDocument, type TextPlace } from '../read/textDocument.ts';
import { neighbours, type PrintedNumber, printedNumbers, withText } from './alteration.ts';

/** A number of the text, and whether the check would notice if it were another. */
export interface TriedNumber extends Quoted {
  readonly place: TextPlace;
  readonly noticed: boolean;
}

/** 试改 of a paper, as far as it went. */
export interface Trial {
  readonly tried: readonly TriedNumber[];
  /** How many numbers there are to be tried; more than were tried where it was stopped. */
  readonly total: number;
}

/**
 * Mutation testing of the check on one paper: each number (or those in `among`) is altered, one more and one less in the last place
 * printed, and the whole paper checked again. One is noticed when each of its alterations brings up an error or a question that
 * the paper as it is does not. What already is in question is not tried: a person sees it anyway. Silence about a number means
 * nothing where this says that it would not be noticed.
 */
export function trialOf(
  document: TextDocument,
  among: readonly TextPlace[] | null = null,
): { readonly total: number; readonly steps: Iterable<TriedNumber> } {
  const found = asked(document);
  const inQuestion = (place: TextPlace): boolean =>
    found.some((each) => each.place !== null && overlap(each.place, place));
  const numbers = printedNumbers(document).filter(
    ({ digits }) => !inQuestion(digits) && (among === null || among.some((place) => overlap(place, digits))),
  );
  return { total: numbers.length, steps: tryEach(document, numbers, new Set(found.map(whatIsTold))) };
}

function* tryEach(
  document: TextDocument,
  numbers: readonly PrintedNumber[],
  known: ReadonlySet<string>,
): Generator<TriedNumber> {
  const isNew = (each: Discrepancy): boolean => !known.has(whatIsTold(each));
  for (const { sentence, start, end, digits } of numbers) {
    const paragraph = document.paragraphs[digits.paragraph];
    const stretch = placeOf(sentence, start, end);
    const quoted = paragraph && quoteAt(paragraph, stretch.start, stretch.end);
    if (!quoted) continue;
    const printed = foldCheckText(paragraph.text.slice(digits.start, digits.end));
    const others = neighbours(printed, sentence.text.charAt(end - 1) === '%');
    const noticed = others.length > 0 && others.every((text) => asked(withText(document, digits, text)).some(isNew));
    yield { ...quoted, place: digits, noticed };
  }
}

function asked(document: TextDocument): Discrepancy[] {
  return checkDocument(document).filter(({ severity }) => severity !== 'hint');
}

/** Not its sentence: what was said of it before says nothing of what was altered elsewhere in it. */
function whatIsTold({ rule, claimed, found, message }: Discrepancy): string {
  return [rule, claimed, found, message].join('|');
}
