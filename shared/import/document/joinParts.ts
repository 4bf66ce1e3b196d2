import type { Block, TableBlock } from './block.ts';

/** Tables that follow each other without text between them and have the same columns are one, cut at a page break. */
export function joinParts(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (block.kind === 'table' && before?.kind === 'table' && sameColumns(before, block)) {
      joined[joined.length - 1] = join(before, block);
    } else joined.push(block);
  }
  return joined;
}

function sameColumns(first: TableBlock, second: TableBlock): boolean {
  if (widthOf(first) !== widthOf(second)) return false;
  const [left, right] = [first.widths, second.widths];
  if (!left || !right || left.length !== right.length) return left === null && right === null;
  const whole = left.reduce((sum, width) => sum + width, 0) || 1;
  return left.every((width, index) => Math.abs(width - (right[index] ?? 0)) <= whole * 0.02);
}

function widthOf({ rows, merges }: TableBlock): number {
  const cells = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return merges.reduce((most, { right }) => Math.max(most, right + 1), cells);
}

function join(first: TableBlock, second: TableBlock): TableBlock {
  const down = first.rows.length;
  const remark = {
    severity: 'info',
    row: down,
    column: null,
    message: '从这一行起是下一页的同一张表，已接在上页之后。',
  } as const;
  return {
    ...first,
    rows: [...first.rows, ...second.rows],
    merges: [
      ...first.merges,
      ...second.merges.map((merge) => ({ ...merge, top: merge.top + down, bottom: merge.bottom + down })),
    ],
    remarks: [
      ...first.remarks,
      remark,
      ...second.remarks.map((each) => ({ ...each, row: each.row === null ? null : each.row + down })),
    ],
  };
}
