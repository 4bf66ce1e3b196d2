import type { FormPattern } from './pattern.ts';

const han = '\\p{Script=Han}';
const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

function day(year: string | undefined, month: string | undefined, date: string | undefined): string {
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** GB/T 9704-2012, GB/T 15834, GB/T 15835 and the usage of offices, where print alone decides. */
export const formPatterns: readonly FormPattern[] = [
  {
    rule: 'form-document-number',
    pattern: new RegExp(`(?<=${han})(?:[[【﹝（(]((?:19|20)\\d{2})[\\]】﹞）)]|〔(\\d{2})〕)(?=第?\\d{1,4}号)`, 'gu'),
    right: (match) => (match[1] === undefined ? null : `〔${match[1]}〕`),
    why: '是发文字号的年份，年份用四位数字，外加六角括号',
  },
  {
    rule: 'form-document-number-padded',
    pattern: /(?<=〔\d{4}〕)(?:第\d{1,4}|0\d{1,3})(?=号)/gu,
    right: (match) => match[0].replace(/^(?:第|0+)+/u, ''),
    why: '是发文字号的序号，不加“第”，不编虚位',
  },
  {
    rule: 'form-heading-mark',
    pattern: /^\s*(?:[一二三四五六七八九十]{1,3}[,，.．](?!\d)|[（(][一二三四五六七八九十]{1,3}[）)]、|\d{1,2}、)/gu,
    right: ([text]) =>
      /^\s*\d/u.test(text)
        ? `${text.trim().slice(0, -1)}.`
        : /[）)]/u.test(text)
          ? text.trim().slice(0, -1)
          : `${text.trim().slice(0, -1)}、`,
    why: '的层次序号写法不规范',
  },
  {
    rule: 'form-date',
    pattern: /(?<![\d.-])((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})(?![\d.-])/gu,
    right: ([, year, , month, date]) => day(year, month, date),
    why: '是日期，公文中年月日写全',
  },
  {
    rule: 'form-date-padded',
    pattern: /(?<!\d)(\d{4})年(0\d月\d{1,2}|\d{1,2}月0\d)日/gu,
    right: ([, year, rest = '']) => day(year, ...(rest.split('月') as [string, string])),
    why: '的月、日不编虚位',
  },
  {
    rule: 'form-date-words',
    pattern:
      /[二一][〇○零九][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日/gu,
    right: () => null,
    why: '是成文日期，用阿拉伯数字',
  },
  {
    rule: 'form-deadline-word',
    pattern: /截止(?=到?(?:\d{4}年|\d{1,2}月|目前|今年|去年))/gu,
    right: () => '截至',
    why: '后面带时间',
  },
  {
    rule: 'form-comparison',
    pattern: /(?:较|比|与)(?:上(?:个?月|一?季度|周)[^，。；]{0,6}同比|(?:去年|上年)(?:同期|同月)[^，。；]{0,6}环比)/gu,
    right: ([text]) => (text.includes('同比') ? text.replace('同比', '环比') : text.replace('环比', '同比')),
    why: '用错了：与上一期比是环比，与去年同期比是同比',
  },
  {
    rule: 'form-half-width',
    pattern: new RegExp(
      `(?<=[${han}”》）])[,:;?!](?=[${han}“《（])|(?<=${han})\\((?=${han})|(?<=${han})\\)(?=${han})`,
      'gu',
    ),
    right: ([mark]) => wide[mark] ?? null,
    why: '是半角标点，中文里用全角',
  },
  {
    rule: 'form-between-marks',
    pattern: /(?<=[》”])、(?=[《“])/gu,
    right: () => null,
    why: '在并列的书名号、引号之间不用',
  },
  {
    rule: 'form-doubled-mark',
    pattern: /[，。；：、！？]{2,}|。[，；、：]/gu,
    right: ([text]) => text.charAt(0),
    why: '是连用的标点',
  },
  {
    rule: 'form-percent-range',
    pattern: /(?<![\d.])\d+(?:\.\d+)?[-—~～至]\d+(?:\.\d+)?%/gu,
    right: ([text]) => text.replace(/(\d)(?=[-—~～至])/u, '$1%'),
    why: '是百分数的范围，两端都要有百分号',
  },
  {
    rule: 'form-annex-title',
    pattern: /^\s*附件[：:]\s*(?:\d{1,2}[.．]\s*)?《[^《》]*》/gu,
    right: () => null,
    why: '里附件名称不加书名号',
  },
  {
    rule: 'form-annex-end',
    pattern: /(?<=^\s*附件[：:].{2,60})[。；，;,.]\s*$/gu,
    right: () => null,
    why: '多余，附件名称后不加标点',
  },
  {
    rule: 'form-annex-label',
    pattern: /^\s*附件\s*\d{1,2}[：:、.]\s*$|^\s*附件\s+\d{1,2}\s*$/gu,
    right: ([text]) => text.replace(/[\s：:、.]/gu, ''),
    why: '的写法不规范',
  },
  {
    rule: 'form-title-words',
    pattern:
      /关于关于|关于对(?=[^，。]{2,30}的(?:通报|通知|报告|函)$)|的的(?=通报|通知|报告|函)|(?:通报|通知|报告)的(?:通报|通知|报告)$/gu,
    right: ([text]) => (text.startsWith('关于') ? '关于' : null),
    why: '重复或多余',
  },
  {
    rule: 'form-doubled-word',
    // 以及及时, 存在在线, 开展了了解 and 和和谐 are right.
    pattern:
      /(?<![以存])(的(?!的确)|了(?!了解)|和(?!和谐|和睦)|与(?!与会)|是(?!是否)|将(?!将来)|被)\1|(情况|工作|进行|单位|部门|问题|要求|通报|整改|信息|办公室|人民政府|政务公开|政府网站)\2/gu,
    right: ([, one, two]) => one ?? two ?? null,
    why: '像是多打了一遍',
  },
  {
    rule: 'form-private',
    pattern: /(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\d)/gu,
    right: () => null,
    why: '像是手机号或身份证号，公开发布前请隐去',
  },
];
