import type { FindMentions, Mention } from '../claim/mentions.ts';
import { readChineseNumeral } from '../claim/numerals.ts';
import { ofWhom } from '../claim/ofWhom.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence } from '../read/textDocument.ts';
import { byColumn, type Ranked, ranksSaidOf } from './ranksShown.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

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
