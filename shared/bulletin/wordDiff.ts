export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Numbers and Latin words as wholes, all else character by character: half a number is no word. */
const words = /\d+(?:\.\d+)?%?|[A-Za-z]+|\s+|./gsu;

/** What was taken out of a text and what was put in. */
export function wordDiff(was: string, now: string): DiffPart[] {
  const a = was.match(words) ?? [];
  const b = now.match(words) ?? [];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const middle = diffTokens(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const same = (tokens: readonly string[]): DiffPart[] => tokens.map((text) => ({ kind: 'same', text }));
  return joined([...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))]);
}

/** By the longest common subsequence; very long middles are taken as rewritten whole. */
function diffTokens(a: readonly string[], b: readonly string[]): DiffPart[] {
  const all = (kind: DiffPart['kind'], tokens: readonly string[]): DiffPart[] => tokens.map((text) => ({ kind, text }));
  if (a.length * b.length > 4_000_000) return [...all('removed', a), ...all('added', b)];
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      parts.push({ kind: 'same', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) parts.push({ kind: 'removed', text: a[i++] ?? '' });
    else parts.push({ kind: 'added', text: b[j++] ?? '' });
  }
  return [...parts, ...all('removed', a.slice(i)), ...all('added', b.slice(j))];
}

/** Neighbours of one kind become one part, what was removed standing before what was added. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const found: { kind: DiffPart['kind']; text: string }[] = [];
  for (const { kind, text } of parts) {
    const last = found.at(-1);
    const before = found.at(-2);
    if (last?.kind === kind) last.text += text;
    else if (kind === 'removed' && last?.kind === 'added' && before?.kind === 'removed') before.text += text;
    else if (kind === 'removed' && last?.kind === 'added') found.splice(-1, 0, { kind, text });
    else found.push({ kind, text });
  }
  return found;
}
