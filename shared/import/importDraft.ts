import { z } from 'zod';
import { AnnexPlace } from '../annex/place.ts';
import { id, path } from '../fields.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ImportedCells } from './importedCell.ts';
import type { ColumnMapping, ImportTarget } from './mapping/columnMapping.ts';
import type { PageFacts } from './pageFacts.ts';

const rowNumber = z.number().int().min(1).max(2_000_000);

/** What a person says about the form of the file; rows count from 1. */
export const LayoutDraft = z.strictObject({
  sheet: z.string().max(400).optional(),
  head: z.strictObject({ first: rowNumber, last: rowNumber }).optional(),
  columns: z.record(z.string().min(1).max(4000), id.nullable()).optional(),
  notData: z.array(rowNumber).max(20_000).optional(),
  turned: z.boolean().optional(),
});

export const ImportDraft = AnnexPlace.extend({
  path,
  dryRun: z.boolean(),
  /** Names as printed and the unit that each means; a run for good remembers them as aliases. */
  confirmed: z.record(z.string().max(400), id).default({}),
  /** Names as printed that become new units. */
  newUnits: z.array(z.string().min(1).max(400)).max(5000).default([]),
  layout: LayoutDraft.default({}),
  /** Where the file says something else than the round: whose word counts, and the cells (`cellKey`) where it is the other way. */
  recorded: z
    .strictObject({ keep: z.boolean(), except: z.array(z.string().max(1000)).max(100_000) })
    .default({ keep: false, except: [] }),
});

/** The file with its problems marked, written to `path`. */
export interface ErrorReport {
  readonly path: string;
  /** What there was to say, and the cells that carry some of it. */
  readonly problems: number;
  readonly marked: number;
}

export interface ImportReport {
  readonly rows: number;
  readonly cells: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Null when no sheet looks like the annex. */
  readonly mapping: ColumnMapping | null;
  /** What the page says about its table; null when no sheet looks like the annex. */
  readonly page: PageFacts | null;
  /** The columns of the annex, from left to right. */
  readonly targets: readonly ImportTarget[];
  readonly imported: ImportedCells;
}

/** What the clipboard holds. */
export const PasteDraft = z.strictObject({
  html: z.string().max(20_000_000).optional(),
  text: z.string().max(20_000_000).optional(),
});

/** Rows `from` to below `to` of the how manieth sheet, counted from 0. */
export const SheetPartDraft = z.strictObject({
  path,
  sheet: z.number().int().min(0).max(10_000),
  from: z.number().int().min(0).max(2_000_000),
  to: z.number().int().min(0).max(2_000_000),
});

/** A part of a sheet as it is printed, for a person to look at; rows and columns count from 0. */
export interface SheetPart {
  readonly from: number;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
}

export interface SourceSheet {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** Its upper left corner. */
  readonly picture: SheetPart;
}

export interface OpenedSource {
  readonly path: string;
  readonly name: string;
  readonly sheets: readonly SourceSheet[];
}
