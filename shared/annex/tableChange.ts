import type { PackedPatch } from './packedPatch.ts';
import type { PackedTable } from './packedTable.ts';

/** Which state of a table this is: the number rises with every change within one session of the workspace. */
export interface TableVersion {
  readonly session: string;
  readonly number: number;
}

/** What a window is told of a table: the whole, or what changed since the state that it may have. */
export type TableChange =
  | { readonly kind: 'table'; readonly annexId: string; readonly version: TableVersion; readonly table: PackedTable }
  | {
      readonly kind: 'patch';
      readonly annexId: string;
      /** The patch fits this state only. */
      readonly base: TableVersion;
      readonly version: TableVersion;
      readonly patch: PackedPatch;
    };
