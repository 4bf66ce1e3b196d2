import { z } from 'zod';
import { returns, takes } from '../contractType.ts';
import { id, path } from '../fields.ts';
import type { Source } from '../round/source.ts';
import {
  type ErrorReport,
  ImportDraft,
  type ImportReport,
  type OpenedSource,
  PasteDraft,
  type SheetPart,
  SheetPartDraft,
} from './importDraft.ts';

export const importCalls = {
  /** A person is about to choose a file for this annex: what reads it is started, and what it is matched with is made ready. */
  prepare: takes(z.strictObject({ roundId: id, annexId: id })).returns<void>(),
  /** The sheets of a file, to be looked at. */
  open: takes(z.strictObject({ path })).returns<OpenedSource>(),
  /** What was copied in Excel, WPS or a browser, as a file of its own. */
  paste: takes(PasteDraft).returns<OpenedSource>(),
  part: takes(SheetPartDraft).returns<SheetPart>(),
  run: takes(ImportDraft).returns<ImportReport>(),
  /** Stops what is running, and forgets the file that was looked at. */
  cancel: returns<void>(),
  /** The files that were imported into a round, the latest first. */
  history: takes(z.strictObject({ roundId: id })).returns<Source[]>(),
  /** Writes a file that was imported, as it was then. */
  saveSource: takes(z.strictObject({ id, path })).returns<{ path: string }>(),
  /** Takes one import back, whatever was done since; `skipped` counts what was changed afterwards and was left alone. */
  undo: takes(z.strictObject({ id })).returns<{ restored: number; skipped: number }>(),
  /** The file again as Excel at `out`, with what a dry run says about it at its cells. */
  errorReport: takes(ImportDraft.omit({ dryRun: true }).extend({ out: path })).returns<ErrorReport>(),
};
