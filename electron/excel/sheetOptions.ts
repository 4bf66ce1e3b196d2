import type { AddWorksheetOptions, PageSetup } from 'exceljs';
import { footerSize, sheetMargins } from '#shared/document/sheet/sheetMargins.ts';
import type { TableModel } from '#shared/document/tableModel.ts';

/** Page, footer and panes of a sheet whose table begins after `linesAbove` rows. */
export function sheetOptions(table: TableModel, linesAbove: number): Partial<AddWorksheetOptions> {
  const lastHead = linesAbove + table.headRows;
  return {
    properties: { defaultRowHeight: 18 },
    pageSetup: pageSetup(table, linesAbove),
    headerFooter: { oddFooter: `&C&"宋体,常规"&${footerSize}第 &P 页 共 &N 页` },
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
  const { top, bottom, left, right, footer } = sheetMargins[table.orientation];
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
