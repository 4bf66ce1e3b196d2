import type { GridColumn } from '../read/annexGrid.ts';
import { coreOf } from '../rule/columnCore.ts';

/**
 * The head of a column as a text may say it: in front when or of what its numbers are (第三季度, 累计, 其中), what they are of, behind how
 * it is counted (数量, 户数, 情况), in brackets the unit. A text says what it is of, with the rest or without.
 */
export const inFront = new RegExp(
  [
    '^(?:20\\d\\d年)?(?:第?[一二三四]季度|[上下]半年|\\d{1,2}月份?)(?=..)',
    '^(?:[本当][年季月期]|实际|其中:?)(?=..)',
    '^(?:年度|全年|累计)(?=.{4})',
    '^已',
  ].join('|'),
  'u',
);
const behind = new RegExp(
  [
    '(?:[户名项笔人宗起份例]数|批次数?|量)(?<=...)$',
    '(?:数量?|情况|总数|天数)$',
    // 厕所管护问题 where the head has 厕所管护不到位.
    '(?<=.{4})(?:不[到规及健完达].{1,2}|缺失|滞后)$',
    // 实收 of 实收水费.
    '(?<=^[应实][收缴交]).{2,}$',
  ].join('|'),
  'u',
);
/** 协议投资 where the head has 协议总投资. */
const inside = /(?<=..)总(?=..)/u;
const unit = /\((?:单位:)?([万亿]?)([^()\d]{1,3}|千?[克吨])(?:标准煤)?(?:\/\p{Script=Han})?\)/u;
const notInTime = ['及时', '按时', '按期', '按规定时限', '按规定时间', '按规定期限', '按规定', '按要求'];
const saysNothing = /^(?:合计|总计|小计|共计|数量|总数)$/u;

/** Its own words, longest first. */
export function wordsOfHead(column: GridColumn): string[] {
  const own = bare(column.path.at(-1) ?? '');
  const words = [own, coreOf(column), ...[inFront, behind, inside].map((part) => own.replace(part, ''))];
  words.push(own.replace(inFront, '').replace(behind, ''), ...otherWords(own));
  return [...new Set(words)]
    .filter((text) => text.length >= 2 && !saysNothing.test(text))
    .sort((a, b) => b.length - a.length);
}

/** 平均得分 may as well be that of 总分, 超期时间 that of 超期天数, 未按规定时限更新 stand for 未及时更新. */
function otherWords(own: string): string[] {
  const score = /(?:积分|得分|总分|成绩|[加减扣]分)$/u.exec(own)?.[0] ?? '';
  const late = /^未(?:及时|按[时期]|按规定时[限间])(?=(.{2,}))/u.exec(own)?.[1];
  return [
    score,
    own.replace(/(?<=..)天数$/u, '时间'),
    ...(/^(?:总分|总成绩)$/u.test(own) ? ['得分'] : []),
    ...(late === undefined ? [] : notInTime.map((how) => `未${how}${late}`)),
  ];
}

/** What stands over it. */
export function wordsAbove({ path }: GridColumn): string[] {
  return path
    .slice(0, -1)
    .map(bare)
    .filter((text) => text.length >= 2);
}

/** 万 and 元 of 收入（万元）; of 处理件数 the last. */
export function unitOfHead({ path }: GridColumn): { readonly times: string; readonly unit: string | null } {
  const [, times = '', printed] = unit.exec([...path].reverse().join('')) ?? [];
  const leaf = path.at(-1) ?? '';
  const counted = /批次(?=数?$)|[件条篇家人](?=[数次]?$)|[户笔宗层栋台辆份张](?=数$)/u.exec(leaf)?.[0];
  return { times, unit: printed ?? counted ?? null };
}

function bare(text: string): string {
  return text.replace(/\([^()]*\)|[“”]/gu, '');
}
