import { renames } from './institutions.ts';
import { likelyUnits } from './likelyUnits.ts';
import { type Canon, canonOf, type Known, type NameIndex, type Printed, withoutBracket } from './nameIndex.ts';
import { foldName, plainNameOf, type ReadName, readName } from './readName.ts';
import { slipBetween } from './slip.ts';

export interface Candidate {
  readonly unitId: string;
  /** 0–1, for the order only. */
  readonly score: number;
  /** Part of a sentence: why this unit may be meant. */
  readonly reason: string;
  /** Written otherwise in a way that leaves no other unit of the register: a table in which no other row is this unit means it. */
  readonly only?: boolean;
}

export type NameMatch =
  /** Only one unit can be meant. `plain`: by its name, short name or alias as printed; nothing to tell about. */
  | { readonly kind: 'sure'; readonly unitId: string; readonly reason: string; readonly plain: boolean }
  /** A person has to confirm one of these. */
  | { readonly kind: 'likely'; readonly candidates: readonly Candidate[] }
  /** None is offered for one click; those that share something with the name are named. */
  | { readonly kind: 'unknown'; readonly candidates: readonly Candidate[] };

export interface MatchOptions {
  /** The group that the row stands in: tells units of one name apart. */
  readonly groupId?: string | null;
  /** The day that the printed table is of. */
  readonly date?: string | null;
}

/**
 * Which unit a printed name means. From certain to uncertain: as printed, without the place, as another way to write the same
 * institution; only then slips, partial names and merged offices, which are never taken without asking.
 */
export function matchName(index: NameIndex, text: string, options: MatchOptions = {}): NameMatch {
  const folded = foldName(text);
  if (folded === '') return { kind: 'unknown', candidates: [] };
  const exact = matchPrinted(index, folded, options) ?? matchBehindUpper(index, folded, options);
  if (exact) return exact;
  const bare = withoutBracket(folded);
  if (bare !== null) return matchBracketed(index, folded, bare, options);
  const read = readName(text, index.place);
  const canon = canonOf(read.institution);
  const office = matchOffice(index, folded, options);
  if (office) return office;
  if (read.foreign) return matchMisplaced(index, folded, options) ?? matchUnplaced(index, folded, options);
  const same = matchKey(index, read, options) ?? (canon && matchInstitution(index, read, canon, options));
  if (same) return same;
  const candidates = likelyUnits(index, read, canon);
  return candidates.length > 0 ? { kind: 'likely', candidates } : { kind: 'unknown', candidates: [] };
}

/** 宣汉县政府办公室 in the register of a city that has 宣汉县人民政府办公室: written otherwise, and the place is the same. */
function matchOffice(index: NameIndex, folded: string, options: MatchOptions): NameMatch | null {
  const area = /^(\p{Script=Han}{1,6}[县市区旗])(?:人民)?政府办(?:公室)?$/u.exec(folded)?.[1];
  if (area === undefined) return null;
  const writings = ['人民政府办公室', '政府办公室', '人民政府办', '政府办'].map((office) => area + office);
  const found = writings.flatMap((writing) => matchPrinted(index, writing, options) ?? []);
  const [first] = found;
  if (first?.kind !== 'sure') return null;
  if (found.some((match) => match.kind !== 'sure' || match.unitId !== first.unitId)) return null;
  return { ...first, reason: '政府办公室的另一种写法', plain: false };
}

/** 壬寿县财政局 in 仁寿县: a place whose name only looks or sounds like this one may be this one with a slip. */
function matchMisplaced(index: NameIndex, folded: string, options: MatchOptions): NameMatch | null {
  const name = plainNameOf(index.place);
  const printed = folded.slice(0, name.length);
  const slip = name.length < 3 || printed.at(-1) !== name.at(-1) ? null : slipBetween(printed, name);
  if (!slip?.endsWith('（形近或音近）') || folded.length < name.length + 2) return null;
  const own = matchName(index, name + folded.slice(name.length), options);
  if (own.kind !== 'sure') return null;
  return { kind: 'likely', candidates: [{ unitId: own.unitId, score: 0.8, reason: `地名${slip}` }] };
}

