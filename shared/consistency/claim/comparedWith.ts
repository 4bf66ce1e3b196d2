import type { Count } from './counts.ts';

/** 大坪乡, 高新区, 小学 and 重庆 are names. */
const named = '(?:(?!的)\\p{Script=Han}){1,3}(?:[省市县区州旗乡镇村]|街道)|[学中庆沙春连]';
const degree = `[大重小多少高低好差快慢长短轻严强弱](?!${named})|为|突出|集中|普遍|明显|典型`;

/** 比, 较 before what something is compared with, for patterns: 较大事故3起, 问题比较突出的12家, 占比 compare nothing. */
export const than = `(?:(?<![同环占对])比(?![重例率值较])|(?<!比)较(?!${degree}))`;

const from = /(?:由|从(?![业事轻重严快优]))[^,;。]{0,12}$/u;
const goesTo = /^[^,;。]{0,8}?(?:[增升降减压缩扩提回跌涨]|[至到]|变为?|发展)/u;

/** 由3307人上升为6008人, 从2家增加到3家: the number says where it began; 由县局办理38件 says who did it. */
export function isBegun({ before, after }: Pick<Count, 'before' | 'after'>): boolean {
  return from.test(before) && goesTo.test(after);
}
