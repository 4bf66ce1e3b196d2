/** A stretch of a line: plain, or with one of the marks that our help uses. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string };

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: readonly Inline[]; readonly plain: string }
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string }
  /** On a line of its own. `file`: its name beside the page. */
  | { readonly kind: 'picture'; readonly text: string; readonly file: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] };

const item = /^\s*(?:[-*]|\d+\.)\s+/u;
const heading = /^(#{1,6})\s+(.+)$/u;
const fence = /^\s*```/u;
const picture = /^!\[([^\]]*)\]\(([^)\s]+)\)$/u;
/** What ends the paragraph above it. */
const starts = [heading, fence, item, picture];
const tableRule = /^\|?[\s:|-]+\|[\s:|-]*$/u;

/**
 * The part of Markdown that our help pages are written in. There is no HTML in it: whatever looks like a tag stays text.
 */
export function parseMarkdown(source: string): Block[] {
  const lines = source.replaceAll('\r\n', '\n').split('\n');
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const head = heading.exec(line);
    const shown = picture.exec(line);
    if (line.trim() === '') at += 1;
    else if (head) {
      const plain = head[2] ?? '';
      blocks.push({ kind: 'heading', level: (head[1] ?? '').length, text: parseInline(plain), plain });
      at += 1;
    } else if (shown) {
      blocks.push({ kind: 'picture', text: shown[1] ?? '', file: shown[2] ?? '' });
      at += 1;
    } else if (fence.test(line)) at = readCode(lines, at, blocks);
    else if (line.startsWith('|')) at = readTable(lines, at, blocks);
    else if (item.test(line)) at = readList(lines, at, blocks);
    else at = readParagraph(lines, at, blocks);
  }
  return blocks;
}

function readCode(lines: readonly string[], from: number, blocks: Block[]): number {
  let to = from + 1;
  while (to < lines.length && !fence.test(lines[to] ?? '')) to += 1;
  blocks.push({ kind: 'code', text: lines.slice(from + 1, to).join('\n') });
  return to + 1;
}

function readTable(lines: readonly string[], from: number, blocks: Block[]): number {
  let to = from;
  while (lines[to]?.startsWith('|')) to += 1;
  const rows = lines.slice(from, to).filter((line, index) => index !== 1 || !tableRule.test(line));
  blocks.push({ kind: 'table', rows: rows.map((row) => tableCells(row).map(parseInline)) });
  return to;
}

function tableCells(row: string): string[] {
  const inner = row.trim().replace(/^\|/u, '').replace(/\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.replaceAll('\\|', '|').trim());
}

function readList(lines: readonly string[], from: number, blocks: Block[]): number {
  const items: string[] = [];
  let to = from;
  for (; to < lines.length; to += 1) {
    const line = lines[to] ?? '';
    if (item.test(line)) items.push(line.replace(item, ''));
    else if (line.trim() === '' || heading.test(line) || fence.test(line)) break;
    else items[items.length - 1] += line.trim();
  }
  blocks.push({ kind: 'list', ordered: /^\s*\d/u.test(lines[from] ?? ''), items: items.map(parseInline) });
  return to;
}

function readParagraph(lines: readonly string[], from: number, blocks: Block[]): number {
  let to = from;
  while (to < lines.length) {
    const line = lines[to] ?? '';
    if (line.trim() === '' || (to > from && starts.some((start) => start.test(line)))) break;
    to += 1;
  }
  blocks.push({ kind: 'paragraph', text: parseInline(lines.slice(from, to).join('')) });
  return to;
}

const marked = /`([^`]+)`|\*\*([^*]+)\*\*|(?<!!)\[([^\]]+)\]\(([^)\s]+)\)/gu;

function parseInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let done = 0;
  for (const match of text.matchAll(marked)) {
    if (match.index > done) parts.push({ kind: 'text', text: text.slice(done, match.index) });
    const [whole, code, strong, link, to] = match;
    if (code !== undefined) parts.push({ kind: 'code', text: code });
    else if (strong !== undefined) parts.push({ kind: 'strong', text: strong });
    else parts.push({ kind: 'link', text: link ?? '', to: to ?? '' });
    done = match.index + whole.length;
  }
  if (done < text.length) parts.push({ kind: 'text', text: text.slice(done) });
  return parts;
}
