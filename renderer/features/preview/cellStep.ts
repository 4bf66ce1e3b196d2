const sides = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
} as const;

export function isStep(key: string): key is keyof typeof sides {
  return key in sides;
}

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** The place in `boxes` of the nearest one beyond `from` to the side of an arrow; -1 at the edge. */
export function nextBox(from: Box, boxes: readonly Box[], key: keyof typeof sides): number {
  const { x, y } = sides[key];
  const distances = boxes.map((box) => {
    const along =
      x !== 0
        ? x * (middle(box.left, box.right) - middle(from.left, from.right))
        : y * (middle(box.top, box.bottom) - middle(from.top, from.bottom));
    const gap =
      x > 0
        ? box.left - from.right
        : x < 0
          ? from.left - box.right
          : y > 0
            ? box.top - from.bottom
            : from.top - box.bottom;
    const aside =
      x !== 0 ? apart(from.top, from.bottom, box.top, box.bottom) : apart(from.left, from.right, box.left, box.right);
    return along <= 0 || gap < -slack ? Number.POSITIVE_INFINITY : along + 10 * aside;
  });
  const least = Math.min(...distances);
  return least === Number.POSITIVE_INFINITY ? -1 : distances.indexOf(least);
}

/** Neighbours share their rule, and pixels are rounded. */
const slack = 2;

function middle(from: number, to: number): number {
  return (from + to) / 2;
}

/** How far two stretches are from overlapping; 0 when the middle of the first lies in the second. */
function apart(from: number, to: number, otherFrom: number, otherTo: number): number {
  const at = middle(from, to);
  return Math.max(0, otherFrom - at, at - otherTo);
}
