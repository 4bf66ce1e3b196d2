interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** By how many rows a key goes; null: it is none of these keys. */
export function rowStep({ key, ctrlKey }: Press, page: number): number | null {
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return -1;
  if (key === 'PageDown') return page;
  if (key === 'PageUp') return -page;
  if (ctrlKey && key === 'Home') return Number.NEGATIVE_INFINITY;
  return ctrlKey && key === 'End' ? Number.POSITIVE_INFINITY : null;
}

/** The row that lies so many steps away: at most the last one, and never a heading. */
export function rowAfter(from: number, step: number, count: number, isHeading: (index: number) => boolean): number {
  const wanted = Math.min(Math.max(from + step, 0), count - 1);
  const onward = step < 0 ? -1 : 1;
  for (const direction of [onward, -onward]) {
    for (let index = wanted; index >= 0 && index < count; index += direction) if (!isHeading(index)) return index;
  }
  return from;
}
