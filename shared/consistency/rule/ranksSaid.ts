import { partsOf } from '../claim/nameLists.ts';
import { readChineseNumeral, readHundredths } from '../claim/numerals.ts';
import type { RowNames } from '../claim/rowNames.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { GridRow } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { pointingTo } from './pointingTo.ts';
import { rankedSets } from './ranking.ts';
import { numberAt } from './relations.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

const said = '(前|后|末|倒数)([一二两三四五六七八九十]{1,3}|\\d{1,2})(?:名|位)?';
const after = new RegExp(`${said}的?(?:单位|部门|镇|乡镇)?(?:分别|依次)?(?:是|为|:)([^,;。:]+)`, 'gu');
const before = new RegExp(
  `([^,;。:]+?)(?:分别|依次)?(?:排名|位列|位居|名列|排在|(?<![得积评总])分[居列]|[排居列])(?:全[县市区州旗]|各[^,;。]{1,6})?${said}`,
  'gu',
);

/** 排名前三的是甲、乙、丙 against the 名次 of the annex. */
export function checkRanksSaid(sentence: Sentence, rowNames: readonly RowNames[]): Discrepancy[] {
  const { text } = sentence;
  const claims = [
    ...[...text.matchAll(after)].map((match) => ({ match, side: match[1], number: match[2], names: match[3] })),
    ...[...text.matchAll(before)].map((match) => ({ match, side: match[2], number: match[3], names: match[1] })),
  ];
  return claims.flatMap(({ match, side = '', number = '', names = '' }): Discrepancy[] => {
    const most = /^\d/u.test(number) ? Number(number) : (readChineseNumeral(number) ?? 0);
    const listed = partsOf(names.replace(/等.*$/u, ''));
    const words =
      text.slice(0, match.index) + text.slice(match.index, match.index + match[0].length).replace(names, '');
    const readings = rowNames
      .filter((each) => showsBrackets(each, listed))
      .flatMap((each) => {
        const { who, measure } = withoutMeasure(each, listed);
        const ofPlaces = measure === '' ? !goesOnAbout(text, match) : isOfScore(measure);
        return readingOf(each, who, side === '前', most, measure === '' ? words : measure, ofPlaces);
      });
    const [wrong] = readings;
    if (!wrong || listed.length < 2 || readings.some(({ outside }) => outside.length === 0)) return [];
    const who = wrong.outside.map((row) => `“${row.name}”是第 ${wrong.rankOf(row)} 名`).join('，');
    return [
      inText(sentence, match.index, match.index + match[0].length, {
        severity: 'doubt',
        rule: 'rank-said',
        claimed: `${side}${number}`,
        found: who,
        rows: wrong.outside.map((row) => rowPlace(wrong.names.annex, row)),
        message: `文中写作${side}${number}名，${nameOfAnnex(wrong.names.annex)}里${who}。`,
      }),
    ];
  });
}

/** 融资前三位为甲(3048万元)、乙(2593万元): of a table that has these numbers, and not by a rank of something else. */
function showsBrackets({ rowsOf }: RowNames, listed: readonly string[]): boolean {
  return listed.every((name) => {
    const printed = /\((\d+(?:\.\d+)?)(?!分|名)[^()]*\)$/u.exec(name)?.[1];
    const value = printed === undefined ? null : readHundredths(printed);
    return value === null || rowsOf(name).some(({ cells }) => cells.some(({ number }) => number === value));
  });
}

/** 甲、乙采用率居前两位: what they are first in stands behind the last of them. */
function withoutMeasure({ rowsOf }: RowNames, listed: readonly string[]): { who: string[]; measure: string } {
  const last = listed.at(-1) ?? '';
  const plain = { who: [...listed], measure: '' };
  if (rowsOf(last).length > 0) return plain;
  for (let length = last.length - 2; length >= 2; length -= 1)
    if (rowsOf(last.slice(0, length)).length > 0)
      return { who: [...listed.slice(0, -1), last.slice(0, length)], measure: last.slice(length) };
  return plain;
}

/** What the printed places go by. */
export function isOfScore(measure: string): boolean {
  return /^(?:的|综合|考[评核]|评[估价])*(?:总?得?分|总?积分|成绩|总分)?(?:均|都)?$/u.test(measure);
}

/** 库存从甲看最多,甲、乙居前两位,合计占一半: in what the sentence is about, and not by the printed places. */
function goesOnAbout(text: string, { index, 0: said }: { readonly index: number; readonly 0: string }): boolean {
  const ahead = text.slice(0, index);
  const isOfOther = /最[高低多少大小]|看,/u.test(ahead) && !/得分|总分|积分|名次|排名/u.test(ahead);
  return isOfOther || /^,?[^,;。]{0,6}占/u.test(text.slice(index + said.length));
}

interface Reading {
  readonly names: RowNames;
  readonly outside: readonly GridRow[];
  readonly rankOf: (row: GridRow) => number;
}

function readingOf(
  names: RowNames,
  listed: readonly string[],
  first: boolean,
  most: number,
  words: string,
  isRanked: boolean,
): Reading[] {
  const rank = names.annex.columns.find(({ kind }) => kind === 'rank');
  const rows = listed.flatMap((name) => names.rowsOf(name)[0] ?? []);
  if (rows.length < listed.length) return [];
  if (!rank || !isRanked) return byColumn(names, rows, first, most, words);
  const rankOf = (row: GridRow): number => (row.cells[rank.index]?.number ?? 0) / 100;
  // 市直部门前三名: where each group has ranks of its own, those of the group.
  const own = rankedSets(names.annex, rank).find((set) => rows.every((row) => set.includes(row)));
  const ranked = own ?? names.annex.rows;
  const ranks = ranked.map(rankOf).sort((a, b) => a - b);
  const limit = first ? (ranks[most - 1] ?? 0) : (ranks.at(-most) ?? 0);
  const outside = rows.filter((row) => (first ? rankOf(row) > limit : rankOf(row) < limit));
  // 增幅居前三位 beside a rank by 完成率.
  return [{ names, rankOf, outside }, ...byColumn(names, rows, first, most, words)];
}

/** Without a printed rank: the places by the column that the words point to best, or the two of two years. */
function byColumn(names: RowNames, rows: readonly GridRow[], first: boolean, most: number, words: string): Reading[] {
  const { annex } = names;
  const kind = /[率比]/u.test(words) ? 'percent' : 'number';
  const rated = annex.columns
    .filter((column) => column.kind === kind)
    .map((column) => ({ column, points: pointingTo(column, words) }))
    .sort((a, b) => b.points - a.points);
  const top = rated[0]?.points ?? 0;
  const best = rated.filter(({ points }) => points === top);
  if (top === 0 || best.length > 2) return [];
  return best.map(({ column }) => {
    // What comes under 其他 has no place among the kinds.
    const judged = annex.rows.filter((row) => numberAt(row, column) !== null && !/^其[他它]/u.test(row.name));
    const shown = (row: GridRow): number => numberAt(row, column) ?? 0;
    const rankOf = (row: GridRow): number => judged.filter((each) => shown(each) > shown(row)).length + 1;
    const last = judged.length - most + 1;
    return { names, rankOf, outside: rows.filter((row) => (first ? rankOf(row) > most : rankOf(row) < last)) };
  });
}
