import type { ImportReport, OpenedSource } from '#shared/import/importDraft.ts';
import type { ImportLayout } from '#shared/import/mapping/columnMapping.ts';

/** A name as the file prints it, and the unit that the person says it means. */
export interface ConfirmedName {
  readonly printed: string;
  readonly subjectId: string;
  readonly name: string;
}

/** What a person has done in an import that is not stored yet. */
export interface ImportWork {
  readonly source: OpenedSource | null;
  readonly layout: ImportLayout;
  readonly confirmed: readonly ConfirmedName[];
  readonly newUnits: readonly string[];
  /** Names of which the person says that they stay out. */
  readonly leftOut: readonly string[];
  readonly recorded: { readonly keep: boolean; readonly except: readonly string[] };
}

export const noWork: ImportWork = {
  source: null,
  layout: {},
  confirmed: [],
  newUnits: [],
  leftOut: [],
  recorded: { keep: false, except: [] },
};

/** By workspace, round and annex: a window that was closed by mistake comes back as it was. */
const kept = new Map<string, ImportWork>();

export function keptWork(key: string): ImportWork {
  return kept.get(key) ?? noWork;
}

export function keepWork(key: string, work: ImportWork): void {
  if (work.source === null) kept.delete(key);
  else kept.set(key, work);
}

/** A cell of the sheet; both count from 1, so that they read as in the diagnostics. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
}

/** A → 1, AA → 27. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((so, letter) => so * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The sheet that is shown: the one that was chosen or understood, else the first. */
export function shownSheet(source: OpenedSource, layout: ImportLayout, report: ImportReport | null): number {
  const name = layout.sheet ?? report?.mapping?.sheet;
  return Math.max(
    0,
    source.sheets.findIndex((sheet) => sheet.name === name),
  );
}
