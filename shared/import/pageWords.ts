import type { PageFacts } from './pageFacts.ts';

/** What the page of a file says about its table, for a person to compare with what they meant to import. */
export function pageWords(page: PageFacts | null): { readonly label: string; readonly text: string }[] {
  if (!page) return [];
  const said = [
    { label: '题目', text: page.title ?? '' },
    { label: '统计期', text: page.period ?? '' },
    { label: '计量单位', text: page.unit ?? '' },
    { label: '表上', text: page.lines.join('；') },
    { label: '表下', text: [...page.notes, ...page.footer].join('；') },
  ];
  return said.filter(({ text }) => text !== '');
}
