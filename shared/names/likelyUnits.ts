import { renames } from './institutions.ts';
import type { Candidate } from './matchName.ts';
import { type Canon, endsOf, type Known, type NameIndex } from './nameIndex.ts';
import type { ReadName } from './readName.ts';
import { shortened, slipBetween } from './slip.ts';

const mostOffered = 3;
/** A key that so many units share tells nothing. */
const tooMany = 200;

/** The units that a name may mean where none is certain, likeliest first, each with its reason. */
export function likelyUnits(index: NameIndex, read: ReadName, canon: Canon | null): Candidate[] {
  const found = [
    ...slips(index, read, canon),
    ...stems(index, read),
    ...(canon ? related(index, canon) : shortForms(index, read)),
  ];
  const best = new Map<string, Candidate>();
  for (const candidate of found) {
    const before = best.get(candidate.unitId);
    if (!before || candidate.score > before.score) best.set(candidate.unitId, candidate);
  }
  const ranked = [...best.values()].sort((a, b) => b.score - a.score);
  return ranked.slice(0, mostOffered).map((candidate) => (best.size > 1 ? withoutOnly(candidate) : candidate));
}

function withoutOnly({ only: _, ...candidate }: Candidate): Candidate {
  return candidate;
}

/** Where every word is known (县司法局, 县执法局) one character is not a slip but another institution. */
function slips(index: NameIndex, { key, rest }: ReadName, canon: Canon | null): Candidate[] {
  if (canon || key.length < 3) return [];
  const near = new Set<Known>();
  for (const text of [...shortened(key), ...(rest === key ? [] : shortened(rest))]) {
    for (const known of [...few(index.byShortened.get(text)), ...few(index.byKey.get(text))]) near.add(known);
  }
  for (const known of [...few(index.byShortened.get(key)), ...few(index.byShortened.get(rest))]) near.add(known);
  return [...near].flatMap(({ read, unit, canon: known }) => {
    const reason = slipBetween(key, read.key) ?? slipBetween(rest, read.rest);
    if (reason === null) return [];
    const alike = reason.endsWith('）') ? 0.05 : 0;
    const only = isSwapped(key, read.key) && (known !== null || breaksEnd(key, read.key));
    return [{ unitId: unit.unitId, score: 0.8 + alike + key.length / 1000, reason, ...(only && { only }) }];
  });
}

/** Two neighbouring characters changed places: 农业村农局. Of towns this may be another one's name (安康, 康安), of known words it is not. */
function isSwapped(printed: string, meant: string): boolean {
  if (printed.length !== meant.length) return false;
  const at = [...printed].findIndex((character, index) => character !== meant[index]);
  const [first, second] = [printed[at], printed[at + 1]];
  return at >= 0 && printed.slice(0, at) + second + first + printed.slice(at + 2) === meant;
}

/** 水局利, 柳镇泉: no name of a body ends so. */
function breaksEnd(printed: string, meant: string): boolean {
  return bodyEnd.test(meant) && !bodyEnd.test(printed) && printed.at(-2) === meant.at(-1);
}

const bodyEnd = /[局委办镇乡院部会社]$/u;

/** 陆溪 for 陆溪镇. */
function stems(index: NameIndex, { key }: ReadName): Candidate[] {
  return few(index.byStem.get(key)).map(({ read, unit }) => ({
    unitId: unit.unitId,
    score: 0.75,
    reason: `省略了“${read.key.slice(key.length)}”`,
  }));
}

/** An institution that was merged into another, that has more or fewer functions, or that is another kind of body for the same. */
function related(index: NameIndex, canon: Canon): Candidate[] {
  const near = new Set<Known>();
  const merged = renames.filter(({ how }) => how === 'merged');
  const into = merged.filter(({ from }) => canon.all.includes(from));
  const outOf = merged.filter(({ to }) => canon.all.includes(to));
  const wanted = [...canon.all, ...into.map(({ to }) => to), ...outOf.map(({ from }) => from)];
  for (const name of wanted) for (const known of few(index.byFunction.get(name))) near.add(known);
  return [...near].flatMap((known) => {
    const other = known.canon;
    if (!other) return [];
    const offer = (score: number, reason: string) => [{ unitId: known.unit.unitId, score, reason }];
    const same = other.essential.join() === canon.essential.join();
    if (same && other.head !== canon.head)
      return offer(0.7, `职能相同，但一个是“${canon.head}”、一个是“${other.head}”`);
    if (other.head !== canon.head) return [];
    const shared = canon.all.filter((name) => other.all.includes(name));
    const share = (2 * shared.length) / (canon.all.length + other.all.length);
    const gone = into.find(({ to }) => other.all.includes(to));
    if (gone) return offer(0.65 + share / 10, `${gone.year}年机构改革中“${gone.from}”部门并入“${gone.to}”部门`);
    const came = outOf.find(({ from }) => other.all.includes(from));
    if (came) return offer(0.6 + share / 10, `“${came.from}”部门在${came.year}年机构改革中并入“${came.to}”部门`);
    const essential = shared.filter((name) => canon.essential.includes(name) && other.essential.includes(name));
    if (essential.length === 0) return [];
    return offer(share * 0.7, `都管“${essential.join('、')}”`);
  });
}

/** Every character of the one stands in the other in the same order, from the same beginning to the same end. */
function shortForms(index: NameIndex, { key }: ReadName): Candidate[] {
  if (key.length < 3) return [];
  return few(index.byEnds.get(endsOf(key))).flatMap(({ read, unit, canon }) => {
    const [short, long] = key.length < read.key.length ? [key, read.key] : [read.key, key];
    if (
      short.length < 3 ||
      short.length * 3 < long.length ||
      !isWithin(short.replace(company, ''), long.replace(company, ''))
    )
      return [];
    const only = short === key && canon !== null && ownsWords(index, canon, unit) && hasEachPart(short, long);
    const score = 0.5 + short.length / long.length / 10;
    return [{ unitId: unit.unitId, score, reason: `“${short}”像是“${long}”的简称`, ...(only && { only }) }];
  });
}

/** What it is in charge of is no other unit's business. */
function ownsWords(index: NameIndex, canon: Canon, unit: Known['unit']): boolean {
  return canon.all.every((name) => (index.byFunction.get(name) ?? []).every((known) => known.unit === unit));
}

/** 人力资源社保局 has something of each half of 人力资源和社会保障局, and half of it all; 人力资源局 may be another's. */
function hasEachPart(short: string, long: string): boolean {
  if (short.length < 5 || short.length * 2 < long.length) return false;
  const parts = long.slice(0, -1).split(/[和与及]/u);
  let rest = short.slice(0, -1);
  for (const part of parts) {
    const taken = leading(rest, part);
    if (taken < 2) return false;
    rest = rest.slice(taken);
  }
  return rest === '';
}

/** How many characters from the beginning stand in the part, in its order. */
function leading(text: string, part: string): number {
  let taken = 0;
  for (const character of part) if (character === text[taken]) taken += 1;
  return taken;
}

const company = /(?:\(集团\)|集团)?(?:股份)?(?:有限)?(?:责任)?公司$|集团$/u;

function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

function few<T>(list: readonly T[] | undefined): readonly T[] {
  return list && list.length <= tooMany ? list : [];
}
