import type { FindMentions, Mention } from '../claim/mentions.ts';
import { readChineseNumeral } from '../claim/numerals.ts';
import { ofWhom } from '../claim/ofWhom.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { isOfBefore } from '../query/periodColumns.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { pointingTo } from './pointingTo.ts';
import { numberAt } from './relations.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';
import { partsSaid, subsetsOf } from './subsets.ts';

const ordinal = '第([一二三四五六七八九十]{1,3}|\\d{1,2})(?:名|位)?';
const among = `(?:全[县市区州]|(?!名)[^,;。()\\d第由从比较至到]{2,8}(?=第[^,;。]{1,3}(?:[名位]|[,;。()]|$)))`;
const place = new RegExp(`(?:位列|排名|位居|名列|居|排在?|列)${among}?${ordinal}`, 'u');
const points = '[\\d.]+[分%]';
/** 甲、乙均得15分,并列第8名: said of each, and of their points; 各加4分 is of others than the rank. */
const tied = new RegExp(
  `^(?:等?\\d+[个家名](?:单位|部门|乡镇|镇|街道|地区|窗口|账号|学校|医院)?)?(?:[^,;。]{0,10}?(?:得分?|总分|积分|率)(?:均|都|同|为|是|达到?)*(?:[\\d.]+[分%]|相同|相等|一[样致])|(?:均|都|同)[为是得]${points}|以${points}|\\(${points}\\))?,?(?:均|都)?(?:并列|[位名]?列|居|排名?)${ordinal}`,
  'u',
);
/** Who is tied with whom that is named, by a name that no annex has. */
const unknown = /^[、和及与][^、,;。\d]{2,12}?(?:局|委|办|镇|乡|街道|中心|院|站|所|村|社区|学|园)/u;
/** 排名第一的是甲, 排名第一的甲. */
const ahead = new RegExp(`(?:排名|排在?|位列|居)${ordinal}(?:的|的?(?:单位)?(?:是|为))$`, 'u');
/** 乡镇第一名是甲. */
const placeIs = /第([一二三四五六七八九十]{1,3}|\d{1,2})[名位](?:的|的?单位)?(?:是|为)$/u;
/** 比第二位的甲高4.4分, 完成率第一的甲. */
const beside = /(?:[比与和较]|[率量数分])第([一二三四五六七八九十]{1,3}|\d{1,2})(?:名|位)?的$/u;
/** 与末位的甲相差. */
const atEnd = /(?:末位|最后一[名位]|倒数第一(?:名|位)?|垫底)的$/u;
/** 丙排名末位, 丙垫底. */
const atLastBehind =
  /^(?:得分|总分|成绩)?(?:则|均)?(?:(?:位列|排名|位居|名列|居|排在?|列|处于)(?:全[县市区州])?(?:末位|末尾|最后(?:一[名位])?|倒数第一)|垫底)/u;
const earlier = /上[一]?[年月季期次周]|去年|同期|前[一次]/u;
const otherPeriod = /上[季月年]|去年|同期|连续|曾/u;

const comparedWith =
  /(?:[较比]|[与同和](?=[^,;。]{2,5}相比))(?:上[一]?[季月年期]度?|去年|同期)+(?:同期)?(?:相比,?)?(?=[升降上下前后提进退])/gu;

/** 上季度排名第三: of a place that no table here has; what is only compared with then is of now. */
export function isOfAnotherTime(text: string): boolean {
  // 较上年下降2位,排第5位: what is compared is of then, and the place of now.
  return otherPeriod.test(text.replace(comparedWith, ''));
}

/** 就采用率而言,甲、乙分列第一、第二: by something else than what the printed places go by. */
export function saysInWhat(ahead: string): boolean {
  return /[率幅量数额]|占比|比重|[减扣加]分/u.test(ahead) && !/得分|总分|积分|名次|排名/u.test(ahead);
}

