import { type BulletinSettings, lastingSettings } from '#shared/bulletin/bulletinSettings.ts';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { nextRound, roundId } from '#shared/round/nextRound.ts';
import type { Edit } from '#shared/store/change.ts';
import { write } from '../session.ts';
import { loadBulletin } from '../store/bulletins.ts';
import { getRound, listRounds } from '../store/rounds.ts';
import { listTasks } from '../store/tasks.ts';
import { type Context, currentSession, workspaceInfo } from './context.ts';

type RoundStart = Pick<Handlers<AppContract>['round'], 'propose' | 'start'>;

/** 开始下一轮次: the same frozen pack and the same units; tasks come along, because each round has its own. */
export function roundStartHandlers(context: Context): RoundStart {
  return {
    propose: ({ fromRoundId }) => {
      const {
        id: _id,
        packId: _packId,
        order: _order,
        ...round
      } = getRound(currentSession(context).store.db, fromRoundId);
      return nextRound(round);
    },
    start: ({ fromRoundId, ...draft }) => {
      const session = currentSession(context);
      const { db } = session.store;
      const before = getRound(db, fromRoundId);
      const rounds = listRounds(db);
      if (rounds.some(({ title }) => title === draft.title)) {
        throw new AppError('invalid', `已有名为“${draft.title}”的轮次，没有新建。请换一个名称。`, {
          title: draft.title,
        });
      }
      const id = roundId(draft, new Set(rounds.map((round) => round.id)));
      const order = Math.max(...rounds.map((round) => round.order)) + 1;
      const tasks = listTasks(db, fromRoundId).map(({ id: taskId, ...task }): Edit => {
        const base = taskId.split('@')[0] ?? taskId;
        return {
          entity: 'task',
          id: `${base}@${id}`,
          fields: { ...task, attributes: { ...task.attributes }, roundId: id },
        };
      });
      write(session, 'round.start', [
        { entity: 'round', id, fields: { ...draft, packId: before.packId, order } },
        ...tasks,
        ...settingsEdits(loadBulletin(db, fromRoundId).settings, id),
      ]);
      return { roundId: id, workspace: workspaceInfo(session) };
    },
  };
}

/** The frame of the bulletin is that of the office; number, date and title belong to the one paper. */
function settingsEdits(settings: BulletinSettings | null, id: string): Edit[] {
  if (!settings) return [];
  const given = lastingSettings.flatMap((name) => (settings[name] === null ? [] : [[name, settings[name]] as const]));
  return given.length === 0 ? [] : [{ entity: 'bulletin', id, fields: Object.fromEntries(given) }];
}
