import { z } from 'zod';
import { path } from '../fields.ts';
import type { Diagnostic } from '../import/diagnostic.ts';

const kind = z.enum(['units', 'accounts']);
export const RegisterExport = z.strictObject({ kind, path });
export const RegisterImport = z.strictObject({ kind, path, dryRun: z.boolean() });

export interface RegisterReport {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a round has recorded about a unit or an account. */
export interface SubjectUsage {
  readonly roundId: string;
  readonly roundTitle: string;
  readonly annexTitle: string;
  readonly cells: number;
  readonly problems: number;
}
