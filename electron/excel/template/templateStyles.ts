import { attributeOf } from './sheetXml.ts';

/** The cell styles of an office's form: read for what the cells need, and added to, never changed. */
export class TemplateStyles {
  readonly #xml: string;
  readonly #formats: string[];
  readonly #fontSizes: number[];
  readonly #added: string[] = [];
  readonly #asText = new Map<number, number>();

  constructor(xml: string) {
    this.#xml = xml;
    this.#formats = elements(/<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml)?.[1] ?? '', 'xf');
    const fonts = elements(/<fonts\b[^>]*>([\s\S]*?)<\/fonts>/.exec(xml)?.[1] ?? '', 'font');
    this.#fontSizes = fonts.map((font) => Number(/<sz\b[^>]*\bval="([\d.]+)"/.exec(font)?.[1] ?? 11));
  }

  /** The General format: a percentage or a date would stand there as a bare number. */
  isGeneral(style: number): boolean {
    return Number(attributeOf(this.#formats[style] ?? '', 'numFmtId') ?? 0) === 0;
  }

  wraps(style: number): boolean {
    return /<alignment\b[^>]*\bwrapText="(?:1|true)"/.test(this.#formats[style] ?? '');
  }

  fontSize(style: number): number {
    return this.#fontSizes[Number(attributeOf(this.#formats[style] ?? '', 'fontId') ?? 0)] ?? 11;
  }

  /** The same style for a text that begins like a formula: it stays text even when somebody edits it. */
  asText(style: number): number {
    const known = this.#asText.get(style);
    if (known !== undefined) return known;
    const format = this.#formats[style];
    if (format === undefined) return style;
    const added = this.#formats.length + this.#added.length;
    this.#added.push(/\bquotePrefix=/.test(format) ? format : format.replace('<xf', '<xf quotePrefix="1"'));
    this.#asText.set(style, added);
    return added;
  }

  /** The part with what was added; null when nothing was. */
  result(): string | null {
    if (this.#added.length === 0) return null;
    const count = this.#formats.length + this.#added.length;
    return this.#xml.replace(/<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/, (_, inner: string) => {
      return `<cellXfs count="${count}">${inner}${this.#added.join('')}</cellXfs>`;
    });
  }
}

function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}\\b[^>]*?(?:/>|>[\\s\\S]*?</${name}>)`, 'g')) ?? [];
}
