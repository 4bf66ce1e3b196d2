import { nameListsIn } from '../claim/nameLists.ts';
import { type Asked, ask } from './asked.ts';
import { contentLength } from './fillers.ts';
import { meantBy, misprintOf } from './meant.ts';
import { nearlyShown } from './nearly.ts';
import { isCellElsewhere, isCountedElsewhere, isElsewhere, isSizeOfEnd } from './otherwise.ts';
import type { Passage } from './passage.ts';
import type { Quantity } from './quantities.ts';
import { type Reading, shapesOf } from './readings.ts';
import { shareOfCounted } from './shareOfCounted.ts';
import { type Wording, wordingsIn } from './wording.ts';
import type { WordReader } from './wordReader.ts';

/** What the annexes say of a number by the words that it stands with. */
export interface Judged {
  readonly wording: Wording;
  /** Every query that the words can mean. */
  readonly readings: readonly Reading[];
  /**
   * `shown`: a query that the words can mean gives it. `contradicted`: those that they mean give another. `nearly`: none gives it, and what
   * the words mean best comes close; it may as well be another number.
   */
  readonly verdict: 'shown' | 'contradicted' | 'nearly' | 'silent';
  /** The query that gives it, or that it contradicts. */
  readonly reading: Reading | null;
  /** Rows and column are in the words, and nothing else is. */
  readonly exact: boolean;
}

/** Each number of a sentence against the queries that its words can mean. */
export function judge(reader: WordReader, passage: Passage): Judged[] {
  return judgeAll(reader, [passage]).flat();
}

/** The numbers of each passage; those of items that go on with each other, a sentence each, stand in one row too. */
export function judgeAll(reader: WordReader, passages: readonly Passage[]): Judged[][] {
  const all = passages.map((passage) => askedIn(reader, passage));
  return passages.map((passage, at) => {
    const { text } = passage.sentence;
    const asked = all[at] ?? [];
    const lists = new Set(nameListsIn(text).map(({ count }) => count.start));
    const items = itemsWith(passages, at).map((other) => all[other] ?? []);
    return asked.map((each, place) => {
      const row = items.flatMap((own) => (own.length === asked.length ? (own[place] ?? []) : []));
      const beside =
        row.length > 1
          ? row
          : asked.filter(
              (other, index) => other !== each && Math.abs(index - place) <= 4 && !isWholeOf(other, each, text),
            );
      return {
        wording: each.wording,
        readings: each.all,
        ...verdictOf(each, { beside, ahead: asked[place - 1], lists }, passage, reader),
      };
    });
  });
}

/** “18个村生活污水治理”, 《关于开展10件实事的通知》: what a title says counts nothing. */
function isInTitle(text: string, { start, end }: Quantity): boolean {
  const inside = (open: string, close: string): boolean =>
    text.lastIndexOf(open, start) > text.lastIndexOf(close, start) && text.indexOf(close, end) - end > 2;
  return inside('“', '”') || inside('《', '》');
}

function askedIn(reader: WordReader, passage: Passage): Asked[] {
  const { text } = passage.sentence;
  const asked: Asked[] = [];
  // 28个未更新,占9.0%,分布在9家单位: what is spread is what the number before the share counts.
  const isBareShare = ({ wording: { quantity, near } }: Asked): boolean =>
    quantity.measure === '%' && contentLength(text.slice(...near)) === 0;
  for (const wording of wordingsIn(text)) {
    if (isInTitle(text, wording.quantity)) continue;
    const before = asked.findLast((each) => !isBareShare(each));
    // 超期23件,其中街道10件、部门13件,涉及8家单位: of the last or of all.
    const parted = before ? text.lastIndexOf('其中', before.wording.quantity.start) : -1;
    const whole = asked.findLast((each) => each.wording.quantity.end <= parted);
    asked.push(
      ask(
        reader,
        passage,
        wording,
        [before, whole].flatMap((each) => each ?? []),
      ),
    );
  }
  return asked;
}

/** 未完成的11项任务中,甲5项、乙3项: what the row takes apart is none of it. */
function isWholeOf({ wording: { quantity } }: Asked, each: Asked, text: string): boolean {
  return quantity.end < each.wording.quantity.start && /^[^,;。\d]{0,10}[中里],/u.test(text.slice(quantity.end));
}

/** 县公安局,56条;县工信局,47条;县教育局,43条: the other sentences of a row. */
function itemsWith(passages: readonly Passage[], at: number): number[] {
  const goesOn = (first: number): boolean =>
    passages[first]?.sentence.text.endsWith(';') === true &&
    passages[first]?.sentence.paragraph === passages[first + 1]?.sentence.paragraph;
  let [from, to] = [at, at];
  while (goesOn(from - 1)) from -= 1;
  while (goesOn(to)) to += 1;
  return Array.from({ length: to - from + 1 }, (_, place) => from + place).filter((other) => other !== at);
}

interface AskedBeside {
  /** Of its row, or near it in the sentence. */
  readonly beside: readonly Asked[];
  /** The number right before. */
  readonly ahead: Asked | undefined;
  readonly lists: ReadonlySet<number>;
}

function verdictOf(
  each: Asked,
  { beside, ahead, lists }: AskedBeside,
  passage: Passage,
  reader: WordReader,
): Pick<Judged, 'verdict' | 'reading' | 'exact'> {
  const { text } = passage.sentence;
  const { wording } = each;
  // 东片、中片、西片分别有6个、5个、6个: the first is of one, and not how many they are.
  const isInvolved = each.best[0]?.aggregate === 'involved';
  const isList = lists.has(wording.quantity.start) && wording.turn === null && !isInvolved;
  const { loose, count } = wording.quantity;
  const isRead = !loose && !count?.inWords && !isList && !isSizeOfEnd(text, wording.quantity);
  const ofRow = isRead ? againstRow(each, beside) : null;
  if (ofRow && !isElsewhere(text, wording, ofRow)) return { verdict: 'contradicted', reading: ofRow, exact: false };
  const [own] = each.shown;
  if (own) return { verdict: 'shown', reading: own, exact: own.cover >= 2 };
  const worded = isRead ? (meantBy(each, passage) ?? shareOfCounted(each, ahead, passage)) : null;
  const isOther = worded && (isCellElsewhere(worded, wording, text, reader) || isCountedElsewhere(worded, each));
  const meant = isOther ? null : worded;
  const reading = meant ?? (isRead ? misprintOf(each, text) : null);
  if (reading) return { verdict: 'contradicted', reading, exact: meant?.left === 0 };
  const near = isRead ? nearlyShown(each, passage, reader) : null;
  return near ? { verdict: 'nearly', reading: near, exact: false } : { verdict: 'silent', reading: null, exact: false };
}

/** 6月份13件、7月份14件、8月份15件: what all the others of a row are, this one should be too. */
function againstRow(each: Asked, beside: readonly Asked[]): Reading | null {
  const { measure } = each.wording.quantity;
  const row = beside.filter((other) => other.wording.quantity.measure === measure && other.shown.length > 0);
  if (row.length < 2) return null;
  const shapes = row.map(({ shown }) => new Set(shown.flatMap(shapesOf)));
  const isSameAs = (reading: Reading, own: ReadonlySet<string>): boolean =>
    shapesOf(reading).some((shape) => own.has(shape));
  if (each.shown.some((reading) => shapes.some((own) => isSameAs(reading, own)))) return null;
  return (
    each.best.find(
      (reading) =>
        reading.rows.fixed.length > 0 && shapesOf(reading).some((shape) => shapes.every((own) => own.has(shape))),
    ) ?? null
  );
}
