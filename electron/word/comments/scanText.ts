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
  readonly runs: readonly TextRun[];
  /** Where a mark may stand when it has no run. */
  readonly end: number;
  /** Which row of which table, counted through the document; null outside of tables. */
  readonly row: { readonly table: number; readonly row: number } | null;
}

/** As the reader of documents does: what is not printed, or not in the flow. */
const passedOver = new Set([
  'del',
  'moveFrom',
  'txbxContent',
  'Fallback',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'pict',
  'rt',
  'sectPr',
]);

const tags = /<(\/?)(?:([\w.-]+):)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/gu;

/** The paragraphs of a document with the places of their runs. Names are taken without their prefix. */
export function scanText(xml: string): TextParagraph[] {
  const scan = new Scan(xml);
  for (const match of xml.matchAll(tags)) {
    const [whole, slash, , name = '', , single] = match;
    const tag = { name, from: match.index, to: match.index + whole.length };
    if (slash === '/') scan.close(tag);
    else {
      scan.open(tag, single === '/');
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

class Scan {
  readonly paragraphs: TextParagraph[] = [];
  private passing = 0;
  private paragraphDepth = 0;
  private runs: TextRun[] = [];
  private run: { from: number; open: string; style: string; text: string; children: number; texts: number } | null =
    null;
  private style = -1;
  private textFrom = -1;
  private tables: { table: number; row: number }[] = [];
  private tableCount = 0;

  private readonly xml: string;

  constructor(xml: string) {
    this.xml = xml;
  }

  open({ name, from, to }: Tag, single: boolean): void {
    if (this.passing > 0 || passedOver.has(name)) {
      this.passing += 1;
      return;
    }
    if (this.style >= 0) return;
    if (name === 'tbl') this.tables.push({ table: this.tableCount++, row: -1 });
    else if (name === 'tr') this.nextRow();
    else if (name === 'p') this.paragraphDepth += 1;
    else if (name === 'r' && this.paragraphDepth === 1)
      this.run = { from, open: this.xml.slice(from, to), style: '', text: '', children: 0, texts: 0 };
    else if (this.run) this.openInRun(name, from, to, single);
  }

  private nextRow(): void {
    const table = this.tables.at(-1);
    if (table) table.row += 1;
  }

  private openInRun(name: string, from: number, to: number, single: boolean): void {
    const { run } = this;
    if (!run) return;
    if (name === 'rPr') {
      this.style = single ? -1 : from;
      if (single) run.style = this.xml.slice(from, to);
      return;
    }
    run.children += 1;
    if (name === 't') {
      run.texts += 1;
      this.textFrom = single ? -1 : to;
    } else if (name === 'tab') run.text += ' ';
    else if (name === 'br' || name === 'cr') run.text += '\n';
    else if (name === 'noBreakHyphen') run.text += '-';
    else if (name === 'sym') run.text += '\ufffd';
  }

  close({ name, from, to }: Tag): void {
    if (this.passing > 0) {
      this.passing -= 1;
      return;
    }
    const { run } = this;
    if (name === 'rPr' && run && this.style >= 0) {
      run.style = this.xml.slice(this.style, to);
      this.style = -1;
    } else if (this.style >= 0) return;
    else if (name === 't' && run && this.textFrom >= 0) {
      run.text += decode(this.xml.slice(this.textFrom, from));
      this.textFrom = -1;
    } else if (name === 'r' && run) {
      const simple = run.children === 1 && run.texts === 1 ? { open: run.open, style: run.style } : null;
      const hidden = /<(?:\w+:)?vanish\s*\/>/u.test(run.style);
      if (run.text !== '' && !hidden) this.runs.push({ from: run.from, to, text: run.text, simple });
      this.run = null;
    } else if (name === 'p') this.endParagraph(from);
    else if (name === 'tbl') this.tables.pop();
  }

  private endParagraph(end: number): void {
    this.paragraphDepth -= 1;
    if (this.paragraphDepth > 0) return;
    const table = this.tables.at(-1);
    this.paragraphs.push({ runs: this.runs, end, row: table ? { ...table } : null });
    this.runs = [];
  }
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
