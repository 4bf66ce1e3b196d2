import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { RoundData } from '../round/roundData.ts';
import type { Subject } from '../round/subject.ts';
import { orderByGroup } from './sortRows.ts';
import { annexGroups, listSubjects } from './subjects.ts';

interface Listed {
  readonly sources: readonly unknown[];
  readonly subjects: readonly Subject[];
  names: ReadonlyMap<string, string> | null;
}

// One list per annex and list that it comes from: lists of a round are never altered, and an answer leaves the registers alone.
const memory = new WeakMap<object, Map<AnnexDefinition, Listed>>();

/** The subjects of an annex in official order, groups first where rows of a group stand together; the same list as long as nothing in it changes. */
export function listedSubjects(data: RoundData, definition: AnnexDefinition): readonly Subject[] {
  return listed(data, definition).subjects;
}

/** The names of the subjects by id. */
export function subjectNames(data: RoundData, definition: AnnexDefinition): ReadonlyMap<string, string> {
  const entry = listed(data, definition);
  entry.names ??= new Map(entry.subjects.map(({ id, name }) => [id, name]));
  return entry.names;
}

function listed(data: RoundData, definition: AnnexDefinition): Listed {
  const sources = sourcesOf(data, definition);
  const [first] = sources;
  const byDefinition = memory.get(first) ?? new Map<AnnexDefinition, Listed>();
  memory.set(first, byDefinition);
  const known = byDefinition.get(definition);
  if (known?.sources.every((source, index) => source === sources[index])) return known;
  const made: Listed = { sources, subjects: officialOrder(data, definition), names: null };
  byDefinition.set(definition, made);
  return made;
}

/** What the list is made of: while these are the same, it is the same. */
function sourcesOf(data: RoundData, definition: AnnexDefinition): readonly [object, ...object[]] {
  const { units, accounts, tasks, problems, round, pack } = data;
  const registers = [round, units, accounts, tasks, pack] as const;
  return definition.rows.from === 'problems' ? [...registers, problems] : registers;
}

/** Whether the rows of one group stand together. */
export function isGrouped(definition: AnnexDefinition): boolean {
  const { groupBy, sortWithin, totals, layout } = definition;
  return (
    sortWithin === 'group' || groupBy?.as === 'row' || totals?.perGroup !== undefined || layout.blockBy === 'group'
  );
}

export function groupIds(data: RoundData, definition: AnnexDefinition): string[] {
  return annexGroups(data, definition.rows).map((group) => group.id);
}

function officialOrder(data: RoundData, definition: AnnexDefinition): readonly Subject[] {
  const subjects = listSubjects(data, definition);
  if (!isGrouped(definition)) return subjects;
  const rows = subjects.map((subject) => ({ subject }));
  return orderByGroup(rows, groupIds(data, definition)).map(({ subject }) => subject);
}