/** A workbook of 某县 does not know its own name: a county's name before a unit's may be it, and a person knows. */
function matchUnplaced(index: NameIndex, folded: string, options: MatchOptions): NameMatch {
  const { name, level } = index.place;
  const named = /^(\p{Script=Han}{2,3}([县市区旗]))(.{2,})$/u.exec(folded);
  if (!named || named[2] !== level || !(name === '' || name.startsWith('某')))
    return { kind: 'unknown', candidates: [] };
  const own = matchName(index, `${level}${named[3]}`, options);
  if (own.kind !== 'sure') return { kind: 'unknown', candidates: [] };
  const reason = `去掉“${named[1]}”后${own.reason}`;
  return { kind: 'likely', candidates: [{ unitId: own.unitId, score: 0.8, reason }] };
}

const labels = { name: '与全称相同', short: '与简称相同', alias: '是别名' } as const;

function matchPrinted(index: NameIndex, folded: string, options: MatchOptions): NameMatch | null {
  const hits = index.printed.get(folded);
  if (!hits) return null;
  const { date } = options;
  const then = hits.filter(({ until }) => until !== null && date && date <= until);
  const ranks = ['name', 'short', 'alias', 'former'] as const;
  const rank = ranks.find((as) => hits.some((hit) => hit.as === as));
  const meant = [...new Set([...then, ...hits.filter(({ as }) => as === rank)])];
  return settle(meant, options, (hit) => ({ reason: reasonOf(hit, date ?? null), plain: hit.as !== 'former' }));
}

/** 湖北省嘉鱼县, 咸宁市嘉鱼县: where the register of a province or city has 嘉鱼县. */
function matchBehindUpper(index: NameIndex, folded: string, options: MatchOptions): NameMatch | null {
  const area =
    /^(?:\p{Script=Han}{2,3}省)?(?:\p{Script=Han}{2,3}市)?(\p{Script=Han}{1,4}[县市区旗])(?:人民政府|政府)?$/u.exec(
      folded,
    )?.[1];
  const found = area === undefined || area === folded ? null : matchPrinted(index, area, options);
  return found?.kind === 'sure' ? { ...found, plain: false, reason: '去掉上级地名后相同' } : found;
}

function reasonOf({ as, until, known }: Printed, date: string | null): string {
  if (as !== 'former') return labels[as];
  const late = date !== null && until !== null && date > until ? '，表格的日期在改名之后' : '';
  return `是“${known.unit.name}”${until}以前的名称${late}`;
}

/** What part a unit has in something, or that it is meant without those under it: no name of anybody. */
const role =
  /^(?:(?:牵头|主办|承办|协办|主责|责任|配合|参与|示范|试点|盖章|公章)(?:单位|部门|乡镇|科室)?|(?:[局委办镇乡])?(?:本级|本部|机关)(?:本级|本部)?)$/u;

/** 甲局（乙局）: sure only where both mean the same unit; else a person says what the bracket means. */
function matchBracketed(index: NameIndex, folded: string, bare: string, options: MatchOptions): NameMatch {
  const outside = matchName(index, bare, options);
  const inner = folded.slice(bare.length + 1, -1).replace(/^(?:原名?|现|简称|曾用名|即|挂)[:：]?/u, '');
  if (outside.kind === 'sure' && role.test(inner)) {
    return { ...outside, plain: false, reason: `去掉括号里的“${inner}”后${outside.reason}` };
  }
  const inside = matchName(index, inner, options);
  if (outside.kind === 'sure' && inside.kind === 'sure' && inside.unitId === outside.unitId) {
    return { ...outside, plain: false, reason: `括号内外都指这个单位（括号外${outside.reason}）` };
  }
  // What it was called before, when that is nobody's name now.
  const isOther =
    inside.kind !== 'unknown' &&
    !(
      inside.kind === 'likely' &&
      inside.candidates.every(({ unitId }) => outside.kind === 'sure' && unitId === outside.unitId)
    );
  if (outside.kind === 'sure' && !isOther && /^(?:原|曾用名|简称)/u.test(folded.slice(bare.length + 1))) {
    return { ...outside, plain: false, reason: `去掉括号里的另一名称后${outside.reason}` };
  }
  const offered = [outside, inside].flatMap((match, place): Candidate[] => {
    if (match.kind !== 'sure') return match.kind === 'likely' ? [...match.candidates] : [];
    return [
      { unitId: match.unitId, score: 0.9 - place / 10, reason: place === 0 ? '去掉括号后相同' : '与括号里的名称相同' },
    ];
  });
  const candidates = offered.filter(({ unitId }, at) => offered.findIndex((other) => other.unitId === unitId) === at);
  return { kind: candidates.length > 0 ? 'likely' : 'unknown', candidates };
}

