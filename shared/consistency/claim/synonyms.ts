/** Words of one meaning in bulletins and heads of tables; the first stands for all. */
const groups: readonly (readonly string[])[] = [
  ['超期', '逾期', '超时', '未按期', '未按时', '未及时'],
  ['按期', '按时', '及时'],
  ['承办', '受理', '交办', '派发', '转办', '转派', '接收', '收到'],
  ['得分', '分数', '成绩', '积分', '总分'],
  ['回复', '答复'],
  ['差额', '缺口', '欠报', '少报'],
  ['任务', '计划'],
  ['减分', '扣分'],
];

/** A text with each of these words as the first of its group: what is compared by its words. */
export function inOneWord(text: string): string {
  let said = text;
  for (const [first = '', ...others] of groups) for (const word of others) said = said.replaceAll(word, first);
  return said;
}
