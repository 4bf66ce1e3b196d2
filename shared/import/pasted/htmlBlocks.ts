import type { Block } from '../document/block.ts';
import { TableBuilder, type TableLimits } from '../document/tableBuilder.ts';
import { htmlTokens } from './htmlTokens.ts';

type Attributes = Readonly<Record<string, string>>;

const lineBreaks = new Set([
  'br',
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'section',
  'article',
  'header',
  'footer',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'pre',
  'form',
  'center',
  'caption',
]);
const empty = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr', 'area', 'base', 'embed', 'source']);

/** Paragraphs and tables of a page in their order; what it hides is left out. */
export function htmlBlocks(html: string, limits: TableLimits): Block[] {
  const reader = new BlockReader(limits);
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') reader.text(token.text);
    else if (token.kind === 'open') reader.open(token.name, token.attributes);
    else reader.close(token.name);
  }
  return reader.finish();
}

class BlockReader {
  readonly #blocks: Block[] = [];
  readonly #limits: TableLimits;
  #table: TableBuilder | null = null;
  /** Tables inside the one that is read: their cells become text of the cell around them. */
  #nested = 0;
  #cell: { columns: number; rows: number; nested: boolean } | null = null;
  #caption = false;
  /** Pieces of the text that is read, and how it ends: put together only once, whatever a page is made of. */
  #pieces: string[] = [];
  #end = '';
  /** Depth of an element that is not shown, and its name. */
  #hidden: { name: string; depth: number } | null = null;

  constructor(limits: TableLimits) {
    this.#limits = limits;
  }

  text(text: string): void {
    if (this.#hidden || (this.#table && !this.#cell && !this.#caption)) return;
    this.#add(text.replace(/[ \t\r\n\f]+/g, ' '));
  }

  open(name: string, attributes: Attributes): void {
    if (this.#hidden) {
      if (name === this.#hidden.name) this.#hidden.depth += 1;
      return;
    }
    if (isHidden(attributes) && !empty.has(name)) {
      this.#hidden = { name, depth: 1 };
      return;
    }
    if (name === 'table') this.#openTable();
    else if (this.#nested > 0)
      this.#break(name === 'td' || name === 'th' ? ' ' : name === 'tr' || lineBreaks.has(name) ? '\n' : '');
    else if (name === 'tr' && this.#table) this.#openRow();
    else if ((name === 'td' || name === 'th') && this.#table) this.#openCell(attributes);
    else if (name === 'caption' && this.#table) this.#caption = true;
    else if (name === 'br') this.#add('\n');
    else if (lineBreaks.has(name)) this.#break('\n');
  }

  close(name: string): void {
    if (this.#hidden) {
      if (name === this.#hidden.name) this.#hidden.depth -= 1;
      if (this.#hidden.depth === 0) this.#hidden = null;
      return;
    }
    if (name === 'table') this.#closeTable();
    else if (this.#nested > 0) this.#break(lineBreaks.has(name) ? '\n' : '');
    else if (name === 'td' || name === 'th' || name === 'tr') this.#closeCell();
    else if (name === 'caption' && this.#caption) this.#closeCaption();
    else if (lineBreaks.has(name)) this.#break('\n');
  }

  finish(): Block[] {
    this.#nested = 0;
    this.#closeTable();
    this.#paragraphs();
    return this.#blocks;
  }

  #break(mark: string): void {
    if (mark !== '' && this.#end !== mark) this.#add(mark);
  }

  #add(text: string): void {
    if (text === '') return;
    this.#pieces.push(text);
    this.#end = text.at(-1) ?? '';
  }

  /** The text read so far, which is then begun anew. */
  #take(): string {
    const text = tidy(this.#pieces.join(''));
    this.#pieces = [];
    this.#end = '';
    return text;
  }

  #openTable(): void {
    if (this.#table && this.#cell) {
      this.#nested += 1;
      this.#cell.nested = true;
      this.#break('\n');
      return;
    }
    this.#closeTable();
    this.#paragraphs();
    this.#table = new TableBuilder(this.#limits);
  }

  #closeTable(): void {
    if (this.#nested > 0) {
      this.#nested -= 1;
      this.#break('\n');
      return;
    }
    if (this.#caption) this.#closeCaption();
    this.#closeCell();
    const table = this.#table?.finish(null);
    this.#table = null;
    if (table) this.#take();
    if (table && table.rows.length > 0) this.#blocks.push(...unwrapped(table));
  }

  /** The title of a table stands above it, as that of any other. */
  #closeCaption(): void {
    this.#caption = false;
    this.#paragraphs();
  }

  #openRow(): void {
    if (this.#caption) this.#closeCaption();
    this.#closeCell();
    this.#table?.nextRow();
  }

  #openCell(attributes: Attributes): void {
    this.#closeCell();
    if (this.#table && this.#table.row < 0) this.#table.nextRow();
    this.#take();
    this.#cell = { columns: spanOf(attributes.colspan), rows: spanOf(attributes.rowspan), nested: false };
  }

  #closeCell(): void {
    if (!this.#cell || !this.#table) return;
    const column = this.#table.cell(this.#take(), this.#cell.columns, this.#cell.rows);
    if (this.#cell.nested) {
      const message = '单元格里还有一张表，已按行并成文字。';
      this.#table.remark({ severity: 'info', row: this.#table.row, column, message });
    }
    this.#cell = null;
  }

  #paragraphs(): void {
    for (const line of this.#take().split('\n')) {
      if (line !== '') this.#blocks.push({ kind: 'paragraph', text: line });
    }
  }
}

/** A page that lays itself out with a table of one cell: what stands in it is text. */
function unwrapped(table: Extract<Block, { kind: 'table' }>): Block[] {
  const [only, ...others] = table.rows.flat().filter(({ text }) => text !== '');
  if (!only || others.length > 0) return [table];
  return only.text.split('\n').map((text) => ({ kind: 'paragraph', text }));
}

function tidy(text: string): string {
  return text
    .replace(/[\u00a0\u2002\u2003\u2009]/g, ' ')
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? '1', 10);
  return span >= 1 ? Math.min(span, 65_534) : 1;
}

function isHidden(attributes: Attributes): boolean {
  return (
    attributes.hidden !== undefined ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(attributes.style ?? '')
  );
}
