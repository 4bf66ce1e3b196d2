import type { Group } from '../pack/pack.ts';
import type { TotalKind } from '../text/rowLabel.ts';
import type { HeadBlock } from './findHead.ts';
import type { HeadTitles } from './headTitles.ts';
import { type GridCell, isFilledStart, type RawGrid } from './rawGrid.ts';
import { isFooter, type RowWords } from './rowWords.ts';

export interface BodyRules {
  readonly titles: HeadTitles;
  readonly words: RowWords;
  /** Rows are about tasks or problems: a sentence that stands alone may be one. Elsewhere it is a note. */
  readonly namesAreSentences: boolean;
  /** Rows that a person says are no data, counted from 1. */
  readonly notData: ReadonlySet<number>;
  isSubject(text: string): boolean;
  /** A known name, or one that is written otherwise but can be told. */
  mayBeSubject(text: string): boolean;
  /** The names come from a register: what none of it knows may stand outside the table. */
  readonly namesAreKnown: boolean;
}

/** What one row of the sheet is within one block. */
export type Classified =
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'total'; readonly total: TotalKind; readonly text: string }
  | { readonly kind: 'stray'; readonly column: number; readonly text: string }
  /** `name`: the cell that says what the row is about; null when the order says it. */
  | { readonly kind: 'subject'; readonly name: GridCell | null };

export function classifyRow(
  grid: RawGrid,
  block: HeadBlock,
  row: number,
  filled: readonly GridCell[],
  { titles, words, namesAreSentences, namesAreKnown, isSubject, mayBeSubject }: BodyRules,
): Classified {
  const name = nameCell(grid, block, row, titles);
  const nameText = name?.raw.text.trim() ?? '';
  const [first] = filled;
  const text = first?.raw.text.trim() ?? '';
  const wide = first !== undefined && first.right > first.left;
  const single = filled.length === 1;
  if (name && nameText !== '' && isSubject(nameText) && !(single && wide && words.group(nameText))) {
    return { kind: 'subject', name };
  }
  if (namesAreKnown && isPart(nameText, mayBeSubject)) return { kind: 'total', total: 'figure', text: nameText };
  if (first && isFooter(text)) return { kind: 'stray', column: first.left, text: textOf(rowCells(grid, row)) };
  if (single && first) {
    const group = words.group(text);
    if (group) return { kind: 'group', group };
    if (words.note(text) || (namesAreKnown && inBrackets.test(text) && !mayBeSubject(text)))
      return { kind: 'stray', column: first.left, text };
  }
  for (const cell of filled.slice(0, 3)) {
    const label = cell.raw.number === null ? cell.raw.text.trim() : '';
    const total = label.length <= 40 ? words.total(label) : null;
    if (total) return { kind: 'total', total, text: label };
  }
  const ownName = name !== null && !(single && wide);
  if (titles.identity.size === 0 && !(single && (wide || first?.left === block.left)))
    return { kind: 'subject', name: null };
  if (ownName && nameText !== '' && (namesAreSentences || !(single && isSentence(text))))
    return { kind: 'subject', name };
  return {
    kind: 'stray',
    column: first?.left ?? block.left,
    text: textOf(filled),
  };
}

/** 其中：体育 below 教体局 tells apart what that row counts; what names a unit (其中：东山街道, below a total) is asked about. */
function isPart(name: string, mayBeSubject: BodyRules['mayBeSubject']): boolean {
  const [mark] = /^[\s\u3000]*[#＃]?\s*其中\s*[:：]?\s*/u.exec(name) ?? [];
  return mark !== undefined && name.length <= 40 && !mayBeSubject(name.slice(mark.length));
}

/** （此处可加行）: said beside the table, and no name. */
const inBrackets = /^[(（][^()（）]+[)）]$/u;

/** A footer goes over the whole width, whatever the table's is. */
function rowCells(grid: RawGrid, row: number): GridCell[] {
  const cells = Array.from({ length: grid.width }, (_, column) => grid.at(row, column));
  return cells.filter((cell, column) => cell.top === row && isFilledStart(cell, column));
}

function textOf(filled: readonly GridCell[]): string {
  return filled.map((cell) => cell.raw.text.trim()).join(' ');
}

/** A line of text that stands alone in the name column is no name. */
function isSentence(text: string): boolean {
  return text.length > 60 || (text.length > 12 && /[。；;，,：:]/u.test(text));
}

function nameCell(grid: RawGrid, block: HeadBlock, row: number, titles: HeadTitles): GridCell | null {
  for (const id of titles.identity) {
    const column = block.columns.get(id);
    if (column !== undefined) return grid.at(row, column);
  }
  return null;
}
