import type { NamedRun, Span } from '../claim/namedRuns.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { type RowSet, rowSetsOf } from './candidates.ts';
import { contentLength } from './fillers.ts';
import { placeIn } from './joinedTables.ts';
import type { Passage } from './passage.ts';
import type { Pick } from './picks.ts';
import type { Predicate } from './predicate.ts';
import { saidIn } from './saidOfRows.ts';
import { subjectOf } from './unitColumns.ts';
import type { WordReader } from './wordReader.ts';

/** Rows of an annex that the words of a list can mean. */
export interface MeantSet {
  readonly annex: AnnexGrid;
  readonly say: string;
  readonly rows: readonly GridRow[];
  /** Those that are named. */
  readonly named: readonly GridRow[];
  /** Who they are: rows, or the units that rows belong to. */
  readonly keys: ReadonlySet<string>;
  readonly namedKeys: ReadonlySet<string>;
  /** Characters of the words that it takes up, and of content that it leaves out. */
  readonly cover: number;
  readonly left: number;
}

/** Every set of rows that the words of a list can mean, in each annex that has all of its names. */
export function setsMeant(reader: WordReader, passage: Passage, run: NamedRun): MeantSet[] {
  const found = reader.annexes.flatMap((annex) => {
    const named = rowsNamed(annex, run);
    return named === null ? [] : [setsIn(reader, annex, passage, run, named)];
  });
  return found.length > 0 ? found.flat() : setsOverSeveral(reader, passage, run);
}

/** 乡镇 in one table, 部门 in another of other columns: what the words mean in both by a column of the same name. */
function setsOverSeveral(reader: WordReader, passage: Passage, run: NamedRun): MeantSet[] {
  const shares = reader.annexes.flatMap((annex) => {
    const mentions = run.mentions.filter(({ rows }) => rows.some((each) => each.annex === annex));
    if (mentions.length === 0 || !subjectOf(annex).ofUnits) return [];
    const named = rowsNamed(annex, { ...run, mentions });
    return named === null ? [] : [{ annex, mentions, named }];
  });
  const all = shares.flatMap(({ mentions }) => mentions);
  if (shares.length < 2 || all.length !== run.mentions.length) return [];
  const [first = [], ...others] = shares.map(({ annex, named }) => setsIn(reader, annex, passage, run, named));
  return first.flatMap((set) => {
    const same = others.map((sets) => sets.find(({ say }) => say === set.say));
    const parts = [set, ...same.flatMap((each) => each ?? [])];
    return parts.length === shares.length ? [joined(set, parts)] : [];
  });
}

function joined(set: MeantSet, parts: readonly MeantSet[]): MeantSet {
  return {
    ...set,
    rows: parts.flatMap(({ rows }) => rows),
    named: parts.flatMap(({ named }) => named),
    keys: new Set(parts.flatMap(({ keys }) => [...keys])),
    namedKeys: new Set(parts.flatMap(({ namedKeys }) => [...namedKeys])),
  };
}

interface Named {
  readonly rows: readonly GridRow[];
  readonly column: number;
}

/** The rows of the names by the column that has them all. */
function rowsNamed(annex: AnnexGrid, { mentions }: NamedRun): Named | null {
  const places = mentions.map(({ rows }) => rows.flatMap((each) => placeIn(annex, each) ?? []));
  for (const column of new Set(places.flatMap((own) => own.map((each) => each.column)))) {
    const own = places.map((each) => each.filter((place) => place.column === column));
    if (own.every((each) => each.length > 0)) return { rows: own.flat().map(({ row }) => row), column };
  }
  return null;
}

function setsIn(
  reader: WordReader,
  annex: AnnexGrid,
  passage: Passage,
  run: NamedRun,
  { rows: named, column }: Named,
): MeantSet[] {
  const { text } = passage.sentence;
  const words = run.words.map((span) => text.slice(...span)).join('');
  const content = contentLength(wordsOfWhom(words, annex));
  const every = /均|都|全部/u.test(words);
  const keyOf = (row: GridRow): string => row.cells[column]?.folded ?? '';
  const namedKeys = new Set(named.map(keyOf));
  const meant = (set: RowSet, predicate: Predicate | null): MeantSet[] => {
    const rows = predicate ? set.rows.filter((row) => predicate.fits(row) === true) : set.rows;
    if (rows.length === 0 || (predicate === null && set.fixed.length === 0)) return [];
    const keys = keysOf(rows, annex, keyOf, every);
    const cover = coverOf(set.fixed) + (predicate?.cover ?? 0);
    const says = [...set.picks.map(({ say }) => say), ...(predicate ? [predicate.say] : [])];
    const say = [...new Set(says)].join('、');
    return [{ annex, say, rows, named, keys, namedKeys, cover, left: Math.max(0, content - cover) }];
  };
  const predicates = predicatesOf(reader, annex, text, run);
  return rowSetsBy(reader, annex, passage, run, column).flatMap((set) => [
    ...meant(set, null),
    ...predicates.flatMap((predicate) => meant(set, predicate)),
  ]);
}

