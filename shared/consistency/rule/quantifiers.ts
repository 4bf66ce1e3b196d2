import { type Count, countsIn } from '../claim/counts.ts';
import type { FindMentions, Mention } from '../claim/mentions.ts';
import { type Quantified, quantifiedIn } from '../claim/quantified.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { othersSaid } from '../query/coverage.ts';
import { partsOfTable } from '../query/joinedTables.ts';
import type { Passage } from '../query/passage.ts';
import type { Predicate } from '../query/predicate.ts';
import { predicatesIn } from '../query/predicates.ts';
import { sizeSaid, subjectsOf } from '../query/subjects.ts';
import { subjectOf } from '../query/unitColumns.ts';
import type { WordReader } from '../query/wordReader.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

const otherTime = /上[季月年期批]|去年|同期|曾|此前|历次|连续|逐[月季年]|累计/u;

export interface Reading {
  readonly predicate: Predicate;
  readonly annex: AnnexGrid;
  /** Who it is said of. */
  readonly rows: readonly GridRow[];
  /** Those of whom it is not so. */
  readonly against: readonly GridRow[];
  readonly named: boolean;
}

/** 甲、乙均未报送信息, 其余单位按期办结率均达到100%: what is said of all, against each row. */
export function checkQuantifiers(reader: WordReader, passage: Passage, mentionsIn: FindMentions): Discrepancy[] {
  const { sentence } = passage;
  const { text } = sentence;
  return quantifiedIn(text).flatMap((each): Discrepancy[] => {
    const clause = text.slice(each.subject[0], each.predicate[1]);
    if (otherTime.test(clause) || countsIn(text.slice(...each.predicate)).some(isAmount)) return [];
    if (!each.said && !isAtOnce(text, each, mentionsIn(text))) return [];
    const readings = [
      ...restReadings(reader, passage, each),
      ...reader.annexes.flatMap((annex) => readingsIn(reader, annex, passage, each)),
    ];
    return judged(passage, each, readings, isAtOnce(text, each, mentionsIn(text)));
  });
}

const asMany =
  '(?:等?(?:\\d+|[一二两三四五六七八九十]+)[家个名户](?:单位|部门|乡镇|镇|街道|窗口|账号|网站|地区|栏目)?)?';
const period = '(?:的?(?:问题|工单|任务|事项|信息))?(?:全[年月季]度?|本[年月季]度?|今年|当月|目前|至今|仍|尚|还|也)*';

/** 甲、乙2个单位全年未报送, 其余单位无逾期: at once behind who is meant. */
function isAtOnce(text: string, { subject: [from, to] }: Quantified, mentions: readonly Mention[]): boolean {
  const last = mentions.findLast(({ start, end }) => start >= from && end <= to);
  if (from === to && from > 0) return /情形|情况|问题|现象/u.test(text.slice(to));
  if (last) return new RegExp(`^${asMany}${period}$`, 'u').test(text.slice(last.end, to));
  return new RegExp(`(?:其余|其他|其它)(?:的)?(?:单位|部门|乡镇)?${asMany}${period}$`, 'u').test(text.slice(from, to));
}

/** 均有1个未完成 says how many. */
function isAmount({ bound, measure }: Count): boolean {
  return bound === null && measure !== '%';
}

export function readingsIn(reader: WordReader, annex: AnnexGrid, passage: Passage, each: Quantified): Reading[] {
  const { text } = passage.sentence;
  const predicates = predicatesIn(reader, annex, text, each.predicate, each.negated);
  if (predicates.length === 0) return [];
  const sets = subjectsOf(reader, annex, passage, each);
  return predicates.flatMap((predicate) =>
    sets
      .filter(({ picks, fixed }) => !picks.some((pick) => !fixed.includes(pick) && isOn(pick.aspect, predicate)))
      .map(({ rows, fixed }): Reading => {
        const against = rows.filter((row) => predicate.fits(row) === false);
        return { predicate, annex, rows, against, named: fixed.some(({ aspect }) => aspect.startsWith('column')) };
      }),
  );
}

/** What was said before of the state itself does not say whose it is. */
function isOn(aspect: string, { column }: Predicate): boolean {
  return column !== null && aspect === `column ${column}`;
}

/** 其余28家单位无超期工单: as many rows of the tables of units have none, whoever they are. */
function restReadings(reader: WordReader, { sentence: { text } }: Passage, each: Quantified): Reading[] {
  const subject = text.slice(Math.max(0, each.subject[0] - 24), each.subject[1]);
  const told = othersSaid.test(subject) && !/除/u.test(subject) ? sizeSaid(subject) : null;
  if (told === null) return [];
  const tables = reader.annexes.filter((annex) => partsOfTable(annex)[0] === annex && subjectOf(annex).ofUnits);
  const all = tables.flatMap((annex) =>
    predicatesIn(reader, annex, text, each.predicate, each.negated).map((predicate) => ({ annex, predicate })),
  );
  return [...new Set(all.map(({ predicate }) => predicate.say))].flatMap((say): Reading[] => {
    const alike = all.filter(({ predicate }) => predicate.say === say);
    const rowsWhere = (said: boolean): GridRow[] =>
      alike.flatMap(({ annex, predicate }) => annex.rows.filter((row) => predicate.fits(row) === said));
    const [first] = alike;
    const against = rowsWhere(false);
    if (!first) return [];
    if (rowsWhere(true).length === told) return [{ ...first, rows: rowsWhere(true), against: [], named: true }];
    return against.length === told ? [{ ...first, rows: against, against, named: true }] : [];
  });
}

export function clarity({ predicate: { cover, left } }: Reading): number {
  return cover - left;
}

/** What holds in some reading is so; what holds in none is contradicted by the reading that takes up most of the words. */
function judged(
  { sentence }: Passage,
  each: Quantified,
  readings: readonly Reading[],
  isOfThem: boolean,
): Discrepancy[] {
  const [best] = readings
    .filter(({ predicate: { cover, left } }) => cover >= 2 && left < cover)
    .sort((a, b) => clarity(b) - clarity(a) || a.against.length - b.against.length);
  // What other words of the sentence mean by chance bears nothing out.
  if (!best || readings.some((other) => other.against.length === 0 && clarity(other) > clarity(best) - 3)) return [];
  const { annex, predicate, rows, against, named } = best;
  const wholly = against.length === rows.length;
  const [start, end] = [each.subject[1], each.predicate[1]];
  const who = against
    .slice(0, 5)
    .map(({ name }) => `“${name}”`)
    .join('、');
  const more = against.length > 5 ? `等 ${against.length} 行` : '';
  return [
    inText(sentence, start, end, {
      // 甲、乙所检水样全部合格: what of theirs it is may be in another table.
      severity: wholly && named && rows.length > 1 && isOfThem ? 'error' : 'doubt',
      rule: 'quantifier',
      claimed: sentence.text.slice(start, end),
      found: wholly ? '都不是' : `${against.length} 行不是`,
      rows: against.slice(0, 40).map((row) => rowPlace(annex, row)),
      message: `文中说的是${predicate.say}，${nameOfAnnex(annex)}里${who}${more}不是这样。`,
    }),
  ];
}
