import { expect, test } from 'vitest';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { layOutTable } from '#shared/annex/layOutTable.ts';
import { cellOfAnnex, printedPlaces } from '#shared/annex/printedPlaces.ts';
import { layOutPages } from '#shared/document/pages/layOutPages.ts';
import { printSheet } from '#shared/document/pages/printSheet.ts';
import { exampleIds, loadExample } from '../../support/examples.ts';

test('every printed name leads to the subject of that name, also where blocks stand side by side', async () => {
  for (const id of exampleIds) {
    const { data } = await loadExample(id);
    for (const annex of data.pack.annexes) {
      const table = computeAnnex(data, annex.id, 'printed');
      const model = layOutTable(table);
      const places = printedPlaces(table);
      const nameOf = new Map(table.rows.map(({ subjectId, cells }) => [subjectId, cells.map(({ text }) => text)]));
      for (const [row, { cells, kind }] of model.rows.entries()) {
        for (const { column, text } of cells) {
          const cell = cellOfAnnex(places, row, column);
          if (kind === 'head') expect(cell?.subjectId).toBeNull();
          else if (cell) expect(nameOf.get(cell.subjectId)).toContain(text);
        }
      }
    }
  }
});

test('the pages of Word and of Excel have every cell of the table, with its place', async () => {
  const { data } = await loadExample('jiayu-2023');
  const table = layOutTable(computeAnnex(data, 'website', 'printed'));
  const wanted = table.rows.flatMap(({ cells }, row) => cells.map(({ column }) => `${row}:${column}`));
  const section = { orientation: table.orientation, blocks: [{ kind: 'table' as const, table }] };
  for (const pages of [layOutPages({ title: '', sections: [section] }), printSheet(table)]) {
    const found = pages.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'cell' ? [mark.cell.join(':')] : [])),
    );
    expect(new Set(found)).toEqual(new Set(wanted));
  }
});
