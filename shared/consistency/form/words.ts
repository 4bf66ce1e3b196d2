import { escapedPattern } from '../../text/escapedPattern.ts';
import type { FormPattern } from './pattern.ts';

/** A slip of the pen or the input method, and what is mostly meant. */
export interface HintWord {
  readonly wrong: string;
  readonly right: string;
}

/** 错 对, 错→对, 错，对 */
const between = /\s*(?:→|⇒|[-=—]+>|[,，=\t])\s*|\s+/u;

/**
 * One pair a line, parted by a space, a comma or an arrow; # begins a remark. Lines that are no pair are left out; a word beside itself
 * is right.
 */
export function parseHintWords(text: string): HintWord[] {
  return linesOf(text).flatMap(({ words: [wrong, right, more] }) =>
    wrong && right && more === undefined ? [{ wrong, right }] : [],
  );
}

/** The lines, counted from 1, that say something and are no pair. */
export function strayHintLines(text: string): number[] {
  return linesOf(text).flatMap(({ line, words }) =>
    words.length === 2 && words.every((word) => word !== '') ? [] : [line],
  );
}

function linesOf(text: string): { readonly line: number; readonly words: readonly string[] }[] {
  return text.split(/\r?\n/u).flatMap((printed, at) => {
    const said = printed.replace(/#.*$/u, '').trim();
    return said === '' ? [] : [{ line: at + 1, words: said.split(between) }];
  });
}

export function wordPatterns(words: readonly HintWord[]): FormPattern[] {
  return words.map(({ wrong, right }) => ({
    rule: 'form-word',
    pattern: new RegExp(escapedPattern(wrong), 'gu'),
    right: () => right,
    why: '可能是错别字',
  }));
}

/** Never complete: lists of leaders, posts and fixed phrases are kept by offices themselves. */
export const defaultWords: readonly HintWord[] = parseHintWords(`
攻府 政府
正府 政府
扫黑险恶 扫黑除恶
秸杆 秸秆
按装 安装
布署 部署
部暑 部署
帐户 账户
登陆网站 登录网站
既使 即使
座落 坐落
迫不急待 迫不及待
一愁莫展 一筹莫展
再接再励 再接再厉
不径而走 不胫而走
走头无路 走投无路
截止目前 截至目前
签定 签订
渡假 度假
竟争 竞争
报导 报道
其它单位 其他单位
做为 作为
象…一样 像…一样
松驰 松弛
震憾 震撼
贯切 贯彻
落时 落实
政务工开 政务公开
政务公开作 政务公开工作
政府门户网占 政府门户网站
通报批坪 通报批评
立即整该 立即整改
限期整该 限期整改
已整该 已整改
`);
