import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newWorkspaceEdits } from '#electron/newWorkspace.ts';
import { listSampleSheets, readPackFile } from '#electron/packLibrary.ts';
import { readBytes } from '#electron/read/readBytes.ts';
import { planImport } from '#shared/import/planImport.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import type { Round, RoundData } from '#shared/round/roundData.ts';
import { resourcesDir } from '../../support/cli.ts';
import { type ExampleId, exampleIds } from '../../support/examples.ts';

const exported = path.join(import.meta.dirname, '../../fixtures/import/exported');
const read = (file: string) => readBytes(readFileSync(file), path.basename(file));

/** A csv file does not say which cells are merged: what these two leave blank below a merged cell is no longer told from a blank. */
const needMerges = new Set(['附件 石泉县2021年政务公开工作任务分解一览表.csv']);

/** The round of an example after all its sheets were imported, one of them perhaps out of another file. */
function importAll(id: ExampleId, replaced: string, by: readonly RawSheet[]): RoundData {
  const edits = newWorkspaceEdits(readPackFile(path.join(resourcesDir, 'packs', `${id}.json`)));
  const round = edits.find(({ entity }) => entity === 'round');
  const pack = readPackFile(path.join(resourcesDir, 'packs', `${id}.json`));
  let data = applyEdits(
    {
      pack,
      round: { ...round?.fields, id: round?.id } as unknown as Round,
      units: [],
      accounts: [],
      tasks: [],
      findings: {},
      problems: [],
    },
    edits,
  );
  let ids = 0;
  for (const sheet of listSampleSheets(resourcesDir, id)) {
    const name = path.basename(sheet.path);
    const sheets = name === replaced ? by : read(sheet.path);
    data = applyEdits(data, planImport(data, sheet.annexId, name, sheets, () => `id-${++ids}`).edits);
  }
  // Generated ids of units are random; everything else is comparable.
  return data;
}

const comparable = ({ findings, problems, tasks, accounts }: RoundData, units: RoundData['units']) => {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return JSON.parse(JSON.stringify({ findings, problems, tasks, accounts }), (key, value) =>
    key === 'roundId'
      ? ''
      : typeof value === 'object' && value && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).map(([each, inner]) => [names.get(each) ?? each, inner]))
        : typeof value === 'string'
          ? (names.get(value) ?? value)
          : value,
  );
};

describe.each(exampleIds)('%s in another format is the same round', (id) => {
  const files = readdirSync(path.join(exported, id))
    .filter((file) => !needMerges.has(file))
    .sort();
  it.each(files)('%s', (file) => {
    const stem = file.replace(/(\.gb18030)?\.[^.]+$/, '');
    const before = importAll(id, '', []);
    const after = importAll(id, `${stem}.xlsx`, read(path.join(exported, id, file)));
    expect(comparable(after, after.units)).toEqual(comparable(before, before.units));
  });
});
