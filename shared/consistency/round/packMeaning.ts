import { type TemplatePart, templateNames, templateParts } from '../../text/template.ts';
import type { TypedNumber } from './typedNumbers.ts';

/** How many characters on each side must be those of the pack before a number is taken for its fact. */
const least = { before: 3, after: 1 };

/**
 * The fact that the pack has where a number was typed: the words on both sides are still those of the pack, and the fact is there no
 * more. Null when the words do not tell.
 */
export function factReplaced(typed: TypedNumber, packText: string): string | null {
  const left = new Set(templateNames(typed.block.text));
  const fits = placesOf(packText)
    .map((place) => ({
      ...place,
      shared: { before: sharedEnd(place.before, typed.before), after: sharedStart(place.after, typed.after) },
    }))
    .filter(({ name, before, after, shared }) => {
      const enough =
        shared.before >= Math.min(least.before, before.length) && shared.after >= Math.min(least.after, after.length);
      return enough && !left.has(name) && (before !== '' || after !== '');
    })
    .sort((a, b) => length(b.shared) - length(a.shared));
  const [best, next] = fits;
  return best && (!next || length(best.shared) > length(next.shared)) ? best.name : null;
}

function length({ before, after }: { readonly before: number; readonly after: number }): number {
  return before + after;
}

function placesOf(packText: string): { readonly name: string; readonly before: string; readonly after: string }[] {
  const parts = templateParts(packText);
  const literal = (part: TemplatePart | undefined): string => (part && 'literal' in part ? part.literal : '');
  return parts.flatMap((part, at) =>
    'name' in part ? [{ name: part.name, before: literal(parts[at - 1]), after: literal(parts[at + 1]) }] : [],
  );
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}
