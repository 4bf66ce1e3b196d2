import { meeting, rowsInBoth } from '../query/candidates.ts';
import type { Passage } from '../query/passage.ts';
import type { Pick } from '../query/picks.ts';
import type { WordReader } from '../query/wordReader.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';

/** Rows of an annex that a passage may speak of, and in which words. */
export interface Scope {
  readonly annex: AnnexGrid;
  readonly say: string;
  readonly rows: readonly GridRow[];
  /** What is left when those are taken away that the passage names. */
  readonly rest: boolean;
}

/** More of them come to any number by chance. */
const most = 80;

/**
 * All rows; each stretch that picks some, of the sentence and of what it goes on about; names that stand in a row; what two conditions
 * leave; and the rest. So every set that the passage can mean, however its words are put together.
 */
export function scopesIn(reader: WordReader): FindScopes {
  const known = new WeakMap<Passage, Map<AnnexGrid, readonly Scope[]>>();
  return (annex, passage) => {
    const own = known.get(passage) ?? new Map<AnnexGrid, readonly Scope[]>();
    known.set(passage, own);
    const found = own.get(annex) ?? scopesOf(reader, annex, passage);
    own.set(annex, found);
    return found;
  };
}

/** Of an annex those of a passage, found once. */
export type FindScopes = (annex: AnnexGrid, passage: Passage) => readonly Scope[];

function scopesOf(reader: WordReader, annex: AnnexGrid, { sentence, before }: Passage): readonly Scope[] {
  const own = reader.picks(annex, sentence.text);
  const spoken = before.flatMap((text) => reader.picks(annex, text));
  const groups = [...new Set(own.map(({ aspect }) => aspect))].map((aspect) =>
    own.filter((pick) => pick.aspect === aspect),
  );
  const single = distinct([
    { annex, say: '', rows: annex.rows, rest: false },
    ...[...own, ...spoken].map((pick) => scopeOf(annex, [pick])),
    ...groups.flatMap((group) => runsOf(group).map((run) => together(annex, run))),
    ...groups.map((group) => restOf(annex, group)),
  ]);
  return distinct(withPairs(single));
}

function scopeOf(annex: AnnexGrid, picks: readonly Pick[]): Scope {
  return { annex, say: picks.map(({ say }) => say).join('、'), rows: meeting(annex, picks), rest: false };
}

/** 甲、乙、丙: from any of them to any other. */
function runsOf<Each>(group: readonly Each[]): (readonly Each[])[] {
  return group
    .flatMap((_, from) => group.slice(from + 2).map((_each, more) => group.slice(from, from + more + 2)))
    .concat(group.length > 1 ? [[...group]] : []);
}

function together(annex: AnnexGrid, picks: readonly Pick[]): Scope {
  const rows = new Set(picks.flatMap((pick) => pick.rows));
  return {
    annex,
    say: picks.map(({ say }) => say).join('、'),
    rows: annex.rows.filter((row) => rows.has(row)),
    rest: false,
  };
}

function restOf(annex: AnnexGrid, picks: readonly Pick[]): Scope {
  const { rows, say } = together(annex, picks);
  const named = new Set(rows);
  return { annex, say: `${say}以外`, rows: annex.rows.filter((row) => !named.has(row)), rest: true };
}

function both(one: Scope, other: Scope): Scope {
  return {
    annex: one.annex,
    say: `${one.say}且${other.say}`,
    rows: rowsInBoth(one.rows, other.rows),
    rest: one.rest || other.rest,
  };
}

/** Each two of them behind all; the first is all rows. */
function* withPairs(single: readonly Scope[]): Iterable<Scope> {
  yield* single;
  const [, ...some] = single;
  for (const [at, one] of some.entries()) for (const other of some.slice(at + 1)) yield both(one, other);
}

const keyOf: (rows: readonly GridRow[]) => string = readOnceOf((rows) => rows.map(({ row }) => row).join());

/** Those that come to the same rows are one, said as it was said first. */
function distinct(scopes: Iterable<Scope>): Scope[] {
  const known = new Map<string, Scope>();
  for (const scope of scopes) {
    if (known.size >= most) break;
    const key = keyOf(scope.rows);
    if (key !== '' && !known.has(key)) known.set(key, scope);
  }
  return [...known.values()];
}
