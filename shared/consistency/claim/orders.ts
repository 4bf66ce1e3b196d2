import { readOnce } from '../readOnce.ts';

/** Who a text says is first or last of its kind: 采用率最高的是甲, 甲采用率最高, 甲排名末位. */
export interface OrderSaid {
  /** Words of the clause in front of 最高: what it is in, and who where that is said first. */
  readonly head: readonly [start: number, end: number];
  /** Who, where that follows: 最高的是甲. Else it is in the head. */
  readonly who: readonly [start: number, end: number] | null;
  /** The most of it; of a fall the greatest fall. */
  readonly high: boolean;
  /** 较高: near that end. */
  readonly roughly: boolean;
  readonly start: number;
  readonly end: number;
}

const high =
  '最为?(?:高|多|大|好|快|长|强|突出|集中|明显|优)|最主要的(?:原因|问题|类型|渠道|来源|方式|情形)|最常见的(?:原因|问题|类型|情形)';
const low = '最为?(?:低|少|小|差|慢|短|弱|后一[名位])';
const first =
  '(?:排名|位列|位居|名列|居|列|排在?)(?:全[县市区旗州省]|各[^,;。]{1,6}|本组)?(?:首位|榜首|第一(?:名|位)?|首)|居\\d*[类种项个]?[^,;。\\d]{0,8}之首';
const last =
  '(?:排名|位列|位居|名列|居|列|排在?)(?:全[县市区旗州省]|各[^,;。]{1,6}|本组)?(?:末位|末尾|最后(?:一[名位])?|倒数第一(?:名|位)?)|(?:排名)?垫底|居\\d*[类种项个]?[^,;。\\d]{0,8}之末';
const peak = '(?:为|是)[^,;。、\\d]{0,6}高峰';
const words = new RegExp(
  `(?<high>${high}|${first}|${peak}|较(?:高|多|大|好|快))|(?<low>${low}|${last}|较(?:低|少|小|差|慢))`,
  'gu',
);
const leads = /^(?:的)?(?:[^,;:。、\d]{0,8}?)?(?:分别|依次)?(?:是|为|有|当属|:)/u;
const names = /^(?:[^,;:。()\d]|\d{1,2}月)[^,;:。()]*/u;
const direct =
  /^的((?:(?!相差|相比|以来|[与和比较高低多少为是])[^,;:。()、\d“”]){2,16})(?=[(与和比较高低多少为是达,;。]|相差|的\d|$)/u;
const ofAll = /^的(?:问题|原因|类型|渠道|领域|方面|环节|一[个类项种家])(?=[,;。]|$)/u;
const separators = /[,;:。!?()]/u;

export const ordersIn: (text: string) => readonly OrderSaid[] = readOnce((text) =>
  [...text.matchAll(words)].flatMap((match): OrderSaid[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const from = clauseOf(text, start);
    const rest = text.slice(end);
    const lead = leads.exec(rest)?.[0];
    const named = lead === undefined ? undefined : names.exec(rest.slice(lead.length))?.[0];
    // 最大短板 is what has least.
    const isHigh = (match.groups?.high ?? '') !== '' && !/^的?(?:短板|弱项|软肋|薄弱)/u.test(text.slice(end));
    const roughly = match[0].startsWith('较');
    // 最多的甲是最少的乙的2.1倍: the other end is spoken of.
    if (lead !== undefined && named !== undefined && !/^(?:约|达|超过|近|仅|最)/u.test(named)) {
      const at = end + lead.length;
      return [{ head: [from, start], who: [at, at + named.length], high: isHigh, roughly, start, end }];
    }
    // 最高的县市场监管局(96.4%)与最低的县教体局: who follows at once.
    // 系统故障仍是群众反映最集中的问题: who stands before 是.
    const said = /^([^,;。]{2,16}?)(?:仍然?|依然|还|也|已)?(?:是|成为)[^,;。]{0,8}$/u.exec(
      text.slice(from, start),
    )?.[1];
    if (said !== undefined && match[0].startsWith('最') && ofAll.test(rest))
      return [{ head: [from, from + said.length], who: null, high: isHigh, roughly, start, end }];
    const own = match[0].startsWith('最') ? direct.exec(rest)?.[1] : undefined;
    if (own !== undefined)
      return [{ head: [from, start], who: [end + 1, end + 1 + own.length], high: isHigh, roughly, start, end }];
    // 甲最高的三项指标: of which kind, and nothing of who.
    if (/^的/u.test(rest) || (from === start && (from === 0 || /^[与和]最/u.test(rest)))) return [];
    // 错别字占43.8%,居首位
    const head = from === start ? clauseOf(text, from - 1) : from;
    return [{ head: [head, from === start ? from - 1 : start], who: null, high: isHigh, roughly, start, end }];
  }),
);

/** A bracket that is closed in the clause does not part it: 乡镇(街道)最高. */
function clauseOf(text: string, at: number): number {
  let depth = 0;
  for (let place = at - 1; place >= 0; place -= 1) {
    const character = text.charAt(place);
    if (character === ')') depth += 1;
    else if (character === '(' && depth > 0) depth -= 1;
    else if (depth === 0 && separators.test(character)) return place + 1;
  }
  return 0;
}
