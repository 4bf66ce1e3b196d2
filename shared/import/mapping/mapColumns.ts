import { isRecorded, type LeafColumn } from '../../pack/column.ts';
import type { FoundHead, HeadBlock } from '../findHead.ts';
import type { HeadTitles, LeafTitle } from '../headTitles.ts';
import { columnLetter, type RawGrid } from '../rawGrid.ts';
import { isScore } from '../titlePaths.ts';
import { type ColumnMapping, type MappedColumn, pathSeparator } from './columnMapping.ts';
import { contentFit, sampleCells } from './contentFit.ts';
import { type Explained, explainTitle, leafTitle } from './explainColumn.ts';
import { fingerprintOf, foldKey, foldPath, headPaths } from './headPaths.ts';
import { placeColumns } from './layoutHead.ts';
import { columnBetween, type FreeColumn, similarColumns } from './similarColumns.ts';

/** What was said about columns, by header path or letter, and whether now or about an earlier file. */
export interface SaidColumns {
  readonly now: Readonly<Record<string, string | null>>;
  readonly earlier: Readonly<Record<string, string | null>>;
}

export interface MappedHead {
  readonly head: FoundHead;
  readonly mapping: ColumnMapping;
}

/**
 * Says for every column of the file which annex column it is, why, and how sure that is. Columns that are called a little
 * otherwise are taken too, as doubtful; what only fits by its content is suggested, not taken.
 */
export function mapColumns(grid: RawGrid, found: FoundHead, titles: HeadTitles, said: SaidColumns): MappedHead {
  const paths = headPaths(grid, found.top, found.bottom);
  const work: Work = { grid, titles, said, paths, from: found.bottom + 1, keys: columnKeys(paths, found) };
  const similar = findSimilar(work, found);
  const places = new Map([...similar].map(([column, leaf]) => [column, leaf.column.id]));
  const head = similar.size === 0 ? found : placeColumns(found, titles, places);
  const columns = paths.flatMap((_, column) => describeColumn(work, head, column, similar) ?? []);
  const filled = new Set(columns.map(({ columnId }) => columnId));
  const unfilled = titles.leaves.filter(({ column }) => matters(column) && !filled.has(column.id));
  return {
    head,
    mapping: {
      sheet: grid.name,
      head: { first: head.top + 1, last: head.bottom + 1 },
      columns,
      unfilled: unfilled.map(({ column }) => column.id),
      fingerprint: fingerprintOf(paths),
    },
  };
}

interface Work {
  readonly grid: RawGrid;
  readonly titles: HeadTitles;
  readonly said: SaidColumns;
  readonly paths: readonly (readonly string[])[];
  /** First row below the head. */
  readonly from: number;
  readonly keys: readonly string[];
}

/** Columns that are computed or printed by the program are not missed. */
export function matters(column: LeafColumn): boolean {
  return isRecorded(column) || column.kind === 'name' || column.kind === 'attribute' || column.kind === 'indicator';
}

/** By its header path, which next quarter's file has too; by its letter where the path names several columns of one table. */
function columnKeys(paths: readonly (readonly string[])[], { blocks }: FoundHead): string[] {
  const blockOf = (column: number) => blocks.findLastIndex((block, index) => index === 0 || block.left <= column);
  const counts = new Map<string, number>();
  const keyed = paths.map((path, column) => `${blockOf(column)} ${foldPath(path)}`);
  for (const key of keyed) counts.set(key, (counts.get(key) ?? 0) + 1);
  return paths.map((path, column) => {
    const unique = path.length > 0 && counts.get(keyed[column] ?? '') === 1;
    return unique ? path.join(pathSeparator) : columnLetter(column);
  });
}

function saidOf({ said, keys, paths }: Work, column: number): Explained | null {
  const names = new Set([columnLetter(column), keys[column] ?? '']);
  const folded = foldPath(paths[column] ?? []);
  const has = (columns: SaidColumns['now']) =>
    Object.keys(columns).some((key) => names.has(key) || (folded !== '' && foldKey(key) === folded));
  if (has(said.now)) return { confidence: 'sure', reason: '人工指定' };
  return has(said.earlier) ? { confidence: 'sure', reason: '上次这样对应' } : null;
}

function findSimilar(work: Work, head: FoundHead): Map<number, LeafTitle> {
  const pairs = new Map<number, LeafTitle>();
  // Where somebody has spoken about the very title, no other column is taken for it.
  const spoken = new Set(work.paths.flatMap((path, column) => (saidOf(work, column) ? [foldPath(path)] : [])));
  const isSpoken = (leaf: LeafTitle) => leaf.printed.some((_, from) => spoken.has(foldPath(leaf.printed.slice(from))));
  for (const [index, block] of head.blocks.entries()) {
    const free = freeColumns(work, head, index);
    const missing = work.titles.leaves.filter(
      (leaf) => matters(leaf.column) && !block.columns.has(leaf.column.id) && !isSpoken(leaf),
    );
    for (const [column, leaf] of similarColumns(free, missing)) pairs.set(column, leaf);
  }
  return pairs;
}