function matchKey(index: NameIndex, read: ReadName, options: MatchOptions): NameMatch | null {
  const hits = index.byKey.get(read.key);
  if (!hits) return null;
  return settle(
    hits.map((known) => ({ known })),
    options,
    ({ known }) => ({ reason: keyReason(read, known), plain: false }),
  );
}

function keyReason(read: ReadName, { read: other, unit }: Known): string {
  const branch = [read, other].some(({ whole }) => whole.endsWith('分局'));
  if (branch) return `是“${unit.name}”的另一种写法`;
  if (read.rest === other.rest) return read.whole === other.rest ? '补上地名前缀后相同' : '去掉地名前缀后相同';
  return abbreviation(read, other);
}

function abbreviation(read: ReadName, other: ReadName): string {
  const shorter = read.rest.length <= other.rest.length;
  return shorter ? `简称“${read.rest}”对应“${other.whole}”` : `全称“${read.rest}”对应“${other.whole}”`;
}

/** The same functions under another wording, an old name, or with a companion left out that no other unit has. */
function matchInstitution(index: NameIndex, read: ReadName, canon: Canon, options: MatchOptions): NameMatch | null {
  const sameHead = ({ canon: other }: Known) => other?.head === canon.head;
  const all = (index.byAll.get(canon.all.join(' ')) ?? []).filter(sameHead);
  const essential = (index.byEssential.get(canon.essential.join(' ')) ?? []).filter(sameHead);
  const hits = all.length > 0 ? all : essential.filter((known) => standsAlone(index, canon, known));
  if (hits.length === 0) return null;
  return settle(
    hits.map((known) => ({ known })),
    options,
    ({ known }) => ({ reason: institutionReason(read, canon, known), plain: false }),
  );
}

/** What one name has and the other leaves out is no other unit's business. */
function standsAlone(index: NameIndex, canon: Canon, known: Known): boolean {
  const other = known.canon?.all ?? [];
  const apart = [...canon.all, ...other].filter((name) => !(canon.all.includes(name) && other.includes(name)));
  return apart.every((name) => (index.byFunction.get(name) ?? []).every(({ unit }) => unit === known.unit));
}

function institutionReason(read: ReadName, canon: Canon, { read: other, canon: theirs }: Known): string {
  const old = canon.renamed.find((name) => !theirs?.renamed.includes(name));
  const since = theirs?.renamed.find((name) => !canon.renamed.includes(name));
  const rename = renames.find(({ from, how }) => how === 'renamed' && (from === old || from === since));
  if (!rename) return abbreviation(read, other);
  const reform = rename.year === 2018 ? '2018年机构改革（县级多在2019年完成）' : `${rename.year}年改名`;
  return old === undefined ? `是“${other.whole}”在${reform}后的名称` : `是“${other.whole}”在${reform}前的名称`;
}

/** One unit: sure. Several: those of the row's group; still several: a person decides. */
function settle<T extends { readonly known: Known }>(
  hits: readonly T[],
  { groupId = null }: MatchOptions,
  explain: (hit: T) => { reason: string; plain: boolean },
): NameMatch {
  const distinct = hits.filter(({ known }, at) => hits.findIndex((other) => other.known.unit === known.unit) === at);
  const inGroup = groupId === null ? [] : distinct.filter(({ known }) => known.unit.groupId === groupId);
  const meant = distinct.length > 1 && inGroup.length > 0 ? inGroup : distinct;
  const [first] = meant;
  if (first && meant.length === 1) return { kind: 'sure', unitId: first.known.unit.unitId, ...explain(first) };
  const candidates = meant.map((hit) => ({
    unitId: hit.known.unit.unitId,
    score: 0.9,
    reason: `${explain(hit).reason}，但不止一个单位如此`,
  }));
  return { kind: 'likely', candidates };
}
