import { readOnce } from '../readOnce.ts';
import { amountUnits } from './amountUnits.ts';
import { chineseNumerals, readChineseNumeral, readHundredths } from './numerals.ts';

/** Which side of the number is meant: 90分以上 is atLeast, 不足5条 below. */
export type Bound = 'atLeast' | 'above' | 'atMost' | 'below' | 'under';

/** A number with its unit of count as a sentence prints it. */
export interface Count {
  /** Hundredths; of a percent, hundredths of a percent. */
  readonly value: number;
  readonly decimals: number;
  /** 家, 条, %, 个百分点; 期 for lengths of time. */
  readonly measure: string;
  readonly start: number;
  readonly end: number;
  /** Words of the same clause before it, from the count before; and after it, up to the next. */
  readonly before: string;
  readonly after: string;
  readonly bound: Bound | null;
  /** 近, 约, 余: says no exact number. */
  readonly rough: boolean;
  /** 三家, not 3家: often a set that was just named. */
  readonly inWords: boolean;
  /** How manieth clause of the sentence. */
  readonly clause: number;
}

/** 一口, 一道, 一门 are said of other things. */
const onlyBehindDigits = '栋幢层艘架间棵根口眼盏瓶箱盒袋枚只头趟段门节道班队剂席';

const measures = [
  '个百分点',
  '个千分点',
  '家次',
  '户次',
  '台次',
  '轮次',
  '人次',
  '件次',
  '条次',
  '场次',
  '批次',
  '大类',
  '小类',
  ...'家个条件处次分篇项起人名份封例宗户期场批幅张块页类部辆台套支组所座册天种笔卷',
  ...onlyBehindDigits,
];
const lengths =
  /^(?:个?(?:工作日|自然日|月|星期|小时|季度|学时)|年|月|日|天(?:[内前后制]|以[内前后]|的?期限)|周|时|小时|分钟|秒|号|岁|季度|世纪|级|届|版|楼|元|万元|亿元|公里|米|平方|折|倍)/u;
const ofLength = new RegExp(`^(?:${amountUnits}|天|字)`, 'u');
/** 提升1.34、1.02个百分点: said once, behind the last. */
const sharedMeasure = /^(?:[、和及]\d+(?:\.\d+)?){1,5}(个百分点)/u;
/** 提高3.2个、2.1个和1.5个百分点: each but the last says no more than 个 of it. */
const pointsInList = /^个(?:[、和及]\d+(?:\.\d+)?个)*[、和及]\d+(?:\.\d+)?个百分点/u;
// 3千米 is a length, 3千人 a number.
const number = /\d(?:[\d,]*\d)?(?:\.\d+)?(?:[万亿]|千(?![米克瓦伏卡帕字万亿]))?/uy;
const chinese = new RegExp(`[${chineseNumerals}]+`, 'uy');
const firstSigns = `0123456789${chineseNumerals}`;
/** 人民, 名单, 起诉, 项目 begin with a unit of count; 14类诉求, 10项民生实事, 3起诉讼 do not. */
const wordsWith =
  /^(?:人[民员大口才工称数]|名[单称额数]|次[数序性]|起诉(?!讼)|份[额数]|期[数办]|种[子植养]|笔[记试录]|卷[入烟]|部[属办数]|所[属称]|类[别目数]|项[目数]|架[构空]|层[面级次层]|间[隔接断]|根[据治本源]|口[径号粮岸腔头]|瓶[颈装]|只[有要能]|头[条部像]|段[落]|门[户类牌口诊店槛]|节[气约能水假日]|道[路口德]|班[子级次组]|队[伍员长]|席[位卷])/u;
const noNumeral = /[第每任同某上下前后之统唯专星近无]$|没有$/u;

/** Every number of the sentence that counts something; dates, numbers of papers and ordinals are none. */
export const countsIn: (text: string) => readonly Count[] = readOnce((text) => readCounts(text, false));

/** Lengths of time, money and places in an order too: 62.5小时, 40139.7万元, 上升3位. What is compared may be any of them. */
export const quantitiesIn: (text: string) => readonly Count[] = readOnce((text) => readCounts(text, true));

function readCounts(text: string, measured: boolean): Count[] {
  const found: Bare[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const read = firstSigns.includes(text.charAt(at)) ? readAt(text, at, measured) : null;
    if (!read) continue;
    if (read.count) found.push(read.count);
    at = read.end - 1;
  }
  return found.map((count, index) =>
    inContext(text, count, found[index - 1]?.end ?? 0, found[index + 1]?.start ?? text.length),
  );
}

