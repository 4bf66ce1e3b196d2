import { matchName, type NameMatch } from '../names/matchName.ts';
import { createNameIndex, type NamedUnit } from '../names/nameIndex.ts';
import type { Subject, Unit } from '../round/subject.ts';
import type { NameCandidate } from './diagnostic.ts';
import { foldText, foldTitle } from './nameFold.ts';

export type SubjectMatch =
  /**
   * `remark`: why this subject is meant although the file writes another name; null when it is one of its names. `slip`: the name is
   * written wrongly, so that a person should look at it.
   */
  | { readonly kind: 'found'; readonly subject: Subject; readonly remark: string | null; readonly slip?: boolean }
  /** Several subjects go by this name. */
  | { readonly kind: 'ambiguous'; readonly subjects: readonly Subject[] }
  /** Not one of its names: a person has to confirm. */
  | {
      readonly kind: 'likely';
      readonly candidates: readonly NameCandidate[];
      /** Nobody else can be meant, as long as no other row of the table is this subject. */
      readonly only?: Subject;
    }
  /** The register has it, but it is no subject here. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'unknown'; readonly similar: readonly string[] };

export interface SubjectIndex {
  knows(text: string): boolean;
  match(text: string, groupId: string | null): SubjectMatch;
  /** As `match`, without looking for similar names where none is meant: null then. */
  meant(text: string): SubjectMatch | null;
  byId(id: string): SubjectMatch | null;
  /** For another file: what was looked for so far does not count. */
  anew(): SubjectIndex;
}

export interface Writing {
  /** The place that the register is of; null where the subjects are no institutions: then only their names themselves are matched. */
  readonly place: string | null;
  /** The day that the file is of. */
  readonly date: string | null;
}

/**
 * Finds a subject by the name printed in a file (`units`: the whole register, for a name may mean a unit that is no subject here): its name as the annex prints it, its full name, its short name, its
 * aliases, in this order, all folded; else by the ways in which institutions are written (matchName), with the reason. Never a guess:
 * what is only likely is offered, not taken.
 */
export function createSubjectIndex(
  subjects: readonly Subject[],
  units: readonly Unit[],
  printedName: (subject: Subject) => string,
  writing: Writing = { place: null, date: null },
): SubjectIndex {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const levels = [
    indexBy(subjects, (subject) => [printedName(subject), subject.name]),
    indexBy(subjects, (subject) => [subject.short]),
    indexBy(subjects, (subject) => [unitOf.get(subject.id)?.name ?? null, ...(unitOf.get(subject.id)?.aliases ?? [])]),
  ];
  /** 1.是否公开: numbered in one of the two. Units have theirs told by matchName. */
  const unnumbered: ReadonlyMap<string, readonly Subject[]> =
    writing.place === null ? indexBy(subjects, ({ name }) => [foldTitle(name)]) : new Map();
  const former = indexBy(subjects, (subject) => formerNamesOf(unitOf.get(subject.id)));
  const holders = createHolders(subjects);
  const formerly = namesThen(units, writing.date);
  const byWriting = createWritingMatch(() => namedUnits(subjects, units, printedName), subjects, writing);
  const all = [...levels, unnumbered];
  const find = (text: string, groupId: string | null): SubjectMatch | null => {
    const folded = foldText(text);
    for (const level of formerly.has(folded) ? [] : all) {
      const found = level.get(level === unnumbered ? foldTitle(text) : folded);
      if (!found) continue;
      const isInGroup = (subject: Subject) => groupId === null || subject.groupId === groupId;
      const inGroup = found.length > 1 ? found.filter(isInGroup) : [];
      const [first, second] = inGroup.length > 0 ? inGroup : found;
      if (first && !second) return { kind: 'found', subject: first, remark: null };
      return { kind: 'ambiguous', subjects: found };
    }
    const [once, other] = writing.place === null ? (former.get(folded) ?? []) : [];
    if (once && !other) return { kind: 'found', subject: once, remark: `是“${once.name}”以前的名称` };
    return byWriting(text, groupId);
  };
  const make = (similar: SimilarNames): SubjectIndex => ({
    anew: () => make(createSimilarNames(holders)),
    byId(id) {
      const subject = subjects.find((known) => known.id === id);
      return subject ? { kind: 'found', subject, remark: null } : null;
    },
    knows: (text) => levels.some((level) => level.has(foldText(text))) || unnumbered.has(foldTitle(text)),
    match: (text, groupId) => find(text, groupId) ?? { kind: 'unknown', similar: similar(foldText(text)) },
    meant: (text) => find(text, null),
  });
  return make(createSimilarNames(holders));
}

/** A table made before a 改名, or by somebody who has not heard of it. */
function formerNamesOf(unit: Unit | undefined): (string | null)[] {
  return (unit?.formerNames ?? []).flatMap(({ name, short }) => [name, short ?? null]);
}

/** The names that units still had on that day: somebody else may go by one of them today. */
function namesThen(units: readonly Unit[], date: string | null): ReadonlySet<string> {
  const former = units.flatMap(({ formerNames }) => formerNames.filter(({ until }) => date !== null && date <= until));
  return new Set(former.flatMap(({ name, short }) => [foldText(name), foldText(short ?? name)]));
}

