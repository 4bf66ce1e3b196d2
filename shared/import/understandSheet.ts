import { isRecorded } from '../pack/column.ts';
import { type FoundHead, findHead } from './findHead.ts';
import { headAboveNames } from './headAboveNames.ts';
import type { HeadTitles } from './headTitles.ts';
import { settleIdentity } from './identityColumn.ts';
import { type Candidate, joinSheets, type SheetPiece } from './joinSheets.ts';
import type { ColumnMapping, ImportLayout, RememberedLayout } from './mapping/columnMapping.ts';
import { layoutHead, placeLetters } from './mapping/layoutHead.ts';
import { mapColumns } from './mapping/mapColumns.ts';
import { findRemembered } from './mapping/rememberedLayout.ts';
import { renameTitles } from './mapping/renameTitles.ts';
import { createGrid, type RawGrid } from './rawGrid.ts';
import type { RawSheet } from './rawSheet.ts';
import { beginAbove } from './severalHeads.ts';

export interface UnderstoodSheet {
  readonly grid: RawGrid;
  readonly head: FoundHead;
  readonly mapping: ColumnMapping;
  /** The sheets that the grid is made of. */
  readonly pieces: readonly SheetPiece[];
  /** Other sheets that look like the same table. */
  readonly rivals: readonly string[];
}

export interface KnownNames {
  knows(text: string): boolean;
  /** Also names that are written otherwise; slower. */
  may(text: string): boolean;
  /** The subject that a name means for certain; null where that is open. */
  meant?(text: string): string | null;
}

/** What is known about the form of a file before it is looked at. */
export interface KnownForm {
  readonly layout?: ImportLayout | undefined;
  readonly remembered?: readonly RememberedLayout[] | undefined;
  /** A form may say by it alone whose it is. */
  readonly fileName?: string;
  /** Tells from what a sheet is called, and what is printed above its table, that it is of this round's time. */
  readonly isOfRound?: (texts: readonly string[]) => boolean;
}

export const mostRows = 20_000;
export const mostColumns = 400;

/**
 * The sheet of a workbook whose head fits the annex best, with the sheets that go on with its table; null when none fits. Of
 * equals (a month a sheet) the first that says to be of the round's time, else the first.
 * @param names tells known names; null when the rows are made by the import
 */
export function findSheet(
  titles: HeadTitles,
  sheets: readonly RawSheet[],
  names: KnownNames | null,
  known: KnownForm = {},
): UnderstoodSheet | null {
  const looked = sheets.flatMap((sheet) => {
    if (known.layout?.sheet !== undefined && known.layout.sheet !== sheet.name) return [];
    if (!withinBounds(sheet)) return [];
    const grid = createGrid(sheet);
    return [{ sheet, grid, seen: lookAt(grid, titles, names, known) }];
  });
  const best = bestOf(looked, known.isOfRound ?? (() => false));
  if (!best) return null;
  const { head, seen, sheet: chosen } = best;
  const others = looked.filter(({ sheet }) => sheet !== chosen);
  const candidates = others.map(
    (other): Candidate => ({ ...other, head: other.seen?.titled ? other.seen.head : null }),
  );
  const { sheet, pieces, rivals } = joinSheets(best, candidates, titles, names?.may ?? null);
  const grid = pieces.length > 1 ? createGrid(sheet) : best.grid;
  const mapped = mapColumns(grid, head, seen.titles, seen.said);
  if (!seen.titled && !fillsSomething(mapped.mapping, titles)) return null;
  return { grid, pieces, rivals, ...mapped };
}

interface Looked {
  readonly sheet: RawSheet;
  readonly grid: RawGrid;
  readonly seen: Seen | null;
}

type Found = Candidate & { readonly head: FoundHead; readonly seen: Seen };

const finalName = /定稿|终稿|最终/u;
const draftName = /初稿|草稿|旧稿|作废|备份|副本|勿用|\(\d\)$/u;

