/** So many sentences are remembered: a paper has fewer, and its rules all look at one sentence after the other. */
const most = 400;

/** What is read off a thing that never changes, an annex or a list of its rows, read once as long as that is there. */
export function readOnceOf<Thing extends object, Result>(read: (thing: Thing) => Result): (thing: Thing) => Result {
  const known = new WeakMap<Thing, { readonly result: Result }>();
  return (thing) => {
    const before = known.get(thing);
    if (before) return before.result;
    const result = read(thing);
    known.set(thing, { result });
    return result;
  };
}

/** The same of two such things, a column and rows of its table: known as long as both are there. First the one of which there are fewer. */
export function readOnceOfBoth<One extends object, Other extends object, Result>(
  read: (one: One, other: Other) => Result,
): (one: One, other: Other) => Result {
  const ofOne = readOnceOf((one: One) => readOnceOf((other: Other) => read(one, other)));
  return (one, other) => ofOne(one)(other);
}

/** Where a pattern is met in a sentence, which each annex asks for. */
export function matchesOf(pattern: RegExp): (text: string) => readonly RegExpExecArray[] {
  return readOnce((text) => [...text.matchAll(pattern)]);
}

/** What a pattern finds in words, which each annex asks for. */
export function matchOf(pattern: RegExp): (words: string) => RegExpExecArray | null {
  return readOnce((words) => pattern.exec(words));
}

/**
 * The same reading of a sentence, made once: every rule asks for it, and knows its counts again by their identity. Where much is known, only
 * what nobody has asked for since is forgotten, so that a paper has one reading of each sentence whatever was read before it.
 */
export function readOnce<Result>(read: (text: string) => Result): (text: string) => Result {
  let known = new Map<string, { readonly result: Result }>();
  let older: typeof known = new Map();
  return (text) => {
    const before = known.get(text);
    if (before) return before.result;
    if (known.size > most) [older, known] = [known, new Map()];
    const entry = older.get(text) ?? { result: read(text) };
    known.set(text, entry);
    return entry.result;
  };
}
