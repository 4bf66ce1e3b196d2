import type { Discrepancy } from '../discrepancy.ts';
import type { TextDocument } from '../read/textDocument.ts';
import { hintAt } from './hint.ts';

/** A form that official papers do not have, by what it looks like in print. */
export interface FormPattern {
  readonly rule: string;
  /** With flags `gu`; what it matches is what is wrong. */
  readonly pattern: RegExp;
  /** What should stand there; null where a person has to say. */
  readonly right: (match: RegExpMatchArray) => string | null;
  /** Part of a sentence: why. */
  readonly why: string;
}

/** Each kind is told once, at its first place, with how often it stands in the paper: a hundred hints would be read by nobody. */
export function findForms(document: TextDocument, patterns: readonly FormPattern[]): Discrepancy[] {
  return patterns.flatMap((form): Discrepancy[] => {
    const found = document.paragraphs.flatMap((paragraph) =>
      [...paragraph.text.matchAll(form.pattern)].map((match) => ({ paragraph, match })),
    );
    const [first] = found;
    if (!first) return [];
    const { paragraph, match } = first;
    const right = form.right(match);
    const more = found.length > 1 ? `全文共 ${found.length} 处，这里是第一处。` : '';
    const should = right === null ? '' : `，应写作“${right}”`;
    const message = `“${match[0]}”${form.why}${should}。${more}`;
    return [hintAt(paragraph, match.index, { rule: form.rule, claimed: match[0], found: right ?? '', message })];
  });
}
