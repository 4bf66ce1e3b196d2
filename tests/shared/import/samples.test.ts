import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { newWorkspaceEdits } from '#electron/newWorkspace.ts';
import { listSampleSheets, readPackFile } from '#electron/packLibrary.ts';
import { applyEdits } from '#shared/import/applyEdits.ts';
import { planImport } from '#shared/import/planImport.ts';
import type { Round, RoundData } from '#shared/round/roundData.ts';

const resources = path.join(import.meta.dirname, '../../../resources');
const examples = ['jiayu-2023', 'xianning-2020q3', 'renshou-2022q2', 'shiquan-2021', 'qianyang-2022q2'];

function emptyRound(id: string): RoundData {
  const pack = readPackFile(path.join(resources, 'packs', `${id}.json`));
  const edits = newWorkspaceEdits(pack);
  const round = edits.find(({ entity }) => entity === 'round');
  const data = { pack, round: { ...round?.fields, id: round?.id } as unknown as Round };
  return applyEdits({ ...data, units: [], accounts: [], tasks: [], findings: {}, problems: [] }, edits);
}

describe.each(examples)('the spreadsheets of %s', (id) => {
  test('are read without an error, and a second time nothing changes', async () => {
    let data = emptyRound(id);
    let ids = 0;
    const newId = () => `id-${++ids}`;
    for (const { annexId, path: file } of listSampleSheets(resources, id)) {
      const sheets = await readWorkbook(file);
      const plan = planImport(data, annexId, path.basename(file), sheets, newId);
      console.log(path.basename(file), plan.rows, plan.cells, plan.edits.length, plan.diagnostics, plan.notes);
      data = applyEdits(data, plan.edits);
      const again = planImport(data, annexId, path.basename(file), sheets, newId);
      expect(again.edits).toEqual([]);
    }
  });
});
