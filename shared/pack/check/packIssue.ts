/** A place in the JSON of a pack. */
export type Path = readonly (string | number)[];

/** One thing that is wrong in a pack. `message` says what is there, `expected` what should be. */
export interface PackIssue {
  /** Readable: `annexes[2].columns[4].of[0]`. */
  readonly path: string;
  readonly message: string;
  readonly expected: string;
}

/** Takes note of one issue. */
export type Report = (path: Path, message: string, expected: string) => void;

/** A path as people write it: `annexes[2].columns[4].of[0]`. */
export function formatPath(path: Path): string {
  const text = path
    .map((key) => {
      if (typeof key === 'number') return `[${key}]`;
      return /^[A-Za-z_$][\w$-]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
    })
    .join('');
  return text.startsWith('.') ? text.slice(1) : text || '最外层';
}

export function collectIssues(): { issues: PackIssue[]; report: Report } {
  const issues: PackIssue[] = [];
  return {
    issues,
    report: (path, message, expected) => issues.push({ path: formatPath(path), message, expected }),
  };
}
