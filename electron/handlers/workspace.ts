import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import type { Pack } from '#shared/pack/pack.ts';
import type { WorkspaceInfo } from '#shared/workspaceInfo.ts';
import { newWorkspaceEdits } from '../newWorkspace.ts';
import { listPacks, loadPack, readPackFile } from '../packLibrary.ts';
import { safetyFolders } from '../safetyFolders.ts';
import { createSample } from '../sample.ts';
import { type Session, startSession, write } from '../session.ts';
import { readSettings, remember, writeSettings } from '../settings.ts';
import { sketchFile, writeSketch } from '../sketchFile.ts';
import { closeStore } from '../store/closeStore.ts';
import type { HealOptions } from '../store/recovery/heal.ts';
import { openJournal } from '../store/recovery/journal.ts';
import { openSafely } from '../store/recovery/openSafely.ts';
import { createStore } from '../store/store.ts';
import { giveUpBeside } from '../store/writeBeside.ts';
import { type Context, titleOf, workspaceInfo } from './context.ts';

export function workspaceHandlers(context: Context): Handlers<AppContract>['workspace'] {
  return {
    current: () => context.session && workspaceInfo(context.session),
    packs: () => listPacks(context.resourcesDir),
    recent: () => readSettings(context.userDir).recent.map((entry) => ({ ...entry, missing: !existsSync(entry.path) })),
    create: async ({ path: file, packId }) => {
      await context.desk.finish(context.session);
      return createFromPack(context, file, loadPack(context.resourcesDir, packId));
    },
    createFromFile: async ({ path: file, packPath }) => {
      await context.desk.finish(context.session);
      return createFromPack(context, file, readPackFile(packPath));
    },
    draftPack: async ({ source }) => {
      const { pack, annexes, advice } = await sketchFile(source, context.now);
      return { title: pack.title, annexes, units: pack.units.length, advice };
    },
    saveDraft: async ({ source, path: file }) => {
      writeSketch(file, await sketchFile(source, context.now));
      return { path: file };
    },
    createFromTable: async ({ path: file, source }) => {
      const { pack } = await sketchFile(source, context.now);
      await context.desk.finish(context.session);
      return createFromPack(context, file, pack);
    },
    sample: async ({ packId, folder }) => {
      await context.desk.finish(context.session);
      closeSession(context);
      const pack = loadPack(context.resourcesDir, packId);
      const file = path.join(folder, `${pack.office.place}示例.chabao`);
      context.session = await createSample(context, pack, file);
      return opened(context, context.session);
    },
    open: async ({ path: file }) => {
      await context.desk.finish(context.session);
      return openWorkspace(context, file);
    },
    close: async () => {
      await context.desk.finish(context.session);
      return closeSession(context);
    },
  };
}

/** Proved in the blink of an eye; a larger workspace is proved beside the work, so that opening takes no longer after years of rounds. */
const changesInFront = 5000;

/** Opens a workspace in place of the one that is open; a refusal leaves that one as it is. */
export function openWorkspace(context: Context, file: string): WorkspaceInfo {
  const { session } = context;
  // A double click on the workspace that is open: opened once more it would find itself writing, and be read-only.
  if (session?.store.readOnly === null && isSameFile(session.store.path, file)) return workspaceInfo(session);
  const { store, recovery } = openSafely(path.resolve(file), { ...storeOptions(context), changesInFront });
  closeSession(context);
  context.session = startSession(store, recovery);
  return opened(context, context.session);
}

function isSameFile(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false; // One of them is not there: opening says so.
  }
}

export function storeOptions(context: Context): HealOptions {
  const { person, device } = readSettings(context.userDir);
  return { person, device, now: context.now, newId: context.newId, safety: safetyFolders(context.userDir) };
}

function createFromPack(context: Context, file: string, pack: Pack): WorkspaceInfo {
  const session = newSession(context, file, pack);
  closeSession(context);
  context.session = session;
  return opened(context, session);
}

/** A new workspace file with the content of the pack. An existing file is refused, never replaced. */
export function newSession(context: Context, file: string, pack: Pack): Session {
  const options = storeOptions(context);
  const store = createStore(path.resolve(file), options);
  store.journal = openJournal(options.safety[0] ?? '', store.path);
  const session = startSession(store);
  write(session, 'create', newWorkspaceEdits(pack));
  return session;
}

function opened(context: Context, session: Session): WorkspaceInfo {
  context.desk.begin(session);
  const entry = {
    path: session.store.path,
    title: titleOf(session.store.path),
    openedAt: new Date(context.now()).toISOString(),
  };
  writeSettings(context.userDir, remember(readSettings(context.userDir), entry));
  return workspaceInfo(session);
}

export function closeSession(context: Context): { problem: string | null } {
  context.exporter.cancel();
  const { session } = context;
  context.session = null;
  if (session) giveUpBeside(session.store);
  return { problem: session ? closeStore(session.store).problem : null };
}
