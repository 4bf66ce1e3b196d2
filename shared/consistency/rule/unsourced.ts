import { endsTogetherIn } from '../claim/endsTogether.ts';
import { nameListsIn } from '../claim/nameLists.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Judged } from '../query/judge.ts';
import { isSizeOfEnd, leavesOut } from '../query/otherwise.ts';
import type { Quantity } from '../query/quantities.ts';
import type { WordReader } from '../query/wordReader.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import { placeOf } from '../read/textDocument.ts';
import type { Reckoned } from '../reckon/checkReckoned.ts';
import { type FindSaid, saidIn } from '../source/said.ts';
import { scopesIn } from '../source/scopes.ts';
import { type Unsure, type Weighed, weigh } from '../source/weigh.ts';
import type { JudgedPassage } from './answered.ts';
import { asked, hinted, inRows } from './unsourcedRows.ts';

/** Fewer numbers say nothing of how a paper comes to them. */
const fewest = 8;

/** Of the odds, in nats: from here on a person is asked. */
const doubtful = -0.2;
/** From here on it is worth a look: of what is below, two in three have a source that the check does not know for one. */
const unproved = -1.6;

/**
 * Numbers that nothing in the paper comes to, or only what would come to any, where it comes to nearly all of them: a person is
 * asked where the odds are that it is wrong, and may know of the others that the check has not proved them.
 */
export function checkUnsourced(
  judged: readonly JudgedPassage[],
  reader: WordReader,
  bornOutAt: Reckoned['bornOutAt'],
  told: readonly Discrepancy[],
): Discrepancy[] {
  const weighed = weighNumbers(judged, reader, bornOutAt, mostUnknown);
  if (!weighed) return [];
  const open = untold(weighed, told);
  return [
    ...inRows(open.filter(isDoubtful)).map(asked),
    ...inRows(open.filter((each) => !isDoubtful(each) && each.odds >= unproved)).map(hinted),
  ];
}

function isDoubtful({ odds }: Weighed): boolean {
  return odds >= doubtful;
}

/** Where many come from nowhere, the paper has them from elsewhere, and none is asked about. */
function mostUnknown(all: number): number {
  return all < fewest ? -1 : Math.max(1, all / 6);
}

/** The numbers of a paper that have no sure source; null where more have none at all than may be of so many. */
export function weighNumbers(
  judged: readonly JudgedPassage[],
  reader: WordReader,
  bornOutAt: Reckoned['bornOutAt'],
  most: (all: number) => number,
): readonly Weighed[] | null {
  const saidAt = saidIn(
    judged.map(({ sentence }) => sentence),
    reader.annexes.map(({ rows }) => rows.length),
  );
  const all = judged.flatMap((own) => readIn(own, saidAt, bornOutAt, reader.annexes));
  const unsure = all.flatMap((each) => each ?? []);
  const limit = most(all.length);
  const scopes = scopesIn(reader);
  const weighedOf = (
    some: readonly Unsure[],
    counts: (each: Unsure) => boolean,
    limit: number,
  ): readonly Weighed[] | null => {
    const weighed: Weighed[] = [];
    let unknown = 0;
    for (const each of some) {
      const weight = weigh(each, reader, scopes);
      if (weight) weighed.push({ ...each, ...weight });
      if ((!weight || weight.clues.nothing === 1) && counts(each)) unknown += 1;
      if (unknown > limit) return null;
    }
    return limit < 0 ? null : weighed;
  };
  // A paper that has its small numbers from elsewhere may have its long ones from its annexes all the same.
  const long = judged.flatMap(({ numbers }) => numbers.filter(({ wording }) => isLong(wording.quantity))).length;
  return (
    weighedOf(unsure, (each) => !isOfLong(each), limit) ?? weighedOf(unsure.filter(isOfLong), () => true, most(long))
  );
}

function isOfLong({ said: { own } }: Unsure): boolean {
  return isLong(own);
}

