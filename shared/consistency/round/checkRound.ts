import { bulletinOf } from '../../bulletin/bulletinSettings.ts';
import type { FactValue } from '../../bulletin/bulletinView.ts';
import { allFacts, factValues } from '../../bulletin/factValues.ts';
import { numeralOf } from '../../bulletin/numbering.ts';
import { packBlocks } from '../../bulletin/packBlocks.ts';
import type { RoundData } from '../../round/roundData.ts';
import { templateNames } from '../../text/template.ts';
import { checkDocument } from '../checkDocument.ts';
import type { KeyedDiscrepancy } from '../discrepancy.ts';
import { withKeys } from '../discrepancyKeys.ts';
import type { HintWord } from '../form/words.ts';
import { type QuoteMark, quoteMark } from '../quotes.ts';
import { type AnnexSpot, annexSpots } from './annexSpots.ts';
import { type Fix, fixesFor, numberAt, numberIn, sameNumber } from './fixes.ts';
import { literalsOf } from './printedPlace.ts';
import { type DraftStretch, paperOfRound, type RoundPaper, stretchOf } from './roundPaper.ts';
import { typedDiscrepancies } from './typedDiscrepancies.ts';
import { type TypedNumber, typedNumbers } from './typedNumbers.ts';

/** What the check finds in a round: where it is written, which annexes speak to it, and what can be done about it at once. */
export interface RoundFinding extends KeyedDiscrepancy {
  /** Null: title, sign-off, or an annex. */
  readonly stretch: DraftStretch | null;
  /** What of the quote is meant. */
  readonly mark: QuoteMark | null;
  readonly annexes: readonly AnnexSpot[];
  readonly fixes: readonly Fix[];
}

/** The bulletin of a round against itself, its annexes, and the facts of its pack. Without a bulletin there is nothing to check. */
export function checkRound(data: RoundData, words?: readonly HintWord[]): RoundFinding[] {
  const paper = paperOfRound(data);
  if (!paper) return [];
  const facts = factsOf(data, paper);
  const known = new Map(facts.map(({ name, text }) => [name, text]));
  const wording = (name: string): string => known.get(name) ?? '';
  const typed = typedNumbers(paper, wording);
  const packTextOf = packTexts(data);
  const own = withKeys(typedDiscrepancies(paper, typed, facts, packTextOf));
  return preferred(own, checkDocument(paper.document, words, data.units.map(namesOf)))
    .sort((a, b) => order(a) - order(b))
    .map((each) => {
      const stretch = each.place && stretchOf(paper, each.place);
      const annexes = annexSpots(data, each);
      const fixes = fixesOf(paper, each, typed, facts, packTextOf);
      const computed =
        each.severity !== 'hint' && annexes.length > 0 && stretch !== null && isComputed(paper, stretch, each, wording);
      return {
        ...each,
        ...(computed && askedOfThePack(each)),
        stretch,
        mark: quoteMark(paper.document, each),
        annexes,
        fixes,
      };
    });
}

function namesOf({ name, short, aliases }: RoundData['units'][number]): string[] {
  return [name, ...(short === null ? [] : [short]), ...aliases];
}

/** As one reads; annexes after the text. */
function order({ place }: KeyedDiscrepancy): number {
  return place ? place.paragraph + Math.min(place.start, 9999) / 10_000 : Number.MAX_SAFE_INTEGER;
}

/** Of two that speak of one number: what reads the annex tells more, but where the pack says what is meant it is right. */
function preferred(own: readonly KeyedDiscrepancy[], found: readonly KeyedDiscrepancy[]): KeyedDiscrepancy[] {
  const other = (one: KeyedDiscrepancy) => found.filter(({ place }) => one.place && place && meet(one.place, place));
  const kept = own.filter((one) => {
    if (one.severity === 'hint') return other(one).length === 0;
    return !other(one).some((each) => sameNumber(numberIn(each.found) ?? '', one.found));
  });
  const beaten = new Set(
    kept.flatMap((one) => other(one).filter(({ claimed }) => sameNumber(numberIn(claimed) ?? '', one.claimed))),
  );
  return [...kept, ...found.filter((each) => !beaten.has(each))];
}

/** What the pack computes is no slip of a pen: it may well mean something else than the annex's column, so that it is asked. */
function askedOfThePack({ severity, message }: KeyedDiscrepancy): Pick<KeyedDiscrepancy, 'severity' | 'message'> {
  const asked = '文中的数由模板的算法得出，请确认附件和文字说的是同一件事。';
  return { severity: severity === 'error' ? 'doubt' : severity, message: `${message}${asked}` };
}

/** No digit of the place was typed: the pack says what is meant, and readers of the annex may take it otherwise. */
function isComputed(
  { blocks }: RoundPaper,
  { start, end }: NonNullable<RoundFinding['stretch']>,
  { place }: KeyedDiscrepancy,
  wording: (fact: string) => string,
): boolean {
  const template = (place && blocks.get(place.block)?.block.text) ?? '';
  const typed = literalsOf(template, wording).map((literal) =>
    literal.text.slice(Math.max(0, start - literal.start), Math.max(0, end - literal.start)),
  );
  return templateNames(template).length > 0 && !typed.some((text) => /\d/u.test(text));
}

/** Those of the pack, and whatever else stands in the text. */
export function factsOf(data: RoundData, { blocks }: RoundPaper): FactValue[] {
  const facts = allFacts(data);
  const names = new Set(facts.map(({ name }) => name));
  const used = [...blocks.values()].flatMap(({ block }) => (block.style === 'table' ? [] : templateNames(block.text)));
  return [
    ...facts,
    ...factValues(
      data,
      used.filter((name) => !names.has(name)),
    ),
  ];
}

function packTexts(data: RoundData): (blockId: string) => string | null {
  const bulletin = bulletinOf(data);
  const texts = new Map(
    (bulletin ? packBlocks(bulletin) : []).map(({ id, style, text }) => [
      id,
      text.slice(numeralOf(style, text).length),
    ]),
  );
  return (blockId) => texts.get(blockId) ?? null;
}

type Place = NonNullable<KeyedDiscrepancy['place']>;

function meet(a: Place, b: Place): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end;
}

function fixesOf(
  { blocks }: RoundPaper,
  finding: KeyedDiscrepancy,
  typed: readonly TypedNumber[],
  facts: readonly FactValue[],
  packTextOf: (blockId: string) => string | null,
): Fix[] {
  const numeral = finding.place ? (blocks.get(finding.place.block)?.numeral.length ?? 0) : 0;
  const number = numberAt(finding, typed, numeral);
  const wanted = numberIn(finding.found);
  return number && wanted !== null ? fixesFor(number, wanted, facts, packTextOf(number.block.id)) : [];
}
