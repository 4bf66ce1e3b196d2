import type { Discrepancy } from '../discrepancy.ts';
import { amountsOf, partsOf } from '../query/anyRows.ts';
import type { Passage } from '../query/passage.ts';
import { type Quantity, quantitiesIn, roundsTo, timesOf } from '../query/quantities.ts';
import type { WordReader } from '../query/wordReader.ts';
import { placeOf, type Sentence } from '../read/textDocument.ts';
import type { Reckoned } from '../reckon/checkReckoned.ts';
import type { JudgedPassage } from './answered.ts';
import { isMostlyTraced, untold } from './mostlyTraced.ts';
import { isRateOfText } from './rateSources.ts';
import { inText } from './report.ts';
import { amountsMeant, isBetweenRates, ratesMeant } from './tableSources.ts';
import { isApart, isOfText, isWithShare, type Said } from './textSources.ts';

interface Traced {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  readonly source: 'exact' | 'rough' | 'none';
  /** Where it is none: what the paper comes to that is nearly it. */
  readonly beside: number | null;
}

/** What is known of a paper as a whole. */
interface Paper {
  readonly reader: WordReader;
  readonly bornOutAt: Reckoned['bornOutAt'];
  readonly said: readonly Quantity[];
  readonly sentences: ReadonlyMap<Sentence, readonly Quantity[]>;
  readonly paragraphs: ReadonlyMap<number, readonly Quantity[]>;
  /** What the tables come to whatever the words are, and all of each table. */
  readonly fixed: readonly number[];
  readonly totals: readonly number[];
  readonly notes: readonly Quantity[];
}

/** Numbers of three digits and more that nothing in the paper comes to, where it comes to nearly all of them: a person is asked. */
export function checkUnsourced(
  judged: readonly JudgedPassage[],
  reader: WordReader,
  bornOutAt: Reckoned['bornOutAt'],
  told: readonly Discrepancy[],
): Discrepancy[] {
  const paper = paperOf(judged, reader, bornOutAt);
  const asked = [tracedIn, ratesIn].flatMap((trace) => {
    const all = judged.flatMap((own) => trace(own, paper));
    const unknown = all.filter(({ source }) => source === 'none');
    if (!isMostlyTraced(all.length, unknown.length)) return [];
    // 收取处理费3940元 in a paper about letters: nothing comes to money there.
    const measured = new Set(all.flatMap(({ source, quantity }) => (source === 'none' ? [] : [quantity.measure])));
    return unknown.filter(({ quantity: { measure } }) => measure === '个百分点' || measured.has(measure));
  });
  return untold(asked.map(report), told);
}

function paperOf(judged: readonly JudgedPassage[], reader: WordReader, bornOutAt: Reckoned['bornOutAt']): Paper {
  const { annexes } = reader;
  // Read once and for all: a number is known among the others by what it is, and not by what it says.
  const sentences = new Map(judged.map(({ sentence }) => [sentence, quantitiesIn(sentence.text)]));
  const paragraphs = new Map<number, readonly Quantity[]>();
  for (const [{ paragraph }, own] of sentences)
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), ...own]);
  return {
    reader,
    bornOutAt,
    said: [...paragraphs.values()].flat(),
    sentences,
    paragraphs,
    fixed: annexes.flatMap((annex) => partsOf(annex).flatMap((rows) => amountsOf(annex, rows))),
    totals: annexes.flatMap((annex) => amountsOf(annex, annex.rows)),
    notes: annexes.flatMap(({ notes, title }) => [...notes, title].flatMap((text) => quantitiesIn(text))),
  };
}

function tracedIn(own: JudgedPassage, paper: Paper): Traced[] {
  const { sentence, passage } = own;
  const said = saidAround(own, paper);
  return said.sentence
    .filter((each) => isTelling(each, sentence.text))
    .map((quantity): Traced => {
      const born = paper.bornOutAt(placeOf(sentence, quantity.start, quantity.end));
      if (isShown(own, quantity) || born === 'exactly' || isOfText(quantity, said) || isNoted(quantity, paper))
        return { sentence, quantity, source: 'exact', beside: null };
      if (quantity.measure !== '个百分点') {
        const isRough = born === 'roughly' || isWithShare(quantity, said);
        return { sentence, quantity, ...ofAnnexes(quantity, passage, paper, isRough) };
      }
      const isBetween = isBetweenRates(quantity, passage, said.paragraph, paper.reader);
      return { sentence, quantity, source: isBetween ? 'exact' : 'none', beside: null };
    });
}

