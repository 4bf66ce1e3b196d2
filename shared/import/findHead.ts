import type { HeadTitles, LeafTitle } from './headTitles.ts';
import { foldLoose, foldTitle } from './nameFold.ts';
import type { RawGrid } from './rawGrid.ts';
import { chooseRepeated } from './repeatedTitles.ts';
import { isDeduction, parentOf, totalledParents, withoutScore, withoutTotal } from './titlePaths.ts';
import { addUntitled } from './untitledColumns.ts';

/** One of the tables that stand side by side: where each column of the annex is found in the sheet. */
export interface HeadBlock {
  /** First and last column of the sheet. */
  readonly left: number;
  readonly right: number;
  /** Column id → column of the sheet. */
  readonly columns: ReadonlyMap<string, number>;
}

export interface FoundHead {
  readonly top: number;
  readonly bottom: number;
  readonly blocks: readonly HeadBlock[];
  /** Columns of the sheet whose title the annex does not know, with that title. */
  readonly extra: readonly { readonly column: number; readonly title: string }[];
  readonly missing: readonly LeafTitle[];
  readonly score: number;
  /** Folded texts of the head's cells by column of the sheet, to know a head that is repeated on the next page. */
  readonly texts: ReadonlyMap<number, ReadonlySet<string>>;
  /** Another head of the annex below the rows of this one. */
  readonly later?: FoundHead;
  /** Columns beside which others go by the same title, and nothing says which counts: those others. */
  readonly rivals?: ReadonlyMap<number, readonly number[]>;
}

/** Heads lie within the first rows; what is printed above them is a label, a title and a line or two. */
const searchedRows = 60;
const deepestHead = 5;

/** The head rows of the table that fits the annex best, or null when nothing on the sheet looks like it. */
export function findHead(grid: RawGrid, titles: HeadTitles): FoundHead | null {
  let best: FoundHead | null = null;
  const last = Math.min(grid.height, searchedRows);
  for (let top = 0; top < last; top++) {
    if (!mayBeHead(grid, titles, top)) continue;
    for (let bottom = top; bottom < Math.min(top + deepestHead, last); bottom++) {
      const head = readHead(grid, titles, top, bottom);
      if (isLikely(head, titles) && head.score > (best?.score ?? 0)) best = head;
    }
  }
  return best;
}

export function isLikely({ blocks }: FoundHead, titles: HeadTitles): boolean {
  const found = new Set(blocks.flatMap((block) => [...block.columns.keys()]));
  return found.size > 0 && found.size * 2 >= Math.min(titles.leaves.length, 4);
}

function mayBeHead(grid: RawGrid, titles: HeadTitles, row: number): boolean {
  for (let column = 0; column < grid.width; column++) {
    const cell = grid.at(row, column);
    const text = cell.raw.text;
    if (cell.left !== column || text === '' || text.length > 200) continue;
    const folded = foldTitle(text);
    if (folded !== '' && titles.leaves.some(({ full, printed }) => full.has(folded) || startsTitle(printed, folded)))
      return true;
  }
  return false;
}

/** A head row may hold only the beginning of a title, which goes on in the row below. */
function startsTitle(printed: readonly string[], folded: string): boolean {
  return printed.some((title) => {
    const wanted = foldTitle(title);
    return (
      wanted === folded || (folded.length > 1 && (wanted.startsWith(folded) || foldLoose(wanted) === foldLoose(folded)))
    );
  });
}

interface Candidate {
  readonly column: number;
  readonly title: string;
  /** The titles in the sheet are the whole header path of the annex. */
  readonly whole: boolean;
  readonly strong: readonly LeafTitle[];
  readonly weak: readonly LeafTitle[];
}

