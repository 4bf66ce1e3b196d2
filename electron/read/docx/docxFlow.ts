import { sentences, Unreadable } from '../refusal.ts';
import { type Attributes, attributeOf, isOn } from './attributeOf.ts';
import type { ListNumbers, ParagraphList } from './listNumbers.ts';
import { symbolOf } from './symbols.ts';

export interface FlowParagraph {
  /** 一、 that Word counts itself, with the space after it. */
  readonly number: string;
  readonly text: string;
  /** What is printed beside or below it: text boxes, footnotes. */
  readonly asides: readonly string[];
}

/** What is told of a document, in its order. */
export interface FlowSink {
  /** Printed characters of the paragraph that is open, without its number. */
  readonly text?: (piece: string) => void;
  /** A paragraph has ended, were it empty. */
  readonly paragraph: (paragraph: FlowParagraph) => void;
  /** Everything that is no text: rows and cells. */
  readonly open?: (tag: string, attributes: Attributes) => void;
  readonly close?: (tag: string) => void;
}

export interface FlowOptions {
  readonly lists: ListNumbers;
  /** Footnotes and endnotes by their marks; null: neither they nor text boxes are wanted. */
  readonly notes: ReadonlyMap<string, string> | null;
}

/** Elements whose content is not printed, or is printed elsewhere: deletions, pinyin over characters, older renderings of the same. */
const passedOver = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'tblGridChange',
  'delText',
  'rt',
  'sectPr',
]);

const revisions = new Set(['ins', 'del', 'moveFrom', 'moveTo']);
/** Where the last paragraph ends, whether or not it has an end of its own. */
const containers = new Set(['tc', 'body', 'txbxContent', 'footnote', 'endnote']);
const deepest = 300;

interface Field {
  instruction: string;
  /** What comes before its result is no text. */
  inCode: boolean;
}

/** The text of the document, or of one box in it. */
interface Story {
  text: string;
  depth: number;
  list: ParagraphList;
  asides: string[];
  inText: boolean;
  hidden: boolean;
  inRunStyle: boolean;
  inParagraphStyle: boolean;
  /** The end of this paragraph was taken out: it goes on in the next one. */
  joins: boolean;
}

const noList: ParagraphList = { style: null, list: null, level: null };

function newStory(): Story {
  const off = { inText: false, hidden: false, inRunStyle: false, inParagraphStyle: false, joins: false };
  return { text: '', depth: 0, list: noList, asides: [], ...off };
}

/**
 * Knows what of the XML of a Word document is printed: insertions are, deletions, hidden text and the codes of fields are not;
 * tables of contents only say again what comes later. Whoever reads a document or writes into it sees the same paragraphs.
 */
export class DocxFlow {
  readonly #sink: FlowSink;
  readonly #options: FlowOptions;
  readonly #stories: Story[] = [newStory()];
  readonly #fields: Field[] = [];
  /** Content controls that are open, and which of them have nothing of their own to say. */
  readonly #controls: boolean[] = [];
  #depth = 0;
  #passing = 0;
  #inRowProperties = false;
  #isDocument = false;
  #revisions = 0;

  constructor(sink: FlowSink, options: FlowOptions) {
    this.#sink = sink;
    this.#options = options;
  }

  /** How often something was put in or taken out that nobody has accepted yet. */
  get revisions(): number {
    return this.#revisions;
  }

  get isDocument(): boolean {
    return this.#isDocument;
  }

  /** What comes now is printed in the flow of the document, not in a box and not nowhere. */
  get isMain(): boolean {
    return this.#passing === 0 && this.#stories.length === 1;
  }

