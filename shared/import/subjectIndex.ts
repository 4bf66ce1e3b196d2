import type { Subject, Unit } from '../round/subject.ts';
import { foldText } from './nameFold.ts';

export type SubjectMatch =
  | { readonly kind: 'found'; readonly subject: Subject }
  /** Several subjects go by this name. */
  | { readonly kind: 'ambiguous'; readonly subjects: readonly Subject[] }
  | { readonly kind: 'unknown'; readonly similar: readonly string[] };

export interface SubjectIndex {
  knows(text: string): boolean;
  match(text: string, groupId: string | null): SubjectMatch;
}

/**
 * Finds a subject by the name printed in a file: its name as the annex prints it, its full name, its short name, its
 * aliases, its former names, in this order; all folded. Never a guess: names that are only alike are offered, not taken.
 */
export function createSubjectIndex(
  subjects: readonly Subject[],
  units: readonly Unit[],
  printedName: (subject: Subject) => string,
): SubjectIndex {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const levels = [
    indexBy(subjects, (subject) => [printedName(subject), subject.name]),
    indexBy(subjects, (subject) => [subject.short]),
    indexBy(subjects, (subject) => [unitOf.get(subject.id)?.name ?? null, ...(unitOf.get(subject.id)?.aliases ?? [])]),
    indexBy(subjects, (subject) => formerNamesOf(unitOf.get(subject.id))),
  ];
  const similar = createSimilarNames(subjects);
  return {
    knows: (text) => levels.some((level) => level.has(foldText(text))),
    match(text, groupId) {
      const folded = foldText(text);
      for (const level of levels) {
        const found = level.get(folded);
        if (!found) continue;
        const inGroup = found.filter((subject) => groupId === null || subject.groupId === groupId);
        const [first, second] = found.length > 1 && inGroup.length > 0 ? inGroup : found;
        if (first && !second) return { kind: 'found', subject: first };
        return { kind: 'ambiguous', subjects: found };
      }
      return { kind: 'unknown', similar: similar(folded) };
    },
  };
}

/** A table made before a 改名, or by somebody who has not heard of it. */
function formerNamesOf(unit: Unit | undefined): (string | null)[] {
  return (unit?.formerNames ?? []).flatMap(({ name, short }) => [name, short ?? null]);
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
function createSimilarNames(subjects: readonly Subject[]): (folded: string) => string[] {
  let searched = 0;
  let names: ReturnType<typeof namesByCharacter> | null = null;
  return (folded) => {
    searched += 1;
    if (searched > mostSearched || folded.length > 60) return [];
    names ??= namesByCharacter(subjects);
    const characters = new Set(folded);
    const shared = new Map<string, number>();
    for (const character of characters) {
      const holders = names.holders.get(character) ?? [];
      if (holders.length > tooCommon) continue;
      for (const name of holders) shared.set(name, (shared.get(name) ?? 0) + 1);
    }
    const { sizes } = names;
    return [...shared]
      .map(([name, count]) => ({ name, score: (2 * count) / (characters.size + (sizes.get(name) ?? 0)) }))
      .filter(({ score }) => score >= 0.6)
      .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
      .slice(0, mostOffered)
      .map(({ name }) => name);
  };
}

function namesByCharacter(subjects: readonly Subject[]) {
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
