import { DocxFlow, type FlowOptions, type FlowParagraph } from '../../read/docx/docxFlow.ts';

/** A run of a paragraph, with its place in the XML. */
export interface TextRun {
  readonly from: number;
  readonly to: number;
  /** As printed. */
  readonly text: string;
  /** Of a run with nothing but one text: the XML before and after it, so that it can be cut. */
  readonly simple: { readonly open: string; readonly style: string } | null;
}

export interface TextParagraph {
  /** 一、 that Word counts itself: it is printed before the first run and stands in none. */
  readonly number: string;
  readonly runs: readonly TextRun[];
  /** Text boxes and footnotes that hang on it: a comment on them stands at the paragraph. */
  readonly asides: readonly string[];
  /** Where a mark may stand when it has no run. */
  readonly end: number;
  /** Which row of which table, counted through the document; null outside of tables. */
  readonly row: { readonly table: number; readonly row: number } | null;
}

const tags = /<(\/?)(?:([\w.-]+):)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/gu;

/** The paragraphs of a document as its reader sees them, with the places of their runs. Names are taken without their prefix. */
export function scanText(xml: string, options: FlowOptions): TextParagraph[] {
  const scan = new Scan(xml, options);
  for (const match of xml.matchAll(tags)) {
    const [whole, slash, , name = '', attributes = '', single] = match;
    const tag = { name, from: match.index, to: match.index + whole.length };
    if (slash === '/') scan.close(tag);
    else {
      scan.open(tag, attributes, single === '/');
      if (single === '/') scan.close(tag);
    }
  }
  return scan.paragraphs;
}

interface Tag {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

interface OpenRun {
  readonly from: number;
  readonly open: string;
  style: string;
  text: string;
  children: number;
  texts: number;
}

class Scan {
  readonly paragraphs: TextParagraph[] = [];
  readonly #xml: string;
  readonly #flow: DocxFlow;
  #runs: TextRun[] = [];
  #run: OpenRun | null = null;
  #style = -1;
  #end = 0;
  #after = 0;
  readonly #tables: { table: number; row: number }[] = [];
  #tableCount = 0;

  constructor(xml: string, options: FlowOptions) {
    this.#xml = xml;
    this.#flow = new DocxFlow(
      {
        text: (piece) => {
          if (this.#run) this.#run.text += piece === '\t' ? ' ' : piece;
        },
        paragraph: (paragraph) => this.#endParagraph(paragraph),
        open: (tag) => this.#openTable(tag),
        close: (tag) => {
          if (tag === 'tbl') this.#tables.pop();
        },
      },
      options,
    );
  }

  open({ name, from, to }: Tag, attributes: string, single: boolean): void {
    this.#textTo(from);
    this.#flow.open(name, attributesOf(attributes));
    if (this.#flow.isMain) this.#openInRun(name, from, to, single);
    this.#after = to;
  }

  close({ name, from, to }: Tag): void {
    this.#textTo(from);
    this.#after = to;
    const { isMain } = this.#flow;
    if (name === 'p' && isMain) this.#end = from;
    if (name === 'r' && isMain) this.#closeRun(to);
    if (name === 'rPr' && this.#run && this.#style >= 0) {
      this.#run.style = this.#xml.slice(this.#style, to);
      this.#style = -1;
    }
    this.#flow.close(name);
  }

  #textTo(from: number): void {
    if (from > this.#after) this.#flow.text(decode(this.#xml.slice(this.#after, from)));
  }

  #openInRun(name: string, from: number, to: number, single: boolean): void {
    const run = this.#run;
    if (name === 'r') this.#run = { from, open: this.#xml.slice(from, to), style: '', text: '', children: 0, texts: 0 };
    if (!run || this.#style >= 0 || name === 'r') return;
    if (name === 'rPr') {
      this.#style = single ? -1 : from;
      if (single) run.style = this.#xml.slice(from, to);
      return;
    }
    run.children += 1;
    if (name === 't') run.texts += 1;
  }

  #closeRun(to: number): void {
    const run = this.#run;
    this.#run = null;
    if (!run || run.text === '') return;
    const simple = run.children === 1 && run.texts === 1 ? { open: run.open, style: run.style } : null;
    this.#runs.push({ from: run.from, to, text: run.text, simple });
  }

  #openTable(tag: string): void {
    if (tag === 'tbl') this.#tables.push({ table: this.#tableCount++, row: -1 });
    const table = this.#tables.at(-1);
    if (tag === 'tr' && table) table.row += 1;
  }

  #endParagraph({ number, asides }: FlowParagraph): void {
    const table = this.#tables.at(-1);
    this.paragraphs.push({ number, runs: this.#runs, asides, end: this.#end, row: table ? { ...table } : null });
    this.#runs = [];
  }
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(([, name, double, single]) => [
      name,
      decode(double ?? single ?? ''),
    ]),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(xml: string): string {
  return xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[name] ?? whole;
  });
}

export function encode(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
