import { attributeOf, type SheetXml } from './sheetXml.ts';

/** Points for one unit of width: the narrowest that programs take, for a line too many is harmless. */
const unit = 5.25;
const usual = 8.43;

/** Width in points of the cell in a column, with the columns that it is merged with in its row. */
export function columnWidths({ before, after }: SheetXml): (column: string, row: number) => number {
  const spans = [...before.matchAll(/<col\b([^>]*)>/g)].map(([, attributes = '']) => ({
    min: Number(attributeOf(attributes, 'min') ?? 1),
    max: Number(attributeOf(attributes, 'max') ?? 1),
    width: Number(attributeOf(attributes, 'width') ?? usual),
  }));
  const defaultWidth = Number(/<sheetFormatPr\b[^>]*defaultColWidth="([\d.]+)"/.exec(before)?.[1] ?? usual);
  const single = (column: number) =>
    spans.find(({ min, max }) => min <= column && column <= max)?.width ?? defaultWidth;
  const merged = new Map<string, number>();
  for (const [, from = '', row, to = ''] of after.matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)\d+"/g)) {
    merged.set(`${from}${row}`, columnNumber(to));
  }
  return (letters, row) => {
    const first = columnNumber(letters);
    const last = Math.min(merged.get(`${letters}${row}`) ?? first, first + 200);
    let width = 0;
    for (let column = first; column <= last; column += 1) width += single(column);
    return width * unit;
  };
}

/** A → 1, AA → 27. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
