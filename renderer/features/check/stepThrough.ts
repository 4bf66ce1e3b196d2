interface Step {
  readonly key: string;
  /** What somebody has decided about it; where nothing can be decided there is none. */
  readonly ruling?: object | null;
}

/** The next one that nobody has decided about, round and round; null when there is none. */
export function stepThrough<Of extends Step>(findings: readonly Of[], current: string | null, by: -1 | 1): Of | null {
  const at = findings.findIndex(({ key }) => key === current);
  const from = at < 0 && by < 0 ? 0 : at;
  for (let step = 1; step <= findings.length; step += 1) {
    const index = (from + by * step + findings.length * 2) % findings.length;
    const finding = findings[index];
    if (finding && !finding.ruling) return finding;
  }
  return null;
}
