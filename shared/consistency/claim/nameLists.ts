import { readOnce } from '../readOnce.ts';
import { type Count, countsIn } from './counts.ts';
import { figured, figuresAllow, sharesMakeAll, withoutFigure } from './figuredNames.ts';

/** 甲、乙、丙等3家: names with the number that the sentence gives for them. */
export interface NameList {
  readonly names: readonly string[];
  /** Other numbers of names that the words allow: 广播电视和网络视听 is one or two. */
  readonly lengths: readonly number[];
  readonly count: Count;
  /** 等: there may be more than are named. */
  readonly open: boolean;
  /** 甲、乙、丙,上述3个: what was listed is pointed to, and may be more than the list. */
  readonly pointed?: boolean;
  readonly start: number;
  readonly end: number;
  /** What is said of them: the rest of the sentence. */
  readonly predicate: string;
}

const counted = '家个名户所';
/** 农业农村、市场监管2类: what is sorted; 甲局、乙局2项 counts what they have, but 乡镇卫生院、民营医院2类机构 are kinds of them. */
const sorts = '类项种';
const owner = /(?:[局委办镇乡院]|街道|中心|公司)$/u;
const sortOfOwners = /^(?:医疗|医药|定点|服务)?(?:机构|单位|主体|场所|企业|组织)/u;
const pointing = /,(?:上述|以上|前述|这)$/u;
const lead = /(?:等|等共|共有?|共计|合计|一共|总共|等合计)$/u;

export const nameListsIn: (text: string) => readonly NameList[] = readOnce(readLists);

/** Whether a number says how many are named right before or behind it, and nothing of one of them. */
export function countsNames(text: string, { start }: Count): boolean {
  return nameListsIn(text).some(({ count, open }) => !open && count.start === start);
}

function readLists(text: string): NameList[] {
  return countsIn(text).flatMap((count): NameList[] => {
    const ofSorts = sorts.includes(count.measure);
    if (!(ofSorts || counted.includes(count.measure)) || count.bound || count.rough) return [];
    const list = listBefore(text, count) ?? listAfter(text, count);
    const isOfOwners =
      ofSorts && !(count.measure === '类' && sortOfOwners.test(text.slice(count.end))) && list?.names.some(isOwner);
    return list && !isOfOwners ? [list] : [];
  });
}

function isOwner(name: string): boolean {
  return owner.test(name);
}

/** Nobody names more of them one by one; 煤矿、非煤矿山企业43158家 are kinds. */
const mostFirms = 9900;

function listBefore(text: string, count: Count): NameList | null {
  const bracket = text.charAt(count.start - 1) === '(';
  let head = text.slice(0, count.start - (bracket ? 1 : 0));
  // 甲、乙各2个 and 甲、乙牵头的7个 count something else.
  if (/各[^,;。、]{0,8}$|[^,;。、]{2}的$/u.test(head) && !bracket) return null;
  const pointed = !bracket && pointing.test(head);
  const word = (pointed ? pointing : lead).exec(head)?.[0] ?? '';
  head = head.slice(0, head.length - word.length).replace(/,$/u, '');
  const start = startOfNames(head);
  const printed = head.slice(start);
  const open = word.startsWith('等') || printed.endsWith('等');
  const parts = quotedNames(printed) ?? partsOf(printed.replace(/等$/u, ''));
  if (parts.length < 2 || parts.some((part) => holdsCount(part)) || parts.some(isKindOfUnit)) return null;
  // 甲、乙、丙分别检查15家、60家和51家: the number is of the first alone.
  if (/.(?:因|均|被|没有|未能|不直接|分别|依次)/u.test(parts.at(-1) ?? '')) return null;
  // 甲、乙、丙要对7个未整改问题挂图作战: what is to be done with.
  if (/(?:[要应须需请]|务必)(?:[对将把就]|针对)?$|[对将把]$/u.test(parts.at(-1) ?? '')) return null;
  // 甲会同乙、丙组成3个检查组: what they make up.
  if (/(?:组成|成立|设立|派出|抽调|分成)$/u.test(parts.at(-1) ?? '')) return null;
  if (!figuresAllow(parts, count, text)) return null;
  // 微博、微信等账号471个: kinds of what is counted, no names of it; 甲厂、乙厂共25家 are names.
  const isOfFirms =
    count.measure === '家' && count.value <= mostFirms && !open && !parts.some((part) => /各|单位|部门/u.test(part));
  if (count.value / 100 > parts.length * 4 + 4 && !parts.every(looksLikeUnit) && !isOfFirms) return null;
  // 涉及甲、乙、丙3家单位,其中已整改的2家: said of some of them.
  const after = text.slice(count.end).replace(/[,;]其中.*$/u, '');
  // C等单位:甲、乙,共2个 and 运行较差的(2家): what is said of them may stand before.
  const predicate = bracket || /[:的有是为]$/u.test(text.slice(0, start)) ? text.slice(0, start) + after : after;
  const all = open && sharesMakeAll(parts, text.slice(0, start));
  return {
    ...namesJoined(parts.map(withoutFigure)),
    count,
    open: open && !all,
    pointed,
    start,
    end: count.end,
    predicate,
  };
}

