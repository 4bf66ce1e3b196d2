import { describe, expect, test } from 'vitest';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { layOutTable } from '#shared/annex/layOutTable.ts';
import { planImport } from '#shared/import/planImport.ts';
import { exampleIds, loadExample } from '../../support/examples.ts';
import { rawSheetOf } from './rawSheetOf.ts';

describe.each(exampleIds)('the annexes of %s, imported as they were laid out', (id) => {
  test('change nothing', async () => {
    const { data } = await loadExample(id);
    for (const annex of data.pack.annexes) {
      const sheet = rawSheetOf(layOutTable(computeAnnex(data, annex.id, 'printed')));
      const plan = planImport(data, annex.id, `${annex.id}.xlsx`, [sheet], () => 'new');
      expect(plan.edits, annex.id).toEqual([]);
      expect(
        plan.diagnostics.filter(({ severity }) => severity !== 'info'),
        annex.id,
      ).toEqual([]);
      expect(plan.rows, annex.id).toBe(sheet.rows.length > 0 ? plan.rows : 0);
    }
  });
});
