import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { startBackend } from '../../support/backend.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

/** Where `record` writes: an annex of units, and a column of it. */
interface Sheet {
  readonly packId: string;
  readonly annexId: string;
  readonly columnId: string;
}

/** Of 嘉鱼. */
export function laptops(...names: readonly string[]) {
  return laptopsWith({ packId: 'jiayu-2023', annexId: 'work', columnId: 'ledger' }, ...names);
}

/** Laptops with copies of one workspace, each with settings of its own. */
export async function laptopsWith(sheet: Sheet, ...names: readonly string[]) {
  const { packId, annexId } = sheet;
  const folder = temporaryFolder();
  const at = (name: string) => path.join(folder, name);
  const office = startBackend(at('office')).api;
  const { rounds } = await office.workspace.create({ path: at('某县.chabao'), packId });
  await office.workspace.close();
  const roundId = rounds[0]?.id ?? '';
  const team = await Promise.all(
    names.map(async (name) => {
      const file = at(`${name}.chabao`);
      copyFileSync(at('某县.chabao'), file);
      const { api, backend } = startBackend(at(name));
      await api.person.set({ name });
      await api.workspace.open({ path: file });
      const units = await api.unit.list();
      const record = (unit: number, input: string, columnId = sheet.columnId) =>
        api.finding.record({
          roundId,
          annexId,
          cells: [{ subjectId: units[unit]?.id ?? '', columnId, input }],
        });
      const text = async (unit: number) => {
        const { rows, columns } = await api.annex.table({ roundId, annexId });
        return rows[unit]?.cells[columns.findIndex(({ id }) => id === sheet.columnId)]?.text;
      };
      return { api, backend, file, units, record, text };
    }),
  );
  return { folder, at, roundId, team: team as [Laptop, Laptop, ...Laptop[]] };
  type Laptop = (typeof team)[number];
}

type Team = Awaited<ReturnType<typeof laptops>>;

export async function bundleOf({ at }: Team, laptop: Team['team'][number], name: string): Promise<string> {
  return (await laptop.api.exchange.bundle({ path: at(name) })).path;
}

export async function mergeInto(laptop: Team['team'][number], ...paths: string[]) {
  const preview = await laptop.api.exchange.preview({ paths });
  return laptop.api.exchange.merge({ token: preview.token });
}
