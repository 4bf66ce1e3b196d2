/** GB/T 9704: type area 156 × 225 mm; landscape pages are turned with their margins (format.md §1.5). In millimetres. */
export const sheetMargins = {
  portrait: { top: 37, bottom: 35, left: 28, right: 26, footer: 25 },
  landscape: { top: 28, bottom: 26, left: 35, right: 37, footer: 15 },
} as const;

/** In points. */
export const footerSize = 12;
