import {
  cellMargin,
  cellWhite,
  type GridLayout,
  leastRowHeight,
  tallCell,
  tallRow,
} from '#shared/document/gridLayout.ts';
import { cellLook } from '#shared/document/looks.ts';
import { sumOf } from '#shared/document/rowHeights.ts';
import type { ModelCell, TableModel } from '#shared/document/tableModel.ts';
import { goesOnMark } from './goesOnMark.ts';
import { cellStyleId } from './styles.ts';
import { legalText } from './typeface.ts';

/**
 * The grid of a table as XML. docx makes an object of every element: a table of 500 × 40 cells took it 7 s, and half a
 * gigabyte. `cornerGap`: twips between the words of a corner; `bookmark` gives each a number of its own in the document.
 */
export function tableXml(table: TableModel, layout: GridLayout, cornerGap: number, bookmark: () => number): string {
  const width = sumOf(layout.widths, 0, layout.widths.length);
  const grid = layout.widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${width}"/>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rowsXml(table, layout, cornerGap, bookmark)}</w:tbl>`;
}

const line = (side: string) => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`;
const white = (side: string, size: number) => `<w:${side} w:type="dxa" w:w="${size}"/>`;
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('');
const margins = `${white('top', cellWhite)}${white('left', cellMargin)}${white('bottom', cellWhite)}${white('right', cellMargin)}`;
const properties = `<w:tblInd w:type="dxa" w:w="0"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar>`;

/** XML of how the text of a cell is set: of its paragraph and of its letters. */
interface CellStyle {
  readonly style: string;
  readonly run: string;
  readonly cornerGap: number;
}

interface Open {
  readonly cell: ModelCell;
  /** Last row that it covers. */
  readonly last: number;
}

function rowsXml(table: TableModel, layout: GridLayout, cornerGap: number, bookmark: () => number): string {
  const rows: string[] = [];
  const styles = {
    head: cellStyle('head', layout.size, cornerGap),
    body: cellStyle('body', layout.size, cornerGap),
  };
  let open: Open[] = [];
  for (const [index, row] of table.rows.entries()) {
    const continued = open.filter(({ last }) => last >= index);
    const begun = row.cells.filter(({ rowSpan }) => rowSpan > 1);
    open = [...continued, ...begun.map((cell) => ({ cell, last: index + cell.rowSpan - 1 }))];
    const look = row.kind === 'body' ? styles.body : styles.head;
    const cells = [
      ...row.cells.map((cell) => ({
        column: cell.column,
        xml: startCell(cell, index, layout, look, cell.goesOn ? goesOnMark(bookmark()) : ''),
      })),
      ...continued.map(({ cell }) => ({ column: cell.column, xml: continueCell(cell, layout, look) })),
    ].sort((a, b) => a.column - b.column);
    rows.push(`<w:tr>${rowProperties(table, layout, index)}${cells.map(({ xml }) => xml).join('')}</w:tr>`);
  }
  return rows.join('');
}

function rowProperties({ headRows }: TableModel, { heights, size }: GridLayout, index: number): string {
  const whole = (heights[index] ?? 0) <= tallRow ? '<w:cantSplit/>' : '';
  const height = `<w:trHeight w:val="${leastRowHeight(size)}" w:hRule="atLeast"/>`;
  return `<w:trPr>${whole}${index < headRows ? '<w:tblHeader/>' : ''}${height}</w:trPr>`;
}

function continueCell(cell: ModelCell, layout: GridLayout, { style }: CellStyle): string {
  return `<w:tc><w:tcPr>${frame(cell, layout)}<w:vMerge w:val="continue"/></w:tcPr><w:p><w:pPr>${style}</w:pPr></w:p></w:tc>`;
}

const diagonal = '<w:tcBorders><w:tl2br w:val="single" w:color="000000" w:sz="4"/></w:tcBorders>';

function startCell(cell: ModelCell, row: number, layout: GridLayout, look: CellStyle, mark: string): string {
  const merged = cell.rowSpan > 1;
  const tall = merged && sumOf(layout.heights, row, cell.rowSpan) > tallCell;
  const merge = merged ? '<w:vMerge w:val="restart"/>' : '';
  const place = `<w:vAlign w:val="${tall || cell.diagonal ? 'top' : 'center'}"/>`;
  const properties = `${frame(cell, layout)}${merge}${cell.diagonal ? diagonal : ''}${place}`;
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${mark}${paragraphs(cell, look)}</w:tc>`;
}

function frame({ column, columnSpan }: ModelCell, { widths }: GridLayout): string {
  const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '';
  return `<w:tcW w:type="dxa" w:w="${sumOf(widths, column, columnSpan)}"/>${span}`;
}

/** In a corner the line runs from the upper left to the lower right: one word above it, one below. */
function paragraphs({ text, align, diagonal: words }: ModelCell, look: CellStyle): string {
  if (!words) return paragraph(text, align, look);
  return paragraph(words.upper, 'right', look) + paragraph(words.lower, 'left', look, look.cornerGap);
}

/** `above`: twips of white. */
function paragraph(text: string, align: ModelCell['align'], { style, run }: CellStyle, above = 0): string {
  const lines = text === '' ? [] : legalText(text).split(/\r?\n/);
  const runs = lines.map((each, index) => `<w:r>${run}${index > 0 ? '<w:br/>' : ''}${lineXml(each)}</w:r>`);
  const spacing = above > 0 ? `<w:spacing w:before="${above}"/>` : '';
  return `<w:p><w:pPr>${style}${spacing}<w:jc w:val="${align}"/></w:pPr>${runs.join('')}</w:p>`;
}

/** A tab is an element of its own. */
function lineXml(text: string): string {
  return text
    .split('\t')
    .map((part) => `<w:t xml:space="preserve">${escaped(part)}</w:t>`)
    .join('<w:tab/>');
}

function escaped(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function cellStyle(kind: 'head' | 'body', size: number, cornerGap: number): CellStyle {
  const { font } = cellLook(kind, size);
  const typeface = `<w:rFonts w:ascii="${font}" w:cs="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:hint="eastAsia"/>`;
  return {
    style: `<w:pStyle w:val="${cellStyleId(kind, size)}"/>`,
    run: `<w:rPr>${typeface}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`,
    cornerGap,
  };
}
