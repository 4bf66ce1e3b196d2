import type { RawCell, RawMerge, RawSheet } from '#shared/import/rawSheet.ts';
import { walkXml } from '../xml/walkXml.ts';
import { createCellMarks } from './cellMarks.ts';
import { finishSheet, putCell, type SheetLimits } from './sheetCells.ts';
import { namedFormats, xmlCell } from './xmlCell.ts';

/**
 * A workbook that is one XML text (Excel 2003, “XML 表格 2003”): what many systems of offices hand out under the ending .xls. Cells are as
 * displayed, formulas give their stored result. Throws an Error where it is not well-formed, AppError `file` beyond the limits.
 */
export function readXmlWorkbook(text: string, limits: SheetLimits): RawSheet[] {
  const reader = new XmlWorkbookReader(limits);
  walkXml(Buffer.from(text), {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (piece) => reader.text(piece),
  });
  return reader.finish();
}

export function isXmlWorkbook(text: string): boolean {
  return (
    /<(?:[a-z]+:)?Workbook[\s>]/.test(text.slice(0, 4096)) &&
    text.includes('urn:schemas-microsoft-com:office:spreadsheet')
  );
}

type Attributes = Readonly<Record<string, string>>;

interface Sheet {
  readonly name: string;
  readonly rows: RawCell[][];
  readonly merges: RawMerge[];
  readonly marks: ReturnType<typeof createCellMarks>;
  hidden: boolean;
}

class XmlWorkbookReader {
  readonly #limits: SheetLimits;
  readonly #formats = new Map<string, string>();
  readonly #sheets: Sheet[] = [];
  #style = '';
  #row = -1;
  #column = -1;
  /** Where the value of the cell goes; the next cell stands after all that it is merged with. */
  #place = 0;
  /** The row that the next one is, unless it says otherwise. */
  #nextRow = 0;
  #rowStyle: string | undefined;
  #columnStyles: (string | undefined)[] = [];
  #format = 'General';
  #type = '';
  #text = '';
  #inComment = false;
  #reading: 'data' | 'visible' | null = null;

  constructor(limits: SheetLimits) {
    this.#limits = limits;
  }

  open(name: string, attributes: Attributes): void {
    const of = (key: string) => attributes[`ss:${key}`] ?? attributes[key];
    switch (name) {
      case 'Style':
        this.#style = of('ID') ?? '';
        this.#formats.set(this.#style, this.#formats.get(of('Parent') ?? 'Default') ?? 'General');
        return;
      case 'NumberFormat':
        this.#formats.set(this.#style, namedFormats[of('Format') ?? ''] ?? of('Format') ?? 'General');
        return;
      case 'Worksheet':
        this.#sheets.push({ name: of('Name') ?? '', rows: [], merges: [], marks: createCellMarks(), hidden: false });
        this.#nextRow = 0;
        this.#columnStyles = [];
        return;
      case 'Column':
        this.#openColumn(of);
        return;
      case 'Row':
        this.#openRow(of);
        return;
      case 'Cell':
        this.#openCell(of);
        return;
      case 'Comment':
        this.#inComment = true;
        return;
      case 'Data':
        if (this.#inComment) return;
        this.#type = of('Type') ?? 'String';
        this.#read('data');
        return;
      case 'Visible':
        this.#read('visible');
    }
  }

  close(name: string): void {
    const sheet = this.#sheets.at(-1);
    if (name === 'Comment') this.#inComment = false;
    else if (name === 'Visible' && sheet && this.#reading === 'visible') sheet.hidden = /hidden/i.test(this.#text);
    else if (name === 'Data' && sheet && this.#reading === 'data') this.#put(sheet);
    else return;
    if (!this.#inComment) this.#reading = null;
  }

  /** Rich text stands in elements inside of the data. */
  text(piece: string): void {
    if (this.#reading) this.#text += piece;
  }

  finish(): RawSheet[] {
    const visible = this.#sheets.filter(({ hidden }) => !hidden);
    return (visible.length > 0 ? visible : this.#sheets).map(({ name, rows, merges, marks }) => {
      const sheet = finishSheet(name, rows, merges);
      const remarks = [...(sheet.remarks ?? []), ...marks.remarks(sheet.rows)];
      return remarks.length === 0 ? sheet : { ...sheet, remarks };
    });
  }

  #read(what: 'data' | 'visible'): void {
    this.#reading = what;
    this.#text = '';
  }

  #openColumn(of: (key: string) => string | undefined): void {
    const first = of('Index') === undefined ? this.#columnStyles.length : Number(of('Index')) - 1;
    const last = first + Number(of('Span') ?? 0);
    // Nothing is read of columns beyond the limit.
    for (let column = first; column <= Math.min(last, this.#limits.columns); column += 1)
      this.#columnStyles[column] = of('StyleID');
  }

  #openRow(of: (key: string) => string | undefined): void {
    const index = of('Index');
    this.#row = index === undefined ? this.#nextRow : Number(index) - 1;
    this.#nextRow = this.#row + 1 + Number(of('Span') ?? 0);
    this.#column = -1;
    this.#rowStyle = of('StyleID');
    if (of('Hidden') === '1') this.#sheets.at(-1)?.marks.hiddenRow(this.#row);
  }

  #openCell(of: (key: string) => string | undefined): void {
    const index = of('Index');
    this.#place = index === undefined ? this.#column + 1 : Number(index) - 1;
    const style = of('StyleID') ?? this.#rowStyle ?? this.#columnStyles[this.#place] ?? 'Default';
    this.#format = this.#formats.get(style) ?? 'General';
    const [across, down] = [Number(of('MergeAcross') ?? 0), Number(of('MergeDown') ?? 0)];
    this.#column = this.#place + Math.max(across, 0);
    if (!(across > 0 || down > 0)) return;
    const [top, left] = [this.#row, this.#place];
    this.#sheets.at(-1)?.merges.push({ top, left, bottom: top + down, right: left + across });
  }

  #put({ rows, name }: Sheet): void {
    if (!Number.isSafeInteger(this.#row) || !Number.isSafeInteger(this.#place)) return;
    putCell(rows, this.#row, this.#place, xmlCell(this.#text, this.#type, this.#format), name, this.#limits);
  }
}