/** 指标均未获得加分: without what they are called, and words that say nothing of what they have. */
function wordsOfWhom(words: string, annex: AnnexGrid): string {
  const said = words.replace(/,?(?:但|且|而|却)|没有?|由[低高少多]到[高低多少]|依次|[获取]得/gu, '');
  const thing = subjectOf(annex).thing.slice(-2);
  return thing.length === 2 && said.startsWith(thing) ? said.slice(2) : said;
}

/** The rows that the words pick: with the kind of unit or without it, and all of them. */
function rowSetsBy(
  reader: WordReader,
  annex: AnnexGrid,
  { sentence: { text }, before }: Passage,
  run: NamedRun,
  column: number,
): RowSet[] {
  const picks = reader.picks(annex, text).map((pick) => wherever(annex, text, pick));
  const noun = picks.filter(({ aspect, start }) => aspect === 'kind' && start === run.count?.end);
  const said = picks.filter((pick) => run.words.some((span) => within(pick, span)) && !isOfNames(pick, column));
  const near = [...said, ...noun.filter((pick) => !said.includes(pick))];
  const ahead = picks.filter((pick) => pick.end <= run.start && !near.includes(pick) && !isOfNames(pick, column));
  const others = before.map((each) => reader.picks(annex, each).filter((pick) => !isOfNames(pick, column)));
  const setsOf = (own: readonly Pick[]): RowSet[] =>
    rowSetsOf({ annex, near: own, before: [ahead, ...others], others: false, without: [], each: false });
  const bare = near.filter(({ aspect }) => aspect !== 'kind');
  const all: RowSet = { annex, picks: [], fixed: [], rows: annex.rows, others: false };
  return [...setsOf(near), ...(bare.length < near.length ? setsOf(bare) : []), all];
}

/** 稿件未标注来源 beside other remarks in one cell is said of that row too. */
function wherever(annex: AnnexGrid, text: string, pick: Pick): Pick {
  const column = annex.columns[Number(/^column (\d+)$/u.exec(pick.aspect)?.[1] ?? -1)];
  if (column?.kind !== 'text') return pick;
  const words = text.slice(pick.start, pick.end);
  return { ...pick, rows: annex.rows.filter((row) => row.cells[column.index]?.folded.includes(words)) };
}

function within({ start, end }: { readonly start: number; readonly end: number }, [from, to]: Span): boolean {
  return start >= from && end <= to;
}

/** Who has such a row; where it is said of all that they have, who has no other. */
function keysOf(
  rows: readonly GridRow[],
  annex: AnnexGrid,
  keyOf: (row: GridRow) => string,
  every: boolean,
): ReadonlySet<string> {
  const keys = new Set(rows.map(keyOf));
  if (every) for (const row of annex.rows) if (!rows.includes(row)) keys.delete(keyOf(row));
  return keys;
}

/** The names of the list themselves say nothing of who else is meant. */
function isOfNames({ aspect }: Pick, column: number): boolean {
  return aspect === `column ${column}`;
}

function coverOf(picks: readonly Pick[]): number {
  const covered = new Set(
    picks.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  return covered.size;
}

/** What the words say of a row; 有报送,但无一条被采用 says two things. */
function predicatesOf(reader: WordReader, annex: AnnexGrid, text: string, run: NamedRun): Predicate[] {
  const single = run.words.flatMap((span) => saidIn(reader, annex, text, span));
  const without = /除零[^,;。]{2,10}外,[^,;。]*$/u.test(text.slice(0, run.start)) ? single.flatMap(aboveNothing) : [];
  const halves = run.words.flatMap((span) => halvesOf(text, span));
  const double = halves.flatMap(([one, other]) => {
    const second = saidIn(reader, annex, text, other);
    return saidIn(reader, annex, text, one).flatMap((first) => second.map((each) => both(first, each)));
  });
  return [...single, ...without, ...double.slice(0, 60)];
}

/** 除零报送单位外,…不足5条. */
function aboveNothing(predicate: Predicate): Predicate[] {
  const { column, fits } = predicate;
  if (column === null) return [];
  return [{ ...predicate, fits: (row) => (row.cells[column]?.number === 0 ? false : fits(row)) }];
}

function halvesOf(text: string, [from, to]: Span): [Span, Span][] {
  const joint = /,?(?:但|且|而|却)|,(?=没有|未|无|均未)/u.exec(text.slice(from, to));
  if (!joint) return [];
  const middle = from + joint.index;
  return [
    [
      [from, middle],
      [middle + joint[0].length, to],
    ],
  ];
}

function both(one: Predicate, other: Predicate): Predicate {
  return {
    ...one,
    column: null,
    say: `${one.say}、${other.say}`,
    cover: one.cover + other.cover,
    fits: (row) => one.fits(row) === true && other.fits(row) === true,
  };
}

/** Who is meant is as many as there are, by rows or by units. */
export function sizesOf({ rows, keys, annex }: MeantSet): number[] {
  return subjectOf(annex).ofUnits ? [rows.length] : [...new Set([keys.size, rows.length])];
}
