import type { Discrepancy } from './discrepancy.ts';
import type { TextDocument } from './read/textDocument.ts';
import { lackingAttachments } from './rule/attachmentPairs.ts';

/** Rules that ask because no annex that was read shows what a sentence says. */
const ofAnnexes: ReadonlySet<string> = new Set([
  ...['annex-query', 'annex-near', 'annex-total', 'row-count', 'unaccounted', 'unproved', 'named-value'],
  ...['names-by-meaning', 'rate-by-meaning', 'rank-said', 'quantifier', 'set-size', 'superlative'],
  ...['share', 'remainder', 'sum-of-parts', 'opposites', 'average', 'difference'],
]);

/** A question that says nothing where one of the annexes was not read: what is asked about may stand there. */
export function isAskedOfAnnexes({ severity, rule }: Discrepancy): boolean {
  return severity !== 'error' && ofAnnexes.has(rule);
}

/** A plan or a form to be filled in shows no number of the text. */
const withoutNumbers = /(?:方案|办法|细则|标准|要点|规定|通知|指南|指引|格式|样式|样表|模板|范本|回执|承诺书)$/u;

/** A table that the 附件说明 lists was not given. */
export function lacksTables(document: TextDocument): boolean {
  return lackingAttachments(document).some(({ title }) => !withoutNumbers.test(title));
}