type WritingMatch = (text: string, groupId: string | null) => SubjectMatch | null;

function createWritingMatch(
  named: () => NamedUnit[],
  subjects: readonly Subject[],
  { place, date }: Writing,
): WritingMatch {
  if (place === null) return () => null;
  const bySubject = new Map(subjects.map((subject) => [subject.id, subject]));
  let index: ReturnType<typeof createNameIndex> | null = null;
  const known = new Map<string, NameMatch>();
  const find = (text: string, groupId: string | null) => {
    index ??= createNameIndex(named(), place);
    const key = `${groupId ?? ''}\u0000${text}`;
    const found = known.get(key) ?? matchName(index, text, { groupId, date });
    known.set(key, found);
    return found;
  };
  return (text, groupId) => {
    if (text.length > longestName) return null;
    const match = find(text, groupId);
    if (match.kind === 'unknown') return null;
    if (match.kind === 'sure') {
      const subject = bySubject.get(match.unitId);
      if (!subject) return { kind: 'elsewhere' };
      return { kind: 'found', subject, remark: match.plain ? null : match.reason };
    }
    const candidates = match.candidates.flatMap(({ unitId, reason }) => {
      const subject = bySubject.get(unitId);
      return subject ? [{ subjectId: unitId, name: subject.name, reason }] : [];
    });
    if (candidates.length === 0) return null;
    const [first] = match.candidates;
    const only = first?.only && match.candidates.length === 1 ? bySubject.get(first.unitId) : undefined;
    return { kind: 'likely', candidates, ...(only && { only }) };
  };
}

/** Longer texts are sentences, not names. */
const longestName = 60;

function namedUnits(
  subjects: readonly Subject[],
  units: readonly Unit[],
  printedName: (subject: Subject) => string,
): NamedUnit[] {
  const registered = new Map(units.map((unit) => [unit.id, unit]));
  const here = subjects.map((subject) => {
    const { id, name, short, groupId } = subject;
    const unit = registered.get(id);
    const { aliases = [], formerNames = [] } = unit ?? {};
    // A round of the past shows a unit by its name of then; its name of now is its name too.
    const shorts = [short, printedName(subject), ...(unit ? [unit.name, unit.short ?? unit.name] : [])];
    return { unitId: id, name, shorts, aliases, formerNames, groupId };
  });
  const subjectIds = new Set(subjects.map(({ id }) => id));
  const elsewhere = units
    .filter(({ id }) => !subjectIds.has(id))
    .map(({ id, short, ...unit }) => ({ ...unit, unitId: id, shorts: short === null ? [] : [short] }));
  return [...here, ...elsewhere];
}

function indexBy(
  subjects: readonly Subject[],
  names: (subject: Subject) => readonly (string | null)[],
): Map<string, readonly Subject[]> {
  const index = new Map<string, Subject[]>();
  for (const subject of subjects) {
    for (const name of new Set(names(subject).map((text) => foldText(text ?? '')))) {
      if (name === '') continue;
      const known = index.get(name);
      if (known) known.push(subject);
      else index.set(name, [subject]);
    }
  }
  return index;
}

const mostOffered = 3;
/** Beyond so many unknown names the file is not about these subjects, and looking for similar ones costs more than it tells. */
const mostSearched = 100;
/** A character that so many names share says nothing about any of them. */
const tooCommon = 2_000;

/** The names that share most characters with an unknown one, closest first. */
function createSimilarNames(names: () => NamesByCharacter): SimilarNames {
  let searched = 0;
  return (folded) => {
    searched += 1;
    if (searched > mostSearched || folded.length > 60) return [];
    const { holders, sizes } = names();
    const characters = new Set(folded);
    const shared = new Map<string, number>();
    for (const character of characters) {
      const sharing = holders.get(character) ?? [];
      if (sharing.length > tooCommon) continue;
      for (const name of sharing) shared.set(name, (shared.get(name) ?? 0) + 1);
    }
    return [...shared]
      .map(([name, count]) => ({ name, score: (2 * count) / (characters.size + (sizes.get(name) ?? 0)) }))
      .filter(({ score }) => score >= 0.6)
      .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
      .slice(0, mostOffered)
      .map(({ name }) => name);
  };
}

type SimilarNames = (folded: string) => string[];

interface NamesByCharacter {
  readonly holders: ReadonlyMap<string, readonly string[]>;
  readonly sizes: ReadonlyMap<string, number>;
}

/** Made when a name is unknown: in most files none is. */
function createHolders(subjects: readonly Subject[]): () => NamesByCharacter {
  let names: NamesByCharacter | null = null;
  return () => {
    names ??= namesByCharacter(subjects);
    return names;
  };
}

function namesByCharacter(subjects: readonly Subject[]): NamesByCharacter {
  const holders = new Map<string, string[]>();
  const sizes = new Map<string, number>();
  for (const name of new Set(subjects.map((subject) => subject.name))) {
    const characters = new Set(foldText(name));
    sizes.set(name, characters.size);
    for (const character of characters) {
      const known = holders.get(character);
      if (known) known.push(name);
      else holders.set(character, [name]);
    }
  }
  return { holders, sizes };
}
