import { DocumentGridType, type ISectionOptions, PageOrientation, SectionType } from 'docx';
import type { Section } from '#shared/document/documentModel.ts';
import { footerDistance, headerDistance, longSide, type PageGrid, shortSide } from '#shared/document/pageGrid.ts';

/** DrawingML counts in these. Lengths are in twips: docx's millimetres are rounded down and would lose a line. */
export const emuOfTwip = 635;

/** Page size, margins and grid of one section; each begins a new page. `fromOne`: its pages count from 1. */
export function pageProperties(
  grid: PageGrid,
  orientation: Section['orientation'],
  fromOne = false,
): NonNullable<ISectionOptions['properties']> {
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      // docx swaps the sides of a landscape page itself.
      size: {
        width: shortSide,
        height: longSide,
        orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        ...grid.margins[orientation],
        header: headerDistance,
        footer: orientation === 'landscape' ? headerDistance : footerDistance,
      },
      ...(fromOne ? { pageNumbers: { start: 1 } } : {}),
    },
    // A lying page holds a table, whose lines snap to no grid; LibreOffice would only begin it lower.
    grid: {
      type: orientation === 'portrait' ? DocumentGridType.LINES : DocumentGridType.DEFAULT,
      linePitch: grid.linePitch,
    },
  };
}
