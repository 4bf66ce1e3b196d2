/** A change's name: writer and its gapless number, as `writer:seq`. */
export type Head = string;

export type FieldValue =
  | null
  | string
  | number
  | boolean
  | readonly FieldValue[]
  | { readonly [key: string]: FieldValue };

/**
 * One row of the log. Rows are never altered or deleted. `seen` are the heads that this change replaces: a head of a field
 * that `fields` sets and that `seen` does not name is a conflict, not a loss.
 */
export interface Change {
  readonly writer: string;
  /** 1, 2, 3 … without a gap within one writer. */
  readonly seq: number;
  /** Hybrid logical clock: milliseconds × 1000 + counter. */
  readonly clock: number;
  readonly person: string;
  readonly device: string;
  /** seq of the first change of the same action of the user (one undo step), within the same writer. */
  readonly batch: number;
  /** What the user did, as a short word: record, import, undo … */
  readonly action: string;
  readonly entity: EntityName;
  readonly id: string;
  readonly fields: { readonly [field: string]: FieldValue };
  readonly seen: readonly Head[];
}

export const entityNames = [
  'pack',
  'round',
  'unit',
  'account',
  'task',
  'finding',
  'problem',
  'visit',
  'remark',
  'evidence',
  'source',
  'layout',
  'bulletin',
  'draft',
  'version',
  'ruling',
] as const;
export type EntityName = (typeof entityNames)[number];

/** What a handler asks the store to write: the store adds writer, seq, clock and the heads that it replaces. */
export interface Edit {
  readonly entity: EntityName;
  readonly id: string;
  readonly fields: { readonly [field: string]: FieldValue };
}

/** The id of the findings of one row: one change may set several columns (fields) of it. */
export function findingId(roundId: string, annexId: string, subjectId: string): string {
  return `${roundId}/${annexId}/${subjectId}`;
}

/** The parts of a finding id. Subject ids may hold slashes, the first two parts may not. */
export function parseFindingId(id: string): { roundId: string; annexId: string; subjectId: string } {
  const first = id.indexOf('/');
  if (first < 0) return { roundId: id, annexId: '', subjectId: '' };
  const second = id.indexOf('/', first + 1);
  if (second < 0) return { roundId: id.slice(0, first), annexId: id.slice(first + 1), subjectId: '' };
  return { roundId: id.slice(0, first), annexId: id.slice(first + 1, second), subjectId: id.slice(second + 1) };
}
