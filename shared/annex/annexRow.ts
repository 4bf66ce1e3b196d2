import type { Problem } from '../round/roundData.ts';
import type { Subject } from '../round/subject.ts';
import type { Value } from './value.ts';

/**
 * One computed row of an annex. `values` has an entry for every leaf column and, for text columns with parts, one for
 * every `column.part`.
 */
export interface AnnexRow {
  readonly subject: Subject;
  readonly values: Readonly<Record<string, Value>>;
  readonly problems: readonly Problem[];
}
