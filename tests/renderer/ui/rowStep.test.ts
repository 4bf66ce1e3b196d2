import { expect, it } from 'vitest';
import { rowAfter, rowStep } from '../../../renderer/ui/rowStep.ts';

const press = (key: string, ctrlKey = false) => ({ key, ctrlKey });
/** A heading, two rows, a heading, two rows. */
const isHeading = (index: number) => index % 3 === 0;

it('the arrows go one row, the page keys a page, Ctrl with Home and End to the ends', () => {
  expect(rowStep(press('ArrowDown'), 20)).toBe(1);
  expect(rowStep(press('ArrowUp'), 20)).toBe(-1);
  expect(rowStep(press('PageDown'), 20)).toBe(20);
  expect(rowStep(press('PageUp'), 20)).toBe(-20);
  expect(rowStep(press('Home', true), 20)).toBe(Number.NEGATIVE_INFINITY);
  expect(rowStep(press('End', true), 20)).toBe(Number.POSITIVE_INFINITY);
});

it('Home and End alone, and letters, are the field’s own', () => {
  for (const key of ['Home', 'End', 'a', 'Enter', 'Tab']) expect(rowStep(press(key), 20)).toBeNull();
});

it('headings are passed over in the direction that one goes', () => {
  expect(rowAfter(2, 1, 6, isHeading)).toBe(4);
  expect(rowAfter(4, -1, 6, isHeading)).toBe(2);
});

it('at the ends one stays on the last row that is none of the headings', () => {
  expect(rowAfter(5, 1, 6, isHeading)).toBe(5);
  expect(rowAfter(1, -1, 6, isHeading)).toBe(1);
  expect(rowAfter(4, Number.NEGATIVE_INFINITY, 6, isHeading)).toBe(1);
  expect(rowAfter(1, Number.POSITIVE_INFINITY, 6, isHeading)).toBe(5);
});

it('the first row of a table is the first that can be gone to', () => {
  expect(rowAfter(0, 0, 6, isHeading)).toBe(1);
  expect(rowAfter(0, 0, 0, isHeading)).toBe(0);
});
