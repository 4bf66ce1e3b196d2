import type { NamedRun, Span } from '../claim/namedRuns.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { type RowSet, rowSetsOf } from './candidates.ts';
import { contentLength } from './fillers.ts';
import { partsOfTable } from './joinedTables.ts';
import type { Passage } from './passage.ts';
import type { Pick } from './picks.ts';
import { type Predicate, predicatesIn } from './predicates.ts';
import type { WordReader } from './readings.ts';
import { subjectOf } from './unitColumns.ts';

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
  return reader.annexes.flatMap((annex) => {
    const named = rowsNamed(annex, run);
    return named === null ? [] : setsIn(reader, annex, passage, run, named);
  });
}

interface Named {
  readonly rows: readonly GridRow[];
  readonly column: number;
}

/** The rows of the names by the column that has them all. */
function rowsNamed(annex: AnnexGrid, { mentions }: NamedRun): Named | null {
  const parts = partsOfTable(annex);
  const columns = [
    ...new Set(
      mentions.flatMap(({ rows }) => rows.flatMap((each) => (parts.includes(each.annex) ? [each.column] : []))),
    ),
  ];
  for (const column of columns) {
    const own = mentions.map(({ rows }) => rows.filter((each) => parts.includes(each.annex) && each.column === column));
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
  const { sentence, before } = passage;
  const { text } = sentence;
  const picks = reader.picks(annex, text).map((pick) => wherever(annex, text, pick));
  const near = picks.filter((pick) => run.words.some((span) => within(pick, span)) && !isOfNames(pick, column));
  const noun = run.count ? picks.filter((pick) => pick.aspect === 'kind' && pick.start === run.count?.end) : [];
  const sets = rowSetsOf({
    annex,
    near: [...near, ...noun.filter((pick) => !near.includes(pick))],
    before: [
      picks.filter((pick) => pick.end <= run.start && !near.includes(pick) && !isOfNames(pick, column)),
      ...before.map((each) => reader.picks(annex, each).filter((pick) => !isOfNames(pick, column))),
    ],
    others: false,
    each: false,
  });
  const predicates = run.words.flatMap((span) => saidIn(reader, annex, text, span));
  const content = contentLength(run.words.map((span) => text.slice(...span)).join(''));
  const every = /均|都|全部/u.test(run.words.map((span) => text.slice(...span)).join(''));
  const keyOf = (row: GridRow): string => row.cells[column]?.folded ?? '';
  const namedKeys = new Set(named.map(keyOf));
  const meant = (set: RowSet, predicate: Predicate | null): MeantSet[] => {
    const rows = predicate ? set.rows.filter((row) => predicate.fits(row) === true) : set.rows;
    if (rows.length === 0 || (predicate === null && set.fixed.length === 0)) return [];
    const keys = keysOf(rows, annex, keyOf, every);
    const cover = coverOf(set.fixed) + (predicate?.cover ?? 0);
    const says = [...set.picks.map(({ say }) => say), ...(predicate ? [predicate.say] : [])];
    return [
      {
        annex,
        say: [...new Set(says)].join('、'),
        rows,
        named,
        keys,
        namedKeys,
        cover,
        left: Math.max(0, content - cover),
      },
    ];
  };
  return sets.flatMap((set) => [...meant(set, null), ...predicates.flatMap((predicate) => meant(set, predicate))]);
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

const denied = /(?:未曾|未能|未有|没有|未|没|无)/u;

/** 全年没有约稿任务 denies what stands behind it; 未完成 may be a value as well. */
function saidIn(reader: WordReader, annex: AnnexGrid, text: string, [from, to]: Span): Predicate[] {
  const no = denied.exec(text.slice(from, to));
  const plain = predicatesIn(reader, annex, text, [from, to], false);
  if (!no) return plain;
  const start = from + no.index + no[0].length;
  return [...plain, ...predicatesIn(reader, annex, text, [start, to], true)];
}

/** Who is meant is as many as there are, by rows or by units. */
export function sizesOf({ rows, keys, annex }: MeantSet): number[] {
  return subjectOf(annex).ofUnits ? [rows.length] : [...new Set([keys.size, rows.length])];
}
