import { type Block, parseMarkdown } from '#shared/text/markdown.ts';

export interface HelpPage {
  /** File name without its end. */
  readonly id: string;
  readonly title: string;
  readonly source: string;
}

const order = [
  'start',
  'recording',
  'registers',
  'problems',
  'evidence',
  'import',
  'bulletin',
  'check',
  'export',
  'backup',
  'shortcuts',
  'bundle',
  'pack',
  'command-line',
];

/** Bundled with the window: help needs neither a network nor an open workspace. */
const sources = import.meta.glob<string>('../../../resources/help/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const helpPages: readonly HelpPage[] = Object.entries(sources)
  .map(([path, source]) => ({ id: path.replace(/^.*\//u, '').replace(/\.md$/u, ''), title: titleOf(source), source }))
  .sort((a, b) => place(a.id) - place(b.id));

function place(id: string): number {
  const found = order.indexOf(id);
  return found < 0 ? order.length : found;
}

function titleOf(source: string): string {
  return /^#\s+(.+)$/mu.exec(source)?.[1] ?? '';
}

const parsed = new Map<string, readonly Block[]>();

export function helpBlocks(page: HelpPage): readonly Block[] {
  const blocks = parsed.get(page.id) ?? parseMarkdown(page.source);
  parsed.set(page.id, blocks);
  return blocks;
}

export interface HelpHit {
  readonly page: HelpPage;
  /** The line where the words stand. */
  readonly line: string;
}

/** Every page that holds all the words, those with the words in their title first. */
export function searchHelp(query: string): HelpHit[] {
  const words = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const hits = helpPages.flatMap((page) => {
    if (!holds(page.source)) return [];
    const line = page.source.split('\n').find((each) => each.toLowerCase().includes(words[0] ?? '')) ?? '';
    return [{ page, line: line.replaceAll(/[#*`|]/gu, '').trim() }];
  });
  return hits.sort((a, b) => Number(holds(b.page.title)) - Number(holds(a.page.title)));
}
