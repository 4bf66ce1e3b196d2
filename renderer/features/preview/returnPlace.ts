import type { PreviewPlace } from '../../app/route.ts';

interface Left extends PreviewPlace {
  readonly roundId: string;
  readonly annexId: string;
}

let left: Left | null = null;

/** The cell of a preview from which somebody went to the matrix; null: nobody did. */
export function leavePreview(place: Left | null): void {
  left = place;
}

/** Where to go back to from the matrix of this annex. */
export function previewLeft(roundId: string, annexId: string): PreviewPlace | null {
  return left?.roundId === roundId && left.annexId === annexId ? left : null;
}
