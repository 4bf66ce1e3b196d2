import { readFileSync } from 'node:fs';
import { readPaper } from '#electron/read/readPaper.ts';
import type { TableModel } from '#shared/document/tableModel.ts';
import { createGrid } from '#shared/import/rawGrid.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import { wholeTexts } from '../support/examples.ts';
import { withoutSpace } from './officePdf.ts';

/**
 * What 校核 reads out of a PDF otherwise than its tables were: cells by their places, merged ones in each of them. Empty when all is the
 * same. Of a text that the end of a page cut in two each half counts as the whole: nothing on the pages says that they belong together.
 */
export async function otherCells(models: readonly TableModel[], pdf: string): Promise<string[]> {
  const tables = (await readPaper(readFileSync(pdf), 'a.pdf')).flatMap((sheet) =>
    sheet.table ? [textsOf(sheet)] : [],
  );
  const other = models.flatMap((model, table) =>
    wholeTexts(model).flatMap((row, at) =>
      row.flatMap((cell, column) => {
        const [wanted, read] = [withoutSpace(cell), tables[table]?.[at]?.[column] ?? '∅'];
        const isHalf = read.length > 1 && (wanted.startsWith(read) || wanted.endsWith(read));
        return wanted === read || isHalf
          ? []
          : [`table ${table + 1}, row ${at}, column ${column}: “${wanted}”, read “${read}”`];
      }),
    ),
  );
  return tables.length === models.length ? other : [`${models.length} tables, read ${tables.length}`, ...other];
}

function textsOf(sheet: RawSheet): string[][] {
  const grid = createGrid(sheet);
  return sheet.rows
    .slice(sheet.table?.firstRow)
    .map((_, row) =>
      Array.from({ length: grid.width }, (__, column) =>
        withoutSpace(grid.at(row + (sheet.table?.firstRow ?? 0), column).raw.text),
      ),
    );
}
