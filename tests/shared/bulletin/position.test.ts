import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packPosition, positionBetween } from '#shared/bulletin/position.ts';
import { risingRun } from '#shared/bulletin/risingRun.ts';

test('there is always room between two positions, also after a thousand moves into one gap', () => {
  let [low, high] = [packPosition(0), packPosition(1)];
  for (let count = 0; count < 1000; count += 1) {
    const middle = positionBetween(low, high, `b${count}`);
    expect(low < middle && middle < high).toBe(true);
    if (count % 3 === 0) low = middle;
    else high = middle;
  }
  expect(positionBetween('', packPosition(0), 'x') < packPosition(0)).toBe(true);
  expect(positionBetween(packPosition(998), null, 'x') > packPosition(998)).toBe(true);
});

test('wherever blocks are put, they stand in that order', () => {
  const step = fc.record({ at: fc.nat(60), id: fc.uuid() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const list = [packPosition(0), packPosition(1), packPosition(2)];
      for (const { at, id } of steps) {
        const place = at % (list.length + 1);
        list.splice(place, 0, positionBetween(list[place - 1] ?? '', list[place] ?? null, id));
      }
      expect([...list].sort()).toEqual(list);
      expect(new Set(list).size).toBe(list.length);
    }),
  );
});

test('a longest rising run stays where it is', () => {
  expect([...risingRun(['c', 'a', 'b', null, 'd'])].sort()).toEqual([1, 2, 4]);
  expect(risingRun([null, null]).size).toBe(0);
});