  get #story(): Story {
    return this.#stories.at(-1) as Story;
  }

  open(tag: string, attributes: Attributes): void {
    this.#depth += 1;
    if (this.#depth > deepest) throw new Unreadable(sentences.tooDeep);
    if (this.#depth === 1) this.#isDocument = tag === 'document';
    if (revisions.has(tag)) this.#revisions += 1;
    if (this.#passing > 0 || this.#isPassedOver(tag)) {
      this.#passing += 1;
      return;
    }
    if (tag === 'tbl') this.#endJoined();
    if (tag === 'txbxContent') this.#stories.push(newStory());
    else if (tag === 'sdt') this.#controls.push(false);
    else if (tag === 'p') this.#openParagraph();
    else if (!this.#openField(tag, attributes) && !this.#openProperty(tag, attributes)) {
      this.#openPrinted(tag, attributes);
    }
  }

  close(tag: string): void {
    this.#depth -= 1;
    if (this.#passing > 0) {
      this.#passing -= 1;
      return;
    }
    if (containers.has(tag)) this.#endJoined();
    const story = this.#story;
    if (tag === 't' || tag === 'instrText') story.inText = false;
    else if (tag === 'sdt') this.#controls.pop();
    else if (tag === 'rPr') story.inRunStyle = false;
    else if (tag === 'pPr') story.inParagraphStyle = false;
    else if (tag === 'r') story.hidden = false;
    else if (tag === 'p') this.#closeParagraph();
    else if (tag === 'txbxContent') this.#closeBox();
    else {
      if (tag === 'trPr') this.#inRowProperties = false;
      if (this.isMain) this.#sink.close?.(tag);
    }
  }

  text(piece: string): void {
    if (this.#passing > 0 || !this.#story.inText) return;
    const field = this.#fields.at(-1);
    if (field?.inCode) field.instruction = (field.instruction + piece).slice(0, 1000);
    else this.#print(piece);
  }

  #isPassedOver(tag: string): boolean {
    // In the properties of a row or of the end of a paragraph, `del` marks these themselves; it is no content.
    if (tag === 'del' || tag === 'moveFrom') return !this.#inRowProperties && !this.#story.inRunStyle;
    if (tag === 'txbxContent') return this.#options.notes === null;
    return passedOver.has(tag) || (tag === 'sdtContent' && this.#controls.at(-1) === true);
  }

  #openParagraph(): void {
    const story = this.#story;
    story.depth += 1;
    if (story.depth > 1) return;
    if (!story.joins) story.text = '';
    story.joins = false;
    story.list = noList;
  }

  #openField(tag: string, attributes: Attributes): boolean {
    if (tag === 'fldChar') {
      const kind = attributeOf(attributes, 'fldCharType');
      const field = this.#fields.at(-1);
      if (kind === 'begin') this.#fields.push({ instruction: '', inCode: true });
      else if (kind === 'separate' && field) field.inCode = false;
      else if (kind === 'end') this.#fields.pop();
      return true;
    }
    if (tag === 'instrText') this.#story.inText = this.#fields.at(-1)?.inCode === true;
    return tag === 'instrText';
  }

  #openProperty(tag: string, attributes: Attributes): boolean {
    const story = this.#story;
    const value = attributeOf(attributes);
    if (tag === 'pPr') story.inParagraphStyle = true;
    else if (tag === 'pStyle') story.list = { ...story.list, style: value ?? null };
    else if (tag === 'numId') story.list = { ...story.list, list: value ?? null };
    else if (tag === 'ilvl') story.list = { ...story.list, level: Number(value) || 0 };
    else if (tag === 'rPr') story.inRunStyle = true;
    else if (tag === 'vanish' && story.inRunStyle) story.hidden = isOn(value);
    else if ((tag === 'del' || tag === 'moveFrom') && story.inRunStyle) story.joins = story.inParagraphStyle;
    else if (tag === 'showingPlcHdr') this.#controls[this.#controls.length - 1] = isOn(value);
    else if (tag === 'docPartGallery' && value === 'Table of Contents')
      this.#controls[this.#controls.length - 1] = true;
    else return false;
    return true;
  }

  #openPrinted(tag: string, attributes: Attributes): void {
    const story = this.#story;
    if (tag === 'r') story.hidden = false;
    else if (tag === 't') story.inText = !story.hidden;
    else if (tag === 'sym') this.#print(symbolOf(attributes));
    else if (tag === 'br' || tag === 'cr') this.#print(attributeOf(attributes, 'type') === 'page' ? '' : '\n');
    else if (tag === 'tab' && !story.inRunStyle && !story.inParagraphStyle && story.depth > 0) this.#print('\t');
    else if (tag === 'noBreakHyphen') this.#print('-');
    else if (tag === 'footnoteReference' || tag === 'endnoteReference') this.#note(tag, attributes);
    else {
      if (tag === 'trPr') this.#inRowProperties = true;
      if (this.isMain) this.#sink.open?.(tag, attributes);
    }
  }

  #note(tag: string, attributes: Attributes): void {
    const text = this.#options.notes?.get(`${tag}${attributeOf(attributes, 'id')}`);
    if (text !== undefined && !this.#story.hidden) this.#story.asides.push(text);
  }

  #print(piece: string): void {
    const story = this.#story;
    if (story.hidden || this.#fields.some(({ inCode }) => inCode)) return;
    story.text += piece;
    if (this.isMain && !this.#inContents) this.#sink.text?.(piece);
  }

  get #inContents(): boolean {
    return this.#fields.some(({ instruction }) => /^\s*TOC\b/u.test(instruction));
  }

  #closeParagraph(): void {
    const story = this.#story;
    story.depth -= 1;
    if (story.depth === 0 && !story.joins) this.#endParagraph();
  }

  #endJoined(): void {
    if (!this.#story.joins) return;
    this.#story.joins = false;
    this.#endParagraph();
  }

  #endParagraph(): void {
    const story = this.#story;
    const inContents = this.#inContents;
    const number = this.#options.lists.next(story.list);
    const text = inContents ? '' : story.text.trim();
    const asides = story.asides.splice(0);
    if (this.isMain) this.#sink.paragraph({ number: inContents ? '' : number, text, asides });
    else if (text !== '') this.#stories.at(-2)?.asides.push(`${number}${text}`, ...asides);
  }

  #closeBox(): void {
    if (this.#stories.length > 1) this.#stories.pop();
  }
}
