import { isMisprint } from '../claim/misprints.ts';
import { nameListsIn } from '../claim/nameLists.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { type Figure, figuresOf } from '../query/figures.ts';
import { leavesOut } from '../query/otherwise.ts';
import type { Passage } from '../query/passage.ts';
import { type Quantity, quantitiesIn, roundsTo, shows } from '../query/quantities.ts';
import { scopesOf } from '../query/scopes.ts';
import type { WordReader } from '../query/wordReader.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import { placeOf } from '../read/textDocument.ts';
import type { Reckoned } from '../reckon/checkReckoned.ts';
import type { JudgedPassage } from './answered.ts';
import { fewest, isMostlyTraced, untold } from './mostlyTraced.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';
import { isApart, isInList } from './textSources.ts';
import { elsewhere } from './unaccounted.ts';

interface Traced {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly known: boolean;
  /** Where it is not known: what the annexes come to that is one slip of the hand away from it. */
  readonly beside: Figure | null;
}

/**
 * Numbers of one or two digits that neither a query nor the text around gives, nor anything that an annex comes to over rows of
 * which their passage speaks, in a paper where nearly all such have a source: a person is asked. Where a few more have none, only
 * of those that are a slip away from something.
 */
export function checkShortNumbers(
  judged: readonly JudgedPassage[],
  reader: WordReader,
  bornOutAt: Reckoned['bornOutAt'],
  told: readonly Discrepancy[],
): Discrepancy[] {
  const said = judged.flatMap(({ sentence }) => quantitiesIn(sentence.text));
  const all = judged.flatMap((own) => tracedIn(own, said, reader, bornOutAt));
  const unknown = all.filter(({ known }) => !known);
  if (all.length < fewest || unknown.length * 3 > all.length) return [];
  const isKnown = isMostlyTraced(all.length, unknown.length);
  return untold(unknown.filter(({ beside }) => isKnown || beside !== null).map(report), told);
}

function tracedIn(
  { passage, numbers }: JudgedPassage,
  said: readonly Quantity[],
  reader: WordReader,
  bornOutAt: Reckoned['bornOutAt'],
): Traced[] {
  const { sentence } = passage;
  const lists = new Set(nameListsIn(sentence.text).map(({ count }) => count.start));
  return numbers.flatMap(({ verdict, wording: { quantity, unitNoun, near } }): Traced[] => {
    const { start, end } = quantity;
    if (verdict === 'contradicted' || lists.has(start) || !isShort(quantity) || isGiven(quantity, sentence.text))
      return [];
    const isKnown = verdict === 'shown' || bornOutAt(placeOf(sentence, start, end)) !== null;
    if (isKnown || isOfText(quantity, passage, said)) return [{ passage, quantity, known: true, beside: null }];
    const words = wordsBeside(sentence.text, quantity);
    const figures = reader.annexes
      .filter((annex) => hasSuch(annex, unitNoun || sentence.text.slice(...near)))
      .flatMap((annex) => figuresOf(scopesOf(reader, annex, passage), quantity, words));
    // Where no table has anything of this kind, there is no source to look for.
    if (figures.length === 0) return [];
    const known = figures.some(({ value }) => shows(quantity, value));
    return [{ passage, quantity, known, beside: figures.find(({ value }) => isSlip(quantity, value)) ?? null }];
  });
}

/** A count or an amount that is no bound, no rate and no length of time. */
function isShort({ value, step, measure, loose, count }: Quantity): boolean {
  const size = Math.round(value / step);
  if (loose || count?.inWords || size < 2 || size > 99) return false;
  return !['%', '个百分点', '倍', '天', '期', '小时', '分'].includes(measure);
}

/** 账号共计11个: a table that has no column of accounts knows nothing of how many there are. */
function hasSuch({ columns }: AnnexGrid, words: string): boolean {
  const [thing] = /(?:网站|账号|新媒体|公众号|学校|医院|幼儿园|企业)(?=[^网账新公学医幼企]*$)/u.exec(words) ?? [];
  return thing === undefined || columns.some(({ title }) => title.includes(thing));
}

/** Scales, and what those who check have done: no annex comes to that. */
const notCounted = /培训|开展|选取|权重|满分|总分|标准|任务|走访|访谈|座谈|问卷|会议/u;

function isGiven({ start, end }: Quantity, text: string): boolean {
  const behind = /^[^,;。]*/u.exec(text.slice(end))?.[0].length ?? 0;
  const clause = text.slice(text.lastIndexOf(',', start) + 1, end + behind);
  return elsewhere.test(clause) || notCounted.test(clause) || leavesOut(clause);
}

/** Said again in its sentence, a sum or a difference of two numbers there, or one of a list of its paragraph that adds up. */
function isOfText(quantity: Quantity, { sentence, beside }: Passage, said: readonly Quantity[]): boolean {
  const isLike = ({ measure, loose }: Quantity): boolean => measure === quantity.measure && !loose;
  // A sentence that is read again gives other objects: this number is found among the others by its place.
  const isThis = (text: string, { start }: Quantity): boolean => text === sentence.text && start === quantity.start;
  const near = beside
    .flatMap((text) => quantitiesIn(text).map((each) => (isThis(text, each) ? quantity : each)))
    .filter(isLike);
  if (isInList(quantity, near, said.filter(isLike))) return true;
  const values = quantitiesIn(sentence.text).flatMap(({ start, measure, value }) =>
    start !== quantity.start && measure === quantity.measure ? [value] : [],
  );
  return (
    values.includes(quantity.value) ||
    isApart(quantity, values, values) ||
    values.some((one, at) => values.slice(at + 1).some((other) => roundsTo(quantity, one + other)))
  );
}

/** Of one digit any number is a slip away from some other. */
function isSlip(quantity: Quantity, value: number): boolean {
  const { step } = quantity;
  return Math.min(value, quantity.value) / step >= 10 && value % step < 1 && isMisprint(quantity, value);
}

/** Its clause and the one before. */
function wordsBeside(text: string, { start, end }: Quantity): string {
  return `${/[^,;:。]*[,;:]?[^,;:。]*$/u.exec(text.slice(0, start))?.[0] ?? ''}${text.slice(start, end + 6)}`;
}

function report({ passage: { sentence }, quantity: { start, end, measure }, beside }: Traced): Discrepancy {
  const claimed = sentence.text.slice(start, end);
  const found = beside ? `${printHundredths(Math.round(beside.value))}${measure}` : '无';
  const near = beside ? `，${nameOfAnnex(beside.scope.annex)}里${beside.say}是 ${found}` : '';
  return inText(sentence, start, end, {
    severity: 'doubt',
    rule: 'unaccounted',
    claimed,
    found,
    rows: beside ? beside.scope.rows.slice(0, 40).map((row) => rowPlace(beside.scope.annex, row)) : [],
    message: `本文别的数在附件或前后文中都有来处，“${claimed}”没有${near}。请核对。`,
  });
}
