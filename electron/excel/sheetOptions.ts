import type { AddWorksheetOptions, PageSetup } from 'exceljs';
import type { TableModel } from '#shared/document/tableModel.ts';

/** GB/T 9704: type area 156 × 225 mm; landscape pages are turned with their margins (format.md §1.5). In millimetres. */
const margins = {
  portrait: { top: 37, bottom: 35, left: 28, right: 26, footer: 25 },
  landscape: { top: 28, bottom: 26, left: 35, right: 37, footer: 15 },
} as const;

/** Page, footer and panes of a sheet whose table begins after `linesAbove` rows. */
export function sheetOptions(table: TableModel, linesAbove: number): Partial<AddWorksheetOptions> {
  const lastHead = linesAbove + table.headRows;
  return {
    properties: { defaultRowHeight: 18 },
    pageSetup: pageSetup(table, linesAbove),
    headerFooter: { oddFooter: '&C&"宋体,常规"&12第 &P 页 共 &N 页' },
    views: [
      {
        state: 'frozen',
        xSplit: table.frozenColumns,
        ySplit: lastHead,
        showGridLines: false,
        zoomScale: 100,
      },
    ],
  };
}

function pageSetup(table: TableModel, linesAbove: number): Partial<PageSetup> {
  const { top, bottom, left, right, footer } = margins[table.orientation];
  return {
    paperSize: 9,
    orientation: table.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: top / 25.4,
      bottom: bottom / 25.4,
      left: left / 25.4,
      right: right / 25.4,
      header: 15 / 25.4,
      footer: footer / 25.4,
    },
    ...(table.headRows > 0 ? { printTitlesRow: `${linesAbove + 1}:${linesAbove + table.headRows}` } : {}),
  };
}
