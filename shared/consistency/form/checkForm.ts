import type { Discrepancy } from '../discrepancy.ts';
import type { TextDocument, TextParagraph } from '../read/textDocument.ts';
import { hintAt } from './hint.ts';
import { checkNameForms, type KnownNames } from './nameForms.ts';
import { findForms } from './pattern.ts';
import { formPatterns } from './patterns.ts';
import { defaultWords, type HintWord, wordPatterns } from './words.ts';

/** How the paper is written, not what it says: hints only. */
export function checkForm(
  document: TextDocument,
  words: readonly HintWord[] = defaultWords,
  names?: KnownNames,
): Discrepancy[] {
  return [
    ...findForms(document, formPatterns),
    ...findForms(document, wordPatterns(words)),
    ...document.paragraphs.flatMap(unpaired),
    ...loneAnnexNumbered(document),
    ...checkNameForms(document, names),
  ];
}

const pairs: readonly (readonly [string, string])[] = [
  ['（', '）'],
  ['《', '》'],
  ['“', '”'],
  ['〔', '〕'],
];

/** A mark that is opened and not closed in its paragraph, or closed and not opened. */
function unpaired(paragraph: TextParagraph): Discrepancy[] {
  return pairs.flatMap(([open, close]): Discrepancy[] => {
    let depth = 0;
    let wrong = -1;
    for (const [at, character] of [...paragraph.text].entries()) {
      if (character === open) {
        if (depth === 0) wrong = at;
        depth += 1;
      } else if (character === close) depth -= 1;
      if (depth < 0) break;
    }
    const at = depth < 0 ? paragraph.text.indexOf(close) : wrong;
    if (depth === 0) return [];
    const mark = depth < 0 ? close : open;
    return [
      hintAt(paragraph, at, {
        rule: 'form-unpaired',
        claimed: mark,
        message: `“${mark}”没有成对：${depth < 0 ? '缺少前一半' : '缺少后一半'}。`,
      }),
    ];
  });
}

/** GB/T 9704-2012, 7.3.3: one annex alone has no number. */
function loneAnnexNumbered({ attachments, paragraphs }: TextDocument): Discrepancy[] {
  const [only, second] = attachments;
  const paragraph = only && paragraphs[only.paragraph];
  if (!only || second || only.number === null || !paragraph) return [];
  const message = '只有一个附件时，附件说明里不编序号。';
  return [hintAt(paragraph, 0, { rule: 'form-lone-annex', claimed: paragraph.text.trim(), message })];
}
