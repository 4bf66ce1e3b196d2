import path from 'node:path';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import type { MergeOutcome } from '#shared/exchange/mergeView.ts';
import type { TeamFolderView } from '#shared/exchange/teamFolderView.ts';
import { deviceKey } from '../exchange/deviceKey.ts';
import { mergePrepared, rehearse } from '../exchange/mergePrepared.ts';
import type { PreparedBundle } from '../exchange/prepareMerge.ts';
import { giveToFolder, lookIntoFolder, type TeamFolder } from '../exchange/teamFolder.ts';
import type { Session } from '../session.ts';
import { readSettings, writeSettings } from '../settings.ts';
import { type Context, currentSession, provedSession } from './context.ts';

const none: TeamFolderView = { folder: null, problem: null, members: [], toTake: 0, toGive: 0, waiting: [] };

const nothing: MergeOutcome = { mergeId: null, changes: 0, files: 0, conflicts: 0, finals: [] };

export function teamHandlers(context: Context): Handlers<AppContract>['team'] {
  const folders = new Map<string, TeamFolder>();
  const folderOf = (): TeamFolder | null => {
    const { store } = currentSession(context);
    const folder = readSettings(context.userDir).teamFolders[store.path];
    if (folder === undefined) return null;
    const key = `${store.path}\u0000${folder}`;
    const known = folders.get(key) ?? { folder, read: new Map() };
    folders.set(key, known);
    return known;
  };
  const look = async (): Promise<TeamFolderView> => {
    const team = folderOf();
    if (!team) return none;
    try {
      return (await lookIntoFolder(currentSession(context).store, team, context.userDir)).view;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { ...none, folder: team.folder, problem: error.message };
    }
  };
  /** Nobody is asked here: what would change a 定稿 is left for a merge that somebody looks at. */
  const takeIn = (session: Session, fresh: readonly PreparedBundle[]) =>
    context.gate.hold(async () => mergePrepared(session, context.userDir, await rehearse(session, fresh), []));
  return {
    look,
    choose: ({ folder }) => {
      const { store } = currentSession(context);
      const settings = readSettings(context.userDir);
      const { [store.path]: _, ...others } = settings.teamFolders;
      const teamFolders = folder === null ? others : { ...others, [store.path]: path.resolve(folder) };
      writeSettings(context.userDir, { ...settings, teamFolders });
      return look();
    },
    exchange: async () => {
      const session = await provedSession(context);
      const team = folderOf();
      if (!team) throw new AppError('not-found', '还没有选团队文件夹。');
      const found = await lookIntoFolder(session.store, team, context.userDir);
      const fresh = found.prepared.filter(({ preview }) => (preview.contents?.freshChanges ?? 0) > 0);
      const outcome = fresh.length > 0 ? await takeIn(session, fresh) : nothing;
      const given = await giveToFolder(session.store, deviceKey(context.userDir), team, found);
      return { outcome, given, view: await look() };
    },
  };
}
