import { tableFontSizes } from '#shared/document/fitColumns.ts';
import { fonts } from '#shared/document/fonts.ts';
import {
  cellLook,
  isBold,
  type Look,
  lineHeightOf,
  looks,
  trackingOf,
  type WordStyle,
} from '#shared/document/looks.ts';
import type { Setting } from '#shared/document/setting.ts';
import type { ModelRow } from '#shared/document/tableModel.ts';

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
  const cells = tableFontSizes.flatMap((size) => [
    cellStyle('body', size * 2, setting),
    cellStyle('head', size * 2, setting),
  ]);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${fontXml(fonts.body)}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${styles.join('')}${cells.join('')}${sectionEnd}${pageNumber}</w:styles>`;
}

/** Every size of the letters in a table has a style: a line is as high as the mark at its end, too. */
export function cellStyleId(kind: ModelRow['kind'], size: number): string {
  return `${styleId(kind === 'body' ? 'cell' : 'head')}${size}`;
}

function cellStyle(kind: 'head' | 'body', size: number, setting: Setting): string {
  const look = cellLook(kind, size);
  return styleXml('cell', { ...look, name: `${look.name}${size / 2}` }, setting, cellStyleId(kind, size));
}

function styleXml(style: WordStyle, look: Look, setting: Setting, id = styleId(style)): string {
  const { grid, paper } = setting;
  const snaps = look.line === 'grid' && look.snap !== false;
  const line = `w:line="${lineHeightOf(look, setting)}" w:lineRule="${look.line === 'table' ? 'atLeast' : 'exact'}"`;
  const spacing = `<w:spacing w:before="${look.before ?? 0}" w:after="${look.after ?? 0}" ${line}/>`;
  const chars = look.firstLineChars ?? 0;
  const indent =
    chars === 0 ? '' : `<w:ind w:firstLineChars="${chars * 100}" w:firstLine="${chars * grid.character}"/>`;
  const tracking = trackingOf(look, setting);
  const tight = tracking !== 0 ? `<w:spacing w:val="${tracking}"/>` : '';
  const bold = isBold(style, paper) ? '<w:b/>' : '';
  const outline = look.outline === undefined ? '' : `<w:outlineLvl w:val="${look.outline}"/>`;
  const paragraph = `${look.keepNext ? '<w:keepNext/>' : ''}<w:widowControl w:val="0"/>${snaps ? '' : '<w:snapToGrid w:val="0"/>'}${spacing}${indent}<w:jc w:val="${look.align ?? 'left'}"/>${outline}`;
  const run = `${fontXml(look.font)}${bold}${tight}<w:sz w:val="${look.size}"/><w:szCs w:val="${look.size}"/>`;
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${look.name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

function fontXml(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}" w:hint="eastAsia"/>`;
}

export const sectionEndId = 'ChabaoSectionEnd';

/** The paragraph that Word needs behind a table takes no room, or a full page would be followed by an empty one. */
const sectionEnd = `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${sectionEndId}"><w:name w:val="节尾"/><w:basedOn w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>`;

const pageNumber =
  '<w:style w:type="paragraph" w:customStyle="1" w:styleId="PageNumber"><w:name w:val="页码"/><w:basedOn w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/></w:pPr></w:style>';
