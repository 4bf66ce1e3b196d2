import type { ParagraphStyle } from '#shared/document/documentModel.ts';
import type { Setting } from './setting.ts';
import { fonts } from './typeface.ts';

export type TableStyle = 'label' | 'tableTitle' | 'subtitle' | 'cell' | 'note' | 'picture' | 'caption';
/** The lines of 版头, 发文机关标志, and the lines of 版记. */
type FrameStyle = 'front' | 'mark' | 'back';
export type WordStyle = ParagraphStyle | TableStyle | FrameStyle;

interface Look {
  readonly name: string;
  readonly font: string;
  /** Half points. */
  readonly size: number;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** A line of the grid, a line of the title, an exact one in twips; null: as high as the font wants. */
  readonly line: 'grid' | 'title' | number | null;
  readonly firstLineChars?: number;
  readonly outline?: number;
  readonly keepNext?: boolean;
  /** Space above and below in twips. */
  readonly before?: number;
  readonly after?: number;
}

const text = { size: 32, line: 'grid', align: 'both' } as const;
const indented = { ...text, firstLineChars: 2 } as const;
const tableLine = { line: null, align: 'left', keepNext: true } as const;

/** A line of 版记 in twips: 四号 with half a line of white, so that the rules stand clear of it. */
export const backLine = 440;

/** 三号 is 16 pt, 二号 22 pt, 四号 14 pt (GB/T 9704-2012 5.2.2, 7.3, 7.4). */
const looks: Readonly<Record<WordStyle, Look>> = {
  title: { name: '公文标题', font: fonts.title, size: 44, line: 'title', align: 'center' },
  documentNumber: { ...text, name: '发文字号', font: fonts.body, align: 'center' },
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
  front: { ...text, name: '版头', font: fonts.body, align: 'left' },
  mark: { name: '发文机关标志', font: fonts.title, size: 72, align: 'center', line: null },
  back: { name: '版记', font: fonts.body, size: 28, align: 'left', line: backLine },
  label: { ...tableLine, name: '附件号', font: fonts.head, size: 32, after: 400 },
  tableTitle: { ...tableLine, name: '附件标题', font: fonts.title, size: 44, align: 'center', after: 120 },
  subtitle: { ...tableLine, name: '附件副题', font: fonts.body, size: 24, align: 'center', after: 60 },
  cell: { ...tableLine, name: '表格文字', font: fonts.body, size: 24, keepNext: false },
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

/** Style ids are Latin: older WPS loses others. */
export function styleId(style: WordStyle): string {
  return `Chabao${style[0]?.toUpperCase()}${style.slice(1)}`;
}

/**
 * The style sheet as XML, for docx cannot write snapToGrid on paragraphs: titles and tables must not snap to the grid of
 * lines, or they are set wide apart. No theme fonts: WPS would ask for fonts that nobody named.
 */
export function styleSheet(setting: Setting): string {
  const styles = Object.entries(looks).map(([style, look]) => styleXml(style as WordStyle, look, setting));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${fontXml(fonts.body)}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${styles.join('')}${sectionEnd}${pageNumber}</w:styles>`;
}

function styleXml(style: WordStyle, look: Look, { grid, paper }: Setting): string {
  const onGrid = look.line === 'grid';
  const exact = onGrid ? grid.linePitch : look.line === 'title' ? Math.round(paper.titleSpacing * 20) : look.line;
  const line = exact === null ? 'w:line="240" w:lineRule="auto"' : `w:line="${exact}" w:lineRule="exact"`;
  const spacing = `<w:spacing w:before="${look.before ?? 0}" w:after="${look.after ?? 0}" ${line}/>`;
  const chars = look.firstLineChars ?? 0;
  const indent =
    chars === 0 ? '' : `<w:ind w:firstLineChars="${chars * 100}" w:firstLine="${chars * grid.character}"/>`;
  const tight = onGrid && look.size === 32 && grid.tracking !== 0 ? `<w:spacing w:val="${grid.tracking}"/>` : '';
  const bold = isBold(style, paper) ? '<w:b/>' : '';
  const outline = look.outline === undefined ? '' : `<w:outlineLvl w:val="${look.outline}"/>`;
  const paragraph = `${look.keepNext ? '<w:keepNext/>' : ''}<w:widowControl w:val="0"/>${onGrid ? '' : '<w:snapToGrid w:val="0"/>'}${spacing}${indent}<w:jc w:val="${look.align ?? 'left'}"/>${outline}`;
  const run = `${fontXml(look.font)}${bold}${tight}<w:sz w:val="${look.size}"/><w:szCs w:val="${look.size}"/>`;
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${styleId(style)}"><w:name w:val="${look.name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

/** The standard asks for no bold; many offices set these levels so. */
export function isBold(style: WordStyle, paper: Setting['paper']): boolean {
  return (style === 'heading2' && paper.boldSecondHeading) || (style === 'heading3' && paper.boldThirdHeading);
}

function fontXml(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}" w:hint="eastAsia"/>`;
}

export const sectionEndId = 'ChabaoSectionEnd';

/** The paragraph that Word needs behind a table takes no room, or a full page would be followed by an empty one. */
const sectionEnd = `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${sectionEndId}"><w:name w:val="节尾"/><w:basedOn w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>`;

const pageNumber =
  '<w:style w:type="paragraph" w:customStyle="1" w:styleId="PageNumber"><w:name w:val="页码"/><w:basedOn w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/></w:pPr></w:style>';
