import { recoverySentences } from '#shared/backup/recovery.ts';
import type { AppEvents } from '#shared/contract.ts';
import { AppError } from '#shared/error.ts';
import type { WorkspaceInfo } from '#shared/workspaceInfo.ts';
import type { BackupDesk } from '../backup/backupDesk.ts';
import type { CallGate } from '../callGate.ts';
import type { Exporter } from '../export/exporter.ts';
import type { Session } from '../session.ts';
import { listRounds } from '../store/rounds.ts';

/** What every handler may reach: the world outside, and the workspace that is open now. */
export interface Context {
  readonly userDir: string;
  readonly resourcesDir: string;
  readonly now: () => number;
  readonly newId: () => string;
  readonly exporter: Exporter;
  readonly gate: CallGate;
  readonly desk: BackupDesk;
  readonly notify: <Name extends keyof AppEvents>(event: Name, payload: AppEvents[Name]) => void;
  session: Session | null;
}

export function currentSession(context: Context): Session {
  if (!context.session) throw new AppError('not-found', '还没有打开工作簿，请先新建或打开一个。');
  return context.session;
}

/** Once the workspace is known to be sound: what is damaged must not leave this laptop, nor be compared with what comes to it. */
export async function provedSession(context: Context): Promise<Session> {
  await context.desk.proved(currentSession(context));
  return currentSession(context);
}

export function workspaceInfo({ store, recovery }: Session): WorkspaceInfo {
  const { path, readOnly, db } = store;
  const recovered = recovery && recoverySentences(recovery);
  return { path, title: titleOf(path), readOnly, recovered, rounds: listRounds(db) };
}

export function titleOf(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).replace(/\.chabao$/, '');
}
