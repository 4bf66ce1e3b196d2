import type { Block } from '../../import/document/block.ts';
import type { AnnexGrid } from './annexGrid.ts';
import { attachmentNote, foldTitle } from './attachmentNote.ts';
import { isAnnexLabel, tablesOfBlocks } from './blockDocument.ts';
import { readParagraphs } from './readParagraphs.ts';
import { foldCheckText } from './sentences.ts';
import type { TextDocument } from './textDocument.ts';

/** A table as it was given; `within`: it stands in the text of a paper and not behind it. */
export interface GivenAnnex {
  readonly grid: AnnexGrid;
  readonly within: boolean;
}

export interface FileContent {
  readonly texts: string[];
  readonly annexes: GivenAnnex[];
  /** A table ends it: its last line is the heading of the table, and nothing that breaks off. */
  readonly whole: boolean;
}

/** A document made elsewhere: paragraphs and tables in their order. */
export function documentOfBlocks(blocks: readonly Block[]): TextDocument {
  const filled = blocks.filter((block) => block.kind === 'table' || block.text.trim() !== '');
  const { texts, annexes } = contentOfBlocks(filled);
  return readParagraphs(texts, numberedAnnexes(annexes, texts));
}

/** The text of a document and its tables: a table belongs to the 附件 line and the title above it. `label`: what the name of the file says. */
export function contentOfBlocks(blocks: readonly Block[], label = ''): FileContent {
  const goesOn = blocks.findLastIndex((block) => block.kind === 'paragraph' && isBody(block.text));
  const placed = tablesOfBlocks(blocks).map((table) => ({
    ...table,
    within: table.at < goesOn || isHeading(blocks[table.at - 1]),
  }));
  const annexes = placed.map(({ grid, within }, index): GivenAnnex => {
    const named = grid.label === '' && index === 0 && !within && label !== '';
    return { grid: named ? labelled(grid, label) : grid, within };
  });
  // Titles and notes of annexes are no text of the paper; behind a line 附件1 the text ends anyway.
  const isLabelled = blocks.slice(goesOn + 1).some((block) => block.kind === 'paragraph' && isAnnexLabel(block.text));
  const end = goesOn < 0 || isLabelled ? undefined : placed.find(({ within }) => !within)?.from;
  const texts = blocks.slice(0, end).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  return { texts, annexes, whole: blocks.at(-1)?.kind === 'table' };
}

/** What no note below an annex is: the text of a paper goes on here. */
function isBody(text: string): boolean {
  const folded = foldCheckText(text);
  return (
    (/。/u.test(folded) && !/^(?:[(（]?(?:注|备注|说明)|\(?\d+[).、])/u.test(folded)) ||
    /^[一二三四五六七八九十]{1,3}、|^\d{4}年\d{1,2}月\d{1,2}日$/u.test(folded)
  );
}

/** 1.各乡镇办理情况: a table under it belongs to the text. */
function isHeading(block: Block | undefined): boolean {
  return (
    block?.kind === 'paragraph' &&
    /^(?:[一二三四五六七八九十]{1,3}、|[(（]?[一二三四五六七八九十\d]{1,3}[)）.．、])\D/u.test(block.text.trim())
  );
}

export function labelled(grid: AnnexGrid, label: string): AnnexGrid {
  return { ...grid, label, number: Number(/\d+/u.exec(label)?.[0] ?? 0) || null };
}

/** An annex file without a number is the one that the 附件说明 names so, or else the next; a table in the text is no annex. */
export function numberedAnnexes(given: readonly GivenAnnex[], texts: readonly string[]): AnnexGrid[] {
  const note = attachmentNote(texts.map(foldCheckText));
  const annexes = given.filter(({ within }) => !within).length;
  let at = 0;
  return given.map(({ grid, within }) => {
    if (within) return grid;
    at += 1;
    if (grid.label !== '' || annexes === 1) return grid;
    const noted = note.find(({ title }) => foldTitle(title) === foldTitle(grid.title))?.number ?? at;
    return { ...grid, label: `附件${noted}`, number: noted };
  });
}
