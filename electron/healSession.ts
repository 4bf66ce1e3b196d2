import { setTimeout as pause } from 'node:timers/promises';
import { errorData } from './errorData.ts';
import type { Context } from './handlers/context.ts';
import { storeOptions } from './handlers/workspace.ts';
import { goOnWith, type Session } from './session.ts';
import { quoted } from './store/fileError.ts';
import { damageSentence } from './store/recovery/heal.ts';
import { reopenHealed } from './store/recovery/openSafely.ts';

/** For what is said before the backend has no time to say anything. */
const saying = 50;

/**
 * Damage was found in a workspace while somebody works in it: it is put together again as opening would, with what was recorded meanwhile,
 * and the session goes on with it. Where that cannot be done it is closed, with nothing changed, and the person is told why.
 */
export async function healSession(context: Context, session: Session): Promise<void> {
  const { store } = session;
  context.exporter.cancel();
  await context.exporter.settled();
  if (context.session !== session || !store.db.open) return;
  const say = (words: string | null, changed = false, closed = false) =>
    context.notify('safety', { sentence: words, changed, closed });
  if (store.readOnly !== null)
    return say(`${damageSentence(store.path)}现在显示的内容可能不对，请不要据以出表。${store.readOnly}`);
  say(`工作簿${quoted(store.path)}有损坏，正在用备份和随记修复，请稍候。已确认保存的内容都会保留。`);
  await pause(saying);
  if (!store.db.open) return;
  try {
    const healed = reopenHealed(store, storeOptions(context));
    goOnWith(session, healed.store, healed.recovery);
    say(null, true);
  } catch (error) {
    context.session = null;
    say(errorData(error).message, true, true);
  }
}
