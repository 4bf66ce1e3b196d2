/** Units that measure and do not count, as part of a pattern: money, time, lengths, areas, weights; 升至, 克服 and 秒杀 are words of their own. */
export const amountUnits =
  '元|个工作日|小时|分钟|秒(?!表|杀)|倍|公里|千米|[毫厘]?米|亩|公顷|平方(?:公里|米)|立方米|吨|公斤|[千毫]?克(?!服|扣)|升(?![至到为降])|千瓦时?|兆瓦|株|位';
