import { templateParts } from '../text/template.ts';

const numbers = /\d+(?:\.\d+)?%?/gu;

/** The numbers written as digits in a text, in order; those of facts are not among them. */
export function writtenNumbers(text: string): string[] {
  return templateParts(text).flatMap((part) =>
    'literal' in part ? [...part.literal.matchAll(numbers)].map(([n]) => n) : [],
  );
}

/**
 * Numbers that a person typed: they stay as they are, whatever the annexes say. Those that stand in the pack's own words
 * (12345热线, 〔2019〕19号) are no numbers of the round.
 */
export function ownNumbers(text: string, packText: string | null): string[] {
  const given = writtenNumbers(packText ?? '');
  return writtenNumbers(text).filter((number) => {
    const at = given.indexOf(number);
    if (at >= 0) given.splice(at, 1);
    return at < 0;
  });
}
