/** CSS pixels of a twip at 100 %. */
export const pixelsOfTwip = 96 / 1440;

/** Percent; `width`: as wide as the window has room; `whole`: so too, but no larger than it is printed. */
export type SheetZoom = number | 'width' | 'whole';

export const sheetZooms = [50, 75, 100, 125, 150, 200] as const;

/** The next size up or down from the one that is shown, in percent. */
export function nextSheetZoom(shown: number, step: 1 | -1): number {
  if (step === 1) return sheetZooms.find((zoom) => zoom > shown + 1) ?? 200;
  return sheetZooms.findLast((zoom) => zoom < shown - 1) ?? 50;
}

/** What is shown, in percent, of a page `twips` wide in `room` pixels. */
export function shownZoom(zoom: SheetZoom, twips: number, room: number): number {
  if (typeof zoom === 'number') return zoom;
  // Not measured yet.
  if (room <= 0) return 100;
  const fitting = Math.floor((100 * room) / (twips * pixelsOfTwip));
  return Math.min(zoom === 'whole' ? 100 : 200, Math.max(50, fitting));
}

/** The upper edges of pages one below the other, in pixels, and the end of the last. */
export function sheetTops(heights: readonly number[], scale: number, gap: number): number[] {
  const tops = [gap];
  for (const height of heights) tops.push((tops.at(-1) ?? gap) + Math.round(height * scale) + gap);
  return tops;
}

/** The page (from 0) in the middle of what is seen. */
export function pageAt(tops: readonly number[], middle: number): number {
  const found = tops.findLastIndex((top) => top <= middle);
  return Math.max(0, Math.min(found, tops.length - 2));
}
