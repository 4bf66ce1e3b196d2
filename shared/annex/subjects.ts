import { AppError } from '../error.ts';
import type { AnnexDefinition, RowSource } from '../pack/annexDefinition.ts';
import type { Group } from '../pack/pack.ts';
import type { Problem, RoundData } from '../round/roundData.ts';
import type { Account, Attributes, Subject, Task, Unit } from '../round/subject.ts';
import { existsIn, nameOn, namingDay } from '../round/unitThroughTime.ts';
import { problemDeduction, ruleOf } from '../scoring/deduction.ts';
import { problemsBySubject } from './problemsBySubject.ts';
import { formatHundredths } from './value.ts';

type FixedItem = Extract<RowSource, { from: 'fixed' }>['items'][number];

/** A subject's own attributes come before those of its group. */
function withGroup(group: Group | undefined, own: Attributes): Attributes {
  return { ...group?.attributes, group: group?.name ?? '', ...own };
}

function unitSubject(unit: Unit, group: Group | undefined, day: string): Subject {
  const { name, short: ownShort } = nameOn(unit, day);
  const short = ownShort || name;
  return {
    id: unit.id,
    name,
    short,
    groupId: unit.groupId,
    attributes: withGroup(group, { name, short, exempt: unit.exempt ?? '' }),
    exempt: unit.exempt || null,
    starts: [],
  };
}

function accountSubject(account: Account, group: Group | undefined): Subject {
  const { name, platform, sponsor, filed } = account;
  return {
    id: account.id,
    name,
    short: name,
    groupId: account.groupId,
    attributes: withGroup(group, { name, short: name, platform, sponsor, filed: filed ?? '' }),
    exempt: null,
    starts: [],
  };
}

function taskSubject(task: Task): Subject {
  const levels = Object.fromEntries(task.levels.map((text, index) => [`level${index + 1}`, text]));
  return {
    id: task.id,
    name: task.text,
    short: task.text,
    groupId: null,
    attributes: { ...levels, name: task.text, ...task.attributes },
    exempt: null,
    starts: task.starts,
  };
}

function groupSubject(group: Group): Subject {
  return {
    id: group.id,
    name: group.name,
    short: group.attributes?.short ?? group.name,
    groupId: group.id,
    attributes: { ...group.attributes, group: group.name, name: group.name },
    exempt: null,
    starts: [],
  };
}

function fixedSubject(item: FixedItem): Subject {
  return {
    id: item.id,
    name: item.name,
    short: item.attributes?.short ?? item.name,
    groupId: null,
    attributes: { ...item.attributes, name: item.name },
    exempt: null,
    starts: [],
  };
}

/** The groups of an annex in the order in which they are printed: as its rows name them, or as the pack does. */
export function annexGroups(data: RoundData, rows: RowSource): Group[] {
  const wanted = 'groups' in rows ? rows.groups : undefined;
  if (!wanted) return [...data.pack.groups];
  return wanted.flatMap((id) => data.pack.groups.find((group) => group.id === id) ?? []);
}

function members<T extends { readonly groupId: string }>(
  data: RoundData,
  rows: RowSource,
  list: readonly T[],
  toSubject: (member: T, group: Group | undefined) => Subject,
): Subject[] {
  const all = new Map(data.pack.groups.map((group) => [group.id, group]));
  const wanted = 'groups' in rows && rows.groups ? new Set(rows.groups) : null;
  return list
    .filter((member) => wanted === null || wanted.has(member.groupId))
    .map((member) => toSubject(member, all.get(member.groupId)));
}

type ProblemRows = Extract<RowSource, { from: 'problems' }>;

/** A problem as a subject of its own: the attributes of the row that it was recorded for come along. */
function problemSubject(data: RoundData, problem: Problem, owner: Subject): Subject {
  const rule = ruleOf(data.pack, problem);
  const indicator = data.pack.indicators.find(({ id }) => id === rule?.indicator);
  return {
    ...owner,
    id: problem.id,
    name: problem.text,
    short: problem.text,
    attributes: {
      ...owner.attributes,
      name: problem.text,
      unit: owner.name,
      short: owner.short,
      rule: rule?.title ?? '',
      indicator: indicator?.title ?? '',
      place: problem.place ?? '',
      count: problem.count === null ? '' : String(problem.count),
      points: formatHundredths(problemDeduction(problem, rule)),
    },
    starts: [],
  };
}

/** One subject per problem, in the official order of the rows that they were recorded for. */
function problemSubjects(data: RoundData, rows: ProblemRows): Subject[] {
  const source = data.pack.annexes.find(({ id }) => id === rows.annex);
  if (!source) return [];
  if (source.rows.from === 'problems') {
    throw new AppError('invalid', `附件“${source.title}”的行本身就是问题，不能再从中取问题。请改模板包。`, {
      annex: source.id,
    });
  }
  const problems = problemsBySubject(data, rows.annex);
  const owners = listSubjects(data, source).filter(({ groupId }) => rows.groups?.includes(groupId ?? '') ?? true);
  return owners.flatMap((owner) =>
    (problems.get(owner.id) ?? []).map((problem) => problemSubject(data, problem, owner)),
  );
}

/** listSubjects by annex id; empty when the pack has no such annex. */
export function subjectsOf(data: RoundData, annexId: string): Subject[] {
  const definition = data.pack.annexes.find((annex) => annex.id === annexId);
  return definition ? listSubjects(data, definition) : [];
}

/** The units that there were in the time of the round, by the names they had then; one that has records here keeps its row. */
function unitSubjects(data: RoundData, { id, rows }: AnnexDefinition): Subject[] {
  const { round } = data;
  const day = namingDay(round);
  const problems = problemsBySubject(data, id);
  const recorded = (unit: Unit) => data.findings[id]?.[unit.id] !== undefined || problems.has(unit.id);
  const units = data.units.filter((unit) => existsIn(unit, round) || recorded(unit));
  return members(data, rows, units, (unit, group) => unitSubject(unit, group, day));
}

/** Everything an annex has a row for, in official order, whether it is printed or not. */
export function listSubjects(data: RoundData, definition: AnnexDefinition): Subject[] {
  const rows = definition.rows;
  switch (rows.from) {
    case 'units':
      return unitSubjects(data, definition);
    case 'accounts':
      return members(data, rows, data.accounts, accountSubject);
    case 'tasks':
      return data.tasks.filter((task) => task.annexId === definition.id).map(taskSubject);
    case 'groups':
      return annexGroups(data, rows).map(groupSubject);
    case 'fixed':
      return rows.items.map(fixedSubject);
    case 'problems':
      return problemSubjects(data, rows);
  }
}
