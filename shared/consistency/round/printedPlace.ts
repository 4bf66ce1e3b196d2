import { templateParts } from '../../text/template.ts';

type Wording = (fact: string) => string;

export interface Literal {
  /** Where it stands in the printed text. */
  readonly start: number;
  readonly text: string;
}

/** The words that people wrote themselves, with their places in the printed text. */
export function literalsOf(template: string, wording: Wording): Literal[] {
  let start = 0;
  return templateParts(template).flatMap((part) => {
    const text = 'name' in part ? wording(part.name) : part.literal;
    const at = start;
    start += text.length;
    return 'name' in part ? [] : [{ start: at, text }];
  });
}

/** The text with a printed stretch replaced by a fact; null when the stretch is not written by hand, or not these words. */
export function bindPrinted(
  template: string,
  wording: Wording,
  stretch: { readonly start: number; readonly was: string },
  fact: string,
): string | null {
  const { start, was } = stretch;
  let at = 0;
  let bound = false;
  const parts = templateParts(template).map((part) => {
    const from = at;
    at += ('name' in part ? wording(part.name) : part.literal).length;
    if ('name' in part) return `{${part.name}}`;
    const inside = start - from;
    if (bound || inside < 0 || part.literal.slice(inside, inside + was.length) !== was) return braced(part.literal);
    bound = true;
    return `${braced(part.literal.slice(0, inside))}{${fact}}${braced(part.literal.slice(inside + was.length))}`;
  });
  return bound ? parts.join('') : null;
}

function braced(literal: string): string {
  return literal.replaceAll('{', '{{');
}
