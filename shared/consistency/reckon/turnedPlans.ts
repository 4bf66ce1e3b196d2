import type { Count } from '../claim/counts.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { inPassage } from '../rule/report.ts';
import { sentenceStart } from './compared.ts';
import { isPlain, type NumberedPassage } from './numbers.ts';
import { printNumber } from './reckoning.ts';

/** 超计划117万元, 欠任务3件. */
const offPlan = /(?<way>超出?|欠|短)(?:年度|全年|当月|月度|季度|序时|既定)?(?:计划|任务|目标|预算)了?$/u;
const beyond = /超/u;
const planned = /(?:计划|任务|目标|预算)[^,;。\d完实已]{0,8}$/u;
const done = /(?:完成|实际|已)[^,;。\d计任目]{0,8}$/u;

/** 当月计划10770万元,实际完成10653万元,超计划117万元: a plan and what was done of it are so far apart, and the other way round. */
export function turnedPlans({ passage, numbers }: NumberedPassage): Discrepancy[] {
  const { text } = passage;
  return numbers.flatMap((by): Discrepancy[] => {
    const match = isPlain(by) ? offPlan.exec(text.slice(0, by.start)) : null;
    const way = match?.groups?.way;
    if (!match || way === undefined) return [];
    const from = sentenceStart(text, by.start);
    const own = numbers.filter((each) => each.start >= from && each.end <= match.index && isOf(each, by));
    const [plan, ...plans] = own.filter(({ before }) => planned.test(before));
    const [made, ...others] = own.filter(({ before }) => done.test(before));
    if (!plan || !made || plan === made || plans.length + others.length > 0) return [];
    const isMore = made.value > plan.value;
    if (Math.abs(made.value - plan.value) !== by.value || isMore === beyond.test(way)) return [];
    const found = isMore ? '超' : '欠';
    const [did, meant] = [made, plan].map(({ value, measure }) => `${printNumber(value)}${measure}`);
    const message = `完成的 ${did}比计划的 ${meant}${isMore ? '多' : '少'}，文中写作“${match[0]}”。请核对。`;
    const claim = { severity: 'doubt', rule: 'direction', claimed: way, found, message } as const;
    return inPassage(passage, match.index, by.end, claim);
  });
}

function isOf(each: Count, by: Count): boolean {
  return isPlain(each) && each.measure === by.measure;
}
