import { expect, test } from 'vitest';
import { nextBox } from '../../../renderer/features/preview/cellStep.ts';

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
/** A merged cell at the left of three rows of two cells. */
const boxes = [
  box(0, 0, 40, 60),
  box(40, 0, 40, 20),
  box(80, 0, 40, 20),
  box(40, 20, 40, 20),
  box(80, 20, 40, 20),
  box(40, 40, 40, 20),
  box(80, 40, 40, 20),
];
const from = (index: number, key: Parameters<typeof nextBox>[2]) =>
  nextBox(boxes[index] ?? box(0, 0, 0, 0), boxes, key);

test('an arrow goes to the neighbour on that side, and stays at the edge', () => {
  expect([from(1, 'ArrowRight'), from(1, 'ArrowDown'), from(4, 'ArrowUp'), from(4, 'ArrowLeft')]).toEqual([2, 3, 2, 3]);
  expect([from(2, 'ArrowRight'), from(0, 'ArrowLeft'), from(1, 'ArrowUp'), from(6, 'ArrowDown')]).toEqual([
    -1, -1, -1, -1,
  ]);
});

test('a merged cell is left to the row in its middle, and reached from each of its rows', () => {
  expect(from(0, 'ArrowRight')).toBe(3);
  expect([from(1, 'ArrowLeft'), from(3, 'ArrowLeft'), from(5, 'ArrowLeft')]).toEqual([0, 0, 0]);
});
