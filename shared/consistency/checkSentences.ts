import { type Count, countsIn } from './claim/counts.ts';
import type { FindMentions } from './claim/mentions.ts';
import type { RowNames } from './claim/rowNames.ts';
import type { Discrepancy } from './discrepancy.ts';
import type { AnnexGrid } from './read/annexGrid.ts';
import type { Sentence, TextDocument, TextParagraph } from './read/textDocument.ts';
import { checkAnnexTotals } from './rule/annexTotals.ts';
import { checkAttributes } from './rule/attributes.ts';
import { checkDifferences } from './rule/differences.ts';
import { checkEachNamed } from './rule/eachNamed.ts';
import { checkEarlierRates } from './rule/earlierRates.ts';
import { checkEndsListed } from './rule/endsListed.ts';
import { checkFirstOfListed } from './rule/firstOfListed.ts';
import { checkFormItems } from './rule/formItems.ts';
import { checkMeaning } from './rule/meaning.ts';
import { checkMoreThanAll } from './rule/moreThanAll.ts';
import { checkMovesNamed } from './rule/movesNamed.ts';
import { checkNamedCounts } from './rule/namedCounts.ts';
import { checkNamedValues } from './rule/namedValues.ts';
import { checkOwnValues, printedValues } from './rule/ownValues.ts';
import { checkPartsListed } from './rule/partsListed.ts';
import { checkPlacesInTurn } from './rule/placesInTurn.ts';
import { checkPlacesSaid } from './rule/placesSaid.ts';
import { checkRankMoves } from './rule/rankMoves.ts';
import { checkRanksSaid } from './rule/ranksSaid.ts';
import { checkRates } from './rule/rates.ts';
import { checkRowValues } from './rule/rowValues.ts';
import { checkSerialsSaid } from './rule/serialsSaid.ts';
import { checkShares } from './rule/shares.ts';
import { checkSizeOfAll } from './rule/sizeOfAll.ts';
import { checkSums } from './rule/sums.ts';
import { checkSurveyed } from './rule/surveyed.ts';
import { checkThoseCounted } from './rule/thoseCounted.ts';
import { checkWholes } from './rule/wholes.ts';

/** What the rules of one sentence know of the paper around it. */
interface Around {
  readonly document: TextDocument;
  /** With what is computed from their columns. */
  readonly annexes: readonly AnnexGrid[];
  readonly rowNames: readonly RowNames[];
  readonly mentionsIn: FindMentions;
  readonly wholes: readonly number[];
  /** Shares that are known by the list they stand in. */
  readonly judged: ReadonlySet<Count>;
}

/** Every sentence against those before it and against the annexes. */
export function checkSentences(around: Around): Discrepancy[] {
  const { paragraphs } = around.document;
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  const printed = printedValues(around.annexes);
  const beside = paragraphs.flatMap(besideOf);
  let earlier: readonly Count[] = [];
  return sentences.flatMap((sentence, at) => {
    const said = { earlier, next: sentences[at + 1], before: '', paragraph: '', ...beside[at], printed };
    const found = [...byOthers(sentence, around, said), ...byAnnexes(sentence, around, said)];
    earlier = [...countsIn(sentence.text).toReversed(), ...earlier].slice(0, 200);
    return found;
  });
}

/** What stands round one sentence. */
interface Beside {
  /** Numbers that were said before, nearest first. */
  readonly earlier: readonly Count[];
  readonly before: string;
  readonly next: Sentence | undefined;
  readonly paragraph: string;
  readonly printed: ReturnType<typeof printedValues>;
}

/** Against other numbers of the text. */
function byOthers(sentence: Sentence, { annexes, wholes, judged }: Around, { earlier }: Beside): Discrepancy[] {
  const annexTotals = annexes.map(({ rows }) => rows.length * 100);
  return [
    ...checkSums(sentence, earlier.slice(0, 40)),
    ...checkRates(sentence, { earlier, annexTotals, judged }),
    ...checkPartsListed(sentence),
    ...checkWholes(sentence, earlier),
    ...checkShares(sentence, earlier, wholes, judged),
    ...checkDifferences(sentence, earlier),
    ...checkThoseCounted(sentence),
  ];
}

/** Against what the annexes have. */
function byAnnexes(
  sentence: Sentence,
  { document, annexes, rowNames, mentionsIn }: Around,
  { before, next, paragraph, printed }: Beside,
): Discrepancy[] {
  return [
    ...checkEarlierRates(sentence, annexes),
    ...checkPlacesSaid(sentence, mentionsIn),
    ...checkPlacesInTurn(sentence, mentionsIn),
    ...checkFirstOfListed(sentence, mentionsIn),
    ...checkRankMoves(sentence, mentionsIn),
    ...checkMovesNamed(sentence, mentionsIn),
    ...checkOwnValues(sentence, printed, mentionsIn),
    ...checkSurveyed(sentence, annexes),
    ...checkSizeOfAll(sentence, annexes),
    ...checkRowValues(sentence, mentionsIn),
    ...checkSerialsSaid(sentence, mentionsIn),
    ...checkNamedCounts(sentence, rowNames, next),
    ...checkEndsListed(sentence, rowNames),
    ...checkNamedValues(sentence, mentionsIn, annexes, before),
    ...checkEachNamed(sentence, mentionsIn, before),
    ...checkMeaning(document, sentence, rowNames),
    ...checkMoreThanAll(document, sentence, rowNames),
    ...checkRanksSaid(sentence, rowNames),
    ...checkAnnexTotals(sentence, annexes, paragraph),
    ...checkFormItems(sentence, annexes),
    ...checkAttributes(sentence, rowNames),
  ];
}

/** Of each sentence of a paragraph the one before it, which a short one goes on about, and all of them. */
function besideOf({ sentences }: TextParagraph): Pick<Beside, 'before' | 'paragraph'>[] {
  const paragraph = sentences.map(({ text }) => text).join('');
  return sentences.map((_, at) => ({ before: sentences[at - 1]?.text ?? '', paragraph }));
}
