const digits = '0123456789abcdefghijklmnopqrstuvwxyz';

/** The position of the n-th block of the pack. Positions are compared as texts and never end with the lowest digit. */
export function packPosition(index: number): string {
  return `${String(index + 1).padStart(4, '0')}i`;
}

/**
 * A position between two others; null: the end. The id of the block that goes there is part of it, so that two laptops that put
 * different blocks into the same gap do not give them the same position.
 */
export function positionBetween(before: string, after: string | null, id: string): string {
  let middle = midpoint(before, after);
  while (after?.startsWith(middle)) middle = midpoint(before, middle);
  return middle + suffix(id);
}

function midpoint(before: string, after: string | null): string {
  if (after !== null) {
    let same = 0;
    while (same < after.length && (before[same] ?? '0') === after[same]) same += 1;
    if (same > 0) return after.slice(0, same) + midpoint(before.slice(same), after.slice(same));
  }
  const low = before === '' ? 0 : digits.indexOf(before.charAt(0));
  const high = after === null ? digits.length : digits.indexOf(after.charAt(0));
  if (high - low > 1) return digits.charAt(Math.round((low + high) / 2));
  if (after !== null && after.length > 1) return after.charAt(0);
  return digits.charAt(low) + midpoint(before.slice(1), null);
}

function suffix(id: string): string {
  let hash = 7;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 46_656;
  return `${hash.toString(36).padStart(3, '0')}i`;
}
