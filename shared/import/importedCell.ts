/** `new`: nothing was recorded; `differs`: the file's answer goes in; `kept`: the recorded one stays although the file has another. */
export const importedKinds = ['new', 'same', 'differs', 'kept'] as const;
export type ImportedKind = (typeof importedKinds)[number];

/** One answer of the file: what it says, what was recorded, and where in the file it stands. */
export interface ImportedCell {
  readonly subjectId: string;
  /** As the file prints it. */
  readonly subject: string;
  readonly columnId: string;
  readonly kind: ImportedKind;
  /** As shown; "" for blank. */
  readonly before: string;
  readonly after: string;
  /** The sheet, where it is another one than that of the mapping: the table goes on there. */
  readonly sheet?: string;
  /** Row of the sheet, counted from 1, and column letter. */
  readonly row: number;
  readonly column: string;
}

export interface ImportedCells {
  readonly counts: Readonly<Record<ImportedKind, number>>;
  /** What differs first, and no more than can be looked at. */
  readonly cells: readonly ImportedCell[];
  /** Units, accounts and tasks that the import adds or changes. */
  readonly added: number;
  readonly changed: number;
}

export function cellKey({ subjectId, columnId }: Pick<ImportedCell, 'subjectId' | 'columnId'>): string {
  return `${subjectId}\t${columnId}`;
}

const most = 20_000;
const order: readonly ImportedKind[] = ['differs', 'kept', 'new', 'same'];

/** Counts all answers of a file, and keeps those that can be looked at. */
export interface ImportedCollector {
  /** Counts one; the list that it belongs to, null once that holds more than can be looked at. */
  count(kind: ImportedKind): ImportedCell[] | null;
  collected(): Pick<ImportedCells, 'counts' | 'cells'>;
}

export function collectImported(): ImportedCollector {
  const counts = { new: 0, same: 0, differs: 0, kept: 0 };
  const cells: Record<ImportedKind, ImportedCell[]> = { new: [], same: [], differs: [], kept: [] };
  return {
    count(kind) {
      counts[kind] += 1;
      return counts[kind] <= most ? cells[kind] : null;
    },
    collected: () => ({ counts, cells: order.flatMap((kind) => cells[kind]).slice(0, most) }),
  };
}

export const nothingImported: ImportedCells = { ...collectImported().collected(), added: 0, changed: 0 };
