import { expect, test } from 'vitest';
import { shapeOf } from '#shared/evidence/look.ts';
import type { Look } from '#shared/round/evidence.ts';

const size = { width: 1600, height: 1200 };
const writing = (text: string, x: number, y: number, crop: Look['crop'] = null) => {
  const shape = shapeOf({ kind: 'text', at: { x, y }, text }, { rotation: 0, crop }, size);
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

test('of a cropped picture the same holds for the part that is left, but not for writing that was cut off with the rest', () => {
  const crop = { left: 1000, top: 1000, width: 5000, height: 5000 };
  const { x, y, fontSize } = writing('超期158天未更新', 5500, 5900, crop);
  expect([x, y].every((at) => at > 120)).toBe(true);
  expect(x + fontSize * 8).toBeLessThanOrEqual(960);
  expect(y + fontSize * 1.4).toBeLessThanOrEqual(720);
  expect(writing('未更新', 7000, 7000, crop).x).toBeGreaterThan(1120);
});