/** 甲位列第三, 排名第一的是甲: the place that is said of one against the order that the annex shows. */
export function checkPlacesSaid(sentence: Sentence, mentionsIn: FindMentions): Discrepancy[] {
  const { text } = sentence;
  if (isOfAnotherTime(text)) return [];
  const mentions = ofWhom(mentionsIn(text));
  return mentions.flatMap((mention, at): Discrepancy[] => {
    const before = text.slice(mentions[at - 1]?.end ?? 0, mention.start);
    const after = text.slice(mention.end, mentions[at + 1]?.start ?? text.length);
    const tie = tied.exec(after.replace(unknown, ''));
    if (!tie && (/[、和及]$/u.test(before) || /^[、和及]/u.test(after))) return [];
    const rank =
      place.exec(after.split(/[;。]/u)[0]?.slice(0, 24) ?? '')?.[1] ??
      tie?.[1] ??
      (ahead.exec(before) ?? placeIs.exec(before))?.[1];
    const ofOther = saysInWhat(`${text.slice(0, mention.start)}${after.slice(0, place.exec(after)?.index ?? 0)}`);
    if (rank !== undefined) return ranked(sentence, mention, rank, text, ofOther);
    const other = beside.exec(before)?.[1];
    if (other !== undefined) return ranked(sentence, mention, other, text, true);
    return atEnd.test(before) || atLastBehind.test(after) ? atLast(sentence, mention, text) : [];
  });
}

interface Ranked {
  readonly annex: AnnexGrid;
  readonly row: GridRow;
  readonly column: GridColumn;
  readonly rank: number;
  /** The greatest that there is, where ranks are printed. */
  readonly last?: number;
  /** Of some rows only, of which the sentence speaks. */
  readonly among?: boolean;
}

/** The place that is said, in some column of ranks; by the words alone where there is none, or where they may mean another. */
export function ranked(
  sentence: Sentence,
  mention: Mention,
  said: string,
  text: string,
  loosely = false,
): Discrepancy[] {
  const wanted = /^\d/u.test(said) ? Number(said) : (readChineseNumeral(said) ?? 0);
  const shown = ranksSaidOf(mention, text);
  const readings = [...shown, ...(loosely || shown.length === 0 ? byColumn(mention, text) : [])];
  const [first] = readings;
  if (!first || readings.some(({ rank }) => rank === wanted)) return [];
  return [report(sentence, mention, `第${said}`, first, shown.length > 0 && !loosely)];
}

/** Nobody has a greater rank, or less of what the words point to. */
function atLast(sentence: Sentence, mention: Mention, text: string): Discrepancy[] {
  const shown = ranksSaidOf(mention, text);
  const isLast =
    shown.some(({ rank, last }) => rank === last) || byColumn(mention, text, 'below').some(({ rank }) => rank === 1);
  const [first] = shown;
  return !first || isLast ? [] : [report(sentence, mention, '末位', first, false)];
}

/** 乡镇中,丙…; 从部门看,丙…; 丙在乡镇中…: among whom the place is. */
const amongWhom = [
  /(?:^|[,;])(?:在|从)?(?:\d+个)?([^,;。\d]{2,12}?)(?:中|组(?:中|内)?|序列(?:中|里)?|方面|看),?[^;。]*$/u,
  /(?:^|[,;])([^,;。\d第]{2,8}?)(?:得分|总分)?(?:排名|排在?|位列|居)?第[^,;。]{1,6}(?:是|为|的)$/u,
  /^[^,;。\d]{0,4}?(?:[在居列]|排名?|位[居列])([^,;。\d第]{2,10}?)(?:中|组(?:中|内)?|里)?,?(?:(?:排名|位[居列]|[列居排])?第|(?:排名|位[居列]|[列居排])?末)/u,
] as const;

