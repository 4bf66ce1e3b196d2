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

export function putOverlay(overlays: Overlays, place: CellPlace, overlay: Overlay): Overlays {
  const row = new Map(overlays.get(place.subjectId));
  row.set(place.columnId, overlay);
  return new Map(overlays).set(place.subjectId, row);
}

export function dropOverlay(overlays: Overlays, place: CellPlace): Overlays {
  const old = overlays.get(place.subjectId);
  if (old === undefined || !old.has(place.columnId)) return overlays;
  const row = new Map(old);
  row.delete(place.columnId);
  const next = new Map(overlays);
  if (row.size === 0) next.delete(place.subjectId);
  else next.set(place.subjectId, row);
  return next;
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
