import type { FactValue } from '../../bulletin/bulletinView.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { quoteAt } from '../quotes.ts';
import type { TextDocument } from '../read/textDocument.ts';
import { fixesFor, likeness, sameNumber } from './fixes.ts';
import { factReplaced } from './packMeaning.ts';
import type { RoundPaper } from './roundPaper.ts';
import type { TypedNumber } from './typedNumbers.ts';

/** Words that a number must share with a fact before it is said to be the same. */
const leastLikeness = 2;

/**
 * Numbers of rewritten paragraphs against the facts of the round. Where the pack has a fact and a number was typed in its place, the fact
 * tells what it must be; a number that only happens to be there is compared with nothing.
 */
export function typedDiscrepancies(
  paper: RoundPaper,
  typed: readonly TypedNumber[],
  facts: readonly FactValue[],
  packTextOf: (blockId: string) => string | null,
): Discrepancy[] {
  return typed.flatMap((each) => {
    if (!each.block.rewritten) return [];
    const packText = packTextOf(each.block.id);
    const name = packText === null ? null : factReplaced(each, packText);
    const meant = facts.find((fact) => fact.name === name && /\d/u.test(fact.text));
    if (meant && !sameNumber(meant.text, each.text)) return [wrong(paper, each, meant)];
    const [fix] = fixesFor(each, each.text, facts, packText);
    if (!fix) return [];
    const alike = fix.fact === name || likeness(fix.title, each.before + each.after) >= leastLikeness;
    return alike ? [unbound(paper, each, fix.title)] : [];
  });
}

function wrong(paper: RoundPaper, typed: TypedNumber, fact: FactValue): Discrepancy {
  return {
    ...stretchOf(paper, typed),
    severity: 'error',
    rule: 'typed-for-fact',
    found: fact.text,
    message: `这里按模板是“${fact.title}”，现在是 ${fact.text}，手写作 ${typed.text}。`,
  };
}

function unbound(paper: RoundPaper, typed: TypedNumber, title: string): Discrepancy {
  return {
    ...stretchOf(paper, typed),
    severity: 'hint',
    rule: 'typed-like-fact',
    found: typed.text,
    message: `手写的 ${typed.text} 与附件算出的“${title}”相同，但附件改了它不会跟着变。`,
  };
}

function stretchOf(paper: RoundPaper, { at, start, text }: TypedNumber) {
  const from = start + (paper.blocks.get(at)?.numeral.length ?? 0);
  const paragraph = paragraphAt(paper.document, at);
  const index = paragraph?.index ?? 0;
  return {
    where: `正文第${index + 1}段`,
    place: { paragraph: index, block: at, start: from, end: from + text.length },
    quote: (paragraph && quoteAt(paragraph, from, from + text.length)?.quote) ?? text,
    claimed: text,
    rows: [],
  };
}

function paragraphAt({ paragraphs }: TextDocument, block: number) {
  return paragraphs.find((paragraph) => paragraph.block === block);
}
