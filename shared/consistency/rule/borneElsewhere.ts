import type { Discrepancy } from '../discrepancy.ts';
import { unitFits } from '../query/amountAnswers.ts';
import { isOfChange } from '../query/changeColumns.ts';
import { type NumberColumn, numberColumnsOf } from '../query/columnWords.ts';
import type { Judged } from '../query/judge.ts';
import { tablesOfKind } from '../query/otherKinds.ts';
import { type Quantity, quantitiesIn, shows } from '../query/quantities.ts';
import { questionOf } from '../query/question.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import { placeOf, type TextPlace } from '../read/textDocument.ts';
import type { Reckoned } from '../reckon/checkReckoned.ts';
import type { JudgedPassage } from './answered.ts';
import { numberAt, sumOver } from './relations.ts';

/**
 * How a paper bears out a number plainly: others of the text come to it, a rate beside it is one of it, its words ask an annex for
 * it and get it, or a table has it as what a column adds up to.
 */
type Evidence = 'reckoned' | 'rate' | 'asked' | 'total';

/** A smaller total is that of some table or other in any paper. */
const telling = 2000;

/**
 * By which of them a question of each rule is settled: those that read fewer words of the number than the evidence does. Of other
 * rules a number may be borne out and its sentence still be wrong, as where a list is not as long as it says.
 */
const settledBy: Readonly<Record<string, readonly Evidence[]>> = {
  'annex-near': ['reckoned', 'rate'],
  'annex-query': ['reckoned', 'total'],
  // Parts that add up in the text are held to the annex all the same.
  'annex-total': ['rate', 'asked', 'total'],
  average: ['asked'],
  'named-value': ['reckoned'],
  rate: ['reckoned'],
  'said-twice': ['asked'],
  'set-size': ['reckoned', 'rate'],
};

/** Whether a question is about a number that the paper bears out elsewhere, more plainly than the rule that asks can tell. */
export function borneElsewhere(
  judged: readonly JudgedPassage[],
  annexes: readonly AnnexGrid[],
  bornOutAt: Reckoned['bornOutAt'],
): (discrepancy: Discrepancy) => boolean {
  const isAsked = (place: TextPlace, own: JudgedPassage): boolean =>
    own.numbers.some((each) => each.verdict === 'shown' && each.exact && placeIn(own, each).end === place.end);
  return ({ severity, rule, place, quote, message, claimed, found }) => {
    const evidence = settledBy[rule];
    if (severity !== 'doubt' || !evidence || !place) return false;
    const born = bornOutAt(place);
    if (evidence.includes('reckoned') && born === 'exactly') return true;
    const isByRate = born === 'closely' || (born === 'roughly' && !isNext(claimed, found));
    if (evidence.includes('rate') && isByRate) return true;
    const own = judged.find(({ sentence }) => sentence.paragraph === place.paragraph && sentence.text === quote);
    if (!own) return false;
    // 16个单位 may be those that an annex has, unless the paper itself has said before how many they are.
    const isOpen = evidence.includes('asked') || (rule === 'set-size' && !message.includes('前文说的是'));
    if (isOpen && isAsked(place, own)) return true;
    const isNoTotal = (each: Judged): boolean => isOfTwo(each) || isOfTurn(each);
    if (own.numbers.some((each) => isNoTotal(each) && placeIn(own, each).end === place.end)) return false;
    if (!evidence.includes('total')) return false;
    const quantity = quantitiesIn(quote).find(({ start, end }) => placeOf(own.sentence, start, end).end === place.end);
    const asked = own.numbers.find((each) => placeIn(own, each).end === place.end);
    const tables =
      asked && quantity?.measure === '%' ? tablesOfKind(annexes, questionOf(own.passage, asked.wording)) : annexes;
    const isOf = (named: NumberColumn): boolean => rule !== 'annex-query' || isSpokenOf(named, quote);
    return quantity !== undefined && isTotal(quantity, tables, quote, isOf);
  };
}

function placeIn({ sentence }: JudgedPassage, { wording: { quantity } }: Judged): TextPlace {
  return placeOf(sentence, quantity.start, quantity.end);
}

/** By how much something has changed no column adds up to. */
function isOfTwo({ verdict, reading }: Judged): boolean {
  return verdict === 'contradicted' && (reading?.aggregate === 'change' || reading?.aggregate === 'difference');
}

/** 占1.1% of 4637 are 51 as well as 52: which of them the annex says. */
function isNext(claimed: string, found: string): boolean {
  return Math.abs(Number.parseFloat(claimed) - Number.parseFloat(found)) === 1;
}

/** 7月、8月、9月分别抽样286批次、350批次、496批次: each is of its turn, whatever all of another column come to. */
function isOfTurn({ verdict, wording: { turn } }: Judged): boolean {
  return verdict === 'contradicted' && turn !== null;
}

/** What a column of its unit adds up to, over all rows or as a row of totals prints it. */
function isTotal(
  quantity: Quantity,
  annexes: readonly AnnexGrid[],
  said: string,
  isOf: (named: NumberColumn) => boolean,
): boolean {
  if (quantity.value < telling) return false;
  return annexes.some((annex) =>
    numberColumnsOf(annex).some((named) => {
      const { column, times } = named;
      if (!unitFits(named, quantity.measure) || (column.kind === 'percent') !== (quantity.measure === '%'))
        return false;
      if (isOfOtherMonth(column.title, said) || isOfChange(column) || !isOf(named)) return false;
      const printed = annex.totals.flatMap((row) => numberAt(row, column) ?? []);
      const sums = column.kind === 'percent' ? printed : [sumOver(annex.rows, column), ...printed];
      return sums.some((sum) => shows(quantity, sum * times));
    }),
  );
}

/** 28件不满意 is not what the column 受理 adds up to: of a head two signs at least are in the sentence, unless it is 合计 or a month. */
function isSpokenOf({ words, above }: NumberColumn, said: string): boolean {
  const heads = [...words, ...above].filter((word) => !/^(?:\d{1,2}月份?|第?[一二三四]季度)$/u.test(word));
  const parts = heads.flatMap((word) => Array.from(word.slice(1), (_, at) => word.slice(at, at + 2)));
  return parts.length === 0 || parts.some((part) => said.includes(part));
}

/** The column 2月 bears out nothing that is said of 1月. */
function isOfOtherMonth(title: string, said: string): boolean {
  return [/(?<!\d)\d{1,2}(?=月)/gu, /[一二三四](?=季度)/gu].some((words) => {
    const [own, others] = [title, said].map((text): string[] => text.match(words) ?? []);
    return own?.length === 1 && others !== undefined && others.length > 0 && !others.includes(own[0] ?? '');
  });
}
