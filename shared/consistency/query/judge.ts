import { misprintLength } from '../claim/misprints.ts';
import { nameListsIn } from '../claim/nameLists.ts';
import { saysOthers } from './coverage.ts';
import { contentLength } from './fillers.ts';
import { involvedIn } from './involved.ts';
import { isNoted, isSomehowShown } from './loose.ts';
import { isElsewhere, isOtherCell, isRateSaid, leavesOut } from './otherwise.ts';
import type { Passage } from './passage.ts';
import { type Quantity, roundsTo, shows } from './quantities.ts';
import { bestWorded, type Reading, readingsOf, shapeOf } from './readings.ts';
import { subjectOf } from './unitColumns.ts';
import { listedIn, type Wording, wordingsIn } from './wording.ts';
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

interface Asked {
  readonly wording: Wording;
  readonly all: readonly Reading[];
  readonly best: readonly Reading[];
  readonly shown: readonly Reading[];
  /** What was said before may be meant of it too. */
  readonly goesOn: boolean;
}

function ask(reader: WordReader, passage: Passage, wording: Wording, before: Asked | undefined): Asked {
  const { text } = passage.sentence;
  const own = readingsOf(reader, passage, wording);
  const involved = before ? involvedIn(before.shown, wording, text) : [];
  const all = [...own, ...involved];
  const best = involved.length > 0 ? involved : bestWorded(own);
  const goesOn =
    !/附件[\d所中]/u.test(text.slice(wording.near[0], wording.after[1])) &&
    all.some(({ rows: { picks, fixed } }) => picks.length > fixed.length);
  return { wording, all, best, goesOn, shown: best.filter((reading) => isShown(wording, reading)) };
}

/** Each number of a sentence against the queries that its words can mean. */
export function judge(reader: WordReader, passage: Passage): Judged[] {
  const { text } = passage.sentence;
  const asked: Asked[] = [];
  for (const wording of wordingsIn(text)) asked.push(ask(reader, passage, wording, asked.at(-1)));
  const lists = new Set(nameListsIn(text).map(({ count }) => count.start));
  return asked.map((each) => ({
    wording: each.wording,
    readings: each.all,
    ...verdictOf(each, asked, lists, passage, reader),
  }));
}

function verdictOf(
  each: Asked,
  asked: readonly Asked[],
  lists: ReadonlySet<number>,
  passage: Passage,
  reader: WordReader,
): Pick<Judged, 'verdict' | 'reading' | 'exact'> {
  const { text } = passage.sentence;
  const { wording } = each;
  // 东片、中片、西片分别有6个、5个、6个: the first is of one, and not how many they are.
  const isInvolved = each.best[0]?.aggregate === 'involved';
  const isList = lists.has(wording.quantity.start) && wording.turn === null && !isInvolved;
  const isRead = !wording.quantity.loose && !wording.quantity.count?.inWords && !isList;
  const ofRow = isRead ? againstRow(each, asked) : null;
  if (ofRow && !isElsewhere(text, wording, ofRow)) return { verdict: 'contradicted', reading: ofRow, exact: false };
  const [own] = each.shown;
  if (own) return { verdict: 'shown', reading: own, exact: own.cover >= 2 };
  const meant = isRead ? meantBy(each, passage) : null;
  const reading = meant ?? (isRead ? misprintOf(each, text) : null);
  if (reading) return { verdict: 'contradicted', reading, exact: meant?.left === 0 };
  const near = isRead ? nearlyShown(each, passage, reader) : null;
  return near ? { verdict: 'nearly', reading: near, exact: false } : { verdict: 'silent', reading: null, exact: false };
}

/** The query that the words mean, where nothing else that they may mean gives the number. */
function meantBy(each: Asked, passage: Passage): Reading | null {
  const { wording, best, all } = each;
  const { text } = passage.sentence;
  const listed = allListed(each, text);
  if (listed) return listed;
  const meant = wellWorded(each, saysOthers(text, wording));
  if (!meant || isElsewhere(text, wording, meant) || isOtherCell(meant, wording) || isRateSaid(passage, wording))
    return null;
  // 平均每个乡镇18.9条,比部门少46.9条: how far two means are apart.
  if (meant.aggregate === 'difference' && /平均每|每[个家件]/u.test(text.slice(0, wording.quantity.start))) return null;
  if (isOfRange(meant, wording, text)) return null;
  // 81.28 and 76.71 are 4.57 apart as they are printed.
  const apart = Math.abs(Math.abs(meant.value) - wording.quantity.value);
  if (meant.aggregate === 'difference' && apart < wording.quantity.step * 1.5) return null;
  if (isNoted(wording.quantity, best) || isDenied(meant, wording, text) || isOfSome(meant, wording, text)) return null;
  if (isPlain(meant, best) && !meant.rows.others) return meant;
  return misprintLength(wording.quantity, meant.value) > 0 && !isSomehowShown(wording.quantity, all) ? meant : null;
}

