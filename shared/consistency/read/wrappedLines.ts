import type { Block } from '../../import/document/block.ts';

const ends = /[。！？!?；;：:…”』」》）)】\]]\s*$/u;
const goesOn = /[，,、]\s*$/u;
/** What begins a line of its own: headings, list items, 附件, a date. */
const begins =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．]\D|[①-⑳●•·◆■—]|附[件表注：:]|注[：:]|第[一二三四五六七八九十\d]+[章节条]|\d{4}年\d{1,2}月\d{1,2}日\s*$)/u;
/** Of a line of a page, in columns of a terminal: broader ones are paragraphs. */
const broadest = 130;
const narrowest = 30;
const near = 4;

/** A text copied from a page with a line break at the end of each line: paragraphs again. A table ends what stands before it. */
export function withoutWraps(blocks: readonly Block[]): Block[] {
  const width = wrapWidth(blocks);
  const joined: Block[] = [];
  let line = '';
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'paragraph' && last?.kind === 'paragraph' && isCut(line, block.text, width))
      joined[joined.length - 1] = { kind: 'paragraph', text: `${last.text.trimEnd()}${block.text.trimStart()}` };
    else joined.push(block);
    line = block.kind === 'paragraph' ? block.text : '';
  }
  return joined;
}

function isCut(line: string, next: string, width: number | null): boolean {
  if (line === '' || ends.test(line) || begins.test(next)) return false;
  return goesOn.test(line) || (width !== null && widthOf(line) >= width - near);
}

/** How broad the lines are that were cut; null where most lines are paragraphs of their own. */
function wrapWidth(blocks: readonly Block[]): number | null {
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const widths = lines.map(widthOf);
  const widest = Math.max(0, ...widths);
  if (widest > broadest || widest < narrowest) return null;
  const full = lines.filter((_, at) => (widths[at] ?? 0) >= widest - near);
  return full.length >= 3 && full.some((line) => !ends.test(line) && !goesOn.test(line)) ? widest : null;
}

function widthOf(text: string): number {
  return [...text.trim()].reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2 : 1), 0);
}
