import type { FindMentions } from '../claim/mentions.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import type { TextParagraph } from '../read/textDocument.ts';
import type { JudgedSentence } from '../rule/answered.ts';
import { bornOutElsewhere } from './bornOutElsewhere.ts';
import { standsAlone } from './standsAlone.ts';
import { toldOften } from './toldOften.ts';

/**
 * Why a number that seems wrong may be right all the same: the paper seems wrong in the same way more than once, no other number of
 * the sentence is of the annex that contradicts it, or other numbers of the paper come to it.
 */
type Ground = 'often' | 'alone' | 'bornOut';

/** By which of them each rule is made unsure: by its conclusions from words, or by how it relates numbers to each other. */
const unsureBy: Readonly<Record<string, readonly Ground[]>> = {
  'annex-total': ['often', 'alone', 'bornOut'],
  'named-value': ['often', 'alone', 'bornOut'],
  'row-count': ['often', 'alone', 'bornOut'],
  'names-counted': ['often'],
  'rank-said': ['alone'],
  difference: ['bornOut'],
  mean: ['bornOut'],
  'part-rate': ['bornOut'],
  'percentage-points': ['bornOut'],
  rate: ['bornOut'],
  share: ['bornOut'],
  'sum-of-parts': ['bornOut'],
};

/** What is not sure enough to be asserted is asked. */
export function askWhereUnsure(
  found: readonly Discrepancy[],
  paragraphs: readonly TextParagraph[],
  annexes: readonly AnnexGrid[],
  mentionsIn: FindMentions,
  judged: readonly JudgedSentence[],
): Discrepancy[] {
  const isAssertedBy = ({ severity, rule }: Discrepancy, ground: Ground): boolean =>
    severity === 'error' && unsureBy[rule]?.includes(ground) === true;
  const grounds = {
    often: toldOften(found.filter((each) => isAssertedBy(each, 'often'))),
    alone: standsAlone(judged, annexes),
    bornOut: bornOutElsewhere(paragraphs, annexes, mentionsIn),
  };
  const isUnsure = (each: Discrepancy): boolean =>
    (['often', 'alone', 'bornOut'] as const).some((ground) => isAssertedBy(each, ground) && grounds[ground](each));
  return found.map((each) => (isUnsure(each) ? { ...each, severity: 'doubt' } : each));
}