function bestOf(looked: readonly Looked[], isOfRound: (texts: readonly string[]) => boolean): Found | null {
  const found = looked.flatMap(({ sheet, grid, seen }): Found[] =>
    seen ? [{ sheet, grid, head: seen.head, seen }] : [],
  );
  const highest = found.reduce((most, { head }) => Math.max(most, head.score), Number.NEGATIVE_INFINITY);
  const equals = found.filter(({ head }) => head.score === highest);
  const textsOf = ({ sheet: { name, rows }, head }: Found) => [
    name,
    ...rows.slice(0, head.top).flatMap((row) => row.map(({ text }) => text)),
  ];
  if (equals.length < 2) return equals[0] ?? null;
  const ofRound = equals.filter((each) => isOfRound(textsOf(each)));
  const left = ofRound.length > 0 ? ofRound : equals;
  return (
    left.find(({ sheet }) => finalName.test(sheet.name)) ??
    left.find(({ sheet }) => !draftName.test(sheet.name)) ??
    left[0] ??
    null
  );
}

/** A table about the same units whose columns are none of the annex's is another annex. */
function fillsSomething({ columns }: ColumnMapping, titles: HeadTitles): boolean {
  const recorded = new Set(titles.leaves.flatMap(({ column }) => (isRecorded(column) ? [column.id] : [])));
  return columns.some(({ columnId }) => columnId !== null && recorded.has(columnId));
}

interface Seen {
  readonly head: FoundHead;
  /** By its titles, and not by the names below it. */
  readonly titled: boolean;
  readonly titles: HeadTitles;
  readonly said: { readonly now: Said; readonly earlier: Said };
}
type Said = NonNullable<ImportLayout['columns']>;

/** What was said goes before what was said last time, and both before what the titles say. */
function lookAt(
  grid: RawGrid,
  titles: HeadTitles,
  names: KnownNames | null,
  { layout = {}, remembered = [] }: KnownForm,
): Seen | null {
  const before = findRemembered(grid, remembered, layout.head);
  const said = { now: layout.columns ?? {}, earlier: knownColumns(titles, before?.columns ?? {}) };
  const columns = { ...said.earlier, ...said.now };
  const meant = renameTitles(titles, columns);
  const headSaid = layout.head ?? before?.head;
  const own = layoutHead(grid, meant, headSaid) ?? headWithout(grid, titles, meant, columns);
  const titled = own && names && !headSaid ? beginAbove(grid, meant, own, names.may) : own;
  const found = titled ?? (names && headAboveNames(grid, meant, names.may));
  if (!found) return null;
  const placed = placeLetters(found, meant, columns);
  const settle = (isSubject: KnownNames['may'] | undefined) => settleIdentity(grid, placed, meant, isSubject ?? null);
  // Known names tell the column for certain; where all are written otherwise, those that can be told do.
  const settled = (titled ? settle(names?.knows) : null) ?? settle(names?.may);
  // Where a person says that the head is, its columns are shown even when none is known: they can be named then.
  if (!settled) return layout.head ? { head: { ...found, blocks: [] }, titled: true, titles: meant, said } : null;
  // The column of the names is looked for by content: what was said about it goes before.
  const head = placeLetters(settled, meant, columns);
  return head.blocks.length === 0 && !layout.head ? null : { head, titled: titled !== null, titles: meant, said };
}

/** Where a person says of its columns that they are not imported, the head still stands where it stood. */
function headWithout(grid: RawGrid, titles: HeadTitles, meant: HeadTitles, columns: Said): FoundHead | null {
  const before = Object.keys(columns).length > 0 ? findHead(grid, titles) : null;
  return before && layoutHead(grid, meant, { first: before.top + 1, last: before.bottom + 1 });
}

/** A newer version of the pack may have left out a column that an earlier file was imported into. */
function knownColumns(titles: HeadTitles, columns: Said): Said {
  const ids = new Set(titles.leaves.map(({ column }) => column.id));
  return Object.fromEntries(Object.entries(columns).filter(([, id]) => id === null || ids.has(id)));
}

export function withinBounds(sheet: RawSheet): boolean {
  return sheet.rows.length <= mostRows && sheet.rows.every((row) => row.length <= mostColumns);
}
