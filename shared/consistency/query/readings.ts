import type { FindMentions } from '../claim/mentions.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import { type Answer, countsOf, isShareColumn, plainColumns, valuesOf } from './answers.ts';
import { rowSetsOf } from './candidates.ts';
import { type Naming, namingsIn } from './columnWords.ts';
import { derivedOf, isOfShare, operationWords, sharedBefore } from './derived.ts';
import { contentLength } from './fillers.ts';
import { withJoined } from './joinedTables.ts';
import type { Passage } from './passage.ts';
import { type Pick, picksIn } from './picks.ts';
import { subjectOf } from './unitColumns.ts';
import { type Wording, wordingsIn } from './wording.ts';

/** One query that the words of a number can mean, its answer, and how much of the words it takes up. */
export interface Reading extends Answer, Coverage {}

interface Coverage {
  /** Characters of the near words that it covers, its rows and its column. */
  readonly cover: number;
  /** Characters of content in them that it leaves out; before the number alone. */
  readonly left: number;
  readonly leftBefore: number;
  /** The near words with a dot for each character that it covers. */
  readonly rest: string;
}

type Span = readonly [number, number];

/** What the words of texts pick and name in the annexes of a paper; the same text is read once. */
export interface WordReader {
  readonly annexes: readonly AnnexGrid[];
  picks(annex: AnnexGrid, text: string): readonly Pick[];
  namings(annex: AnnexGrid, text: string): readonly Naming[];
}

export function wordReader(annexes: readonly AnnexGrid[], mentionsIn: FindMentions): WordReader {
  const tables = withJoined(annexes);
  const picks = new Map<AnnexGrid, Map<string, readonly Pick[]>>();
  const namings = new Map<AnnexGrid, Map<string, readonly Naming[]>>();
  return {
    annexes: tables,
    picks: (annex, text) => remembered(picks, annex, text, () => picksIn(annex, text, mentionsIn)),
    namings: (annex, text) => remembered(namings, annex, text, () => namingsIn(annex, text)),
  };
}

function remembered<Result>(
  known: Map<AnnexGrid, Map<string, Result>>,
  annex: AnnexGrid,
  text: string,
  read: () => Result,
): Result {
  const own = known.get(annex) ?? new Map<string, Result>();
  known.set(annex, own);
  const before = own.get(text);
  if (before !== undefined) return before;
  const found = read();
  own.set(text, found);
  return found;
}

export const othersSaid: RegExp = /其余|其他|其它|另外|另有/u;

/** 甲、乙各2件, 甲、乙、丙均为3个. */
function isOfEach(near: string): boolean {
  return /各(?:自|有|为|牵头|报送|发布)?[^,;。\d]{0,4}$|(?<!平)均(?:为|是|有)$/u.test(near);
}

/** Every query over the annexes that the words of a number can mean. */
export function readingsOf(reader: WordReader, passage: Passage, wording: Wording): Reading[] {
  const { text } = passage.sentence;
  const found = annexesMeant(reader.annexes, text, wording).flatMap((annex) =>
    readingsIn(annex, reader, passage, wording),
  );
  return isOfEach(text.slice(...wording.near)) ? ofAll(found) : found;
}

/** 附件3所列11件, 问题13个(见附件3): the annex that the words name. */
function annexesMeant(annexes: readonly AnnexGrid[], text: string, { near, after }: Wording): readonly AnnexGrid[] {
  const behind = /^\((?:详?见|附)附件\d?\)/u.exec(text.slice(after[1]))?.[0] ?? '';
  const said = text.slice(near[0], after[1]) + behind;
  const meant = annexes.filter((annex) => namedAs(annex).test(said));
  return meant.length > 0 ? meant : annexes;
}