/** Columns with a title, from the end of the block before to the beginning of the next one, that are taken for nothing yet. */
function freeColumns(work: Work, { blocks }: FoundHead, index: number): FreeColumn[] {
  const from = (blocks[index - 1]?.right ?? -1) + 1;
  const to = blocks[index + 1]?.left ?? work.grid.width;
  const taken = new Set(blocks.flatMap((block) => [...block.columns.values()]));
  const free: FreeColumn[] = [];
  for (let column = from; column < to; column++) {
    if (taken.has(column) || saidOf(work, column)) continue;
    free.push({ column, path: work.paths[column] ?? [], cells: sampleCells(work.grid, column, work.from) });
  }
  return free;
}

function describeColumn(
  work: Work,
  head: FoundHead,
  column: number,
  similar: ReadonlyMap<number, LeafTitle>,
): MappedColumn | null {
  const path = work.paths[column] ?? [];
  const cells = sampleCells(work.grid, column, work.from);
  const block = blockAt(head, column);
  const columnId = [...(block?.columns ?? [])].find(([, place]) => place === column)?.[0] ?? null;
  const leaf = work.titles.leaves.find((known) => known.column.id === columnId);
  const named = { column: columnLetter(column), key: work.keys[column] ?? '', title: path.join(pathSeparator) };
  if (!leaf) {
    if (path.length === 0 && cells.length === 0) return null;
    const said = saidOf(work, column);
    if (said) return { ...named, columnId: null, ...said };
    const fits = block ? columnBetween({ column, path, cells }, work.titles.leaves, block.columns) : null;
    if (!fits) return { ...named, columnId: null, confidence: 'none', reason: '附件中没有这一列' };
    const reason = `附件中没有这一列；内容都是“${leafTitle(fits)}”的选项，请看是不是它`;
    return { ...named, columnId: null, confidence: 'none', reason, suggested: fits.column.id };
  }
  const explained = saidOf(work, column) ?? explain(work, head, leaf, column, similar.has(column));
  return { ...named, columnId: leaf.column.id, ...explained };
}

function blockAt({ blocks }: FoundHead, column: number): HeadBlock | undefined {
  return blocks.findLast(({ left }, index) => index === 0 || left <= column);
}

/** Another column goes by the very title and says something else. */
function differsFromRivals({ grid, from }: Work, { rivals }: FoundHead, column: number): boolean {
  const texts = (at: number) =>
    sampleCells(grid, at, from)
      .map(({ text }) => text.trim())
      .join('\n');
  return (rivals?.get(column) ?? []).some((other) => texts(other) !== texts(column));
}

function explain(work: Work, head: FoundHead, leaf: LeafTitle, column: number, similar: boolean): Explained {
  const block = blockAt(head, column);
  const path = work.paths[column] ?? [];
  if (similar) return { confidence: 'doubtful', reason: `表头相近“${leafTitle(leaf)}”` };
  const folded = foldPath(path);
  const alike = [...(block?.columns.values() ?? [])].filter((place) => foldPath(work.paths[place] ?? []) === folded);
  const explained = explainTitle(work.titles, leaf, path, alike.length);
  const cells = sampleCells(work.grid, column, work.from);
  if (spansOthers(work, block, column)) return { confidence: 'doubtful', reason: '这个表头横跨几列，取了第一列' };
  if (differsFromRivals(work, head, column))
    return { confidence: 'doubtful', reason: '有几列都叫这个名，内容不同，取了第一列' };
  if (isScore(path) && !isScore(leaf.printed))
    return { confidence: 'doubtful', reason: '这个表头下有扣分和得分，取了得分' };
  const fit = contentFit(leaf.column, cells);
  if (fit === 'few' && cells.length >= 3) {
    return { confidence: 'doubtful', reason: `${explained.reason}，但内容多数不是本列的答案` };
  }
  if (fit === 'all' && explained.confidence === 'likely') {
    const content = leaf.column.kind === 'choice' ? '内容都是本列的选项' : '内容都读得懂';
    return { confidence: 'sure', reason: `${explained.reason}，${content}` };
  }
  return explained;
}

/** The title reaches over columns to the right that are filled and are no columns of the annex: which of them is meant is open. */
function spansOthers({ grid, from, titles }: Work, block: HeadBlock | undefined, column: number): boolean {
  if (titles.leaves.some(({ full }) => full.has(''))) return false;
  const title = grid.at(from - 1, column);
  if (title.left !== column || title.right === column || title.raw.text.trim() === '') return false;
  const taken = new Set(block?.columns.values());
  for (let other = column + 1; other <= title.right; other++) {
    if (!taken.has(other) && sampleCells(grid, other, from).length > 0) return true;
  }
  return false;
}
