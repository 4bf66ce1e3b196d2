import { nounOf } from '../claim/unitNouns.ts';
import { readOnce } from '../readOnce.ts';
import { boundsIn } from './bounds.ts';
import { contentLength } from './fillers.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';

export type Span = readonly [number, number];

/** The words of its sentence that a number is said with. */
export interface Wording {
  readonly quantity: Quantity;
  /** Before it, from the number before: of the same clause, or of the one before where that says nothing. */
  readonly near: Span;
  /** Behind it, as far as they are not said of the next number. */
  readonly after: Span;
  /** 单位, 乡镇, 部门: what is counted, where it counts units. */
  readonly unitNoun: string;
  /** 23天、19天、31天: which of how many numbers that only follow each other. */
  readonly turn: { readonly at: number; readonly of: number; readonly start: number } | null;
}

const separators = /[,;:。!?]/u;

/** Every number of a sentence that says how many or how much; a bound of a condition belongs to the number behind it. */
export const wordingsIn: (text: string) => readonly Wording[] = readOnce((text) => {
  const bounds = boundsIn(text).map(([limit, upper]) => [limit.start, (upper ?? limit).end] as const);
  const all = quantitiesIn(text);
  const isBound = ({ start, count }: Quantity): boolean =>
    bounds.some(([from, to]) => start >= from && start < to) || (count?.bound ?? null) !== null;
  return all.flatMap((quantity, at): Wording[] => {
    if (isBound(quantity)) return [];
    const before = all.findLastIndex((each, index) => index < at && !isBound(each));
    const near = nearOf(text, all[before]?.end ?? 0, quantity.start, bounds);
    const next = all[at + 1];
    const beyond = next && isBound(next) ? all[at + 2] : next;
    const after = afterOf(text, quantity, beyond);
    const noun = nounOf(text.slice(...after)) || nounBefore(text.slice(...near));
    return [{ quantity, near, after, unitNoun: noun, turn: turnOf(text, all, at) }];
  });
});

/** 附件3所列: what the annex has, all of it. */
export const listedIn: RegExp = /附件\d{0,2}(?:中)?所列(?:出|举)?的?(?=[^,;:。]{0,6}$)/u;

function nounBefore(near: string): string {
  const tail =
    /(?:单位|部门|乡镇|街道|镇街|地区|县市区|县区|区县|网站|账号|学校|医院|幼儿园|企业)(?:\([^()\d]{1,6}\))?(?:共|有|为|是)*$/u.exec(
      near,
    )?.[0] ?? '';
  return tail.replace(/(?:共|有|为|是)+$/u, '');
}

/** 5个乡镇、…; 5个镇(乡)和6个部门, but not 9个县(市、区)和高新区, which go together. */
const countedBefore =
  /^(?:[^,;:。、\d()由]{1,12}(?=[、与]|(?<![涉波])及|(?<!之)和)|[^,;:。、\d()]{1,6}\([^()\d]{1,6}\)(?=[、和及与]$))/u;

/** 2项指标(甲、乙)牵头部门: who stands in the bracket is what the number before counts. */
const namedBefore = /^[^,;:。、\d()]{0,8}\([^()\d]+、[^()\d]+\)/u;

/** 最少的是县科工局,为312.4万元: a clause without content goes on with the one before. */
function nearOf(text: string, from: number, to: number, bounds: readonly Span[]): Span {
  // 5个乡镇、3个县直单位: 乡镇 is what the number before counts.
  const said = text.slice(from, to);
  // 8个乡3个镇: so is 乡 alone.
  const counted = nounOf(said) === said ? said : ((countedBefore.exec(said) ?? namedBefore.exec(said))?.[0] ?? '');
  const own = from === 0 ? '' : counted;
  // 办公室共向18个单位, 县财政局于3月3日至14日对24个部门, 各单位对附件3所列18条问题: who does it is no condition on those to whom, or on what the annex lists.
  if (/[向对]$/u.test(text.slice(from, to))) return [to, to];
  // 提取额占缴存额的比重(以下简称提取率)为: what it is called by.
  const called = /\((?:以下)?(?:简称|称)(?:为|作)?“?(?=[^()]{2,8}”?\)[^,;。\d]{0,6}$)/u.exec(text.slice(from, to));
  if (called) return [from + called.index + called[0].length, to];
  const listed = listedIn.exec(text.slice(from, to))?.index ?? 0;
  const first = from + Math.max(own.length, listed);
  let start = first;
  for (let at = to - 1; at >= first; at -= 1) {
    if (!separators.test(text.charAt(at))) continue;
    start = at + 1;
    // 90分以下的2所学校: the bound says of which.
    const isBounded = bounds.some((bound) => bound[0] >= start && bound[0] < to);
    if (isBounded || contentLength(text.slice(start, to).replace(/其余|其他/gu, '余余')) > 0) return [start, to];
  }
  // What follows the number before at once is said of that one.
  return [from === 0 && listed === 0 ? 0 : start, to];
}

/** 4个栏目合格3个: 合格 is said of the number behind it. */
function afterOf(text: string, { start, end }: Quantity, next: Quantity | undefined): Span {
  const rest = text.slice(end, next?.start ?? text.length);
  // 大王庄镇(225件)受理量最多: a bracket with the number alone ends no words.
  const behind =
    /^\)(?![和及与以是比较占])(?=\p{Script=Han})/u.test(rest) && text.charAt(start - 1) === '('
      ? rest.slice(1).search(/[,;:。!?()、]/u)
      : -1;
  if (behind >= 0) return [end, end + 1 + behind];
  const stop = withoutNameBrackets(rest).search(/[,;:。!?()、]|(?:[要须]|应当?)[于在按](?=.)|(?:[要须]|应当)对(?=.)/u);
  if (stop >= 0) return [end, end + stop];
  if (!next) return [end, end + rest.length];
  // 15件超期未结案件涉及10个单位: what is spread.
  const part = (/^\p{Script=Han}{2,12}?(?=涉及|分布[在于])/u.exec(rest) ?? /^.{0,12}?中/u.exec(rest))?.[0];
  const noun = nounOf(rest);
  const bracket = /^\([\p{Script=Han}、]{1,6}\)/u.exec(rest.slice(noun.length))?.[0] ?? '';
  return [end, end + (part?.length ?? (noun === '' || /[为是有]|分别/u.test(noun) ? 0 : noun.length + bracket.length))];
}

/** 乡镇(街道)位次上升: a bracket inside what is counted ends no words. */
function withoutNameBrackets(text: string): string {
  const inNames =
    /\(\p{Script=Han}{1,4}\)(?=\p{Script=Han})|(?<=[县市区镇乡])\([县市区镇乡街道]+(?:、[县市区镇乡街道]+)*\)/gu;
  return text.replace(inNames, (bracket) => '·'.repeat(bracket.length));
}

const joint = /^(?:、|和|及|与|以及)$/u;

function turnOf(text: string, all: readonly Quantity[], at: number): Wording['turn'] {
  const isJoined = (one: Quantity | undefined, other: Quantity | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    one.measure === other.measure &&
    joint.test(text.slice(one.end, other.start));
  let from = at;
  let to = at;
  while (isJoined(all[from - 1], all[from])) from -= 1;
  while (isJoined(all[to], all[to + 1])) to += 1;
  return to === from ? null : { at: at - from, of: to - from + 1, start: all[from]?.start ?? 0 };
}
