import type { Block, DocumentModel } from './documentModel.ts';
import { type PageGrid, pageGrid } from './pageGrid.ts';
import { type Paper, standardPaper } from './paper.ts';

/** What every part of a document is set by. */
export interface Setting {
  readonly paper: Paper;
  readonly grid: PageGrid;
  readonly seal: boolean;
  /** Names that no line break of a title splits. */
  readonly names: readonly string[];
}

export function settingOf({ paper = standardPaper, seal = true, names = [] }: DocumentModel<Block>): Setting {
  return { paper, grid: pageGrid(paper), seal, names };
}
