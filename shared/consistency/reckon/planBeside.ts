import type { Count } from '../claim/counts.ts';
import { isChange, isPlain, type NumberedPassage } from './numbers.ts';
import { shareOf } from './rateBeside.ts';
import type { Reckoning } from './reckoning.ts';

const planned = /计划|任务|目标|预算/u;
const ofThePlan =
  /^[,、(]?(?:约|仅|已)?(?:完成|占|达到?|为)?(?:年度|全年|年初|年|本年度?)?(?:总?投资)?(?:计划|任务|目标|预算)(?:任务|总?[数量]|投资)?的?$/u;
const ofYear = /年[度内初]?|全年/u;
/** 1-10月项目累计完成投资, 累计完成投资: of the same, and of no part of it. */
const goesOn =
  /^(?:截[至止])?(?:至)?(?:\d{4}年)?(?:第?[一二三四]季度|上半年|(?:\d{1,2}[-—至])?\d{1,2}月(?:\d{1,2}日|[末底份])?|目前)?,?(?:全[省市县区州旗镇乡])?(?:重点)?(?:建设)?(?:项目)?(?:\d{1,2}[-—至]\d{1,2}月份?)?(?:项目)?(?:已|实际|累计|共|总共)*(?:完成|到位)?(?:投资|资金|产值|支出)*(?:额|为)?$/u;

/**
 * 计划投资90万元,完成85万元,占年度计划的94.4%; 年度投资计划90亿元。1-10月累计完成投资85亿元,占年度投资计划的94.4%: of the plan that stands before
 * what was done of it, with numbers of other things between them, and by how much it has grown behind it.
 */
export function planBeside({ passage: { text }, numbers }: NumberedPassage, rate: Count): Reckoning[] {
  if (!ofThePlan.test(rate.before)) return [];
  const before = numbers.slice(0, numbers.indexOf(rate)).filter((each) => isPlain(each) && !isChange(each));
  const done = before.at(-1);
  const plan = before.slice(0, -1).findLast(({ measure }) => measure === done?.measure);
  if (!plan || !done || !planned.test(plan.before) || planned.test(done.before)) return [];
  // 计划总投资20亿元,…占年度计划的50%: of the year's, which was not said.
  if (/总投资|总额/u.test(plan.before) || (ofYear.test(rate.before) && !isOfYear(text, plan))) return [];
  const between = text.slice(plan.end, done.start);
  // 其中…完成40亿元: of a part, and the plan is that of all.
  if (/其中|。.*。.*。/u.test(between) || !/^[^;。]*$/u.test(text.slice(done.end, rate.start))) return [];
  const own = /[^,;。]*$/u.exec(between)?.[0] ?? '';
  // 计划办理90件,办理85件: right behind it in the sentence, whatever is done.
  if (!/[;。]/u.test(between) && numbers.indexOf(done) === numbers.indexOf(plan) + 1) return [shareOf(done, plan)];
  const clause = /。/u.test(between) ? (/(?:^|[。;])([^。;]*)$/u.exec(between)?.[1] ?? '') : own;
  const head = clause.slice(0, clause.length - own.length);
  return goesOn.test(own) && /^(?:[^,;。]*\d[^,;。]*,|[^,;。\d]{0,4},)*$/u.test(head) ? [shareOf(done, plan)] : [];
}

/** 年度计划, 今年安排…,计划投资: the year may be said where its clause begins, and stays out where no plan of another time is meant. */
function isOfYear(text: string, plan: Count): boolean {
  const sentence = text.slice(text.lastIndexOf('。', plan.start) + 1, plan.start);
  return ofYear.test(plan.before) || !/总投资/u.test(sentence);
}