type Bare = Omit<Count, 'before' | 'after' | 'bound' | 'rough' | 'clause' | 'inWords'>;

function readAt(text: string, at: number, measured: boolean): { end: number; count: Bare | null } | null {
  number.lastIndex = at;
  chinese.lastIndex = at;
  const digits = number.exec(text)?.[0];
  const words = digits === undefined ? chinese.exec(text)?.[0] : undefined;
  const printed = digits ?? words;
  if (printed === undefined) return null;
  const end = at + printed.length;
  const before = text.slice(0, at);
  // APP 2个 counts apps, 附件A2 does not.
  const rest = text.slice(end);
  // 差率为-0.02%: how much it is, whichever way; 4月-6月 and A-2 are no such.
  const isNegative = /(?:[\p{Script=Han}(、,](?<!月|日|年))[-－−]$/u.test(before) && rest.startsWith('%');
  if (/[第〔([a-zA-Z./-]$/u.test(before) && !/\($|[A-Za-z]{3}$/u.test(before) && !isNegative)
    return { end, count: null };
  // 第21、22项: both say which.
  if (words === undefined && ordinals.test(before)) return { end, count: null };
  const length = measured && words === undefined ? (daysIn(before, rest) ?? ofLength.exec(rest)?.[0]) : undefined;
  const shared =
    words === undefined ? (inList(before, rest) ?? (measured ? sharedMeasure.exec(rest)?.[1] : undefined)) : undefined;
  const points = words === undefined && pointsInList.test(rest);
  const measure = points ? '个百分点' : (shared ?? length ?? measureOf(before, rest, words !== undefined));
  const value = measure === null ? null : readValue(printed, words !== undefined);
  if (measure === null || value === null) return { end, count: null };
  const decimals = /\.(\d+)/u.exec(printed)?.[1]?.length ?? 0;
  const last = points ? end + 1 : shared === undefined ? end + measure.length : end;
  return { end: last, count: { value, decimals, measure, start: isNegative ? at - 1 : at, end: last } };
}

const ordinals = /第\d{1,3}(?:[、和及]\d{1,3})*[、和及]$/u;

/** 超过60日, 受理60日以上: so many days, and no day of a month. */
function daysIn(before: string, rest: string): '天' | undefined {
  if (!rest.startsWith('日') || /[年月]$/u.test(before)) return undefined;
  const isBelow = /(?:超过?|逾|不足|不满|未满|[少多高低]于|长达)$/u.test(before);
  return isBelow || (/^日(?:及?以[上下]|[以之]内)/u.test(rest) && /\p{Script=Han}$/u.test(before)) ? '天' : undefined;
}

const listBefore =
  /(?<title>(?:批次|得分|[件条个家户人次处篇项笔]数)?)(?:分别|依次)(?:为|是|有|(?:减少|增加|增长|下降|上升|提高|降低)了?)?(?:\d+(?:\.\d+)?[、和及])*$/u;
const listBehind = new RegExp(`^(?:[、和及]\\d+(?:\\.\\d+)?){1,8}(${measures.join('|')})`, 'u');

/** 不合格批次分别为3、22、5, 分别为94、84和81件: a unit of count that a list says once. */
function inList(before: string, rest: string): string | undefined {
  if (!/^(?:[、和及]\d|[,;。]|$)/u.test(rest)) return undefined;
  const title = listBefore.exec(before.slice(-60))?.groups?.title;
  if (title === undefined) return undefined;
  return title === '' ? listBehind.exec(rest)?.[1] : title === '得分' ? '分' : title.replace('数', '');
}

/** The unit of count behind a number; null where it counts nothing: 3个月, 五级, 12分钟, 2项目. */
function measureOf(before: string, rest: string, inWords: boolean): string | null {
  const measure = rest.startsWith('%') ? '%' : (measures.find((each) => rest.startsWith(each)) ?? null);
  if (measure === null || (measure !== '%' && measure !== '个百分点' && lengths.test(rest))) return null;
  const after = rest.slice(measure.length);
  if (
    inWords &&
    (measure === '%' || noNumeral.test(before) || `类期名分部起块台套支组种笔卷${onlyBehindDigits}`.includes(measure))
  )
    return null;
  // 如表1所示, 附件2所列.
  if (measure === '所' && /^[示列附述]/u.test(after)) return null;
  // 一次办结率, 一次性告知
  if (inWords && measure === '次' && /^(?:性|办[结成好理]|通过|合格|告知|解决|验收|成功)/u.test(after)) return null;
  // 百家号
  if (inWords && measure === '家' && /^[号姓]/u.test(after)) return null;
  if (measure === '分' && /^[之钟管局类期]/u.test(after)) return null;
  return wordsWith.test(`${measure}${after}`) ? null : measure;
}

function readValue(printed: string, words: boolean): number | null {
  if (words) {
    const value = readChineseNumeral(printed);
    return value === null ? null : value * 100;
  }
  const value = readHundredths(printed.replace(/[千万亿]$/u, ''));
  return value === null ? null : value * timesOf(printed);
}

/** What the last printed place is worth, in hundredths: of 4.01亿 a hundredth of 亿. */
export function stepOf(text: string, { end, measure, decimals }: Count): number {
  return (100 * timesOf(text.slice(0, end - measure.length))) / 10 ** Math.min(2, decimals);
}

function timesOf(printed: string): number {
  return { 千: 1000, 万: 10_000, 亿: 100_000_000 }[printed.slice(-1)] ?? 1;
}

const separators = /[,;:。!?]/u;

function inContext(text: string, count: Bare, from: number, to: number): Count {
  const head = text.slice(from, count.start);
  const tail = text.slice(count.end, to);
  const before = head.slice(lastSeparator(head) + 1);
  const end = tail.search(separators);
  const after = end < 0 ? tail : tail.slice(0, end);
  const clause = (text.slice(0, count.start).match(/[,;:。]/gu) ?? []).length;
  // 约5.2倍 is rounded to what it prints.
  const rough =
    /(?:近|逾)$/u.test(before) || (count.decimals === 0 && isAbout(before)) || /^(?:多|余|左右|上下)/u.test(after);
  const inWords = !/\d/u.test(text.slice(count.start, count.end));
  return { ...count, before, after, bound: boundOf(before, after), rough, inWords, clause };
}

/** 约200人, and no 签约200人 or 预约200次. */
export function isAbout(before: string): boolean {
  return /(?<![签预节违合契公条履失守特邀])约$/u.test(before);
}

function lastSeparator(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) if (separators.test(text.charAt(at))) return at;
  return -1;
}

/** 低于省定75%目标: whose bound it is stands between. */
export const setBy =
  /(?:[国省市县区州旗部]定|(?:[国省市县区州旗]级?)?(?:规定|要求|考核|目标|标准)(?:值|线|标准|要求)?|既定|控制)的?$/u;

/** 因资金不足3件, 储备不足2处: of what there is too little, and no limit. */
export const lack: RegExp =
  /(?:因\p{Script=Han}{2,8}|资金|经费|力量|人[手员]|能力|意识|依据|储备|投入|保障|深度|准备|照明|标志|设施|动力|经验|认识|支撑|配备)不足$/u;

function boundOf(printed: string, after: string): Bound | null {
  const before = printed.replace(setBy, '');
  if (lack.test(before) && !/^的/u.test(after)) return null;
  if (/^\(?(?:及|或)?以上|^\(含\)以上/u.test(after)) return 'atLeast';
  if (/^\(?(?:及|或|含)以[下内]|^\(含\)以[下内]|^[以之]?内(?![部容外设])/u.test(after)) return 'atMost';
  // 60分以下 with or without 60: offices differ.
  if (/^以下/u.test(after)) return 'under';
  if (/(?:不少于|不低于|至少|达到?或超过)$/u.test(before)) return 'atLeast';
  // 扣分达到3分的单位
  if (/(?<!未能?|没有?)达到?$/u.test(before) && /^的(?:\p{Script=Han}|\d)/u.test(after)) return 'atLeast';
  if (/(?:不超过|不高于|不多于|至多)$/u.test(before)) return 'atMost';
  if (/(?:超过|高于|大于|多于|超|突破)$/u.test(before)) return 'above';
  if (/(?:不足|低于|少于|小于|未能?达到?|没有?达到|不到|不满)$/u.test(before)) return 'below';
  return null;
}

/** Does a value meet the bound? `under` is answered for both readings by the caller. */
export function meets(value: number, bound: Bound, limit: number): boolean {
  if (bound === 'atLeast') return value >= limit;
  if (bound === 'above') return value > limit;
  if (bound === 'atMost') return value <= limit;
  return value < limit;
}
