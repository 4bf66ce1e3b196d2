/** What stands over a cell until the table says so itself: text on its way to the store, or text that was refused. */
export type Overlay =
  | { readonly state: 'saving'; readonly text: string }
  | { readonly state: 'refused'; readonly text: string; readonly message: string };

/** subject id → column id → overlay. A row without any keeps its identity, so that only touched rows are drawn again. */
export type Overlays = ReadonlyMap<string, ReadonlyMap<string, Overlay>>;

export const noOverlays: Overlays = new Map();

export interface CellPlace {
  readonly subjectId: string;
  readonly columnId: string;
}

export interface OverlayChange {
  readonly place: CellPlace;
  /** Null takes it away. */
  readonly overlay: Overlay | null;
}

/** All changes at once: a pasted block has thousands, and each row is copied only once. */
export function changeOverlays(overlays: Overlays, changes: readonly OverlayChange[]): Overlays {
  const next = new Map(overlays);
  const copied = new Map<string, Map<string, Overlay>>();
  for (const { place, overlay } of changes) {
    if (overlay === null && !next.get(place.subjectId)?.has(place.columnId)) continue;
    const row = copied.get(place.subjectId) ?? new Map(next.get(place.subjectId));
    if (overlay === null) row.delete(place.columnId);
    else row.set(place.columnId, overlay);
    copied.set(place.subjectId, row);
    next.set(place.subjectId, row);
  }
  for (const [subjectId, row] of copied) {
    if (row.size === 0) next.delete(subjectId);
  }
  return copied.size === 0 ? overlays : next;
}

export function putOverlay(overlays: Overlays, place: CellPlace, overlay: Overlay): Overlays {
  return changeOverlays(overlays, [{ place, overlay }]);
}

export function dropOverlay(overlays: Overlays, place: CellPlace): Overlays {
  return changeOverlays(overlays, [{ place, overlay: null }]);
}

export interface Refusal extends CellPlace {
  readonly text: string;
  readonly message: string;
}

export function listRefusals(overlays: Overlays): Refusal[] {
  const found: Refusal[] = [];
  for (const [subjectId, row] of overlays) {
    for (const [columnId, overlay] of row) {
      if (overlay.state === 'refused')
        found.push({ subjectId, columnId, text: overlay.text, message: overlay.message });
    }
  }
  return found;
}
