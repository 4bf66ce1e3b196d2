import { expect, test } from 'vitest';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { packTable, unpackTable } from '#shared/annex/packedTable.ts';
import { exampleIds, loadExample } from '../../support/examples.ts';

test.for(exampleIds)('every table of %s is the same after it has crossed the bridge packed', async (id) => {
  const { data } = await loadExample(id);
  for (const annex of data.pack.annexes) {
    for (const rows of ['all', 'printed'] as const) {
      const table = computeAnnex(data, annex.id, rows);
      expect(unpackTable(structuredClone(packTable(table)))).toEqual(table);
    }
  }
});

test('what a column says a hundred times crosses once', async () => {
  const { data } = await loadExample('jiayu-2023');
  const table = computeAnnex(data, data.pack.annexes[0]?.id ?? '', 'all');
  const at = table.columns.findIndex(({ kind }) => kind === 'choice');
  const different = new Set(table.rows.map(({ cells }) => cells[at]?.text)).size;
  expect(packTable(table).places[at]?.said.length).toBe(different);
});
