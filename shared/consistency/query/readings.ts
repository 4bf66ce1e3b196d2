import type { AnnexGrid } from '../read/annexGrid.ts';
import { isShareColumn, plainColumns, valuesOf } from './amountAnswers.ts';
import { type Answer, countsOf } from './answers.ts';
import { type PickContext, type RowSet, rowSetsOf } from './candidates.ts';
import { isOfChange } from './changes.ts';
import { type ColumnsNamed, columnsNamed } from './columnsNamed.ts';
import { type Coverage, coverOf, namedAs, saysOthers } from './coverage.ts';
import { derivedOf } from './derived.ts';
import { distinctOf } from './distinctCounts.ts';
import { contentLength } from './fillers.ts';
import { joinedColumns, overPeriods } from './joinedColumns.ts';
import { withCountedBefore } from './joinedPicks.ts';
import { overAnnexes } from './overAnnexes.ts';
import type { Passage } from './passage.ts';
import { periodRunIn } from './periodRows.ts';
import type { Pick } from './picks.ts';
import type { Scene } from './scene.ts';
import { isOfShare, sharedBefore } from './shareAnswers.ts';
import { toldCounts } from './toldCounts.ts';
import type { Span, Wording } from './wording.ts';
import type { WordReader } from './wordReader.ts';

/** One query that the words of a number can mean, its answer, and how much of the words it takes up. */
export interface Reading extends Answer, Coverage {}

/** 甲、乙各2件, 甲、乙、丙均为3个. */
function isOfEach(near: string): boolean {
  return /各(?:自|有|为|牵头|报送|发布)?[^,;。\d]{0,4}$|(?<!平)均(?:为|是|有|得)$/u.test(near);
}

/** Every query over the annexes that the words of a number can mean. */
export function readingsOf(reader: WordReader, passage: Passage, wording: Wording): Reading[] {
  const { text } = passage.sentence;
  const found = annexesMeant(reader.annexes, text, wording).flatMap((annex) =>
    readingsIn(annex, reader, passage, wording),
  );
  return isOfEach(text.slice(...wording.near)) ? ofAll(found) : [...found, ...overAnnexes(found)];
}

/** 附件3所列11件, 问题13个(见附件3): the annex that the words name. */
function annexesMeant(annexes: readonly AnnexGrid[], text: string, { near, after }: Wording): readonly AnnexGrid[] {
  const behind = /^\((?:详?见|附)附件\d?\)/u.exec(text.slice(after[1]))?.[0] ?? '';
  const said = text.slice(near[0], after[1]) + behind;
  const meant = annexes.filter((annex) => namedAs(annex).test(said));
  return meant.length > 0 ? meant : annexes;
}

/** What is said of each holds of all: a query that gives one of them another number is not meant. */
function ofAll(readings: readonly Reading[]): Reading[] {
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    const shape = shapeOf(reading);
    groups.set(shape, [...(groups.get(shape) ?? []), reading]);
  }
  const most = Math.max(0, ...[...groups.values()].map(startsOf));
  return [...groups.values()]
    .filter((group) => new Set(group.map(({ value }) => value)).size === 1 && startsOf(group) === most)
    .flat();
}

function startsOf(readings: readonly Reading[]): number {
  return new Set(readings.flatMap(({ rows }) => rows.fixed.map(({ start }) => start))).size;
}

/** How a query is put, whatever rows it picks. */
export function shapeOf({ rows, aggregate, column }: Reading): string {
  const own = [...new Set(rows.fixed.map(({ aspect }) => aspect))].sort();
  const kept = rows.picks.filter((pick) => !rows.fixed.includes(pick)).map(({ say }) => say);
  return [
    rows.annex.label,
    rows.annex.title,
    aggregate,
    column?.column.index ?? '',
    ...own,
    '<',
    ...kept,
    rows.others,
  ].join('|');
}

/** Those that take up most of the words. */
export function bestWorded(readings: readonly Reading[]): Reading[] {
  const best = Math.max(0, ...readings.map(({ cover }) => cover));
  return readings.filter(({ cover }) => cover >= best);
}

