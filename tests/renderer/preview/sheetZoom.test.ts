import { expect, test } from 'vitest';
import { shownZoom } from '../../../renderer/features/preview/sheetZoom.ts';

/** Twips of an upright A4 page: 794 pixels as it is printed. */
const page = 11_906;

test('pages are shown as large as printed, or smaller where the window is; as wide as the window only when asked for', () => {
  expect(shownZoom('whole', page, 1100)).toBe(100);
  expect(shownZoom('whole', page, 600)).toBe(75);
  expect(shownZoom('width', page, 1100)).toBe(138);
  expect(shownZoom(125, page, 600)).toBe(125);
  expect(shownZoom('whole', page, -32)).toBe(100);
});
