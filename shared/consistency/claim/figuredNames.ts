import { type Count, countsIn } from './counts.ts';

/** 甲局(2件), 乙局(其中3件), 丙局(95.1%), 冷链物流园(责任单位:县商务局,53.8%): a name with a number of its own. */
export const figured = /\((?:[^()\d]{0,24}[,、;:])?[^()\d]{0,6}\d+(?:\.\d+)?([^()\d]*)\)$/u;

/** What is measured, and cannot be counted together with names: 67.6%, 85.2分, 14天, 320万元. */
const ofNoNames = /^(?:%|‰|分|个[百千]分点|天|日|[万亿]?元|公里|亩|吨|倍|分钟|小时)/u;

const unitNoun =
  /^(?:[县市区州省旗直级属村]{0,3}(?:单位|部门|乡镇|镇|乡|街道|县|市|区|旗|地区|片区|园区|管理部|社区|村|窗口|学校|医院|企业|中心)|责任|承办|牵头|主办)/u;

export function withoutFigure(name: string): string {
  return name.replace(figured, '');
}

/** Whether a count behind names with numbers of their own is of the names: 甲局(2件)、乙局(1件)等2个单位, not 甲局(1个)、乙局(2个)共3个. */
export function figuresAllow(names: readonly string[], count: Count, text: string): boolean {
  const measures = names.flatMap((name) => figured.exec(name)?.[1] ?? []);
  if (measures.length === 0) return true;
  // 甲镇(6起)、乙镇(4起)问题较多,两个镇: more than names stands before.
  if (!figured.test(names.at(-1) ?? '')) return false;
  // 甲镇(70.8%)、乙镇(82.4%),共13个问题: what they have together.
  const isOfWhatTheyHave = /[共计]有?$/u.test(text.slice(0, count.start)) && /^[^,;。)]/u.test(text.slice(count.end));
  const isMeasured = measures.length === names.length && measures.every((measure) => ofNoNames.test(measure));
  if (isMeasured && !isOfWhatTheyHave) return true;
  if (
    measures.some((measure) => measure === '' || /^[个家名户所]/u.test(measure) || measure.startsWith(count.measure))
  ) {
    return false;
  }
  return count.measure === '家' || unitNoun.test(text.slice(count.end));
}

/** 7件涉及甲局(4件)、乙局(3件)等2个: what the named have is all there is, so nobody is left unnamed. */
export function sharesMakeAll(names: readonly string[], before: string): boolean {
  const shares = names.map((name) => countsIn(figured.exec(name)?.[0] ?? '').at(-1));
  const whole = countsIn(before).at(-1);
  const made = shares.reduce((sum, share) => sum + (share?.value ?? 0), 0);
  return whole?.value === made && shares.every((share) => share?.measure === whole.measure);
}