/** These rows read as the head, whatever they hold. */
export function readHead(grid: RawGrid, titles: HeadTitles, top: number, bottom: number): FoundHead {
  const paths = columnPaths(grid, top, bottom);
  const deducted = new Set(paths.flatMap(({ path }) => (isDeduction(path) ? [parentOf(path)] : [])));
  const totalled = totalledParents(
    paths.map(({ path }) => path),
    titles,
  );
  const candidates = paths.map(({ column, path }) =>
    candidateOf(titles, column, withoutTotal(withoutScore(path, deducted), totalled)),
  );
  const strongIds = new Set(candidates.flatMap(({ strong }) => strong.map((leaf) => leaf.column.id)));
  const printed = new Map(paths.map(({ column, path }) => [column, path]));
  const assigned = assignBlocks(titles, candidates, strongIds, printed);
  const titled = new Set(candidates.map(({ column }) => column));
  const spans = new Map(paths.map(({ column, span }) => [column, span]));
  const blocks = assigned.blocks.map((block) => addUntitled(titles, block, titled, spans));
  const { extra, rivals } = assigned;
  const found = new Set(blocks.flatMap((block) => [...block.columns.keys()]));
  const taken = new Set(blocks.flatMap((block) => [...block.columns.values()]));
  const missing = titles.leaves.filter((leaf) => !found.has(leaf.column.id));
  const strong = [...found].filter((id) => strongIds.has(id)).length;
  // A deeper head explains no more than a shallow one unless it finds more columns: rows of data are no titles.
  const whole = candidates.filter((candidate) => candidate.whole).length;
  // One title over several columns is a group of titles, unless the annex has columns without one.
  const plain = titles.leaves.every(({ full }) => !full.has(''));
  const wide = plain ? paths.filter(({ column, span }) => span > 1 && taken.has(column)).length : 0;
  const score =
    strong * 2 - wide * 0.2 + (found.size - strong) + whole * 0.1 - (bottom - top) * 0.01 - extra.length * 0.001;
  return { top, bottom, blocks, extra, missing, score, texts: headTexts(grid, top, bottom), rivals };
}

interface ColumnPath {
  readonly column: number;
  /** Columns of the sheet that the lowest title spans. */
  readonly span: number;
  readonly path: readonly string[];
}

/** For each column of the sheet the texts above it, from the top, each merged cell once. */
function columnPaths(grid: RawGrid, top: number, bottom: number): ColumnPath[] {
  const paths: ColumnPath[] = [];
  for (let column = 0; column < grid.width; column++) {
    const path: string[] = [];
    let lastRow = -1;
    let own = false;
    let span = 1;
    for (let row = top; row <= bottom; row++) {
      const cell = grid.at(row, column);
      if (cell.top === lastRow || cell.raw.text.trim() === '') continue;
      lastRow = cell.top;
      path.push(cell.raw.text);
      own = cell.left === column;
      span = cell.right - cell.left + 1;
    }
    if (path.length > 0 && own) paths.push({ column, span, path });
  }
  return paths;
}

function candidateOf(titles: HeadTitles, column: number, path: readonly string[]): Candidate {
  const folded = path.map(foldTitle);
  const title = path.join(' ').replace(/\s+/gu, ' ').trim();
  if (titles.ignored?.has(folded.join(''))) return { column, title, whole: false, strong: [], weak: [] };
  let weak: readonly LeafTitle[] = [];
  for (let from = 0; from < folded.length; from++) {
    const key = folded.slice(from).join('');
    const known = titles.byKey.get(key) ?? titles.byKey.get(ofThisPeriod(folded.slice(from), titles)) ?? [];
    const strong = from === 0 ? known : known.filter((leaf) => leaf.full.has(key));
    const whole = from === 0 && strong.some((leaf) => leaf.full.has(key));
    if (strong.length > 0) return { column, title, whole, strong, weak: [] };
    if (weak.length === 0 && known.length === 1) weak = known;
  }
  const unmarked = path.map(withoutMark);
  if (unmarked.some((text, index) => text !== path[index])) {
    return { ...candidateOf(titles, column, unmarked), title };
  }
  if (weak.length === 0) weak = looseMatches(titles, folded);
  return { column, title, whole: false, strong: [], weak };
}

/** 政策解读数①: the mark points to a note. Only where the annex has no title that ends so. */
function withoutMark(title: string): string {
  return title.replace(/(?<=[\p{Script=Han}\p{L})）])\s*[\u2460-\u2473*＊※]+\s*$/u, '');
}

const thisPeriod = /^(?:本期|本季度?|本月|本年度?|本次|今年|当期|当月|当季)$/u;

/** 报送条数 / 本期 beside 报送条数 / 上年同期 is what the annex calls 报送条数; so is 报送条数 / 三季度 in that quarter. */
function ofThisPeriod(folded: readonly string[], { timeOf }: HeadTitles): string {
  const last = folded.at(-1) ?? '';
  const isThis = folded.length > 1 && (thisPeriod.test(last) || timeOf?.(last) === 'whole');
  return isThis ? folded.slice(0, -1).join('') : '';
}

