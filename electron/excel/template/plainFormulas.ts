import { fillFormula } from './moveFormula.ts';
import { attributeOf, cellXml, escapeXml, rowXml, type SheetXml, unescapeXml, type XmlCell } from './sheetXml.ts';
import { columnNumber } from './templateWidths.ts';

/** The sheet with every shared formula written out in its own cell: only so can rows be put between them. */
export function withPlainFormulas(sheet: SheetXml): SheetXml {
  if (!sheet.rows.some(({ raw }) => /<f\b[^>]*\bt="shared"/.test(raw))) return sheet;
  const masters = new Map<string, { text: string; row: number; column: number }>();
  const plain = (cell: XmlCell, row: number): XmlCell => {
    const match = /<f\b([^>]*?)(?:\/>|>([\s\S]*?)<\/f>)/.exec(cell.inner);
    const index =
      match && attributeOf(match[1] ?? '', 't') === 'shared' ? attributeOf(match[1] ?? '', 'si') : undefined;
    if (!match || index === undefined) return cell;
    const column = columnNumber(cell.column);
    if (match[2]) masters.set(index, { text: unescapeXml(match[2]), row, column });
    const master = masters.get(index);
    if (!master) return cell;
    const text = fillFormula(master.text, row - master.row, column - master.column);
    return { ...cell, inner: cell.inner.replace(match[0], () => `<f>${escapeXml(text)}</f>`) };
  };
  const rows = sheet.rows.map((row) => {
    const cells = row.cells.map((cell) => plain(cell, row.number));
    if (cells.every((cell, index) => cell === row.cells[index])) return row;
    const raw = rowXml(
      row.number,
      row.attributes,
      cells.map((cell) => cellXml(`${cell.column}${row.number}`, cell)),
    );
    return { ...row, cells, raw };
  });
  return { ...sheet, rows };
}
