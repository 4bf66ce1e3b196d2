import { existsSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createBackend } from '#electron/backend.ts';
import { openDatabase } from '#electron/store/database.ts';
import { type AppContract, type AppEvents, contract } from '#shared/contract.ts';
import type { Client } from '#shared/contractType.ts';
import { resourcesDir } from '../support/cli.ts';
import { loopbackClient } from '../support/loopbackClient.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

interface Desk {
  readonly api: Client<AppContract>;
  readonly folder: string;
  readonly file: string;
  readonly at: { readonly roundId: string; readonly annexId: string };
  readonly subjects: readonly string[];
  readonly columnId: string;
  /** What the person at the window was told. */
  readonly told: string[];
}

async function openDesk(): Promise<Desk> {
  const folder = temporaryFolder();
  const told: string[] = [];
  const notify = <Name extends keyof AppEvents>(event: Name, payload: AppEvents[Name]) => {
    if (event === 'safety') told.push((payload as AppEvents['safety']).sentence ?? '');
  };
  const backend = createBackend({ userDir: path.join(folder, 'user'), resourcesDir, notify });
  const api = loopbackClient(contract, backend.handlers);
  const file = path.join(folder, '某县.chabao');
  const { rounds } = await api.workspace.create({ path: file, packId: 'jiayu-2023' });
  const roundId = rounds[0]?.id ?? '';
  const annexId = (await api.round.overview({ roundId })).annexes[0]?.id ?? '';
  const table = await api.annex.table({ roundId, annexId });
  const subjects = table.rows.flatMap(({ subjectId }) => subjectId ?? []);
  const columnId = table.columns.find(({ kind }) => kind === 'choice')?.id ?? '';
  return { api, folder, file, at: { roundId, annexId }, subjects, columnId, told };
}

async function answer({ api, at, subjects, columnId }: Desk, from: number, to: number, input: string): Promise<void> {
  const cells = subjects.slice(from, to).map((subjectId) => ({ subjectId, columnId, input }));
  await api.finding.record({ ...at, cells });
}

async function answers({ api, at, subjects, columnId }: Desk): Promise<string[]> {
  const table = await api.annex.table(at);
  const column = table.columns.findIndex(({ id }) => id === columnId);
  return subjects.slice(0, 4).map((id) => table.rows.find((row) => row.subjectId === id)?.cells[column]?.text ?? '');
}

describe('backups', () => {
  test('are made on the laptop and in the chosen folder, each proved, and on closing', async () => {
    const desk = await openDesk();
    const stick = path.join(desk.folder, 'U盘');
    mkdirSync(stick);
    await answer(desk, 0, 2, '是');
    expect(await desk.api.backup.set({ folder: stick, minutes: 5 })).toMatchObject({
      minutes: 5,
      second: { last: null },
    });
    const { laptop, second } = await desk.api.backup.now();
    expect(laptop).toMatchObject({ kept: 1, problem: null });
    expect(second).toMatchObject({ kept: 1, problem: null });
    expect(second?.last?.changes).toBe(laptop.last?.changes);
    await answer(desk, 2, 3, '是');
    await desk.api.workspace.close();
    await desk.api.workspace.open({ path: desk.file });
    expect(await desk.api.backup.state()).toMatchObject({ laptop: { kept: 2 }, second: { kept: 2 } });
    expect((await desk.api.backup.list()).map(({ where }) => where).sort()).toEqual([
      'beside',
      'laptop',
      'laptop',
      'second',
      'second',
    ]);
  });

  test('before the first answer of an opening keep that answer from nothing, however long they are read', async () => {
    const desk = await openDesk();
    await desk.api.workspace.close();
    await desk.api.workspace.open({ path: desk.file });
    await desk.api.backup.now();
    const reader = openDatabase(desk.file, 'read');
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM change').get();
    await answer(desk, 0, 1, '是');
    expect((await answers(desk))[0]).toBe('是');
    reader.close();
  });

  test('a stick that was pulled out is told of once, and nothing is written where it was', async () => {
    const desk = await openDesk();
    const stick = path.join(desk.folder, 'U盘');
    mkdirSync(stick);
    await desk.api.backup.set({ folder: stick });
    rmSync(stick, { recursive: true });
    await desk.api.backup.now();
    const { second, laptop } = await desk.api.backup.now();
    expect(desk.told).toEqual([expect.stringContaining('U 盘可能已拔出')]);
    expect(second?.problem).toContain('插回后会自动补上');
    expect(laptop).toMatchObject({ kept: 1, problem: null });
    expect(existsSync(stick)).toBe(false);
    mkdirSync(stick);
    expect((await desk.api.backup.now()).second).toMatchObject({ kept: 1, problem: null });
  });

  test('a folder that is not there is refused with a sentence', async () => {
    const desk = await openDesk();
    await expect(desk.api.backup.set({ folder: path.join(desk.folder, '没有') })).rejects.toThrow('找不到文件夹');
    expect((await desk.api.backup.state()).second).toBeNull();
  });
});

