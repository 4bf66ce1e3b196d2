import type { FieldValue, Head } from '#shared/store/change.ts';

/** One field of a projected row: its value and the change that it comes from. */
export interface Cell {
  readonly value: FieldValue;
  readonly head: Head;
}

/** The fields that some change has set. */
export type Cells = Map<string, Cell>;