/** 乡镇中丙排名第一: its place among those of which the sentence speaks, else the one that is printed. */
function ranksSaidOf(mention: Mention, text: string): Ranked[] {
  const [before, atOnce, behind] = amongWhom;
  const said = text.slice(0, mention.start);
  const whom = behind.exec(text.slice(mention.end))?.[1] ?? before.exec(said)?.[1] ?? atOnce.exec(said)?.[1] ?? '';
  const shown = ranksOf(mention);
  if (whom === '') return shown;
  const among = shown.flatMap((each) =>
    partsSaid(each.annex, whom)
      .filter((rows) => rows.includes(each.row) && rows.length < each.annex.rows.length)
      .map((rows): Ranked => {
        const ranks = rows.map((row) => (numberAt(row, each.column) ?? Number.POSITIVE_INFINITY) / 100);
        const rank = ranks.filter((other) => other < each.rank).length + 1;
        const last = Math.max(...ranks.map((one) => ranks.filter((other) => other < one).length + 1));
        return { ...each, rank, last, among: true };
      }),
  );
  return among.length > 0 ? among : shown;
}

function ranksOf({ rows }: Mention): Ranked[] {
  return rows.flatMap(({ annex, row }) =>
    annex.columns
      // 上年名次 is of another time, of which no such sentence speaks.
      .filter(({ kind, title }) => kind === 'rank' && !earlier.test(title))
      .flatMap((column) => {
        const rank = numberAt(row, column);
        const last = Math.max(...annex.rows.map((each) => numberAt(each, column) ?? 0)) / 100;
        return rank === null ? [] : [{ annex, row, column, rank: rank / 100, last }];
      }),
  );
}

function report(
  sentence: Sentence,
  { name, start, end }: Mention,
  claimed: string,
  { annex, row, rank, among }: Ranked,
  certain: boolean,
): Discrepancy {
  return inText(sentence, start, end, {
    severity: certain ? 'error' : 'doubt',
    rule: 'rank-said',
    claimed,
    found: `第${rank}`,
    rows: [rowPlace(annex, row)],
    message: `文中写作“${name}”${claimed}，${nameOfAnnex(annex)}里${among ? '在其中' : ''}是第 ${rank}。`,
  });
}

/** Where no rank is printed: the place by each column that the words point to, of the table and its parts. */
function byColumn(mention: Mention, text: string, side: 'any' | 'below' = 'any'): Ranked[] {
  return columnsOf(mention, text).flatMap(({ annex, row, column }) =>
    subsetsOf(annex, text)
      .filter((rows) => rows.includes(row))
      .flatMap((rows) => {
        const own = numberAt(row, column) ?? 0;
        const above = rows.filter((each) => (numberAt(each, column) ?? 0) > own).length;
        const below = rows.filter((each) => (numberAt(each, column) ?? 0) < own).length;
        return (side === 'any' ? [above + 1, below + 1] : [below + 1]).map((rank) => ({ annex, row, column, rank }));
      }),
  );
}

interface Place {
  readonly annex: AnnexGrid;
  readonly row: GridRow;
  readonly column: GridColumn;
}

/** The columns that the words point to best. */
function columnsOf({ rows }: Mention, words: string): Place[] {
  const all = rows.flatMap(({ annex, row }) =>
    annex.columns
      .filter((column) => (column.kind === 'number' || column.kind === 'percent') && numberAt(row, column) !== null)
      .filter((column) => !isOfBefore(annex, column, words))
      .map((column) => ({
        annex,
        row,
        column,
        points: pointingTo(column, words) + (/[率幅]/u.test(words) === (column.kind === 'percent') ? 0.5 : 0),
      })),
  );
  // 采用率最高 where the table has 采用 and no rate: of what it divides. 升幅 is a rate of growth.
  if (/[率幅]/u.test(words) && all.every(({ column }) => column.kind !== 'percent')) return [];
  const best = Math.max(0, ...all.map(({ points }) => points));
  return best < 1 ? [] : all.filter(({ points }) => points === best);
}