describe('restoring', () => {
  test('is shown before anything is changed, puts every cell back, and can be undone', async () => {
    const desk = await openDesk();
    await answer(desk, 0, 2, '是');
    const { laptop } = await desk.api.backup.now();
    const backup = laptop.last?.path ?? '';
    await answer(desk, 1, 4, '否');
    const units = await desk.api.unit.list();
    await desk.api.unit.remove({ id: units.at(-1)?.id ?? '' });
    const preview = await desk.api.backup.preview({ path: backup });
    expect(preview).toMatchObject({
      regained: 0,
      final: [],
      others: expect.arrayContaining([{ title: '单位', count: 1 }]),
    });
    expect(preview.annexes).toMatchObject([{ ...desk.at, cells: 3, problems: 0 }]);
    expect(preview.annexes[0]?.examples.map(({ is, was }) => [is, was]).sort()).toEqual([
      ['否', '是'],
      ['否', '（空）'],
      ['否', '（空）'],
    ]);
    expect(await answers(desk)).toEqual(['是', '否', '否', '否']);
    await desk.api.backup.restore({ path: backup });
    expect(await answers(desk)).toEqual(['是', '是', '', '']);
    expect(await desk.api.unit.list()).toHaveLength(units.length);
    expect((await desk.api.backup.list()).filter(({ beforeRestore }) => beforeRestore)).toHaveLength(1);
    expect((await desk.api.history.undo()).undone).toBe('restore');
    expect(await answers(desk)).toEqual(['是', '否', '否', '否']);
  });

  test('a backup of another workspace, and one that is damaged, are refused with a sentence', async () => {
    const desk = await openDesk();
    const other = await openDesk();
    const { laptop } = await other.api.backup.now();
    await expect(desk.api.backup.preview({ path: laptop.last?.path ?? '' })).rejects.toThrow('不是这个工作簿的备份');
    const own = (await desk.api.backup.now()).laptop.last?.path ?? '';
    truncateSync(own, 20_000);
    await expect(desk.api.backup.restore({ path: own })).rejects.toThrow(/不完整|已损坏/);
  });
});

describe('a workspace that is gone', () => {
  test('is named by its backups, and made again from one in a new file', async () => {
    const desk = await openDesk();
    await answer(desk, 0, 2, '是');
    await desk.api.workspace.close();
    rmSync(desk.file);
    const [known] = await desk.api.backup.known();
    expect(known?.title).toBe('某县');
    const backup = known?.backups[0]?.path ?? '';
    const target = path.join(desk.folder, '找回.chabao');
    await desk.api.backup.rescue({ backup, path: target });
    expect(await answers(desk)).toEqual(['是', '是', '', '']);
    await expect(desk.api.backup.rescue({ backup, path: target })).rejects.toThrow('没有覆盖它');
  });

  test('or damaged, says on opening what was recovered', async () => {
    const desk = await openDesk();
    await answer(desk, 0, 2, '是');
    await desk.api.workspace.close();
    writeFileSync(desk.file, '别的内容');
    const { recovered } = await desk.api.workspace.open({ path: desk.file });
    expect(recovered?.join('')).toMatch(/已损坏.*取回 \d+ 条.*没有丢失.*保存为“某县\.损坏/);
    expect(await answers(desk)).toEqual(['是', '是', '', '']);
    expect(readdirSync(desk.folder).some((name) => name.startsWith('某县.损坏'))).toBe(true);
  });
});
