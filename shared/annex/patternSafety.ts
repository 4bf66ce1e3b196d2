/** One atom of a pattern: what it matches of a single character, and whether it must be there or may go on without end. */
interface Atom {
  readonly source: string;
  readonly needed: boolean;
  readonly open: boolean;
}

const atomAndRepeat =
  /(\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\.|\[(?:\\.|[^\]\\])*\]|\.|[^\\()[\]{}|^$*+?])(\*|\+|\?|\{\d+(?:,\d*)?\})?/gsu;
const groupStart = /\(\?(?:[:=!]|<[=!]|<[^>]*>)/g;
/** From so many repetitions on a bounded repeat counts as open. */
const manyTimes = 100;
const otherSamples = 'aZ0_ \n\t.,-/、，。：（）一件个月日';

function isOpen(repeat: string): boolean {
  if (repeat === '*' || repeat === '+') return true;
  const bounds = /^\{(\d+)(,?)(\d*)\}$/.exec(repeat);
  if (!bounds) return false;
  return (bounds[2] === ',' && bounds[3] === '') || Math.max(Number(bounds[1]), Number(bounds[3])) >= manyTimes;
}

/** The atoms in order, brackets and choices looked through: cautious, because it joins what may never meet. */
function atomsOf(pattern: string): Atom[] {
  return [...pattern.replace(groupStart, '(').matchAll(atomAndRepeat)].map(([, source = '', repeat = '']) => ({
    source,
    needed: !/^(?:[*?]|\{0)/.test(repeat),
    open: isOpen(repeat),
  }));
}

/** The sample characters that an atom matches; none for those that match between characters. */
function matched(source: string, samples: readonly string[]): ReadonlySet<string> {
  if (source === '\\b' || source === '\\B') return new Set();
  const atom = new RegExp(`^(?:${source})$`, 'su');
  return new Set(samples.filter((sample) => atom.test(sample)));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const sample of a) if (b.has(sample)) return true;
  return false;
}

/**
 * How many open repeats of a valid pattern can share out one stretch of text between them, as the three of \d*\d*\d*x can:
 * the time grows with the length of the text to that power. A character that must stand between two repeats and that the
 * first cannot match parts them: \s*(\d+)\s*件 is 1.
 */
export function repeatDepth(pattern: string): number {
  const atoms = atomsOf(pattern);
  const samples = [...new Set([...otherSamples, ...pattern])];
  const sets = atoms.map(({ source }) => matched(source, samples));
  const depths: number[] = [];
  for (const [end, atom] of atoms.entries()) {
    depths[end] = atom.open ? 1 : 0;
    if (!atom.open) continue;
    for (let start = end - 1; start >= 0; start -= 1) {
      const [from, to] = [sets[start], sets[end]];
      if (!atoms[start]?.open || !from || !to || !overlap(from, to)) continue;
      const parted = atoms.slice(start + 1, end).some(({ needed }, at) => {
        const between = sets[start + 1 + at];
        return needed && between !== undefined && !overlap(from, between);
      });
      if (!parted) depths[end] = Math.max(depths[end] ?? 1, (depths[start] ?? 0) + 1);
    }
  }
  return Math.max(0, ...depths);
}

/**
 * Whether a repeated bracket holds another open repeat or a choice, as in (a+)+ or (a|aa)*: such a pattern can take
 * exponential time on a short text. Cautious: it also refuses some harmless ones.
 */
export function hasNestedRepeat(pattern: string): boolean {
  const bare = pattern
    .replace(groupStart, '(')
    .replace(/\\[pPu]\{[^}]*\}|\\./gsu, 'x')
    .replace(/\[[^\]]*\]/g, 'x');
  const open: boolean[] = [];
  for (let index = 0; index < bare.length; index += 1) {
    const sign = bare[index] ?? '';
    const repeat = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(bare.slice(index))?.[0] ?? '';
    if (sign === '(') open.push(false);
    if ((repeat !== '' || sign === '|') && open.length > 0) open[open.length - 1] = true;
    if (sign !== ')') continue;
    const inner = open.pop() ?? false;
    const after = /^(?:[*+]|\{\d+(?:,\d*)?\})/.exec(bare.slice(index + 1))?.[0] ?? '';
    if (inner && (isOpen(after) || /^\{(?:\d*,)?\d{2,}/.test(after))) return true;
    if (inner && open.length > 0) open[open.length - 1] = true;
  }
  return false;
}
