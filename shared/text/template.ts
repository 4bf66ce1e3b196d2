/** A piece of a text with braces: literal text, or the name between `{` and `}`. */
export type TemplatePart = { readonly literal: string } | { readonly name: string };

/**
 * Splits a text at its braces: `共{total}家` has the name `total`. `{{` is a literal left brace; a brace without its
 * partner is literal as well (`unpairedBrace` tells where one is).
 */
export function templateParts(text: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let literal = '';
  let end = 0;
  for (const match of text.matchAll(/\{\{|\{([^{}]*)\}/g)) {
    literal += text.slice(end, match.index);
    end = match.index + match[0].length;
    if (match[0] === '{{') {
      literal += '{';
      continue;
    }
    if (literal) parts.push({ literal });
    literal = '';
    parts.push({ name: match[1] ?? '' });
  }
  literal += text.slice(end);
  if (literal) parts.push({ literal });
  return parts;
}

/** The names between braces, in order, repeated ones repeated. */
export function templateNames(text: string): string[] {
  return templateParts(text).flatMap((part) => ('name' in part ? [part.name] : []));
}

/** Fills every name with what `wording` answers for it. */
export function fillTemplate(text: string, wording: (name: string) => string): string {
  return templateParts(text)
    .map((part) => ('name' in part ? wording(part.name) : part.literal))
    .join('');
}

/** The index of a `{` that neither opens a name nor is written `{{`; -1 when there is none. */
export function unpairedBrace(text: string): number {
  return text.replace(/\{\{|\{[^{}]*\}/g, (match) => ' '.repeat(match.length)).indexOf('{');
}
