import type { LeafTitle } from '../headTitles.ts';
import type { RawCell } from '../rawSheet.ts';
import { contentFit } from './contentFit.ts';
import { shortensTitle, titleSimilarity } from './titleSimilarity.ts';

/** A column of the file that nothing is known about. */
export interface FreeColumn {
  readonly column: number;
  readonly path: readonly string[];
  readonly cells: readonly RawCell[];
}

const enough = 0.6;
/** By so much the best must be better than the next, on both sides. */
const margin = 0.1;

/** Pairs of which each is the other's best by title among those that are left, and whose content does not speak against it. */
export function similarColumns(columns: readonly FreeColumn[], leaves: readonly LeafTitle[]): Map<number, LeafTitle> {
  let scored = columns.flatMap((free) =>
    leaves.flatMap((leaf) => {
      const score = free.path.length === 0 ? 0 : titleSimilarity(free.path, leaf.printed);
      return score >= enough && contentFit(leaf.column, free.cells) !== 'few' ? [{ free, leaf, score }] : [];
    }),
  );
  const pairs = new Map<number, LeafTitle>();
  for (;;) {
    const best = scored.filter(({ free, leaf, score }) =>
      scored.every((other) => (other.free === free) === (other.leaf === leaf) || other.score + margin <= score),
    );
    if (best.length === 0) return withLastChoice(pairs, columns, leaves);
    for (const { free, leaf } of best) pairs.set(free.column, leaf);
    scored = scored.filter((each) => !best.some(({ free, leaf }) => free === each.free || leaf === each.leaf));
  }
}

/**
 * 开会情况 for 是否召开专题会议: the only column left that answers in the words of a question, and the only question left; its title has to be
 * a shorter one of it.
 */
function withLastChoice(
  pairs: Map<number, LeafTitle>,
  columns: readonly FreeColumn[],
  leaves: readonly LeafTitle[],
): Map<number, LeafTitle> {
  const taken = new Set(pairs.values());
  const asked = leaves.filter((leaf) => leaf.column.kind === 'choice' && !taken.has(leaf));
  const answering = columns.filter(
    ({ column, path, cells }) =>
      !pairs.has(column) &&
      path.length > 0 &&
      cells.length >= fewestAnswers &&
      asked.some((leaf) => contentFit(leaf.column, cells) === 'all'),
  );
  const [[leaf, ...others], [free, ...more]] = [asked, answering];
  if (!leaf || !free || others.length > 0 || more.length > 0) return pairs;
  const [title, wanted] = [free.path.at(-1) ?? '', leaf.printed.at(-1) ?? ''];
  if (shortensTitle(title, wanted)) pairs.set(free.column, leaf);
  return pairs;
}

const fewestAnswers = 2;

/** The one column that is missing between the columns to the left and right of this one, where all that is written fits it. */
export function columnBetween(
  { column, cells }: FreeColumn,
  leaves: readonly LeafTitle[],
  found: ReadonlyMap<string, number>,
): LeafTitle | null {
  const at = new Map([...found].map(([id, place]) => [place, leaves.findIndex((leaf) => leaf.column.id === id)]));
  const before = at.get(column - 1);
  const next = at.get(column + 1);
  if (before === undefined || (next ?? before + 2) !== before + 2) return null;
  const leaf = leaves[before + 1];
  if (!leaf || found.has(leaf.column.id)) return null;
  return contentFit(leaf.column, cells) === 'all' ? leaf : null;
}