/** 有9件没有按时办结: not of the column 按时办结. */
function isDenied({ column, naming }: Reading, { quantity, after }: Wording, text: string): boolean {
  // 尚有5个未整改到位: the column is called 未整改.
  if (naming?.spans.some(([start]) => start === quantity.end)) return false;
  return column !== null && /^(?:没有?|未)/u.test(text.slice(quantity.end, after[1]));
}

/** 14个单位约稿任务全部按时完成: not all that the table lists. */
function isOfSome({ aggregate, rows: { picks } }: Reading, { after }: Wording, text: string): boolean {
  const isSize = aggregate === 'rows' || aggregate === 'units';
  return isSize && picks.length === 0 && /全部|[均都](?!衡)|[未没]/u.test(text.slice(...after));
}

/** 6月至10月分别为57.1%、59.0%…: each is of one of them, and none of all together. */
function isOfRange({ rows: { fixed } }: Reading, { turn }: Wording, text: string): boolean {
  return turn !== null && fixed.some(({ start, end }) => /[至到—、～~-]/u.test(text.slice(start, end)));
}

/** 附件3所列12项: every row of it. */
function allListed({ wording, all }: Asked, text: string): Reading | null {
  if (!listedIn.test(text.slice(...wording.near))) return null;
  return all.find(({ aggregate, rows: { picks } }) => aggregate === 'rows' && picks.length === 0) ?? null;
}

/** Of queries that the words may mean the one whose number it nearly is: the less the words say, the longer it must be. */
function misprintOf({ wording, best, all }: Asked, text: string): Reading | null {
  const { quantity } = wording;
  if (quantity.measure === '%') return null;
  const [found] = best
    .map((reading) => ({ reading, length: misprintLength(quantity, reading.value) }))
    .filter(({ length, reading }) => length >= 3 || (length === 2 && reading.cover > 0 && !isOfTitle(reading)))
    .filter(({ reading }) => !isElsewhere(text, wording, reading))
    .sort((a, b) => b.length - a.length || a.reading.left - b.reading.left);
  return found && !isNoted(quantity, best) && !isSomehowShown(quantity, all) ? found.reading : null;
}

/** Of queries none of which gives the number the best worded, where it comes close: what is further off was counted otherwise. */
function nearlyShown({ wording, best }: Asked, passage: Passage, reader: WordReader): Reading | null {
  const { text } = passage.sentence;
  const others = saysOthers(text, wording);
  const sorted = best
    .filter(({ cover, rows }) => cover > 0 && rows.others === others)
    .sort((a, b) => a.left - b.left || b.rows.picks.length - a.rows.picks.length);
  const [first] = sorted;
  const clear = sorted.find((each) => each.left === first?.left && isClear(each));
  const found = [first, clear].find((each) => each && isClose(each, wording, text));
  if (!found || leavesOut(text.slice(...wording.near)) || isOfSome(found, wording, text)) return null;
  const isBare = found.rows.fixed.length === 0 && found.naming === null;
  if (isUnread(found, text.slice(...wording.near), text.slice(...wording.after))) return null;
  if (isOfRange(found, wording, text) || isBareSize(found, wording, text)) return null;
  if (found.leftBefore > found.cover + 4 || (isBare && (wording.turn !== null || wording.quantity.measure === '%')))
    return null;
  if (wording.unitNoun === '' && leavesName(found, reader, text.slice(0, wording.near[0]))) return null;
  // 甲(1个)、乙(2个)尚未整改: not of the column 已整改 that was spoken of before.
  if (found.column !== null && found.naming === null && found.against === null && /[未没]/u.test(text)) return null;
  if (isElsewhere(text, wording, found) || isRateSaid(passage, wording)) return null;
  return found;
}

/** A number that is quite another than that of clear words is asked about all the same. */
function isClose(reading: Reading, { quantity, near }: Wording, text: string): boolean {
  const [said, meant] = [quantity.value, Math.abs(reading.value)];
  if (meant > 0 && isClear(reading) && !/[各均]/u.test(text.slice(...near))) return true;
  const times = isOfTitle(reading) && reading.left > 2 ? 1.25 : 2;
  return said <= meant * times && meant <= said * times;
}

/** Nothing is left of the words, and what was said before is not needed; who is named alone has many things that are counted. */
function isClear({ left, cover, column, naming, rows: { annex, picks, fixed, others } }: Reading): boolean {
  if (others || left > 0 || cover < 2 || picks.length > fixed.length || fixed.length === 0) return false;
  const ofUnits = new Set(['kind', 'group', `column ${annex.nameColumn}`, `column ${subjectOf(annex).unit}`]);
  return column === null ? fixed.some(({ aspect }) => !ofUnits.has(aspect)) : naming?.whole === true;
}

