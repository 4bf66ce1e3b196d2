import { expect, test } from 'vitest';
import { shapeOf } from '#shared/evidence/look.ts';

const size = { width: 1600, height: 1200 };
const writing = (text: string, x: number, y: number) => {
  const shape = shapeOf({ kind: 'text', at: { x, y }, text }, 0, size);
  if (shape.kind !== 'text') throw new Error('no text');
  return shape;
};

test('writing stays where it was put as long as it fits', () => {
  const { x, y, fontSize } = writing('未更新', 2000, 3000);
  expect([Math.round(x - fontSize * 0.1), y]).toEqual([320, 360]);
});

test('writing that would leave the picture is moved back into it, since printing cuts it off', () => {
  const { x, y, fontSize } = writing('超期158天未更新，栏目空白', 9500, 9900);
  expect(x + fontSize * 13).toBeLessThanOrEqual(size.width);
  expect(y + fontSize * 1.4).toBeLessThanOrEqual(size.height);
});

test('writing that is wider than the picture is made smaller', () => {
  const { x, fontSize } = writing('很长的说明'.repeat(20), 5000, 0);
  expect(x).toBeLessThan(fontSize);
  expect(fontSize * 100).toBeLessThanOrEqual(size.width);
});
