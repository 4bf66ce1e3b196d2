import { Paragraph, TextRun } from 'docx';

/** A character for private use, which no paragraph of a document has without a style of its own. */
const mark = '\ue000';
const slots = /<w:p><w:r><w:t xml:space="preserve">\ue000(\d+)\ue000<\/w:t><\/w:r><\/w:p>/gu;

/** Holds the places of tables in what docx writes, and puts their XML there afterwards. */
export class TableSlots {
  readonly #tables: string[] = [];
  #bookmarks = 0;

  /** docx itself makes none, so that these are all of the document. */
  nextBookmark(): number {
    this.#bookmarks += 1;
    return this.#bookmarks;
  }

  place(xml: string): Paragraph {
    this.#tables.push(xml);
    return new Paragraph({ children: [new TextRun(`${mark}${this.#tables.length - 1}${mark}`)] });
  }

  fill(document: string): string {
    if (this.#tables.length === 0) return document;
    return document.replace(slots, (whole, index: string) => this.#tables[Number(index)] ?? whole);
  }
}