/** 15家单位被认定无理由退单28次, 一季度28件: not all that the table lists, where no row is picked by what is said of them. */
function isBareSize({ aggregate, rows: { picks }, rest }: Reading, wording: Wording, text: string): boolean {
  if ((aggregate !== 'rows' && aggregate !== 'units') || picks.length > 0) return false;
  const behind = /^[^,;:。、()\d]*/u.exec(text.slice(wording.after[1]))?.[0] ?? '';
  return contentLength(behind) >= 4 || /[一二三四]季度|\d月|[上下]半年/u.test(rest);
}

/** 甲(差14条) is no column of 甲; nor does 已重报, said before, hold of 未重新报送. */
function isUnread({ aggregate, naming, rows: { picks, fixed } }: Reading, near: string, after: string): boolean {
  const isShort = naming === null && aggregate === 'sum' && /[差欠缺]\(?$/u.test(near);
  return isShort || (picks.length > fixed.length && /[未没]/u.test(after));
}

/** 用时最长的是县交通运输局,平均5.7个工作日: whom the sentence named last is meant, where the table has it. */
function leavesName({ rows: { annex, picks } }: Reading, reader: WordReader, said: string): boolean {
  const aspect = `column ${annex.nameColumn}`;
  const names = reader.picks(annex, /[^;。]*$/u.exec(said)?.[0] ?? '').filter((pick) => pick.aspect === aspect);
  return names.length > 0 && !picks.some((pick) => pick.aspect === aspect);
}

/** What is divided here is rounded; what a table prints may be cut off. */
function isShown(
  { quantity }: Wording,
  { value, against, aggregate, column, rows: { rows, picks } }: Reading,
): boolean {
  const ofSome = column?.column.kind === 'percent' && rows.length > 1 && picks.length > 0;
  const isDivided = against !== null || ofSome || divided.has(aggregate);
  return shows(quantity, value) && (!isDivided || roundsTo(quantity, value));
}

const divided: ReadonlySet<string> = new Set(['mean', 'rate', 'difference']);

/** The query that the words cover best, where they say enough. */
function wellWorded({ goesOn, best, wording: { quantity, unitNoun } }: Asked, ofOthers: boolean): Reading | null {
  const values = new Set(best.map(({ value }) => value)).size;
  const most = values === 1 ? 12 : values === 2 ? 4 : values <= 4 ? 2 : 1;
  const [found] = best
    .filter(({ rows, value }) => rows.others === ofOthers && (!ofOthers || value > 0))
    .filter((reading) => !isOfTitle(reading) || (!goesOn && isTitled(reading, quantity, unitNoun)))
    .filter(
      ({ cover, left, naming, against, column }) =>
        cover >= (values === 1 ? 1 : 2) &&
        left <= Math.min(most, cover * 3 + 2) &&
        (quantity.measure !== '%' || naming !== null || (against !== null && column === null)),
    )
    // A name alone does not say which column is meant.
    .filter(({ column, naming }) => column === null || naming !== null || values === 1)
    .sort((a, b) => a.left - b.left || b.rows.picks.length - a.rows.picks.length);
  return found ?? null;
}

/** All that a table lists, only because of words of its title. */
function isOfTitle({ aggregate, naming, rows: { fixed, others } }: Reading): boolean {
  return naming === null && fixed.length === 0 && !others && !['involved', 'change', 'difference'].includes(aggregate);
}

function isTitled({ cover, left, leftBefore, value }: Reading, quantity: Quantity, noun: string): boolean {
  return cover >= 4 + noun.length && leftBefore === 0 && left <= 4 && misprintLength(quantity, value) >= 2;
}

/** Most of the words are taken up, and whatever they mean comes to one number. */
function isPlain({ cover, left, value, column, naming }: Reading, best: readonly Reading[]): boolean {
  const values = new Set(best.map((each) => each.value));
  if (values.size === 2) return cover >= 4 && left === 0 && naming?.whole === true;
  const isNamed = column === null || naming !== null || (cover >= 8 && left === 0);
  return cover >= 3 && left <= cover && isNamed && values.size === 1 && values.has(value);
}

/** 6月份13件、7月份14件、8月份15件: what all the others of a row are, this one should be too. */
function againstRow(each: Asked, asked: readonly Asked[]): Reading | null {
  const { measure } = each.wording.quantity;
  const at = asked.indexOf(each);
  const row = asked.filter(
    (other, index) =>
      other !== each &&
      Math.abs(index - at) <= 4 &&
      other.wording.quantity.measure === measure &&
      other.shown.length > 0,
  );
  if (row.length < 2) return null;
  const shapes = row.map(({ shown }) => new Set(shown.map(shapeOf)));
  if (each.shown.some((reading) => shapes.some((own) => own.has(shapeOf(reading))))) return null;
  return (
    each.best.find((reading) => reading.rows.fixed.length > 0 && shapes.every((own) => own.has(shapeOf(reading)))) ??
    null
  );
}
