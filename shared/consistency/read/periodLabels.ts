const period =
  /^(?=.)(?:20\d\d年(?:度)?)?(?:[今去上前]年|上年|[当本][月期季年]|[本上](?:个月|季度|年度?|期|月|季)|第?[一二三四1-4]季度|(?:\d{1,2}[-—–~至])?\d{1,2}月份?|[上下]半年)?(?:同期|同月|累计)?$/u;

/** 第三季度, 2024年1-9月, 上年同期: when what a row or a column prints is of, and nothing else. */
export function isPeriodLabel(label: string): boolean {
  return period.test(label);
}

const change =
  /^(?=.)(?:[同环]比|[较比](?:上|去|同期|20\d\d|\d{1,2}月|第?[一二三四]季)[^(]{0,4})?(?:增减|增长|增加|变化|变动|升降|[增升降涨]幅|增速)?(?:[率量数值]|幅度?|情况)?(?:\([^()]*\))?$/u;

/** 增减, 同比, 较上季度变化(%): by how much what is printed of two periods differs. */
export function isChangeLabel(label: string): boolean {
  return change.test(label);
}
