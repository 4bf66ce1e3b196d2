import path from 'node:path';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { newWorkspaceEdits } from '#electron/newWorkspace.ts';
import { listSampleSheets, readPackFile } from '#electron/packLibrary.ts';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { layOutTable } from '#shared/annex/layOutTable.ts';
import type { TableModel } from '#shared/document/tableModel.ts';
import type { Diagnostic } from '#shared/import/diagnostic.ts';
import { planImport } from '#shared/import/planImport.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import type { Round, RoundData } from '#shared/round/roundData.ts';

const resources = path.join(import.meta.dirname, '../../resources');

export const exampleIds = [
  'jiayu-2023',
  'xianning-2020q3',
  'renshou-2022q2',
  'shiquan-2021',
  'qianyang-2022q2',
] as const;
export type ExampleId = (typeof exampleIds)[number];

export interface Example {
  readonly data: RoundData;
  readonly diagnostics: readonly Diagnostic[];
}

const loaded = new Map<ExampleId, Promise<Example>>();

/** A published example: its pack, filled by the ordinary import of its spreadsheets. */
export function loadExample(id: ExampleId): Promise<Example> {
  const known = loaded.get(id) ?? load(id);
  loaded.set(id, known);
  return known;
}

async function load(id: ExampleId): Promise<Example> {
  const pack = readPackFile(path.join(resources, 'packs', `${id}.json`));
  const edits = newWorkspaceEdits(pack);
  const round = edits.find(({ entity }) => entity === 'round');
  const empty: RoundData = {
    pack,
    round: { ...round?.fields, id: round?.id } as unknown as Round,
    units: [],
    accounts: [],
    tasks: [],
    findings: {},
    problems: [],
  };
  let data = applyEdits(empty, edits);
  const diagnostics: Diagnostic[] = [];
  let ids = 0;
  for (const { annexId, path: file } of listSampleSheets(resources, id)) {
    const sheets = await readWorkbook(file);
    const plan = planImport(data, annexId, path.basename(file), sheets, () => `id-${++ids}`);
    data = applyEdits(data, plan.edits);
    diagnostics.push(...plan.diagnostics);
  }
  return { data, diagnostics };
}

/** An annex as every writer gets it. */
export function printAnnex(data: RoundData, annexId: string): TableModel {
  return layOutTable(computeAnnex(data, annexId, 'printed'));
}

/** The texts of the cells of one kind of row, each cell once: what a merged cell covers is absent. */
export function cellTexts(table: TableModel, kind: TableModel['rows'][number]['kind']): string[][] {
  return table.rows.filter((row) => row.kind === kind).map((row) => row.cells.map(({ text }) => text));
}

/** The texts of the body, with a merged cell repeated in every row that it covers. */
export function filledTexts(table: TableModel): string[][] {
  return wholeTexts(table).filter((_, index) => table.rows[index]?.kind === 'body');
}

/** The same for head, body and totals; a corner with a diagonal has both its words. */
export function wholeTexts(table: TableModel): string[][] {
  const grid: string[][] = table.rows.map(() => table.columns.map(() => ''));
  for (const [top, row] of table.rows.entries()) {
    for (const cell of row.cells) {
      const text = cell.diagonal ? cell.diagonal.upper + cell.diagonal.lower : cell.text;
      for (const line of grid.slice(top, top + cell.rowSpan)) {
        line.fill(text, cell.column, cell.column + cell.columnSpan);
      }
    }
  }
  return grid;
}