function readingsIn(annex: AnnexGrid, reader: WordReader, passage: Passage, wording: Wording): Reading[] {
  const { text } = passage.sentence;
  const context = contextIn(annex, reader, passage, wording);
  const named = columnsNamed(annex, reader, passage, wording);
  const { own, heard, inherited } = named;
  const scene: Scene = {
    context,
    measure: wording.quantity.measure,
    span: wordsOf(wording, text),
    words: text.slice(...wordsOf(wording, text)),
    said: text.slice(0, wording.near[0]),
    // What was said before takes up none of these words.
    namings: own.length > 0 ? own : [...heard, ...inherited].map((naming) => ({ ...naming, spans: [] })),
    goesOnWith: sharedBefore(text, wordsOf(wording, text)),
    picks: (words: string) => reader.picks(annex, words),
    columns: (words: string) => reader.namings(annex, words),
  };
  const derived = derivedOf(scene);
  const simple = simpleAnswers(context, named, wording, text).filter((each) => isSimple(each, scene, derived));
  const told = derived.length > 0 ? [] : toldCounts(reader, context, text, wording);
  return [...simple, ...derived, ...told].map((answer) => ({
    ...answer,
    ...coverOf(answer, [...context.near, ...answer.rows.fixed], text, wording),
  }));
}

/** Every sentence of its paragraph before this one. */
function earlierIn({ sentence, beside }: Passage): readonly string[] {
  return beside.slice(0, Math.max(0, beside.indexOf(sentence.text)));
}

/** Which rows the words pick, near the number and before it. */
function contextIn(annex: AnnexGrid, reader: WordReader, passage: Passage, wording: Wording): PickContext {
  const { near, after, quantity } = wording;
  const {
    sentence: { text },
    before,
  } = passage;
  const { single, joined } = reader.picksOf(annex, passage);
  const others = saysOthers(text, wording);
  const isNear = ({ start, end }: Pick): boolean =>
    (start >= near[0] && end <= near[1] && !isTimeAhead(text, start, end)) ||
    // 4项由甲、乙、丙牵头: the first of a list is no condition on them all.
    (start >= after[0] && end <= after[1] && !(end === after[1] && text.charAt(end) === '、'));
  // 12个县(市、区)、某经开区: the number is of the first alone.
  const cut = joined.filter((pick) => pick.start >= after[0] && pick.start < after[1] && pick.end > after[1]);
  const picks = cut.length > 0 ? single : joined;
  const out = /除[^,;。除]{2,40}?外/u.exec(text.slice(near[0], quantity.start));
  const isOut = ({ start, end }: Pick): boolean =>
    out !== null && start >= near[0] + out.index && end <= near[0] + out.index + out[0].length;
  // 6月至10月分别为57.1%、59.0%…: each is of one of them.
  const isRange = ({ start, end }: Pick): boolean =>
    wording.turn !== null && /[至到—～~-]/u.test(text.slice(start, end));
  const isOwn = (pick: Pick): boolean => isNear(pick) && !isOut(pick) && !isRange(pick);
  const own = [...picks.filter(isOwn), ...(picks.some(isOwn) ? [] : heldPicks(picks, text, wording))];
  // 甲、乙、丙分别为16条、15条、13条 where a table has no 乙: what it has of the others is no number of theirs.
  const isUneven =
    wording.turn !== null &&
    own.some((pick) => own.some((each) => each.start > pick.end && each.aspect === pick.aspect));
  return {
    annex,
    near:
      headPicks(annex, reader, before, text, wording) ??
      turnPicks(picks, wording) ??
      turnOfPeriods(annex, text, wording) ??
      (isUneven ? [] : withCountedBefore(own, single, text, quantity.start)),
    before: [
      picks.filter((pick) => pick.end <= quantity.start && !isNear(pick)),
      ...before.map((each) => reader.picks(annex, each)),
    ],
    others,
    earlier: others ? earlierIn(passage).flatMap((each) => reader.picks(annex, each)) : [],
    without: picks.filter(isOut),
    each: isOfEach(text.slice(...near)),
  };
}

/** 竹园镇交办3个、完成1个: whoever leads a clause has all that it counts. */
function heldPicks(picks: readonly Pick[], text: string, { near: [from, to], quantity }: Wording): Pick[] {
  if (quantity.measure === '%' || !/^、[^,;:。、()\d]{1,4}$/u.test(text.slice(from, to))) return [];
  const start = Math.max(...[',', ';', ':', '。', '('].map((mark) => text.lastIndexOf(mark, from))) + 1;
  return picks.filter((pick) => pick.start === start && pick.end < from);
}

/** How many rows, and what their columns come to; of columns that nothing names the plain ones. */
function simpleAnswers(
  context: PickContext,
  { own, heard, inherited }: ColumnsNamed,
  wording: Wording,
  text: string,
): Answer[] {
  return rowSetsOf(context).flatMap((rows) => {
    if (rows.rows.length === 0 && rows.picks.length > 0) return [];
    const named = [
      ...[...own, ...heard].flatMap((naming) => valuesOf(rows, naming.named, naming, wording, text)),
      ...inherited.flatMap((naming) => valuesOf(rows, naming.named, null, wording, text)),
    ];
    // What was named before may not be meant any more: 四季度最多,为57件 is of all.
    const isNamed = named.some(({ naming }) => naming !== null);
    const plain =
      isNamed || (named.length > 0 && rows.fixed.length === 0)
        ? []
        : plainColumns(rows, wording.quantity.measure, isAlone(rows, wording, text), named.length > 0);
    const values = plain.flatMap((each) => valuesOf(rows, each, null, wording, text));
    const joined = [...joinedColumns(rows, own, wording, text), ...overPeriods(rows, own, wording)];
    return [...countsOf(rows, wording, text), ...distinctOf(rows, wording, text), ...named, ...joined, ...values];
  });
}

