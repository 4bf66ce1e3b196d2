import type { ParagraphStyle } from './documentModel.ts';
import { fonts } from './fonts.ts';
import { characterSize } from './pageGrid.ts';
import type { Paper } from './paper.ts';
import type { Setting } from './setting.ts';
import type { ModelRow } from './tableModel.ts';

export type TableStyle = 'label' | 'tableTitle' | 'subtitle' | 'cell' | 'head' | 'note' | 'picture' | 'caption';
/** The lines of 版头, 发文机关标志, and the lines of 版记. */
type FrameStyle = 'front' | 'mark' | 'back';
export type WordStyle = ParagraphStyle | TableStyle | FrameStyle;

export interface Look {
  readonly name: string;
  readonly font: string;
  /** Half points. */
  readonly size: number;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** A line of the grid, a line of the title, an exact one in twips; `table`: at least `tableLineHeight`. */
  readonly line: 'grid' | 'title' | 'table' | number;
  /** False: a line of the grid that keeps its place on a page whose grid does not begin at its edge, and its height where it is less. */
  readonly snap?: boolean;
  readonly firstLineChars?: number;
  readonly outline?: number;
  readonly keepNext?: boolean;
  /** Space above and below in twips. */
  readonly before?: number;
  readonly after?: number;
}

const text = { size: 32, line: 'grid', align: 'both' } as const;
const indented = { ...text, firstLineChars: 2 } as const;
/**
 * Height in twips of a line in and beside tables, of a size in half points: what Word makes of a line of the fonts that the standard names, a
 * little more for 黑体, whose substitutes are higher. It is written as the least one (WPS sets exact lines in tables badly), so that
 * every program fills its pages alike whatever it makes of a font.
 */
function tableLineHeight(size: number, font: string): number {
  return Math.round(size * (font === fonts.head ? 13.5 : 13));
}

/** Height of a line in twips: exact, but in tables the least. */
export function lineHeightOf({ line, size, font }: Look, { grid, paper }: Setting): number {
  if (line === 'grid') return grid.linePitch;
  if (line === 'title') return Math.round(paper.titleSpacing * 20);
  return line === 'table' ? tableLineHeight(size, font) : line;
}

/** How the text of a row is set in a size in half points. */
export function cellLook(kind: ModelRow['kind'], size: number): Look {
  return { ...looks[kind === 'body' ? 'cell' : 'head'], size };
}

/** What is added to each character, so that whole characters of 三号 fill the line. */
export function trackingOf({ line, size }: Look, { grid }: Setting): number {
  return line === 'grid' && size * 10 === characterSize ? grid.tracking : 0;
}

const tableLine = { line: 'table', align: 'left', keepNext: true } as const;

/** A line of 版记 in twips: 四号 with half a line of white, so that the rules stand clear of it. */
export const backLine = 440;

/** 三号 is 16 pt, 二号 22 pt, 四号 14 pt (GB/T 9704-2012 5.2.2, 7.3, 7.4). */
export const looks: Readonly<Record<WordStyle, Look>> = {
  title: { name: '公文标题', font: fonts.title, size: 44, line: 'title', align: 'center' },
  documentNumber: { ...text, name: '发文字号', font: fonts.body, align: 'center', snap: false },
  addressee: { ...text, name: '主送机关', font: fonts.body },
  heading1: { ...indented, name: '一级标题', font: fonts.head, outline: 0 },
  heading2: { ...indented, name: '二级标题', font: fonts.second, outline: 1 },
  heading3: { ...indented, name: '三级标题', font: fonts.body, outline: 2 },
  heading4: { ...indented, name: '四级标题', font: fonts.body, outline: 3 },
  body: { ...indented, name: '公文正文', font: fonts.body },
  attachments: { ...text, name: '附件说明', font: fonts.body, align: 'left' },
  issuer: { ...text, name: '署名', font: fonts.body, align: 'right' },
  date: { ...text, name: '成文日期', font: fonts.body, align: 'right' },
  annotation: { ...indented, name: '附注', font: fonts.body },
  copyTo: { ...text, name: '抄送', font: fonts.body, size: 28 },
  front: { ...text, name: '版头', font: fonts.body, align: 'left', snap: false },
  mark: { name: '发文机关标志', font: fonts.title, size: 72, align: 'center', line: 'table' },
  back: { name: '版记', font: fonts.body, size: 28, align: 'left', line: backLine },
  label: { ...tableLine, name: '附件号', font: fonts.head, size: 32, line: 'grid', snap: false },
  tableTitle: {
    ...tableLine,
    name: '附件标题',
    font: fonts.title,
    size: 44,
    line: 'title',
    align: 'center',
    after: 120,
  },
  subtitle: { ...tableLine, name: '附件副题', font: fonts.body, size: 24, align: 'center', after: 60 },
  cell: { ...tableLine, name: '表格文字', font: fonts.body, size: 24, keepNext: false },
  head: { ...tableLine, name: '表头文字', font: fonts.head, size: 24, keepNext: false },
  note: { ...tableLine, name: '表注', font: fonts.body, size: 21, align: 'both', keepNext: false, before: 40 },
  picture: { ...tableLine, name: '图片', font: fonts.body, size: 21, align: 'center', before: 120 },
  caption: {
    ...tableLine,
    name: '图题',
    font: fonts.body,
    size: 24,
    align: 'center',
    keepNext: false,
    before: 40,
    after: 120,
  },
};

export function fontOf(style: WordStyle): string {
  return looks[style].font;
}

export function sizeOf(style: WordStyle): number {
  return looks[style].size;
}

/** The standard asks for no bold; many offices set these levels so. */
export function isBold(style: WordStyle, paper: Paper): boolean {
  return (style === 'heading2' && paper.boldSecondHeading) || (style === 'heading3' && paper.boldThirdHeading);
}
