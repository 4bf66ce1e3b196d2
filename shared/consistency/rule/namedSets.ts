import type { FindMentions } from '../claim/mentions.ts';
import { type NamedRun, namedRunsIn } from '../claim/namedRuns.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { isExcepted } from '../notedExceptions.ts';
import { type MeantSet, setsMeant, sizesOf } from '../query/namedSets.ts';
import type { Passage } from '../query/passage.ts';
import type { WordReader } from '../query/wordReader.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { placeOf, type TextPlace } from '../read/textDocument.ts';
import { isLeftOut, isOfBoth, isOrganiser } from './meaning.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

export interface NamedSets {
  readonly found: readonly Discrepancy[];
  /** Lists that a condition explains wholly, with their numbers. */
  readonly explained: readonly TextPlace[];
}

/** 甲、乙、丙3个单位按期办结率低于95%: who is named, and how many, against those in the annex of whom it is so. */
export function checkNamedSets(
  reader: WordReader,
  passage: Passage,
  mentionsIn: FindMentions,
  issuer: string,
): NamedSets {
  const { sentence } = passage;
  const judged = namedRunsIn(sentence.text, mentionsIn(sentence.text)).map((run) => {
    const sets = besidesIn(setsMeant(reader, passage, run), passage, run, mentionsIn);
    const explained = sets.some((set) => explains(set, run, issuer) && !isBeaten(set, sets));
    const isClear = !explained && !isOfBoth(sentence.text);
    const against = isClear ? (contradicting(sets, run, sentence.text) ?? saidTurned(reader, passage, run)) : null;
    return { run, explained, against };
  });
  return {
    found: judged.flatMap(({ run, against }) => (against ? [report(passage, run, against)] : [])),
    explained: judged
      .filter(({ run, explained }) => explained && !judged.some((each) => each.against && each.run.start === run.start))
      .map(({ run }) => placeOf(sentence, ...extentOf(run))),
  };
}

/** 也在4个以上, 降幅超过10%的还有: whom the words before have named is meant too, and need not be named again. */
function besidesIn(
  sets: readonly MeantSet[],
  { sentence: { text }, before }: Passage,
  { start, words }: NamedRun,
  mentionsIn: FindMentions,
): readonly MeantSet[] {
  const isMore =
    /(?:还|另外?)(?:有|包括|为|是)$/u.test(text.slice(0, start)) ||
    words.some((span) => /也[在为是达超低高不]/u.test(text.slice(...span)));
  if (!isMore) return sets;
  const named = [text.slice(0, start), before[0] ?? ''].flatMap((said) => mentionsIn(said));
  const told = new Set(named.flatMap(({ rows }) => rows.map(({ row }) => row)));
  return sets.map((set) => {
    const rows = set.rows.filter((row) => !told.has(row) || set.named.includes(row));
    const gone = new Set(set.rows.filter((row) => !rows.includes(row)).map(({ name }) => name));
    return { ...set, rows, keys: new Set([...set.keys].filter((key) => !gone.has(key))) };
  });
}

function explains(set: MeantSet, { count, open, unknown }: NamedRun, issuer: string): boolean {
  const { missing, extra } = apart(set);
  const excused = set.rows.filter((row) => !set.named.includes(row) && isExcused(set.annex, row, issuer)).length;
  if (unknown.length > 0 || extra > 0 || (missing > excused && !open)) return false;
  return (
    count === null || sizesOf(set).some((size) => count.value === size * 100 || count.value === (size - excused) * 100)
  );
}

/** Of 等8个 others may be more: not where what the words say better has just those that are named. */
function isBeaten(set: MeantSet, sets: readonly MeantSet[]): boolean {
  return apart(set).missing > 0 && sets.some((other) => isJustThose(other) && clarity(other) > clarity(set));
}

/** Just those that are named, of a table with others enough: no chance. */
function isJustThose(set: MeantSet): boolean {
  const { missing, extra } = apart(set);
  const { cover, named, rows, annex, namedKeys } = set;
  const others = annex.rows.length - rows.length;
  return missing + extra === 0 && cover >= 2 && namedKeys.size >= 2 && named.length <= rows.length && others >= 3;
}

function clarity({ cover, left }: MeantSet): number {
  return cover - left;
}

/** 其他, who is left out by a note or a result, and who issues the paper, need not be named: another rule asks about that. */
function isExcused({ notes }: AnnexGrid, row: GridRow, issuer: string): boolean {
  return /^其[他它]/u.test(row.name) || isExcepted(notes, row.name) || isLeftOut(row) || isOrganiser(row.name, issuer);
}

function apart({ keys, namedKeys }: MeantSet): { missing: number; extra: number } {
  return {
    missing: [...keys].filter((key) => !namedKeys.has(key)).length,
    extra: [...namedKeys].filter((key) => !keys.has(key)).length,
  };
}

/** The set that the words say best, where it is nearly the one that is named: one name or the number is otherwise. */
function contradicting(sets: readonly MeantSet[], run: NamedRun, text: string): MeantSet | null {
  const [best] = sets
    .filter((set) => isJustThose(set) || (set.cover >= 2 && set.left <= Math.max(2, set.cover)))
    .filter((set) => isNear(set, run) || isOtherVerdict(set, run, text))
    .sort((a, b) => clarity(b) - clarity(a));
  if (best || isDeniedWithin(run, text)) return best ?? null;
  return sets.filter(isOfAllOthers).sort((a, b) => clarity(b) - clarity(a))[0] ?? null;
}