/** 县住建局132件, 12个乡镇504件: who is named and nothing else is said, so any column may be meant. */
function isAlone({ fixed }: RowSet, { near: [from, to] }: Wording, text: string): boolean {
  const own = fixed.filter(({ start, end }) => start >= from && end <= to);
  if (own.length === 0) return false;
  const rest = [...text.slice(from, to)].filter(
    (_, at) => !own.some(({ start, end }) => from + at >= start && from + at < end),
  );
  return (
    contentLength(
      rest
        .join('')
        .replace(/^\([一二三四五六七八九十]+\)|[,:]|最[多少高低大小]|(?:位居|位列|居)(?:首位?|第一位?)|次之/gu, ''),
    ) === 0
  );
}

/** 占 speaks of no other column of rates, 增加 of no other than one of changes, 相差 of none. */
function isSimple({ column }: Answer, scene: Scene, derived: readonly Answer[]): boolean {
  if (isOfShare(scene)) return column !== null && isShareColumn(column.column);
  if (derived.some(({ aggregate }) => aggregate === 'difference')) return false;
  return !derived.some(({ aggregate }) => aggregate === 'change') || (column !== null && isOfChange(column.column));
}

/** Of 、28.9% in a row of numbers the words before the first. */
function wordsOf({ near, turn }: Wording, text: string): Span {
  if (turn === null || turn.at === 0) return near;
  const from = Math.max(...[',', ';', ':', '。'].map((mark) => text.lastIndexOf(mark, turn.start - 1)));
  return [from + 1, turn.start];
}

/** 甲、乙、丙分别为23天、19天、31天: the one whose turn it is. */
function turnPicks(picks: readonly Pick[], { turn }: Wording): Pick[] | null {
  if (turn === null) return null;
  const before = picks.filter(({ end }) => end <= turn.start);
  for (const aspect of new Set(before.map((pick) => pick.aspect))) {
    const own = before.filter(
      (pick, at, all) =>
        pick.aspect === aspect &&
        all.findIndex((other) => other.aspect === aspect && other.start === pick.start) === at,
    );
    let from = own.length - 1;
    while (from > 0 && (own[from]?.start ?? 0) - (own[from - 1]?.end ?? 0) <= 3) from -= 1;
    const run = own.slice(Math.max(from, 0));
    const pick = run[turn.at];
    if (pick && run.length === turn.of) return [pick];
  }
  return null;
}

/** 公开内容不准确。共6个问题: a sentence before that is a value of the table says of which. */
function headPicks(
  annex: AnnexGrid,
  reader: WordReader,
  [head]: readonly string[],
  text: string,
  { near: [from, to] }: Wording,
): Pick[] | null {
  if (head === undefined || from > 0 || contentLength(text.slice(from, to)) > 0 || to === 0) return null;
  const bare = head.replace(/^\([一二三四五六七八九十]+\)|^[一二三四五六七八九十\d]+[、.]|。$/gu, '');
  const at = head.indexOf(bare);
  const whole = reader
    .picks(annex, head)
    .filter(({ start, end, aspect }) => start <= at && end >= at + bare.length && aspect.startsWith('column'));
  return whole.length === 0 ? null : whole.map((pick) => ({ ...pick, start: from, end: to }));
}

/** 6月至10月办结率分别为: the month whose turn it is. */
function turnOfPeriods(annex: AnnexGrid, text: string, { turn }: Wording): Pick[] | null {
  const run = turn === null ? null : periodRunIn(annex, text.slice(0, turn.start));
  const row = turn !== null && run?.rows.length === turn.of ? run.rows[turn.at] : undefined;
  if (!run || !row) return null;
  return [
    { annex, aspect: `column ${annex.nameColumn}`, say: `“${row.name}”`, rows: [row], start: run.start, end: run.end },
  ];
}

/** 四季度,38家单位: when, and perhaps no condition. */
function isTimeAhead(text: string, start: number, end: number): boolean {
  return text.charAt(end) === ',' && /[月年季度份]$/u.test(text.slice(start, end));
}
