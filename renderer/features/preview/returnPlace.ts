import type { PreviewPlace, Route } from '../../app/route.ts';

/** A preview with the cell from which somebody went to the matrix of an annex. */
export type PreviewLeft = Extract<Route, { readonly page: 'preview' | 'bulletin' }> & { readonly at: PreviewPlace };

let left: { readonly annexId: string; readonly from: PreviewLeft } | null = null;

/** Somebody goes to the matrix of this annex; null: nobody did. */
export function leavePreview(annexId: string, from: PreviewLeft): void {
  left = { annexId, from };
}

export function forgetPreview(): void {
  left = null;
}

/** Where to go back to from the matrix of this annex. */
export function previewLeft(roundId: string, annexId: string): PreviewLeft | null {
  return left?.from.roundId === roundId && left.annexId === annexId ? left.from : null;
}

/** The cell of the bulletin's preview to come back to. */
export function bulletinLeft(roundId: string): PreviewPlace | null {
  return left?.from.page === 'bulletin' && left.from.roundId === roundId ? left.from.at : null;
}
