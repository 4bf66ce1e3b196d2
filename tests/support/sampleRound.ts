import type { Value } from '#shared/annex/value.ts';
import { Pack, type PackInput } from '#shared/pack/pack.ts';
import type { Findings, Problem, RoundData } from '#shared/round/roundData.ts';
import type { Account, Task, Unit } from '#shared/round/subject.ts';

/** A unit as a test writes it; id and name are the same where only the name is given. */
export type UnitInput = Partial<Unit> & { readonly name: string };

export interface RoundInput {
  readonly annexes: PackInput['annexes'];
  readonly groups?: PackInput['groups'];
  readonly rules?: PackInput['rules'];
  readonly indicators?: PackInput['indicators'];
  readonly facts?: PackInput['facts'];
  readonly units?: readonly (string | UnitInput)[];
  readonly accounts?: readonly (Partial<Account> & { readonly name: string })[];
  readonly tasks?: readonly (Partial<Task> & { readonly text: string })[];
  readonly findings?: Findings;
  readonly problems?: readonly Partial<Problem>[];
}

const defaultGroup = { id: 'all', name: '全部' };

/** A round for tests: subjects are named by their names, everything else has a plain default. */
export function sampleRound(input: RoundInput): RoundData {
  const groups = input.groups ?? [defaultGroup];
  const groupId = groups[0]?.id ?? defaultGroup.id;
  const annexId = input.annexes[0]?.id ?? '';
  const round = { title: '测试轮次', year: 2022, quarter: 2 };
  const pack = Pack.parse({
    format: 'chabao-pack/1',
    id: 'test',
    version: 1,
    title: '测试',
    office: { name: '某县政府办', place: '某县' },
    groups,
    indicators: input.indicators ?? [],
    rules: input.rules ?? [],
    facts: input.facts ?? [],
    round,
    annexes: input.annexes,
  } satisfies PackInput);
  const roundId = 'r1';
  return {
    pack,
    round: { id: roundId, ...round, from: null, to: null, asOf: null, date: null, packId: 'test@1', order: 1 },
    units: (input.units ?? []).map((unit, order) => {
      const given = typeof unit === 'string' ? { name: unit } : unit;
      const names = { aliases: [], formerNames: [], successors: [] };
      return {
        id: given.name,
        short: null,
        groupId,
        order,
        exempt: null,
        startedOn: null,
        endedOn: null,
        ...names,
        ...given,
      };
    }),
    accounts: (input.accounts ?? []).map((account, order) => ({
      id: account.name,
      platform: '微信',
      sponsor: '',
      groupId,
      order,
      filed: null,
      ...account,
    })),
    tasks: (input.tasks ?? []).map((task, order) => ({
      id: `t${order + 1}`,
      roundId,
      annexId,
      order,
      levels: [],
      attributes: {},
      starts: [],
      ...task,
    })),
    findings: input.findings ?? {},
    problems: (input.problems ?? []).map((problem, order) => ({
      id: `p${order + 1}`,
      roundId,
      annexId,
      subjectId: '',
      columnId: 'problems',
      order,
      ruleId: null,
      text: '问题',
      place: null,
      count: null,
      points: null,
      period: null,
      ...problem,
    })),
  };
}

/** Findings of one annex written as rows: subject id → column id → value. */
export function findingsOf(annexId: string, rows: Record<string, Record<string, Value>>): Findings {
  return { [annexId]: rows };
}
