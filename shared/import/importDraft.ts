import { z } from 'zod';
import { AnnexPlace } from '../annex/place.ts';
import { id, path } from '../fields.ts';
import type { Diagnostic } from './diagnostic.ts';

/** `confirmed`: names as printed and the unit that each means; a run for good remembers them as aliases. */
export const ImportDraft = AnnexPlace.extend({
  path,
  dryRun: z.boolean(),
  confirmed: z.record(z.string().max(400), id).default({}),
});

export interface ImportReport {
  readonly rows: number;
  readonly cells: number;
  readonly diagnostics: readonly Diagnostic[];
}
