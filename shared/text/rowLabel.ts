/**
 * What the words in front of a row of a table say that it is, when it is about none of what the table lists: a sum, another
 * figure made of the rows, a note below. Labels are folded: without blanks, in half width.
 */

/** `figure`: 平均, 占比, 同比: computed from the rows, but no sum of them. */
export type TotalKind = 'total' | 'subtotal' | 'figure';

const total = /^.{0,20}(?:合计|总计|共计|小计|汇总)(?:\([^()]*\))?:?$/u;
const subtotal = /小计(?:\([^()]*\))?:?$/u;
const bareTotal = /^(?:全[省州市县区旗])?(?:合计|总计|共计|小计|总数|合计数)(?:\([^()]*\))?:?$/u;
const wholePlace = /^全(?:[省州市县区旗盟乡镇校院]|街道|社区|系统)$/u;
const mean = /^.{0,8}(?:平均(?:数|值|分|得分|水平)?|均值)(?:\([^()]*\))?:?$/u;
const figure =
  /^.{0,8}(?:占比|比例|百分比|完成率|合格率|最高分?|最低分?|最大值|最小值|同比|环比|上期|上年同期|去年同期|增减|增幅)(?:\([^()]*\))?:?$/u;
/** What each column may come to at most: no row of anybody. */
const fullMarks = /^(?:各项|标准|基准|基本|考核|总)?(?:分值|满分值?|权重|标准分|基准分)(?:\([^()]*\))?:?$/u;
const noteStart = /^\(?(?:备?注|说明|填表说明|附注)\d*[:、.]|^[*※]/u;
/** 共3条记录, as systems end what they export. */
const countLine = /^(?:总共|合计|共计?|总计)\d+[条个项件家户名篇](?:记录|数据|单位|账号)?[。.]?$/u;
const footerStart =
  /^(?:填[表报制]|制表|编制|审[核批定]|复核|校[对核]|汇总|统计|经办|联系|负责|(?:单位|部门|主管|分管)(?:主要)?(?:负责|领导)|领导|报送|上报|录入|检查)(?:人员?|者|单位|部门|科室|日期|时间|电话|领导|签[字名])?(?:\([^()]*\))?:/u;

/** Null for the label of a row that may be about anything. */
export function totalKindOf(label: string): TotalKind | null {
  if (subtotal.test(label)) return 'subtotal';
  if (total.test(label) || bareTotal.test(label) || wholePlace.test(label)) return 'total';
  return isMean(label) || figure.test(label) || isFullMarks(label) ? 'figure' : null;
}

/** Nothing but a word for a sum; what people write as the name of a task may end in one. */
export function isBareTotal(label: string): boolean {
  return bareTotal.test(label);
}

/** 总计, 全县: the sum of all that the table lists, sooner than of a part of it. */
export function isWholeTotal(label: string): boolean {
  return wholePlace.test(label) || (bareTotal.test(label) && !subtotal.test(label));
}

export function isMean(label: string): boolean {
  return mean.test(label);
}

export function isFullMarks(label: string): boolean {
  return fullMarks.test(label);
}

/** What is printed below a table about it. */
export function isNoteLine(line: string): boolean {
  return noteStart.test(line) || countLine.test(line) || isFooterLine(line);
}

/** Where nothing but notes can stand: 注 without a colon as well, and the numbered lines that go on with it. */
export function isNoteBelow(line: string): boolean {
  return isNoteLine(line) || /^[([]?(?:备?注|说明|附注|填表|制表|审核)|^\d+[.、]/u.test(line);
}

/** 填表人：… 审核人：… 日期：… below a table. */
export function isFooterLine(line: string): boolean {
  return footerStart.test(line);
}