function looseMatches(titles: HeadTitles, folded: readonly string[]): LeafTitle[] {
  const whole = foldLoose(folded.join(''));
  const last = foldLoose(folded.at(-1) ?? '');
  if (last === '') return [];
  const matches = titles.leaves.filter(({ printed }) => {
    const wanted = foldLoose(printed.map(foldTitle).join(''));
    return wanted === whole || foldLoose(foldTitle(printed.at(-1) ?? '')) === last;
  });
  return matches.length === 1 ? matches : [];
}

/** Walks from left to right; a column that is met again when all of its name are taken begins the next block. */
function assignBlocks(
  titles: HeadTitles,
  candidates: readonly Candidate[],
  strongIds: ReadonlySet<string>,
  paths: ReadonlyMap<number, readonly string[]>,
) {
  const blocks: { left: number; right: number; columns: Map<string, number> }[] = [];
  const extra: { column: number; title: string }[] = [];
  for (const candidate of candidates) {
    const leaves =
      candidate.strong.length > 0 ? candidate.strong : candidate.weak.filter((leaf) => !strongIds.has(leaf.column.id));
    const [first] = leaves;
    if (!first) {
      extra.push(candidate);
      continue;
    }
    let block = blocks.at(-1);
    const free = leaves.find((leaf) => !block?.columns.has(leaf.column.id));
    if (!block || !free) {
      block = { left: candidate.column, right: candidate.column, columns: new Map() };
      blocks.push(block);
    }
    block.columns.set((free ?? first).column.id, candidate.column);
    block.right = candidate.column;
  }
  return keepWholeBlocks(titles, blocks, extra, paths);
}

/**
 * A block without the name of its rows is no table of its own: its columns are titles printed twice. Where no block has it, its
 * title is not the annex's, and its content must tell (settleIdentity).
 */
function keepWholeBlocks(
  titles: HeadTitles,
  blocks: readonly HeadBlock[],
  extra: readonly { column: number; title: string }[],
  paths: ReadonlyMap<number, readonly string[]>,
) {
  const rivals = new Map<number, readonly number[]>();
  if (titles.identity.size === 0) return { blocks, extra, rivals };
  const isWhole = (block: HeadBlock) => [...block.columns.keys()].some((id) => titles.identity.has(id));
  if (!blocks.some(isWhole)) return { blocks, extra, rivals };
  const kept = blocks.flatMap((block, index) => {
    if (!isWhole(block)) return [];
    const end = blocks.findIndex((other, at) => at > index && isWhole(other));
    const chosen = chooseRepeated(block, blocks.slice(index + 1, end < 0 ? undefined : end), paths, titles);
    for (const [column, others] of chosen.rivals) rivals.set(column, others);
    return [chosen.block];
  });
  const taken = new Set(kept.flatMap((block) => [...block.columns.values()]));
  const dropped = blocks.flatMap((block) => [...block.columns.values()]).filter((column) => !taken.has(column));
  return { blocks: kept, extra: [...extra, ...dropped.map((column) => ({ column, title: '重复的列' }))], rivals };
}

function headTexts(grid: RawGrid, top: number, bottom: number): Map<number, Set<string>> {
  const texts = new Map<number, Set<string>>();
  for (let column = 0; column < grid.width; column++) {
    const here = new Set<string>();
    for (let row = top; row <= bottom; row++) {
      const folded = foldTitle(grid.at(row, column).raw.text);
      if (folded !== '') here.add(folded);
    }
    if (here.size > 0) texts.set(column, here);
  }
  return texts;
}

/** True when a row below the head is that head, or a row of it, printed again at a page break; a slip in it does not matter. */
export function repeatsHead(grid: RawGrid, head: FoundHead, row: number): boolean {
  let filled = 0;
  let seen = 0;
  for (let column = 0; column < grid.width; column++) {
    const cell = grid.at(row, column);
    const text = cell.raw.text;
    if (cell.left !== column || text.trim() === '') continue;
    filled += 1;
    if (text.length <= 200 && head.texts.get(column)?.has(foldTitle(text))) seen += 1;
    else if (filled - seen > 1) return false;
  }
  return seen >= 2 && seen * 3 >= filled * 2;
}
