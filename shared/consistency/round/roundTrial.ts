import type { RoundData } from '../../round/roundData.ts';
import type { TextDocument, TextPlace } from '../read/textDocument.ts';
import type { Trial, TriedNumber } from '../trial/trial.ts';
import { factsOf } from './checkRound.ts';
import { type DraftStretch, paperOfRound, type RoundPaper, stretchOf } from './roundPaper.ts';
import { typedNumbers } from './typedNumbers.ts';

/** 试改 of the bulletin of a round: what facts answer for follows the annexes and is not tried. */
export interface RoundTrial extends Omit<Trial, 'tried'> {
  readonly tried: readonly (TriedNumber & { readonly stretch: DraftStretch | null })[];
}

/** What of the bulletin of a round people have typed, and where in the draft what was tried is written. */
export interface TypedPaper {
  readonly document: TextDocument;
  readonly typed: readonly TextPlace[];
  inDraft(trial: Trial): RoundTrial;
}

/** Null where the round has no bulletin. */
export function typedPaper(data: RoundData): TypedPaper | null {
  const paper = paperOfRound(data);
  if (!paper) return null;
  return {
    document: paper.document,
    typed: typedPlaces(paper, data),
    inDraft: ({ tried, total }) => {
      return { total, tried: tried.map((number) => ({ ...number, stretch: stretchOf(paper, number.place) })) };
    },
  };
}

function typedPlaces(paper: RoundPaper, data: RoundData): TextPlace[] {
  const texts = new Map(factsOf(data, paper).map(({ name, text }) => [name, text]));
  const paragraphs = new Map(paper.document.paragraphs.map(({ block, index }) => [block, index]));
  return typedNumbers(paper, (name) => texts.get(name) ?? '').flatMap(({ at, start, text }) => {
    const paragraph = paragraphs.get(at);
    const from = start + (paper.blocks.get(at)?.numeral.length ?? 0);
    return paragraph === undefined ? [] : [{ paragraph, block: at, start: from, end: from + text.length }];
  });
}
