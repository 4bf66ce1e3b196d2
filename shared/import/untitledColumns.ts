import type { HeadBlock } from './findHead.ts';
import type { HeadTitles } from './headTitles.ts';

/**
 * A column that the annex prints without a title is found by its neighbour: it lies under the neighbour's title where that
 * spans several columns, else it is a column of the sheet without a title beside it.
 */
export function addUntitled(
  titles: HeadTitles,
  block: HeadBlock,
  titled: ReadonlySet<number>,
  spans: ReadonlyMap<number, number>,
): HeadBlock {
  const columns = new Map(block.columns);
  const untitled = (index: number) => titles.leaves[index]?.full.has('') === true;
  titles.leaves.forEach(({ column }, index) => {
    const place = columns.get(column.id);
    if (place === undefined || untitled(index)) return;
    let free = (spans.get(place) ?? 1) - 1;
    let before = 0;
    while (free > 0 && untitled(index - before - 1)) {
      before += 1;
      free -= 1;
    }
    columns.set(column.id, place + before);
    for (let step = 1; step <= before; step++) setAt(titles, columns, index - step, place + before - step);
  });
  const taken = new Set(columns.values());
  titles.leaves.forEach(({ column }, index) => {
    if (columns.has(column.id) || !untitled(index)) return;
    const before = columns.get(titles.leaves[index - 1]?.column.id ?? '');
    const next = columns.get(titles.leaves[index + 1]?.column.id ?? '');
    const place = before !== undefined ? before + 1 : next !== undefined ? next - 1 : -1;
    if (place < 0 || taken.has(place) || titled.has(place)) return;
    columns.set(column.id, place);
    taken.add(place);
  });
  const places = [...columns.values()];
  return { left: Math.min(...places), right: Math.max(...places), columns };
}

function setAt(titles: HeadTitles, columns: Map<string, number>, index: number, place: number): void {
  const leaf = titles.leaves[index];
  if (leaf) columns.set(leaf.column.id, place);
}
