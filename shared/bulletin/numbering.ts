import { chineseNumeral } from '../text/chineseNumeral.ts';
import { type BlockStyle, type HeadingStyle, isHeading } from './draftBlock.ts';

/** How the numerals of each level are written; offices differ in the punctuation (1. or 1．or 1、). */
export type NumeralForms = Readonly<Record<HeadingStyle, (number: number) => string>>;

const patterns: Readonly<Record<HeadingStyle, RegExp>> = {
  heading1: /^[一二三四五六七八九十百]+([、．.]\s*)/u,
  heading2: /^([（(])[一二三四五六七八九十百]+([）)]\s*)/u,
  heading3: /^\d{1,2}([.．、]\s*)/u,
  heading4: /^([（(])\d{1,2}([）)]\s*)/u,
};

/** The numeral at the start of a heading; the empty text when it has none. */
export function numeralOf(style: BlockStyle, text: string): string {
  return isHeading(style) ? (patterns[style].exec(text)?.[0] ?? '') : '';
}

/** The forms of the first numeral of each level among these headings, else those of GB/T 9704-2012, 7.3.3. */
export function numeralForms(headings: readonly { readonly style: BlockStyle; readonly text: string }[]): NumeralForms {
  const match = (style: HeadingStyle) =>
    headings.flatMap((heading) => (heading.style === style ? (patterns[style].exec(heading.text) ?? []) : []));
  const [, first = '、'] = match('heading1');
  const [, open2 = '（', close2 = '）'] = match('heading2');
  const [, third = '.'] = match('heading3');
  const [, open4 = '（', close4 = '）'] = match('heading4');
  return {
    heading1: (number) => `${chineseNumeral(number)}${first}`,
    heading2: (number) => `${open2}${chineseNumeral(number)}${close2}`,
    heading3: (number) => `${number}${third}`,
    heading4: (number) => `${open4}${number}${close4}`,
  };
}

const order: readonly HeadingStyle[] = ['heading1', 'heading2', 'heading3', 'heading4'];

/** The numeral of each block in turn, the empty text for those without: each level begins anew under a higher heading. */
export function numerals(
  blocks: readonly { readonly style: BlockStyle; readonly numbered: boolean }[],
  forms: NumeralForms,
): string[] {
  const counts = new Map<HeadingStyle, number>();
  return blocks.map(({ style, numbered }) => {
    if (!isHeading(style)) return '';
    for (const lower of order.slice(order.indexOf(style) + 1)) counts.delete(lower);
    if (!numbered) return '';
    const count = (counts.get(style) ?? 0) + 1;
    counts.set(style, count);
    return forms[style](count);
  });
}
