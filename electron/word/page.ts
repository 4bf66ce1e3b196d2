import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { Section } from '#shared/document/documentModel.ts';
import { typeface } from './typeface.ts';

/** All lengths in twips; docx's millimetres are rounded down and would lose a line. */
const shortSide = 11906;
const longSide = 16838;

/** GB/T 9704-2012 5: 37, 28, 35, 26 mm, hence a type area of 156 × 225 mm; landscape pages turn it with them (8). */
const margins = {
  portrait: { top: 2098, bottom: 1984, left: 1588, right: 1474, header: 850, footer: 1417 },
  landscape: { top: 1588, bottom: 1474, left: 1984, right: 2098, header: 850, footer: 850 },
} as const;

/** Width of the type area in twips. */
export function textWidthOf(orientation: Section['orientation']): number {
  const { left, right } = margins[orientation];
  return (orientation === 'portrait' ? shortSide : longSide) - left - right;
}

/** 22 lines on a page: 579 twips each (580 gives 21). */
export const linePitch = 579;

/** Page size, margins, grid and page numbers of one section; each begins a new page. */
export function sectionProperties(orientation: Section['orientation']): Omit<ISectionOptions, 'children'> {
  const landscape = orientation === 'landscape';
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // docx swaps the sides of a landscape page itself.
        size: {
          width: shortSide,
          height: longSide,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: margins[orientation],
      },
      grid: { type: DocumentGridType.LINES, linePitch },
    },
    footers: { default: pageNumber('right'), even: pageNumber('left') },
  };
}

/** "— 1 —", 四号宋体: odd pages right, even pages left, one character in (GB/T 9704-2012 7.5). */
function pageNumber(side: 'left' | 'right'): Footer {
  const run = { font: typeface('宋体'), size: 28 };
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageNumber',
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: 280 },
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
