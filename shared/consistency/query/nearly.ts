import type { AnnexGrid } from '../read/annexGrid.ts';
import { numberAt } from '../rule/relations.ts';
import { type Asked, isOfTitle } from './asked.ts';
import { saysOthers } from './coverage.ts';
import { contentLength } from './fillers.ts';
import { isOfRange, isOfSome } from './meant.ts';
import { isCountedElsewhere, isElsewhere, isRateSaid, leavesOut } from './otherwise.ts';
import type { Passage } from './passage.ts';
import type { Pick } from './picks.ts';
import type { Reading } from './readings.ts';
import { subjectOf } from './unitColumns.ts';
import type { Wording } from './wording.ts';
import type { WordReader } from './wordReader.ts';

/** Of queries none of which gives the number the best worded, where it comes close: what is further off was counted otherwise. */
export function nearlyShown(asked: Asked, passage: Passage, reader: WordReader): Reading | null {
  const { wording, best } = asked;
  const { text } = passage.sentence;
  const over = spreadOver(wording, best, text);
  if (over) return isElsewhere(text, wording, over) ? null : over;
  // 1件 may be any of them.
  if (wording.quantity.value === wording.quantity.step && wording.quantity.step >= 100) return null;
  const others = saysOthers(text, wording);
  const sorted = best
    .filter(({ cover, rows }) => cover > 0 && rows.others === others)
    .sort((a, b) => a.left - b.left || b.rows.picks.length - a.rows.picks.length);
  const [first] = sorted;
  const clear = sorted.find((each) => each.left === first?.left && isClear(each));
  // 县教育局9个问题中已整改7个,还有25个未整改: of whom the sentence has named.
  const named = new Set(namesSaid(first?.rows.annex, reader, text.slice(0, wording.near[0])).map(({ say }) => say));
  const ofNamed = sorted.find(
    (each) =>
      each.left === 0 && isClear(withoutNames(each, named)) && each.rows.picks.some(({ say }) => named.has(say)),
  );
  const joined = sorted.find((each) => each.left === first?.left && each.rows.annex.label.includes('、'));
  const found = [first, ofNamed, clear, joined].find(
    (each) => each && (each === ofNamed || isClose(each, wording, text)),
  );
  if (!found || leavesOut(text.slice(...wording.near)) || isOfSome(found, wording, text)) return null;
  const isBare = found.rows.fixed.length === 0 && found.naming === null;
  if (isUnread(withoutNames(found, named), text.slice(...wording.near), text.slice(...wording.after))) return null;
  if (isOfRange(found, wording, text) || isBareSize(found, wording, text)) return null;
  // 11件超期,涉及8个社区: over so many they are spread, and not how many there are.
  if (found.rows.fixed.length === 0 && /涉及|分布/u.test(text.slice(...wording.near))) return null;
  if (found.leftBefore > found.cover + 4 || (isBare && (wording.turn !== null || wording.quantity.measure === '%')))
    return null;
  // 优秀的有甲、乙2个,良好等次的有4个: the rows are said by what they are.
  const isOfKind = found.rows.fixed.length > 0 && /的(?:共?有|为|共)$/u.test(text.slice(...wording.near));
  if (wording.unitNoun === '' && !isOfKind && leavesName(found, reader, text.slice(0, wording.near[0]))) return null;
  // 甲(1个)、乙(2个)尚未整改: not of the column 已整改 that was spoken of before.
  if (found.column !== null && found.naming === null && found.against === null && /[未没]/u.test(text)) return null;
  if (isElsewhere(text, wording, found) || isRateSaid(passage, wording) || isOfOneRow(found, wording)) return null;
  return isCountedElsewhere(found, asked) ? null : found;
}

/** 最长的超期11天 is what one of the rows has, and not what they have together. */
function isOfOneRow({ column, rows: { rows } }: Reading, { quantity }: Wording): boolean {
  return column !== null && rows.length > 1 && rows.some((row) => numberAt(row, column.column) === quantity.value);
}

/** 隐患28处,涉及16所学校: over how many different ones of a column the rows are spread. */
function spreadOver({ near }: Wording, best: readonly Reading[], text: string): Reading | null {
  if (!/(?:涉及|分布[在于]?)$/u.test(text.slice(...near))) return null;
  const [over, ...more] = best.filter(({ aggregate, left }) => aggregate === 'values' && left === 0);
  return over && more.every(({ value }) => value === over.value) ? over : null;
}

/** A number that is quite another than that of clear words is asked about all the same. */
function isClose(reading: Reading, { quantity, near }: Wording, text: string): boolean {
  const [said, meant] = [quantity.value, Math.abs(reading.value)];
  const isClearly = isClear(reading) && reading.aggregate !== 'values';
  if (meant > 0 && isClearly && !/[各均]/u.test(text.slice(...near))) return true;
  const times = isOfTitle(reading) && reading.left > 2 ? 1.25 : 2;
  return said <= meant * times && meant <= said * times;
}

/** Nothing is left of the words, and what was said before is not needed; who is named alone has many things that are counted. */
function isClear({ left, cover, column, naming, rows: { annex, picks, fixed, others } }: Reading): boolean {
  if (others || left > 0 || cover < 2 || picks.length > fixed.length || fixed.length === 0) return false;
  const ofUnits = new Set(['kind', 'group', `column ${annex.nameColumn}`, `column ${subjectOf(annex).unit}`]);
  return column === null ? fixed.some(({ aspect }) => !ofUnits.has(aspect)) : naming?.whole === true;
}

/** 15家单位被认定无理由退单28次, 一季度28件: not all that the table lists, where no row is picked by what is said of them. */
function isBareSize({ aggregate, rows: { picks }, rest }: Reading, wording: Wording, text: string): boolean {
  if ((aggregate !== 'rows' && aggregate !== 'units') || picks.length > 0) return false;
  const behind = /^[^,;:。、()\d]*/u.exec(text.slice(wording.after[1]))?.[0] ?? '';
  // 上述44个问题分为5类: all of them.
  if (parted.test(behind)) return false;
  return contentLength(behind) >= 4 || /[一二三四]季度|\d月|[上下]半年/u.test(rest);
}

const parted = /^可?(?:划分|区分|分|归纳|归并|归)[为成属]/u;

/** 甲(差14条) is no column of 甲; nor does 已重报, said before, hold of 未重新报送. */
function isUnread({ aggregate, naming, rows: { picks, fixed } }: Reading, near: string, after: string): boolean {
  const isShort = naming === null && aggregate === 'sum' && /[差欠缺]\(?$/u.test(near);
  return isShort || (picks.length > fixed.length && /[未没]/u.test(after));
}

/** Without whom only the words before have named. */
function withoutNames(reading: Reading, named: ReadonlySet<string>): Reading {
  const { rows } = reading;
  return {
    ...reading,
    rows: { ...rows, picks: rows.picks.filter((pick) => rows.fixed.includes(pick) || !named.has(pick.say)) },
  };
}

function namesSaid(annex: AnnexGrid | undefined, reader: WordReader, said: string): readonly Pick[] {
  const aspect = `column ${annex?.nameColumn}`;
  return annex ? reader.picks(annex, /[^;。]*$/u.exec(said)?.[0] ?? '').filter((pick) => pick.aspect === aspect) : [];
}

/** 用时最长的是县交通运输局,平均5.7个工作日: whom the sentence named last is meant, where the table has it. */
function leavesName({ rows: { annex, picks } }: Reading, reader: WordReader, said: string): boolean {
  const aspect = `column ${annex.nameColumn}`;
  return namesSaid(annex, reader, said).length > 0 && !picks.some((pick) => pick.aspect === aspect);
}
