import type { CellMarks } from './cellMarks.ts';
import { placeOf } from './cellPlace.ts';

/** The cell that is being read, with what has been seen of it. */
export interface OpenCell {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string;
  formula: string | null;
  /** Whether text belongs to its value, to its formula, or says how its characters are read aloud. */
  reading: boolean;
  inFormula: boolean;
  phonetic: boolean;
}

type Attributes = Readonly<Record<string, string | undefined>>;

export function newOpenCell(): OpenCell {
  const place = { row: -1, column: -1, type: '', style: 0 };
  return { ...place, value: '', formula: null, reading: false, inFormula: false, phonetic: false };
}

export function openRow(cell: OpenCell, { r, hidden }: Attributes, marks: CellMarks): void {
  cell.row = r === undefined ? cell.row + 1 : Number(r) - 1;
  cell.column = -1;
  if (hidden === '1' || hidden === 'true') marks.hiddenRow(cell.row);
}

/** False for a tag that has no part in a cell. */
export function openInCell(cell: OpenCell, tag: string, attributes: Attributes): boolean {
  if (tag === 'c') {
    const place = placeOf(attributes.r);
    cell.column = place?.column ?? cell.column + 1;
    cell.row = place?.row ?? cell.row;
    cell.type = attributes.t ?? 'n';
    cell.style = Number(attributes.s ?? 0);
    cell.value = '';
    cell.formula = null;
  } else if (tag === 'f') {
    cell.formula = '';
    cell.inFormula = true;
  } else if (tag === 'v') cell.reading = cell.type !== 'inlineStr';
  else if (tag === 't') cell.reading = cell.type === 'inlineStr' && !cell.phonetic;
  else if (tag === 'rPh') cell.phonetic = true;
  else return false;
  return true;
}
