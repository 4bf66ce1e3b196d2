import type { ParagraphStyle } from '#shared/document/documentModel.ts';
import { linePitch } from './page.ts';
import { fonts } from './typeface.ts';

export type TableStyle = 'label' | 'tableTitle' | 'subtitle' | 'cell' | 'note' | 'picture' | 'caption';

interface Look {
  readonly name: string;
  readonly font: string;
  /** Half points. */
  readonly size: number;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Exact line in twips; null: as high as the font wants. */
  readonly line: number | null;
  readonly firstLineChars?: number;
  readonly outline?: number;
  readonly keepNext?: boolean;
  /** Space above and below in twips. */
  readonly before?: number;
  readonly after?: number;
}

const text = { size: 32, line: linePitch, align: 'both' } as const;
const indented = { ...text, firstLineChars: 2 } as const;
const tableLine = { line: null, align: 'left', keepNext: true } as const;

/** 三号 is 16 pt, 二号 22 pt, 四号 14 pt (GB/T 9704-2012 5.2.2, 7.3, 7.4). */
const looks: Readonly<Record<ParagraphStyle | TableStyle, Look>> = {
  title: { name: '公文标题', font: fonts.title, size: 44, line: 720, align: 'center' },
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
  copyTo: { ...text, name: '抄送', font: fonts.body, size: 28 },
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

export function fontOf(style: ParagraphStyle | TableStyle): string {
  return looks[style].font;
}

export function sizeOf(style: ParagraphStyle | TableStyle): number {
  return looks[style].size;
}

/** Style ids are Latin: older WPS loses others. */
export function styleId(style: ParagraphStyle | TableStyle): string {
  return `Chabao${style[0]?.toUpperCase()}${style.slice(1)}`;
}

/**
 * The style sheet as XML, for docx cannot write snapToGrid on paragraphs: titles and tables must not snap to the grid of
 * lines, or they are set wide apart. No theme fonts: WPS would ask for fonts that nobody named.
 */
export function styleSheet(): string {
  const styles = Object.entries(looks).map(([style, look]) => styleXml(style as ParagraphStyle | TableStyle, look));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${fontXml(fonts.body)}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${styles.join('')}${sectionEnd}${pageNumber}</w:styles>`;
}

function styleXml(style: ParagraphStyle | TableStyle, look: Look): string {
  const snap = look.line === linePitch ? '' : '<w:snapToGrid w:val="0"/>';
  const line = look.line === null ? 'w:line="240" w:lineRule="auto"' : `w:line="${look.line}" w:lineRule="exact"`;
  const spacing = `<w:spacing w:before="${look.before ?? 0}" w:after="${look.after ?? 0}" ${line}/>`;
  const chars = look.firstLineChars ?? 0;
  // 28 characters of 315 twips fill the line: 16 pt less 5 twips each.
  const indent = chars === 0 ? '' : `<w:ind w:firstLineChars="${chars * 100}" w:firstLine="${chars * 315}"/>`;
  const tight = look.line === linePitch && look.size === 32 ? '<w:spacing w:val="-5"/>' : '';
  const outline = look.outline === undefined ? '' : `<w:outlineLvl w:val="${look.outline}"/>`;
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${styleId(style)}"><w:name w:val="${look.name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${look.keepNext ? '<w:keepNext/>' : ''}<w:widowControl w:val="0"/>${snap}${spacing}${indent}<w:jc w:val="${look.align ?? 'left'}"/>${outline}</w:pPr><w:rPr>${fontXml(look.font)}${tight}<w:sz w:val="${look.size}"/><w:szCs w:val="${look.size}"/></w:rPr></w:style>`;
}

function fontXml(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}" w:hint="eastAsia"/>`;
}

export const sectionEndId = 'ChabaoSectionEnd';

/** The paragraph that Word needs behind a table takes no room, or a full page would be followed by an empty one. */
const sectionEnd = `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${sectionEndId}"><w:name w:val="节尾"/><w:basedOn w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>`;

const pageNumber =
  '<w:style w:type="paragraph" w:customStyle="1" w:styleId="PageNumber"><w:name w:val="页码"/><w:basedOn w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/></w:pPr></w:style>';
