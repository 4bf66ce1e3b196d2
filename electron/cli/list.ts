import { fillPlainText } from '#shared/fact/fillText.ts';
import { roundData, type Session } from '../session.ts';
import { listRounds } from '../store/rounds.ts';
import type { Command } from './command.ts';
import { openForReading } from './openWorkspace.ts';
import { parseUsage } from './usage.ts';

export const listCommand: Command = async (argv, backend) => {
  const { positionals } = parseUsage(argv, {}, ['文件.chabao']);
  const session = await openForReading(backend, positionals[0] ?? '');
  const json = listing(session);
  const lines = [
    `模板 ${json.pack.id}（${json.pack.title}）`,
    ...json.rounds.map((round) => `轮次 ${round.id}  ${round.title}`),
    ...json.annexes.map(
      (annex) => `附件 ${annex.id}  ${annex.number === null ? '（工作表）' : `附件${annex.number}`} ${annex.title}`,
    ),
    ...json.units.map((unit) => `单位 ${unit.id}  ${unit.name}（${unit.group}）`),
  ];
  return { json, text: lines.join('\n') };
};

function listing(session: Session) {
  const rounds = listRounds(session.store.db);
  const data = roundData(session, rounds[0]?.id ?? '');
  const groups = new Map(data.pack.groups.map((group) => [group.id, group.name]));
  return {
    pack: { id: data.pack.id, title: data.pack.title },
    rounds: rounds.map(({ id, title }) => ({ id, title })),
    annexes: data.pack.annexes.map(({ id, number, title }) => ({ id, number, title: fillPlainText(data, title) })),
    units: data.units.map(({ id, name, groupId }) => ({ id, name, group: groups.get(groupId) ?? groupId })),
  };
}