/** Rates, which come out of two numbers: of these a paper has so many that only those beside them count. */
function ratesIn(own: JudgedPassage, paper: Paper): Traced[] {
  const { sentence, passage } = own;
  const said = saidAround(own, paper);
  return said.sentence
    .filter((each) => isTellingRate(each, sentence.text))
    .map((rate): Traced => {
      const isKnown =
        isShown(own, rate) ||
        paper.bornOutAt(placeOf(sentence, rate.start, rate.end)) === 'exactly' ||
        isRateOfText(rate, said) ||
        ratesMeant(rate, passage, paper.reader).some((value) => roundsTo(rate, value));
      return { sentence, quantity: rate, source: isKnown ? 'exact' : 'none', beside: null };
    });
}

function isShown({ numbers }: JudgedPassage, { start }: Quantity): boolean {
  return numbers.some(({ wording, verdict }) => verdict === 'shown' && wording.quantity.start === start);
}

function saidAround({ sentence }: JudgedPassage, paper: Paper): Said {
  const own = paper.sentences.get(sentence) ?? [];
  return {
    sentence: own,
    paragraph: paper.paragraphs.get(sentence.paragraph) ?? own,
    paper: paper.said,
    text: sentence.text,
    sizes: paper.reader.annexes.map(({ rows }) => rows.length),
  };
}

/** What those who check have done themselves, and the days of a year: no paper comes to that. */
const given = /(?:走访|访谈|座谈|问卷|发放|收回|入户)[^,;。、\d]{0,8}$/u;

/** A number of three digits, for of a shorter one any paper has a source, that is no bound. */
function isTelling({ value, step, measure, loose, start }: Quantity, text: string): boolean {
  if (loose || '%倍'.includes(measure) || value / step < 100) return false;
  return !given.test(text.slice(0, start)) && !(measure === '天' && [36_500, 36_600].includes(value));
}

/** What is aimed at comes out of nothing. */
const aimed = /(?:力争|确保)[^,;。]*(?<![由从])$|(?:序时进度|要求|目标)(?:为|是|达到)?\(?$/u;

function isTellingRate({ value, step, measure, loose, start }: Quantity, text: string): boolean {
  return measure === '%' && !loose && value / step >= 30 && value !== 10_000 && !aimed.test(text.slice(0, start));
}

function isNoted(quantity: Quantity, { notes, totals }: Paper): boolean {
  const own = notes.flatMap(({ value, measure }) => (measure === quantity.measure ? [value] : []));
  return own.includes(quantity.value) || isApart(quantity, own, totals);
}

/** A slip of the pen that a rate of so large a number does not tell: one or ten of its last place more or less. */
function isBeside({ value, step }: Quantity, other: number): boolean {
  return value / step >= 1000 && [1, 10].includes(Math.round(Math.abs(other - value) / step));
}

function ofAnnexes(
  quantity: Quantity,
  passage: Passage,
  paper: Paper,
  isRough: boolean,
): Pick<Traced, 'source' | 'beside'> {
  const values = [...paper.fixed, ...amountsMeant(quantity, passage, paper.reader)];
  if (values.some((value) => roundsTo(quantity, value))) return { source: 'exact', beside: null };
  const beside = values.find((value) => isBeside(quantity, value));
  return { source: isRough && beside === undefined ? 'rough' : 'none', beside: beside ?? null };
}

/** As the number is printed: 106.62亿元. */
function printLike(claimed: string, value: number): string {
  const [, digits = '', unit = ''] = /^([\d.,]+)(.*)$/u.exec(claimed) ?? [];
  const decimals = /\.(\d+)/u.exec(digits)?.[1]?.length ?? 0;
  return `${(value / 100 / timesOf(unit)).toFixed(decimals)}${unit}`;
}

function report({ sentence, quantity, beside }: Traced): Discrepancy {
  const claimed = sentence.text.slice(quantity.start, quantity.end);
  const found = beside === null ? '无' : printLike(claimed, beside);
  const near = beside === null ? '' : `，最近的是 ${found}`;
  const message = `本文别的数在附件或前后文中都有来处，“${claimed}”算不出来${near}。请核对。`;
  return inText(sentence, quantity.start, quantity.end, {
    severity: 'doubt',
    rule: 'unaccounted',
    claimed,
    found,
    message,
  });
}