/** The numbers of a passage that may be held to anything; null for each that is sure. */
function readIn(
  { passage, numbers }: JudgedPassage,
  saidAt: FindSaid,
  bornOutAt: Reckoned['bornOutAt'],
  annexes: readonly AnnexGrid[],
): (Unsure | null)[] {
  const { sentence } = passage;
  // How many are named, and how many 前三名、前五名 are, stands in the sentence itself.
  const lists = new Set([
    ...nameListsIn(sentence.text).map(({ count }) => count.start),
    ...endsTogetherIn(sentence.text).map(({ start }) => start),
  ]);
  return numbers.filter(isRead).flatMap((each): (Unsure | null)[] => {
    const { start, end } = each.wording.quantity;
    if (isOfNoAnnex(each, sentence.text, annexes)) return [];
    const born = bornOutAt(placeOf(sentence, start, end));
    // 7175.42万元 beside 增长7.7%: a rate says little of so many digits.
    const isBorn = born === 'exactly' || (born === 'closely' && !isLong(each.wording.quantity));
    if (each.verdict === 'shown' || isBorn || lists.has(start)) return [null];
    const said = saidAt(sentence, start);
    const roughly = born === 'roughly' || born === 'closely';
    return said ? [{ passage, judged: each, said, roughly, shownBeside: shownBeside(numbers) }] : [];
  });
}

/** Of the numbers of a sentence that stand beside one that the annexes do not show, the share that they show. */
function shownBeside(numbers: readonly Judged[]): number {
  return numbers.filter(({ verdict }) => verdict === 'shown').length / Math.max(1, numbers.length - 1);
}

/** 100560.51万元: a number of so many digits is copied from a table. */
function isLong({ value, step }: Quantity): boolean {
  return value / step >= 100_000;
}

/** What was done to check, unless an annex tells of it. */
const done =
  /培训|开展|选取|走访|访谈|座谈|问卷|会议|召开|印发|[查作]组|抽调|聘请|下发|公布|曝光|约谈|领衔|发放|入户|查看|宣讲|归集|惠及|签订|立案|罚[款没]|销毁|封存|没收|移送|拨付|争取|配发|调阅|轮训|离职|义诊|挽回|追回|奖补/gu;

/** What is set, and how much it shall be at least: the paper has no source for it. */
const set =
  /满分|权重|标准|控制目标|不少于|不低于|不超过|不得|以内|至少|提前|24小时|每(?:[项件次个]|逾期|超期|延误)\d/u;

function isOfNoAnnex({ wording: { quantity } }: Judged, text: string, annexes: readonly AnnexGrid[]): boolean {
  const { start, end } = quantity;
  const behind = /^[^,;。]*/u.exec(text.slice(end))?.[0].length ?? 0;
  const clause = text.slice(text.lastIndexOf(',', start) + 1, end + behind);
  const isTold = (word: string): boolean =>
    annexes.some(({ title, columns }) => title.includes(word) || columns.some((each) => each.title.includes(word)));
  // 80—89分: the end of a range.
  const isEnd = /\d[—–~～-]$/u.test(text.slice(0, start));
  return (
    isEnd ||
    isSizeOfEnd(text, quantity) ||
    set.test(clause) ||
    leavesOut(clause) ||
    (!isLong(quantity) && (clause.match(done) ?? []).some((word) => !isTold(word)))
  );
}

/** No bound and nothing about; not one, as anything may be; and not so many times another. */
function isRead({ wording: { quantity } }: Judged): boolean {
  const { loose, count, value, step, measure } = quantity;
  return !loose && !count?.inWords && value >= 2 * step && !['倍', '个千分点'].includes(measure);
}

/** Of which no other rule has told anything. */
function untold(weighed: readonly Weighed[], told: readonly Discrepancy[]): Weighed[] {
  return weighed.filter(({ passage: { sentence }, said: { own } }) => {
    const place = placeOf(sentence, own.start, own.end);
    const printed = sentence.text.slice(own.start, own.end);
    // 占比有8处不相符: each of them is told, though the place is that of the first.
    const isToldOf = ({ place: at, claimed }: Discrepancy): boolean =>
      at?.end === place.end || claimed.split('、').slice(1).includes(printed);
    return !told.some((each) => each.place?.paragraph === place.paragraph && isToldOf(each));
  });
}