/** 均未获得加分 said of just those who have some: everybody is meant but those that are named. */
function isOfAllOthers({ annex, rows, named, keys, namedKeys, cover, left }: MeantSet): boolean {
  if (named.length < 2 || rows.length < 3 || named.length + rows.length !== annex.rows.length) return false;
  return cover >= 2 && left <= 2 && [...namedKeys].every((key) => !keys.has(key));
}

const contraries = [
  ['全部', '均未'],
  ['低于', '高于'],
  ['不足', '超过'],
] as const;

/** 未做到全部按时响应: not all did, and perhaps some. */
const notAll = /[未没]有?能?(?:做到|实现|达到)?全部/u;

/** 均未整改到位的有甲、乙, where just those have 全部整改到位. */
function saidTurned(reader: WordReader, passage: Passage, run: NamedRun): MeantSet | null {
  const { sentence } = passage;
  for (const [one, other] of contraries)
    for (const [said, contrary] of [
      [one, other],
      [other, one],
    ] as const)
      for (const [from, to] of run.words) {
        const at = sentence.text.slice(from, to).indexOf(said);
        if (at < 0 || notAll.test(sentence.text.slice(from, to))) continue;
        const text = sentence.text.slice(0, from + at) + contrary + sentence.text.slice(from + at + said.length);
        const sets = setsMeant(reader, { ...passage, sentence: { ...sentence, text } }, run);
        const just = sets.filter((set) => isJustThose(set) && set.left <= 8).sort((a, b) => clarity(b) - clarity(a))[0];
        if (just) return just;
      }
  return null;
}

/** 整改未到位的有…: which way such words go is not sure. */
function isDeniedWithin({ words }: NamedRun, text: string): boolean {
  return words.some(
    (span) =>
      notAll.test(text.slice(...span)) ||
      /(?<!均|都|全部|尚|仍|全年|本.|单位|乡镇|部门|账号|指标|^)[未没不无]/u.test(text.slice(...span)),
  );
}

function isNear(set: MeantSet, { open, unknown }: NamedRun): boolean {
  const { missing, extra } = apart(set);
  const names = set.namedKeys.size;
  if (missing + extra === 0) return names >= 2 || unknown.length > 0 || set.left === 0;
  // One name for another, where nothing of the words is left over.
  if (extra === 1 && missing === 1 && names >= 2 && set.cover >= 4 && set.left <= 1) return true;
  if (open) return extra === 0 && (isTold(set) || (names >= 3 && set.rows.length * 2 <= set.annex.rows.length));
  return names - extra >= 2 && missing + extra + unknown.length <= Math.max(1, Math.floor(names / 3));
}

/** 结论为“限期整改”, and none of those that are named has it. */
function isOtherVerdict(set: MeantSet, { words }: NamedRun, text: string): boolean {
  const { cover, left, namedKeys } = set;
  const verdict = words.some((span) => /(?:结论|结果|等[次级])均?(?:评定)?为/u.test(text.slice(...span)));
  return verdict && namedKeys.size >= 2 && cover >= 6 && left === 0 && apart(set).extra === namedKeys.size;
}

/** The words say enough of whom they mean, whoever is named. */
function isTold({ cover, left, namedKeys }: MeantSet): boolean {
  return namedKeys.size >= 2 && cover >= 4 && left <= 2;
}

function extentOf({ start, end, count }: NamedRun): [number, number] {
  return [Math.min(start, count?.start ?? start), Math.max(end, count?.end ?? end)];
}

function report({ sentence }: Passage, run: NamedRun, set: MeantSet): Discrepancy {
  const { count, unknown, mentions } = run;
  const { annex, rows, named, keys, namedKeys } = set;
  const measure = count?.measure ?? '个';
  const said = count ? printHundredths(count.value) : String(mentions.length + unknown.length);
  const [size = 0] = sizesOf(set);
  const missing = [...keys].filter((key) => !namedKeys.has(key));
  const extra = [...unknown, ...[...namedKeys].filter((key) => !keys.has(key))];
  const who = [
    ...(missing.length > 0 && !run.open ? [`没有列出${missing.slice(0, 8).join('、')}`] : []),
    ...(extra.length > 0 ? [`列出的${extra.slice(0, 8).join('、')}不在其中`] : []),
  ].join('，');
  const apart = named.length === rows.length ? rows : [...rows, ...named];
  return inText(sentence, ...extentOf(run), {
    severity: 'doubt',
    rule: 'names-by-meaning',
    claimed: `${said}${measure}`,
    found: `${size}${measure}`,
    rows: [...new Set(apart)].slice(0, 40).map((row) => rowPlace(annex, row)),
    message:
      isJustThose(set) && count?.value === size * 100
        ? `${nameOfAnnex(annex)}里${set.say}的正好是所列的 ${size} ${measure}，文中的说法相反。请核对。`
        : `${nameOfAnnex(annex)}里${set.say}的有 ${size} ${measure}，文中写作 ${said} ${measure}${who === '' ? '' : `：${who}`}。请核对数目和名单。`,
  });
}
