import type { ShownFinding } from './useCheck.ts';

/** The next one that nobody has decided about, round and round; null when there is none. */
export function stepThrough(
  findings: readonly ShownFinding[],
  current: string | null,
  by: -1 | 1,
): ShownFinding | null {
  const at = findings.findIndex(({ key }) => key === current);
  const from = at < 0 && by < 0 ? 0 : at;
  for (let step = 1; step <= findings.length; step += 1) {
    const index = (from + by * step + findings.length * 2) % findings.length;
    const finding = findings[index];
    if (finding?.ruling === null) return finding;
  }
  return null;
}
