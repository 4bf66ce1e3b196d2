import { walkXml } from '../../xml/walkXml.ts';
import { type Attributes, attributeOf, isOn } from './attributeOf.ts';

/** One level of a list as numbering.xml defines it. */
export interface ListLevel {
  start: number;
  format: string;
  /** %1、 or （%2） or %1.%2 */
  text: string;
  /** Nothing between the number and the text. */
  tight: boolean;
  /** Numbers of upper levels are printed in Arabic digits. */
  legal: boolean;
  /** The level (counted from 1) whose use lets this one begin anew; null: any above it; 0: none. */
  restart: number | null;
  /** Paragraphs of this style are of this level. */
  style: string | null;
}

export interface ListInstance {
  readonly abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, ListLevel>;
}

interface AbstractList {
  readonly levels: Map<number, ListLevel>;
  /** Its levels are those of the list that this style is linked to. */
  link: string | null;
}

export interface ParagraphStyle {
  base: string | null;
  list: string | null;
  level: number | null;
}

/** What the two parts of a Word file say about the numbers that Word makes itself. */
export interface ListDefinitions {
  readonly instances: ReadonlyMap<string, ListInstance>;
  readonly levelsOf: (abstract: string) => ReadonlyMap<number, ListLevel>;
  readonly styles: ReadonlyMap<string, ParagraphStyle>;
  readonly defaultStyle: string | null;
}

/** A part of the file by its name. */
export type ReadPart = (name: string) => Buffer | undefined;

export function listDefinitions(read: ReadPart): ListDefinitions {
  const { abstracts, instances, linked } = readNumbering(read('word/numbering.xml'));
  const levelsOf = (abstract: string): ReadonlyMap<number, ListLevel> => {
    const found = abstracts.get(abstract);
    const other = found?.link == null ? undefined : abstracts.get(linked.get(found.link) ?? '');
    return (other ?? found)?.levels ?? new Map();
  };
  return { instances, levelsOf, ...readStyles(read('word/styles.xml')) };
}

function readNumbering(bytes: Buffer | undefined) {
  const abstracts = new Map<string, AbstractList>();
  const instances = new Map<string, ListInstance>();
  /** By the name of a list style, the abstract list that defines it. */
  const linked = new Map<string, string>();
  let abstractId = '';
  let instance: ListInstance | null = null;
  let override = 0;
  let level: ListLevel | null = null;
  const open = (tag: string, attributes: Attributes): void => {
    const value = attributeOf(attributes) ?? '';
    if (tag === 'abstractNum') {
      abstractId = attributeOf(attributes, 'abstractNumId') ?? '';
      instance = null;
      abstracts.set(abstractId, { levels: new Map(), link: null });
    } else if (tag === 'numStyleLink') {
      const abstract = abstracts.get(abstractId);
      if (abstract) abstract.link = value;
    } else if (tag === 'styleLink') linked.set(value, abstractId);
    else if (tag === 'num') {
      instance = { abstract: '', starts: new Map(), levels: new Map() };
      instances.set(attributeOf(attributes, 'numId') ?? '', instance);
    } else if (tag === 'abstractNumId' && instance) Object.assign(instance, { abstract: value });
    else if (tag === 'lvlOverride') override = levelOf(attributes);
    else if (tag === 'startOverride') instance?.starts.set(override, Number(value) || 0);
    else if (tag === 'lvl') {
      level = { start: 0, format: 'decimal', text: '', tight: false, legal: false, restart: null, style: null };
      (instance ?? abstracts.get(abstractId))?.levels.set(levelOf(attributes), level);
    } else if (level) setLevel(level, tag, value, attributes);
  };
  const close = (tag: string): void => {
    if (tag === 'lvl') level = null;
  };
  if (bytes) walkXml(bytes, { open, close });
  return { abstracts, instances, linked };
}

function levelOf(attributes: Attributes): number {
  return Number(attributeOf(attributes, 'ilvl')) || 0;
}

function setLevel(level: ListLevel, tag: string, value: string, attributes: Attributes): void {
  if (tag === 'start') level.start = Number(value) || 0;
  else if (tag === 'numFmt') level.format = value;
  else if (tag === 'lvlText') level.text = value.slice(0, 100);
  else if (tag === 'suff') level.tight = value === 'nothing';
  else if (tag === 'isLgl') level.legal = isOn(attributeOf(attributes));
  else if (tag === 'lvlRestart') level.restart = Number(value) || 0;
  else if (tag === 'pStyle') level.style = value;
}

function readStyles(bytes: Buffer | undefined): Pick<ListDefinitions, 'styles' | 'defaultStyle'> {
  const styles = new Map<string, ParagraphStyle>();
  let defaultStyle: string | null = null;
  let style: ParagraphStyle | null = null;
  const open = (tag: string, attributes: Attributes): void => {
    if (tag === 'style') {
      const id = attributeOf(attributes, 'styleId') ?? '';
      style = { base: null, list: null, level: null };
      if (attributeOf(attributes, 'type') !== 'paragraph') return;
      styles.set(id, style);
      const isDefault = attributeOf(attributes, 'default');
      if (isDefault !== undefined && isOn(isDefault)) defaultStyle = id;
    } else if (tag === 'basedOn' && style) style.base = attributeOf(attributes) ?? null;
    else if (tag === 'numId' && style) style.list = attributeOf(attributes) ?? null;
    else if (tag === 'ilvl' && style) style.level = Number(attributeOf(attributes)) || 0;
  };
  if (bytes) walkXml(bytes, { open });
  return { styles, defaultStyle };
}
