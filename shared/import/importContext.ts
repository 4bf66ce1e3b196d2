import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { LeafColumn } from '../pack/column.ts';
import type { Group } from '../pack/pack.ts';
import type { RoundData } from '../round/roundData.ts';
import type { BodyRow } from './bodyRows.ts';
import type { HeadTitles } from './headTitles.ts';
import type { ImportReport } from './importReport.ts';
import type { ImportLayout, RememberedLayout } from './mapping/columnMapping.ts';
import type { RowWords } from './rowWords.ts';
import type { SubjectIndex } from './subjectIndex.ts';

export interface ImportOptions {
  /** Blank cells of the file make recorded answers blank. Otherwise a blank never erases anything. */
  readonly clearBlanks?: boolean;
  /** Names that the register does not know become new units. Otherwise their rows are not imported. */
  readonly createUnits?: boolean;
  /** Names as printed and the unit (its id or one of its names) that a person says each means; remembered as aliases. */
  readonly confirmed?: Readonly<Record<string, string>>;
  /** Names as printed that a person says are new units. */
  readonly newUnits?: readonly string[];
  /** Whose word counts where the file says something else than the round, and the cells (cellKey) where it is the other way. */
  readonly recorded?: { readonly keep: boolean; readonly except: readonly string[] } | undefined;
  /** What a person says about the form of the file. */
  readonly layout?: ImportLayout | undefined;
  /** What was said about earlier files for this annex. */
  readonly remembered?: readonly RememberedLayout[] | undefined;
}

/** What every step of an import works with. */
export interface ImportContext {
  readonly data: RoundData;
  readonly definition: AnnexDefinition;
  readonly titles: HeadTitles;
  readonly words: RowWords;
  readonly groups: readonly Group[];
  readonly index: SubjectIndex;
  readonly report: ImportReport;
  readonly options: ImportOptions;
  newId(): string;
}

/** A row of the file and what it is about. */
export interface SubjectRow {
  readonly body: BodyRow;
  readonly subjectId: string;
  readonly name: string;
}

export function leavesOf(context: ImportContext): LeafColumn[] {
  return context.titles.leaves.map((leaf) => leaf.column);
}
