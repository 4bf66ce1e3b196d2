import type { Value } from '#shared/annex/value.ts';
import type { PackInput } from '#shared/pack/pack.ts';
import { parsePack } from '#shared/pack/parsePack.ts';
import type { Problem, RoundData } from '#shared/round/roundData.ts';
import type { Account } from '#shared/round/subject.ts';

type Cells = Readonly<Record<string, Value>>;

export interface RoundOptions {
  /** annex id → name of the row → column id → value. */
  readonly findings?: Readonly<Record<string, Readonly<Record<string, Cells>>>>;
  readonly accounts?: readonly Account[];
  readonly problems?: readonly Problem[];
}

/** The data of the first round of a pack. Rows are named as in the pack: their ids are their names. */
export function roundOf(
  input: PackInput,
  { findings = {}, accounts = [], problems = [] }: RoundOptions = {},
): RoundData {
  const pack = parsePack(input);
  const { round } = pack;
  return {
    pack,
    round: {
      id: 'r1',
      title: round.title,
      year: round.year,
      quarter: round.quarter ?? null,
      from: round.period?.from ?? null,
      to: round.period?.to ?? null,
      asOf: round.asOf ?? null,
      date: round.date ?? null,
      packId: `${pack.id}@${pack.version}`,
      order: 1,
    },
    units: pack.units.map((unit, order) => ({
      id: unit.name,
      name: unit.name,
      short: unit.short ?? null,
      groupId: unit.group,
      order,
      aliases: unit.aliases ?? [],
      exempt: unit.exempt ?? null,
      formerNames: [],
      startedOn: null,
      endedOn: null,
      successors: [],
    })),
    accounts,
    tasks: [],
    findings,
    problems,
  };
}
