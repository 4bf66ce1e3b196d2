import { fonts } from '../fonts.ts';
import { longSide, shortSide, twipsOf } from '../pageGrid.ts';
import { sumOf, textHeight } from '../rowHeights.ts';
import { cellPadding } from '../sheet/sheetLayout.ts';
import { footerSize, sheetMargins } from '../sheet/sheetMargins.ts';
import { planSheet, type SheetLine, type SheetPlan } from '../sheet/sheetPlan.ts';
import { verticalPlace } from '../sheet/verticalPlace.ts';
import type { ModelCell, ModelRow, TableModel } from '../tableModel.ts';
import { breakLines, widthOf } from './breakLines.ts';
import { type Mark, type PrintedPage, rule, textMark } from './printedPage.ts';
import { drawLine } from './setParagraph.ts';

/** The rule around a cell, in twips. */
const border = 10;
/** Height of a line, in sizes of its letters. */
const lineHeight = 1.27;

/** A sheet on its paper: where it begins, and how many twips of the paper one of its points takes. */
interface Paper {
  readonly plan: SheetPlan;
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** What stands on one page: the lines above the table, rows `from` to `to` below the head, the notes. */
interface SheetPart {
  readonly above: readonly SheetLine[];
  readonly from: number;
  readonly to: number;
  readonly below: readonly SheetLine[];
}

/** The pages that Excel prints of a sheet as it is written: its breaks, repeated heads and 第 x 页 共 y 页. */
export function printSheet(model: TableModel): PrintedPage[] {
  const plan = planSheet(model);
  const { orientation } = plan.table;
  const lying = orientation === 'landscape';
  const [width, height] = lying ? [longSide, shortSide] : [shortSide, longSide];
  const margins = sheetMargins[orientation];
  const room = width - twipsOf(margins.left) - twipsOf(margins.right);
  const total = sumOf(plan.widths, 0, plan.widths.length);
  // Fitted to the width of the page, which only ever makes it smaller, and centred on it.
  const scale = Math.min(20, room / total);
  const left = twipsOf(margins.left) + (room - total * scale) / 2;
  const paper = { plan, left, top: twipsOf(margins.top), scale };
  const parts = partsOf(plan, (height - twipsOf(margins.top) - twipsOf(margins.bottom)) / scale);
  return parts.map((part, index) => {
    const middle = twipsOf(margins.left) + room / 2;
    const foot = footer(`第 ${index + 1} 页 共 ${parts.length} 页`, middle, height - twipsOf(margins.footer), scale);
    return { number: index + 1, section: 0, orientation, width, height, marks: [...drawPart(paper, part), foot] };
  });
}

function partsOf(plan: SheetPlan, height: number): SheetPart[] {
  const { table, above, below } = plan;
  const starts = [table.headRows, ...(plan.isSet ? plan.breaks : naturalBreaks(plan, height))];
  return starts.map((from, index) => ({
    above: index === 0 ? above : [],
    from,
    to: starts[index + 1] ?? table.rows.length,
    below: index === starts.length - 1 ? below : [],
  }));
}

/** Programs round their lengths: a row that is so many points too high still has room. */
const roundedAway = 0.5;

/** Where a program breaks a sheet by itself on pages of `height` points: it fills them to the last. */
function naturalBreaks({ table, heights, above }: SheetPlan, height: number): number[] {
  const head = sumOf(heights, 0, table.headRows);
  const breaks: number[] = [];
  let filled = head + above.reduce((sum, line) => sum + line.height, 0);
  for (let row = table.headRows; row < table.rows.length; row += 1) {
    const own = heights[row] ?? 0;
    if (filled + own > height + roundedAway && row > (breaks.at(-1) ?? table.headRows)) {
      breaks.push(row);
      filled = head;
    }
    filled += own;
  }
  return breaks;
}

function footer(text: string, middle: number, bottom: number, scale: number): Mark {
  const size = footerSize * scale;
  const width = widthOf(text, { size, tracking: 0 });
  const at = { x: Math.round(middle - width / 2), baseline: Math.round(bottom - size * 0.15), width };
  return textMark(text, at, { font: '宋体', size: size / 10 });
}

function drawPart(paper: Paper, { above, from, to, below }: SheetPart): Mark[] {
  const { table, heights, widths } = paper.plan;
  const width = sumOf(widths, 0, widths.length);
  const marks: Mark[] = [];
  let y = 0;
  const lines = (all: readonly SheetLine[]) => {
    for (const { text, font, size, align, height } of all) {
      marks.push(...drawText(paper, { text, font, size, align, x: 0, y, width, height, vertical: 'middle' }));
      y += height;
    }
  };
  const rows = (first: number, end: number) => {
    marks.push(...drawRows(paper, { first, end, y }));
    y += sumOf(heights, first, end - first);
  };
  lines(above);
  rows(0, table.headRows);
  rows(from, to);
  lines(below);
  return marks;
}

interface Rows {
  readonly first: number;
  readonly end: number;
  readonly y: number;
}

/** Rows one below the other; of a merged cell what lies in them. */
function drawRows(paper: Paper, { first, end, y }: Rows): Mark[] {
  const { table, heights } = paper.plan;
  return table.rows.slice(0, end).flatMap((row, at) =>
    row.cells.flatMap((cell) => {
      const top = Math.max(at, first);
      const bottom = Math.min(at + cell.rowSpan, end);
      if (bottom <= top) return [];
      const place = { y: y + sumOf(heights, first, top - first), height: sumOf(heights, top, bottom - top) };
      return drawCell(paper, { kind: row.kind, cell, row: at, top, bottom, ...place });
    }),
  );
}

interface CellPart {
  readonly kind: ModelRow['kind'];
  readonly cell: ModelCell;
  readonly row: number;
  /** The rows of it that are on this page. */
  readonly top: number;
  readonly bottom: number;
  readonly y: number;
  readonly height: number;
}

function drawCell(paper: Paper, part: CellPart): Mark[] {
  const { widths, fontSize } = paper.plan;
  const { kind, cell, row, y, height } = part;
  const x = sumOf(widths, 0, cell.column);
  const width = sumOf(widths, cell.column, cell.columnSpan);
  const font = kind === 'body' ? fonts.body : fonts.head;
  const box = { font, size: fontSize, x, y, width, height, cell: [row, cell.column] as const };
  const frame = [cellMark(paper, box), ...drawFrame(paper, box)];
  if (cell.diagonal) {
    const { upper, lower } = cell.diagonal;
    return [
      ...frame,
      rule(pointOf(paper, x, y), pointOf(paper, x + width, y + height), border),
      ...drawText(paper, { ...box, text: upper, align: 'right', vertical: 'top' }),
      ...drawText(paper, { ...box, text: lower, align: 'left', vertical: 'bottom' }),
    ];
  }
  const vertical = verticalIn(paper.plan, part, width);
  if (vertical === null) return frame;
  return [...frame, ...drawText(paper, { ...box, text: cell.text, align: cell.align, vertical })];
}

/** Where the text stands in this part of the cell; null when it stands in another. */
function verticalIn({ heights, breaks, fontSize }: SheetPlan, part: CellPart, width: number): Vertical | null {
  const { cell, row, top, bottom } = part;
  const needed = textHeight(cell.text, width, { fontSize, padding: cellPadding });
  const vertical = verticalPlace(heights, breaks, { row, rowSpan: cell.rowSpan, textHeight: needed });
  if (vertical === 'top') return top === row ? vertical : null;
  if (vertical === 'bottom') return bottom === row + cell.rowSpan ? vertical : null;
  return vertical;
}

type Vertical = 'top' | 'middle' | 'bottom';

/** A text in a box, in points from the upper left corner of the sheet's part on this page. */
interface TextBox {
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly align: ModelCell['align'];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly vertical: Vertical;
  readonly cell?: readonly [row: number, column: number];
}

function drawText(paper: Paper, box: TextBox): Mark[] {
  const { scale } = paper;
  const room = (box.width - cellPadding) * scale;
  const size = box.size * scale;
  const text = box.text.replaceAll('\r\n', '\n');
  if (text === '') return [];
  const lines = breakLines(text, { size, tracking: 0, first: room, rest: room, hangs: false });
  const step = size * lineHeight;
  const free = box.height * scale - lines.length * step;
  const [left, top] = pointOf(paper, box.x + cellPadding / 2, box.y);
  const first = top + (box.vertical === 'top' ? 0 : box.vertical === 'bottom' ? free : Math.max(0, free / 2));
  const block = {
    text,
    stretches: [{ from: 0, to: text.length, font: box.font, size: size / 10, cell: box.cell }],
    room: { size, tracking: 0, first: room, rest: room },
    align: box.align,
    indents: [0, 0] as const,
    lineHeight: step,
  };
  return lines.flatMap((line, index) => drawLine(block, line, index, left, first + index * step));
}

function cellMark(
  paper: Paper,
  box: Pick<TextBox, 'x' | 'y' | 'width' | 'height'> & { cell: readonly [number, number] },
): Mark {
  const [x, y] = pointOf(paper, box.x, box.y);
  const [right, bottom] = pointOf(paper, box.x + box.width, box.y + box.height);
  return { kind: 'cell', cell: box.cell, x, y, width: right - x, height: bottom - y };
}

function drawFrame(paper: Paper, { x, y, width, height }: Pick<TextBox, 'x' | 'y' | 'width' | 'height'>): Mark[] {
  const [a, b] = [pointOf(paper, x, y), pointOf(paper, x + width, y)];
  const [c, d] = [pointOf(paper, x, y + height), pointOf(paper, x + width, y + height)];
  return [rule(a, b, border), rule(c, d, border), rule(a, c, border), rule(b, d, border)];
}

function pointOf({ left, top, scale }: Paper, x: number, y: number): [x: number, y: number] {
  return [Math.round(left + x * scale), Math.round(top + y * scale)];
}