function namedAs({ number, label }: AnnexGrid): RegExp {
  return label.includes('、') ? /^$/u : new RegExp(`附件${number ?? ''}(?!\\d)(?:中?所列|中)?`, 'u');
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

function readingsIn(annex: AnnexGrid, reader: WordReader, { sentence, before }: Passage, wording: Wording): Reading[] {
  const { text } = sentence;
  const { after, quantity } = wording;
  const near = wording.near;
  const picks = reader.picks(annex, text);
  const isNear = ({ start, end }: Pick): boolean =>
    (start >= near[0] && end <= near[1] && !isTimeAhead(text, start, end)) || (start >= after[0] && end <= after[1]);
  const context = {
    annex,
    near: turnPicks(picks, wording) ?? picks.filter(isNear),
    before: [
      picks.filter((pick) => pick.end <= quantity.start && !isNear(pick)),
      ...before.map((each) => reader.picks(annex, each)),
    ],
    others: othersSaid.test(text.slice(near[0], after[1])),
    each: isOfEach(text.slice(...near)),
  };
  // 30家网站均被抽查出问题: 均 begins what is said of them.
  const said = text.slice(near[0], after[1]).replace(/(?<=\d[^,;。]{0,6})(?:均|都).*$/u, '');
  const own = namingsNear(reader.namings(annex, said), near[0], wording);
  const heard = own.length > 0 ? [] : ratesHeard(reader, annex, text, wording);
  const inherited =
    own.length + heard.length > 0 ? [] : inheritedNamings(reader, annex, text.slice(0, near[0]), before);
  const answers = rowSetsOf(context).flatMap((rows) => {
    if (rows.rows.length === 0 && rows.picks.length > 0) return [];
    const named = [
      ...[...own, ...heard].flatMap((naming) => valuesOf(rows, naming.named, naming, wording, text)),
      ...inherited.flatMap((naming) => valuesOf(rows, naming.named, null, wording, text)),
    ];
    const plain =
      named.length > 0
        ? []
        : plainColumns(rows, wording.quantity.measure).flatMap((each) => valuesOf(rows, each, null, wording, text));
    return [...countsOf(rows, wording, text), ...named, ...plain];
  });
  const scene = {
    context,
    measure: quantity.measure,
    span: wordsOf(wording, text),
    words: text.slice(...wordsOf(wording, text)),
    said: text.slice(0, near[0]),
    // What was said before takes up none of these words.
    namings: own.length > 0 ? own : [...heard, ...inherited].map((naming) => ({ ...naming, spans: [] })),
    goesOnWith: sharedBefore(text, wordsOf(wording, text)),
    picks: (words: string) => reader.picks(annex, words),
  };
  const derived = derivedOf(scene);
  // 占 speaks of no other column of rates.
  const simple = isOfShare(scene) ? answers.filter(({ column }) => column && isShareColumn(column.column)) : answers;
  return [...simple, ...derived].map((answer) => ({ ...answer, ...coverOf(answer, context.near, text, wording) }));
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

/** 四季度,38家单位: when, and perhaps no condition. */
function isTimeAhead(text: string, start: number, end: number): boolean {
  return text.charAt(end) === ',' && /[月年季度份]$/u.test(text.slice(start, end));
}

/** With places of the sentence; a naming that lies in the number itself is none. */
function namingsNear(namings: readonly Naming[], from: number, { quantity }: Wording): Naming[] {
  return namings
    .map((naming) => ({ ...naming, spans: naming.spans.map(([start, end]): Span => [start + from, end + from]) }))
    .filter(({ spans }) => spans.every(([start, end]) => end <= quantity.start || start >= quantity.end));
}

/** 98.3%,其中乡镇97.9%: the columns of rates that the rate before has named. */
function ratesHeard(reader: WordReader, annex: AnnexGrid, text: string, { quantity }: Wording): Naming[] {
  if (quantity.measure !== '%') return [];
  const before = wordingsIn(text).filter((each) => each.quantity.end <= quantity.start);
  for (const { near, quantity: other } of before.toReversed()) {
    if (other.measure !== '%') continue;
    const named = reader.namings(annex, text.slice(...near)).filter((naming) => naming.named.column.kind === 'percent');
    // Its words are taken up by the number that they stand with.
    if (named.length > 0) return named.map((naming) => ({ ...naming, spans: [] }));
  }
  return [];
}

/** The columns that were named last before. */
function inheritedNamings(reader: WordReader, annex: AnnexGrid, said: string, before: readonly string[]): Naming[] {
  for (const text of [said, ...before]) {
    const found = reader.namings(annex, text);
    if (found.length > 0) return [...found];
  }
  return [];
}

function coverOf(
  { naming, aggregate, column, against, rows: { annex, fixed, others: isOther } }: Answer,
  picked: readonly Pick[],
  text: string,
  { near, after, unitNoun }: Wording,
): Coverage {
  const spans: Span[] = [
    ...picked
      .filter(({ aspect }) => [...fixed, ...(against?.fixed ?? [])].some((pick) => pick.aspect === aspect))
      .map(({ start, end }): Span => [start, end]),
    ...(naming ? spansOf(naming) : []),
    ...(isOther ? wordSpans(text, near, othersSaid) : []),
    ...(aggregate === 'share' || aggregate === 'rate' ? operationWords(aggregate, text, near) : []),
    ...(column === null ? titleSpans(annex, text, near, after) : []),
    ...wordSpans(text, near, namedAs(annex)),
    ...(counts.has(aggregate) ? nounSpans(annex, text, after, unitNoun) : []),
    ...(aggregate === 'most' || aggregate === 'least' || aggregate === 'mean'
      ? wordSpans(text, near, /最[高多大长低少小短]|平均|[月日均]均/u)
      : []),
  ];
  const covered = new Set(
    spans.flatMap(([start, end]) => Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at)),
  );
  const rest = (span: Span): string =>
    [...text.slice(...span)].map((character, at) => (covered.has(span[0] + at) ? '·' : character)).join('');
  const [ahead, behind] = [rest(near), rest(after)];
  const leftBefore = contentLength(ahead.replaceAll('·', ''));
  const left = leftBefore + contentLength(behind.replaceAll('·', '').replace(unitNoun, ''));
  return { cover: covered.size, left, leftBefore, rest: ahead };
}

const counts: ReadonlySet<string> = new Set(['rows', 'units', 'some', 'none']);

/** 15家承办单位, 6个类别: what is counted, where rows are counted. */
function nounSpans(annex: AnnexGrid, text: string, [from, to]: Span, unitNoun: string): Span[] {
  const { thing } = subjectOf(annex);
  const said = text.slice(from, to);
  if (unitNoun !== '' && said.startsWith(unitNoun)) return [[from, from + unitNoun.length]];
  return thing.length >= 2 && said.startsWith(thing.slice(-2)) ? [[from, from + 2]] : [];
}

/** 差评13条 are counted in a list of 差评: words of its title. */
function titleSpans({ title }: AnnexGrid, text: string, near: Span, after: Span): Span[] {
  return [near, after].flatMap(([from, to]) => {
    const found: Span[] = [];
    for (let at = from; at + 2 <= to; at += 1) {
      let end = at;
      while (end < to && title.includes(text.slice(at, end + 1))) end += 1;
      if (end - at >= 2 && contentLength(text.slice(at, end).replace(ofMany, '')) >= 2) found.push([at, end]);
      at = Math.max(at, end - 1);
    }
    return found;
  });
}

/** Words of the titles of most tables. */
const ofMany = /情况|统计|汇总|清单|一览|明细|台账|名单|工作|政务|信息|网站|办理|政府|县直|市直|区直|乡镇|街道/gu;

/** Of a column that some of its characters name the longest stretch. */
function spansOf({ whole, spans }: Naming): readonly Span[] {
  return whole ? spans : [...spans].sort((a, b) => b[1] - b[0] - (a[1] - a[0])).slice(0, 1);
}

function wordSpans(text: string, [from, to]: Span, words: RegExp): Span[] {
  const match = words.exec(text.slice(from, to));
  return match ? [[from + match.index, from + match.index + match[0].length]] : [];
}
