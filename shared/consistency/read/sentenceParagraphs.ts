import type { TextParagraph } from './textDocument.ts';

/** Of a paper, before it is taken to be written so. */
const fewest = 8;

/** 见附件2: which table is meant, and nobody knows how far that holds. */
const pointing = /附\s*[件表]\s*[\d０-９一二三四五六七八九]/u;

/**
 * Some offices, and some programs that copy a page, begin a new paragraph with each sentence. What the sentences between two headings go on
 * about is read as one paragraph then; each keeps its own place.
 */
export function withSentencesJoined(paragraphs: readonly TextParagraph[]): readonly TextParagraph[] {
  const told = paragraphs.filter(isTold);
  const single = told.filter(({ text }) => text.indexOf('。') >= text.trimEnd().length - 1);
  if (single.length < fewest || single.length * 10 < told.length * 9) return paragraphs;
  const joined: TextParagraph[] = [];
  let first = -1;
  for (const paragraph of paragraphs) {
    const leader = joined[first];
    const isAlone = pointing.test(paragraph.text);
    if (leader && paragraph.level === 0 && isTold(paragraph) && !isAlone) {
      joined[first] = { ...leader, sentences: [...leader.sentences, ...paragraph.sentences] };
      joined.push({ ...paragraph, sentences: [] });
    } else {
      first = isTold(paragraph) && !isAlone ? joined.length : -1;
      joined.push(paragraph);
    }
  }
  return joined;
}

/** A whole sentence, and no heading, address or list of annexes. */
function isTold({ text, sentences }: TextParagraph): boolean {
  return sentences.length > 0 && text.trimEnd().endsWith('。');
}
