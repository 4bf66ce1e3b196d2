import { simplifiedOf } from '#shared/text/simplifiedCharacters.ts';

const traditional = new Map<string, string>();
for (const [from, to] of simplifiedOf) if (!traditional.has(to)) traditional.set(to, from);

/** A text as a converter to traditional characters leaves it. */
export function traditionalOf(text: string): string {
  return [...text].map((character) => traditional.get(character) ?? character).join('');
}