/** 镇、街道8个, B类、C类10家, 乡镇组前三名、部门组前五名8个: kinds of units and so many at an end of them, no names. */
export function isKindOfUnit(part: string): boolean {
  return /(?:^[对将把]?(?:[A-Z甲乙丙丁Ⅰ-Ⅴ]|[一二三四五])[类级](?:企业|单位|主体)?|前[一二两三四五六七八九十\d]{1,2}[名位])$|^(?:各|其他)?(?:镇|乡|街道|乡镇|镇街|部门|单位|企业|[县市区旗州][直级]?(?:部门|单位|机关)?|村|社区)$/u.test(
    part,
  );
}

/** “甲”“乙”“丙”: quotation marks part as 、 does. */
function quotedNames(printed: string): string[] | null {
  const quoted = /^(?:“[^“”]{2,20}”[、和及]?){2,}(?:等|共)?$/u.exec(printed);
  return quoted ? [...printed.matchAll(/“([^“”]*)”/gu)].map((match) => match[1] ?? '') : null;
}

/** 有3家:甲、乙、丙 and 3个单位,分别是甲、乙、丙, 2个(甲、乙). */
function listAfter(text: string, count: Count): NameList | null {
  const tail = text.slice(count.end);
  const bracket = /^\(([^()]*、[^()]*)\)/u.exec(tail)?.[1];
  const inside = bracket === undefined ? [] : partsOf(bracket.replace(/等$/u, ''));
  if (bracket !== undefined && inside.every((part) => looksLikeUnit(part) && !holdsCount(part))) {
    const start = count.end + 1;
    const open = bracket.endsWith('等');
    return { ...namesJoined(inside), count, open, start, end: start + bracket.length, predicate: count.before };
  }
  const opening = /^([^,;:。、\d]{0,14})(?::(?:分别[是为])?|,?(?:(?:分别|依次)(?:是|为)|即|具体为))/u.exec(tail);
  // 前三名的依次为: so many stand at an end, which is asked about elsewhere.
  if (!opening || /[前后]$/u.test(text.slice(0, count.start))) return null;
  const from = count.end + opening[0].length;
  const end = from + (/[,;:。]/u.exec(`${text.slice(from)}。`)?.index ?? 0);
  const parts = partsOf(text.slice(from, end).replace(/等$/u, ''));
  if (parts.length < 2 || parts.some((part) => holdsCount(part))) return null;
  const predicate = `${count.before}${opening[1] ?? ''}`;
  return { ...namesJoined(parts), count, open: text.slice(from, end).endsWith('等'), start: from, end, predicate };
}

/** 逾期的9项涉及甲局、乙局2个单位, 5起集中在甲镇、乙镇: whose they are stands behind the verb. */
const involving = /^[^,;:。、]{0,8}?(?:涉及(?:到|了)?|(?:分布|集中|发生|出现)[在于]|来自(?:于)?|分属(?:于)?|由)/u;

