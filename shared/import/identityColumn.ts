import type { FoundHead, HeadBlock } from './findHead.ts';
import type { HeadTitles } from './headTitles.ts';
import type { RawGrid } from './rawGrid.ts';

/** So many rows of a block are looked at to see which column holds the names. */
const sampledRows = 60;

/**
 * Sees to it that every block has the column that says what its rows are about. Offices call it as they like (单位, 部门名称,
 * 责任单位): where the title is not the annex's, or its column holds no known name, the column with the most known names is
 * taken. Blocks that have none are left out; null when none has one.
 */
export function settleIdentity(
  grid: RawGrid,
  head: FoundHead,
  titles: HeadTitles,
  isSubject: ((text: string) => boolean) | null,
): FoundHead | null {
  const [id] = titles.identity;
  if (id === undefined) return head;
  const blocks = head.blocks.flatMap((block, index) => {
    const reach = { from: (head.blocks[index - 1]?.right ?? -1) + 1, to: block.right };
    const column = isSubject ? bestColumn(grid, head, block, id, reach, isSubject) : block.columns.get(id);
    if (column === undefined) return [];
    const columns = new Map([...block.columns].filter(([other, place]) => other === id || place !== column)).set(
      id,
      column,
    );
    return [{ left: Math.min(block.left, column), right: block.right, columns }];
  });
  if (blocks.length === 0) return null;
  const renamed = new Set(blocks.map((block) => block.columns.get(id)));
  return {
    ...head,
    blocks,
    missing: head.missing.filter((leaf) => leaf.column.id !== id),
    extra: head.extra.filter(({ column }) => !renamed.has(column)),
  };
}

/** The titled column, unless it holds no known name and another one that is free does. */
function bestColumn(
  grid: RawGrid,
  head: FoundHead,
  block: HeadBlock,
  id: string,
  reach: { readonly from: number; readonly to: number },
  isSubject: (text: string) => boolean,
): number | undefined {
  const titled = block.columns.get(id);
  if (titled !== undefined && knownNames(grid, head, titled, isSubject) > 0) return titled;
  const used = new Set(block.columns.values());
  let best = titled;
  let most = 0;
  for (let column = reach.from; column <= reach.to; column++) {
    if (used.has(column)) continue;
    const known = knownNames(grid, head, column, isSubject);
    if (known > most) {
      most = known;
      best = column;
    }
  }
  return best;
}

function knownNames(grid: RawGrid, head: FoundHead, column: number, isSubject: (text: string) => boolean): number {
  const last = Math.min(grid.height, head.bottom + 1 + sampledRows);
  let known = 0;
  for (let row = head.bottom + 1; row < last; row++) {
    const cell = grid.at(row, column);
    const text = cell.raw.text;
    if (cell.left === column && cell.top === row && text !== '' && text.length < 100 && isSubject(text)) known += 1;
  }
  return known;
}
