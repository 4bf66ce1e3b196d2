import { subjectNames } from '#shared/annex/listedSubjects.ts';
import { columnTitle } from '#shared/fact/describeCondition.ts';
import { fillPlainText } from '#shared/fact/fillText.ts';
import type { AnnexDefinition } from '#shared/pack/annexDefinition.ts';
import { compareRounds, type RectifiedItem } from '#shared/rectification/compareRounds.ts';
import { rectificationNames } from '#shared/rectification/rectification.ts';
import type { Round, RoundData } from '#shared/round/roundData.ts';
import { readEarlier, roundsBefore } from '../handlers/readEarlier.ts';
import { roundData, type Session } from '../session.ts';
import type { Command } from './command.ts';
import { openForReading } from './openWorkspace.ts';
import { parseUsage, required, usage } from './usage.ts';

const options = { round: { type: 'string' }, with: { type: 'string' } } as const;
const stateNames = { ...rectificationNames, unseen: '还没有查' };
const states = Object.keys(stateNames) as (keyof typeof stateNames)[];

/** How what an earlier round found stands in a later one: 新增, 已整改, 部分整改, 未整改, 反弹. */
export const compareCommand: Command = async (argv, backend) => {
  const { positionals, values } = parseUsage(argv, options, ['文件.chabao']);
  const [roundId, withId] = [required(values.round, 'round'), required(values.with, 'with')];
  const session = await openForReading(backend, positionals[0] ?? '');
  const data = roundData(session, roundId);
  const rounds = roundsUpTo(session, data.round, withId);
  const items = data.pack.annexes.flatMap((annex) => {
    const earlier = readEarlier(session, data, annex.id, null, rounds);
    return compareRounds(data, annex, earlier).map((item) => described(data, annex, item));
  });
  const counts = states.map((state) => [state, items.filter((item) => item.state === state).length] as const);
  const sum = counts.map(([state, count]) => `${stateNames[state]} ${count}`).join('，');
  const named = ({ id, title }: Round) => ({ id, title });
  return {
    json: {
      round: named(data.round),
      with: rounds.slice(-1).map(named)[0],
      counts: Object.fromEntries(counts),
      items,
    },
    text: [...items.map(lineOf), `${data.round.title}与${rounds.at(-1)?.title}相比：${sum}。`].join('\n'),
  };
};

/** The rounds before this one up to the one to compare with: the earlier ones tell what is back from what is new. */
function roundsUpTo(session: Session, round: Round, withId: string): Round[] {
  roundData(session, withId);
  const before = roundsBefore(session, round);
  const last = before.findIndex(({ id }) => id === withId);
  if (last < 0) throw usage('--with 要写比 --round 更早的轮次。');
  return before.slice(0, last + 1);
}

function described(data: RoundData, annex: AnnexDefinition, item: RectifiedItem) {
  return {
    annex: annex.id,
    annexTitle: fillPlainText(data, annex.title),
    subject: subjectNames(data, annex).get(item.subjectId) ?? '',
    column: columnTitle(annex, item.columnId),
    state: item.state,
    before: item.before,
    now: item.now,
  };
}

function lineOf({ annexTitle, subject, column, state, before, now }: ReturnType<typeof described>): string {
  const words = before === now || before === null || now === null ? (now ?? before) : `${before} → ${now}`;
  return `${stateNames[state]}  ${annexTitle} ${subject} ${column}：${words}`;
}