/** 报送0条的有甲镇、乙局, 得分低于80分的甲局、乙局: the names begin behind what is said of them. */
function startOfNames(head: string): number {
  const from = startOfClause(head);
  const clause = from + (/^[一二三四五六七八九十]{1,3}、/u.exec(head.slice(from))?.[0].length ?? 0);
  // 甲局、乙局等6个县直单位和丙乡、丁乡: the list behind another that was counted.
  const counted = countsIn(head.slice(clause)).at(-1);
  const list = counted
    ? /^[^,;:。、\d和及与()]{1,8}(?:和|以及)/u.exec(head.slice(clause + counted.end))?.[0]
    : undefined;
  if (counted && list !== undefined) return clause + counted.end + list.length;
  const first = partsOf(head.slice(clause))[0] ?? '';
  // 7件涉及甲局(2件): what a name has stands in brackets.
  const [count] = countsIn(first.replace(figured, '')).slice(-1);
  if (!count) return clause;
  const rest = first.slice(count.end);
  const marker = (involving.exec(rest) ??
    /^[^的有是为]{0,8}(?:的(?:单位|部门|乡镇)?(?:[还另]?有|是|为)?|[有是为])/u.exec(rest))?.[0];
  return marker === undefined ? clause : clause + count.end + marker.length;
}

function startOfClause(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const character = text.charAt(at);
    if (')”》'.includes(character)) depth += 1;
    else if ('(“《'.includes(character)) depth -= 1;
    if (depth < 0) return at + 1;
    if (depth === 0 && ',;:。'.includes(character)) return at + 1;
  }
  return 0;
}

/** Parts between 、 outside brackets and quotation marks. */
export function partsOf(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (const character of text) {
    if ('(“《'.includes(character)) depth += 1;
    else if (')”》'.includes(character)) depth -= 1;
    if (character === '、' && depth === 0) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  parts.push(part);
  return parts.map((each) => each.trim()).filter((each) => each !== '');
}

function holdsCount(part: string): boolean {
  return countsIn(part.replace(/\([^)]*\)/gu, '')).length > 0;
}

const institution =
  /(?:局|委|办|人民政府|办事处|银行|[传织战装]部|镇|乡|街道|村|社|中心|公司|集团|院|校|所|站|会|县|区|市|馆|队|网站|网|[残妇文侨科商]联|[科文作]协)$/u;

export function looksLikeUnit(name: string): boolean {
  return institution.test(name.replace(/\([^)]*\)$/u, '')) && name.length >= 2;
}

/** 澜山高新区和市医保局, in the middle of a list. */
export function unitsJoined(part: string): string[] {
  const joint = /以及|[和及与]/u.exec(part);
  const at = joint?.index ?? 0;
  const [one, other] = [part.slice(0, at), part.slice(at + (joint?.[0].length ?? 0))];
  return at > 0 && looksLikeUnit(one) && looksLikeUnit(other) ? [one, other] : [part];
}

/** 和 between the last two is 、 where both sides name institutions; else it may be or not. */
export function namesJoined(printed: readonly string[]): Pick<NameList, 'names' | 'lengths'> {
  const parts = [...printed.slice(0, -1).flatMap(unitsJoined), ...printed.slice(-1)];
  const last = parts.at(-1) ?? '';
  const joint = [...last.matchAll(/以及|[和及与]/gu)].map((match) => [match.index, match[0].length] as const);
  const units = joint.find(
    ([at, length]) => looksLikeUnit(last.slice(0, at)) && looksLikeUnit(last.slice(at + length)),
  );
  if (units) {
    const names = [...parts.slice(0, -1), last.slice(0, units[0]), last.slice(units[0] + units[1])];
    return { names, lengths: [names.length] };
  }
  const more = joint.some(([at]) => at >= 2 && at < last.length - 2) ? [parts.length + 1] : [];
  return { names: parts, lengths: [parts.length, ...more] };
}

/** 白沙镇、龙泉镇、石板乡。 a sentence of names alone. */
export function bareNames(text: string): string[] {
  const list = /^([^,;:。]+(?:、[^,;:。、]+)+)。?$/u.exec(text)?.[1];
  const parts = list?.split('、') ?? [];
  return parts.every((part) => part.length >= 2 && part.length <= 16 && !/\d/u.test(part)) ? parts : [];
}
