/** One action of the workload: what it does to which cells of the table. */
export type Doing =
  | { readonly kind: 'record'; readonly id: number; readonly cells: number }
  | { readonly kind: 'merge'; readonly id: number; readonly cells: number }
  | { readonly kind: 'undo'; readonly id: number }
  | { readonly kind: 'evidence'; readonly id: number }
  /** Opening, closing, backing up, migrating: nothing that anybody recorded. */
  | { readonly kind: 'other'; readonly id: number };

/** What a person has seen: begun, and confirmed by the store. */
export type Line = { readonly at: 'begin'; readonly doing: Doing } | { readonly at: 'done'; readonly id: number };

/** How many cells of each action are there, and the names of the pieces of evidence. */
export interface Found {
  readonly cells: ReadonlyMap<number, number>;
  readonly evidence: ReadonlySet<number>;
}

/** The actions whose confirmed outcome is not what was found, in words. An action that was under way may be there or not, but not in part. */
export function faultsOf(lines: readonly Line[], found: Found): string[] {
  const begun = lines.flatMap((line) => (line.at === 'begin' ? [line.doing] : []));
  const done = new Set(lines.flatMap((line) => (line.at === 'done' ? [line.id] : [])));
  const undoing = new Map(begun.flatMap((doing) => (doing.kind === 'undo' ? [[target(doing), doing] as const] : [])));
  return begun.flatMap((doing) => {
    if (doing.kind === 'other' || doing.kind === 'undo') return [];
    if (doing.kind === 'evidence') {
      return done.has(doing.id) && !found.evidence.has(doing.id) ? [`evidence ${doing.id} is lost`] : [];
    }
    const cells = found.cells.get(doing.id) ?? 0;
    const undo = undoing.get(doing.id);
    if (cells !== 0 && cells !== doing.cells) return [`${doing.kind} ${doing.id}: ${cells} of ${doing.cells}`];
    if (undo && !done.has(undo.id)) return [];
    if (undo) return cells === 0 ? [] : [`undoing ${doing.id} is lost`];
    return done.has(doing.id) && cells === 0 ? [`${doing.kind} ${doing.id} is lost`] : [];
  });
}

/** An undo takes back the action before it. */
function target({ id }: Doing): number {
  return id - 1;
}
