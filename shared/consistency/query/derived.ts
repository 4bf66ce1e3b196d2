import type { Answer } from './answers.ts';
import { changesSaid, changeWord } from './changeAnswers.ts';
import { differencesSaid, differenceWord } from './differenceAnswers.ts';
import { ratesOf, rateWord } from './rateAnswers.ts';
import { rateChanges } from './rateChanges.ts';
import { rowChanges } from './rowChanges.ts';
import type { Operation, Scene } from './scene.ts';
import { scoreRates } from './scoreRates.ts';
import { isOfShare, sharesOf, shareWords } from './shareAnswers.ts';
import { shareChanges } from './shareChanges.ts';
import { shortfallsSaid, shortWord } from './shortfalls.ts';
import { timesSaid, timesWord } from './timesAnswers.ts';
import type { Span } from './wording.ts';

/** Every derived query that the words of a number can mean. */
export function derivedOf(scene: Scene): Answer[] {
  const { measure } = scene;
  if (measure === '倍') return timesSaid(scene);
  const changes = [...changesSaid(scene), ...rowChanges(scene), ...rateChanges(scene), ...shareChanges(scene)];
  if (measure !== '%') return [...changes, ...differencesSaid(scene), ...shortfallsSaid(scene)];
  return isOfShare(scene) ? sharesOf(scene) : [...ratesOf(scene), ...scoreRates(scene), ...changes];
}

const said: Readonly<Record<Operation, RegExp>> = {
  share: shareWords,
  rate: rateWord,
  change: changeWord,
  times: timesWord,
  difference: new RegExp(`${differenceWord.source}|${shortWord.source}`, 'u'),
};

export function isOperation(aggregate: string): aggregate is Operation {
  return aggregate in said;
}

/** The words that say what is done with two answers. */
export function operationWords(operation: Operation, text: string, [from, to]: Span): Span[] {
  const match = said[operation].exec(text.slice(from, to));
  return match ? [[from + match.index, from + match.index + match[0].length]] : [];
}
