import type { Block } from '../../import/document/block.ts';

const bullet = /^[\s|•·◆■▪※—–>*-]+/u;

/** What a page of an office's site prints about a paper: where it stands, when it was put there, by whom, how large. */
const labels = [
  '当前(?:的?位置|页面)',
  '您?(?:所在|现在|当前)的?位置',
  '(?:信息)?索引号',
  '文号',
  '(?:发布|发文|公开|生成|信息|归档|更新|发表|成文)(?:时间|日期|机构|机关|单位|人|方式|范围|来源|分类|类别)',
  '(?:本文|文章|文稿|视图|信息)?来源',
  '(?:文稿|文章)?(?:审核|编辑)(?:排版)?',
  '作者|责编|责任编辑|初审|复审|终审|校对|稿源|供稿',
  '字号|字体(?:大小)?',
  '(?:浏览|点击|阅读|访问)(?:量|数|次数)?',
  '分享(?:到)?|打印|收藏',
  '(?:主题|组配|体裁)?分类|主题词|主题导航|有效性|效力状态|内容概述|关键[词字]',
  '视频|图片|上一篇|下一篇|文件下载|附件下载|关联文件',
  '相关(?:链接|附件|文章|新闻|阅读|解读|信息)',
];
const label = `[【〖[(（]?(?:${labels.join('|')})[】〗\\])）]?`;
const labelled = new RegExp(`^${label}(?:[:：]|\\s+\\S)`, 'u');
const emptyLabel = new RegExp(`^${label}[:：]+$`, 'u');
const dated = /^(?:时间|日期)[:：]+\s*\d{4}[-/.年]\d/u;

/** Words of buttons: a line of which nothing else is left. */
const buttons =
  /返回(?:顶部|首页|列表)|关闭(?:窗口|本页)?|我要收藏|收藏|打印(?:本页)?|保存|字号|字体|分享(?:到)?|文章分享|大|中|小|上一篇|下一篇|纠错|无障碍(?:浏览)?|关怀版|详细信息|公开具体内容|公共资源调用站点|相关(?:链接|附件|文章|新闻|阅读|解读|信息)/gu;
const foot =
  /tab按钮切换浏览|^\d{4}年\d{1,2}月\d{1,2}日\s+(?:来源|作者|浏览)|扫一?扫[^。]{0,12}(?:打开|查看|分享|浏览)|网站标识码|ICP备|公网安备|版权所有|enpproperty|^首页\s*[>＞»?？·/]|^首页\s[^。，,]{1,20}>/u;
const stamp =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4})(?:\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s.{0,40})?)?$/u;
const longest = 200;

/**
 * Whether a line belongs to the page that a paper was taken from and not to the paper: 当前位置, 发布时间, 来源, 字号, 打印, 相关链接.
 */
export function isFurniture(line: string): boolean {
  const text = plain(line);
  if (text === '' || stamp.test(text) || foot.test(text)) return true;
  if (text.length > longest || /[。；]/u.test(text)) return false;
  if ((text.match(/[>＞»]/gu)?.length ?? 0) >= 2 || dated.test(text)) return true;
  if (labelled.test(text)) return true;
  return text.replace(buttons, '').replace(/[\s【】〖〗[\]()（）:：|?？·、/+-]+/gu, '') === '';
}

function plain(line: string): string {
  const text = line.replace(bullet, '').replace(/[\s|]+$/u, '');
  // 索 引 号, 标 题
  return text.replace(/(?<=^(?:\p{Script=Han}\s)*\p{Script=Han})\s+(?=\p{Script=Han}(?:\s|[:：]))/gu, '');
}

/** The paper itself, out of the page that it stood on. A label may have its value in the next line. */
export function withoutFurniture(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, at) => {
    if (block.kind === 'table') return true;
    const last = blocks[at - 1];
    const before = last?.kind === 'paragraph' ? plain(last.text) : '';
    const isValue = emptyLabel.test(before) && block.text.trim().length <= 30 && !/[:：]$/u.test(block.text);
    return !isFurniture(block.text) && !isValue;
  });
}
