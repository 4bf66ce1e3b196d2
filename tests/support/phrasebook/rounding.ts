/** Half up, as a clerk rounds; the little that is added makes up for binary fractions. */
export function shown(value: number, decimals = 1): string {
  const scale = 10 ** decimals;
  return (Math.round(value * scale + 1e-9) / scale).toFixed(decimals);
}

/** Whether one would round it up and another down. */
export function onEdge(value: number, decimals = 1): boolean {
  const scaled = value * 10 ** decimals;
  return Math.abs(scaled - Math.floor(scaled) - 0.5) < 0.02;
}

/** A number with its decimals, or null where one would round it up and another down. */
export function surely(value: number, decimals = 1): string | null {
  return onEdge(value, decimals) ? null : shown(value, decimals);
}

/** How much of a hundred, without its sign; null on the edge of rounding. */
export function percent(part: number, whole: number): string | null {
  return surely((part * 100) / whole);
}

/** How far two printed rates are apart, or null where the rates before rounding are another distance apart. */
export function gap(high: number, low: number): string | null {
  const printed = shown(Number(shown(high)) - Number(shown(low)));
  return !onEdge(high - low) && shown(high - low) === printed ? printed : null;
}
