import path from 'node:path';
import type { Backend } from '../backend.ts';
import { storeOptions } from '../handlers/workspace.ts';
import { type Session, startSession } from '../session.ts';
import { openSafely } from '../store/recovery/openSafely.ts';

/** Opens a workspace for one command, without putting it among the recently opened ones. Closing the backend closes it. */
export async function openForReading({ context }: Backend, file: string): Promise<Session> {
  const { store, recovery } = openSafely(path.resolve(file), storeOptions(context));
  context.session = startSession(store, recovery);
  return context.session;
}
