import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { listSampleSheets } from '#electron/packLibrary.ts';
import { annexRows } from '#shared/annex/annexRows.ts';
import { planImport } from '#shared/import/planImport.ts';
import { exampleIds, loadExample } from '../../support/examples.ts';
import { golden } from '../../support/golden.ts';

const resources = path.join(import.meta.dirname, '../../../resources');

describe.each(exampleIds)('the spreadsheets of %s', (id) => {
  test('are read without an error or a warning, and a second time nothing changes', async () => {
    const { data, diagnostics } = await loadExample(id);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    for (const { annexId, path: file } of listSampleSheets(resources, id)) {
      const again = planImport(data, annexId, path.basename(file), await readWorkbook(file), () => 'new');
      expect(again.edits, file).toEqual([]);
    }
  });
});

interface GoldenSites {
  readonly rows: readonly {
    readonly unit: string;
    readonly score: number;
    readonly result: string;
    readonly problems: readonly { readonly text: string; readonly deduction: number | null }[];
  }[];
}

/** Two problems do not say what they cost: the score of 赤壁市 and 通城县 counts one occurrence, that of 市退役军人事务局 none. */
const unstated: Readonly<Record<string, number>> = { 赤壁市: 100, 通城县: 100, 市退役军人事务局: 0 };

test('every site of 咸宁 has its problems, deductions, score and result', async () => {
  const { data } = await loadExample('xianning-2020q3');
  const { rows } = golden<GoldenSites>('xianning-2020q3/annex1.json');
  const imported = new Map(annexRows(data, 'websites', 'all').map((row) => [row.subject.name, row]));
  expect(imported.size).toBe(40);
  for (const { unit, score, result, problems } of rows) {
    const row = imported.get(unit);
    expect(
      row?.problems.map(({ text }) => text),
      unit,
    ).toEqual(problems.map(({ text }) => text));
    const deductions = problems.map(({ deduction }) =>
      deduction === null ? unstated[unit] : Math.round(deduction * 100),
    );
    expect(
      row?.problems.map(({ points }) => points),
      unit,
    ).toEqual(deductions);
    expect([row?.values.score, row?.values.result], unit).toEqual([Math.round(score * 100), result]);
  }
});
