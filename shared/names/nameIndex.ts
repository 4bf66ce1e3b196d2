import type { FormerName } from '../round/subject.ts';
import { companions, renames } from './institutions.ts';
import { foldName, type Institution, type Place, placeOf, type ReadName, readName } from './readName.ts';
import { shortened } from './slip.ts';

/** What a unit goes by. */
export interface NamedUnit {
  readonly unitId: string;
  readonly name: string;
  /** Short names, and the name as an annex prints it. */
  readonly shorts: readonly string[];
  readonly aliases: readonly string[];
  readonly formerNames: readonly FormerName[];
  readonly groupId: string | null;
}

export interface Known {
  readonly unit: NamedUnit;
  readonly read: ReadName;
  readonly canon: Canon | null;
  readonly order: number;
}

export interface Printed {
  readonly known: Known;
  readonly as: 'name' | 'short' | 'alias' | 'former';
  /** Last day of a former name. */
  readonly until: string | null;
}

/** The functions of an institution under their present names, and those of them that no short name leaves out. */
export interface Canon {
  readonly all: readonly string[];
  readonly essential: readonly string[];
  readonly head: string;
  readonly renamed: readonly string[];
}

type Lists<T> = ReadonlyMap<string, readonly T[]>;

/** Everything by keys, so that a name is compared with few units and never with all. */
export interface NameIndex {
  readonly place: Place;
  readonly printed: Lists<Printed>;
  readonly byKey: Lists<Known>;
  readonly byStem: Lists<Known>;
  readonly byAll: Lists<Known>;
  readonly byEssential: Lists<Known>;
  readonly byFunction: Lists<Known>;
  readonly byShortened: Lists<Known>;
  readonly byEnds: Lists<Known>;
}

/** @param placeName the place that the register is of, e.g. 嘉鱼县 */
export function createNameIndex(units: readonly NamedUnit[], placeName: string): NameIndex {
  const place = guessPlace(units, placeName);
  const lists = {
    printed: new Map<string, Printed[]>(),
    byKey: new Map<string, Known[]>(),
    byStem: new Map<string, Known[]>(),
    byAll: new Map<string, Known[]>(),
    byEssential: new Map<string, Known[]>(),
    byFunction: new Map<string, Known[]>(),
    byShortened: new Map<string, Known[]>(),
    byEnds: new Map<string, Known[]>(),
  };
  for (const [order, unit] of units.entries()) {
    for (const { as, text, until } of namesOf(unit)) {
      const read = readName(text, place);
      const known = { unit, read, canon: canonOf(read.institution), order };
      put(lists.printed, foldName(text), { known, as, until });
      // A name it had once is compared as printed only: what was like it then may be somebody else now.
      if (as === 'former' || read.foreign) continue;
      put(lists.byKey, read.key, known);
      const bare = withoutBracket(read.key);
      if (bare !== null) put(lists.byKey, bare, known);
      const stem = townStem(read.key);
      if (stem !== null) put(lists.byStem, stem, known);
      for (const form of new Set([read.key, read.rest])) {
        for (const text of shortened(form)) put(lists.byShortened, text, known);
      }
      put(lists.byEnds, endsOf(read.key), known);
      if (known.canon) putInstitution(lists, known, known.canon);
    }
  }
  return { place, ...lists };
}

function putInstitution(
  lists: Record<'byAll' | 'byEssential' | 'byFunction', Map<string, Known[]>>,
  known: Known,
  { all, essential }: Canon,
): void {
  put(lists.byAll, all.join(' '), known);
  put(lists.byEssential, essential.join(' '), known);
  for (const name of all) put(lists.byFunction, name, known);
}

function namesOf(unit: NamedUnit): { as: Printed['as']; text: string; until: string | null }[] {
  const of = (as: Printed['as'], texts: readonly string[]) => texts.map((text) => ({ as, text, until: null }));
  const named = [...of('name', [unit.name]), ...of('short', unit.shorts), ...of('alias', unit.aliases)];
  const former = unit.formerNames.flatMap(({ name, short, until }) =>
    [name, ...(short ? [short] : [])].map((text) => ({ as: 'former' as const, text, until })),
  );
  const seen = new Set<string>();
  return [...named, ...former].filter(({ text }) => {
    const folded = foldName(text);
    if (folded === '' || seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

function put<T>(lists: Map<string, T[]>, key: string, entry: T): void {
  const list = lists.get(key);
  if (list) list.push(entry);
  else lists.set(key, [entry]);
}

const ownPrefix = /^\p{Script=Han}{2,3}?[市县区旗](?=\p{Script=Han}{2})/u;

/** A pack that names no real place (某县) is used by some county: then the register says which. */
function guessPlace(units: readonly NamedUnit[], placeName: string): Place {
  const given = placeOf(placeName);
  if (given.name !== '' && !given.name.startsWith('某')) return given;
  const named = commonest(units.map(({ name }) => ownPrefix.exec(foldName(name))?.[0]));
  const level = commonest(units.map(({ name }) => /^[县市区旗](?=\p{Script=Han}{2})/u.exec(foldName(name))?.[0]));
  if (named !== null) return placeOf(named);
  return { ...given, level: level ?? given.level };
}

function commonest(texts: readonly (string | undefined)[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 3 ? best[0] : null;
}

const present = new Map(renames.filter(({ how }) => how === 'renamed').map(({ from, to }) => [from, to]));

export function canonOf(institution: Institution | null): Canon | null {
  if (!institution?.known) return null;
  const { functions, head } = institution;
  const all = [...new Set(functions.map((name) => present.get(name) ?? name))].sort();
  const essential = all.filter((name) => !companions[name]?.some((partner) => all.includes(partner)));
  return { all, essential, head, renamed: functions.filter((name) => present.has(name)) };
}

/** 陆溪 of 陆溪镇. */
export function townStem(key: string): string | null {
  const stem = /^(\p{Script=Han}{2,})(?:镇|乡|街道|县|市|区|旗)$/u.exec(key)?.[1];
  return stem ?? null;
}

/** First and last character; all companies end alike. */
export function endsOf(key: string): string {
  return `${key[0] ?? ''}${/(?:公司|集团)$/u.test(key) ? '公' : (key.at(-1) ?? '')}`;
}

export function withoutBracket(key: string): string | null {
  return /^([^()[\]]{2,})[([][^()[\]]*[)\]]$/u.exec(key)?.[1] ?? null;
}
