import { type Count, quantitiesIn } from '../claim/counts.ts';
import { labelledRuns } from '../claim/labelled.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { joinedList } from '../reckon/numbers.ts';
import { isRate, printRate } from './printedRate.ts';
import { inPassage } from './report.ts';

const period = '\\d{1,2}月份?|第?[一二三四]季度|[上下]半年';
const told = new RegExp(`(${period})[^,;、。\\d]{0,8}$`, 'u');
const rising = /增|升|提高|走高|多|延长|扩大/u;
const step =
  /(?:逐(?:月|季度?|年|期|批)|持续|连续[两二三四五六\d]个?(?:月|季度|年))(?:递|在)?(增加|增长|上升|提高|提升|攀升|走高|减少|下降|降低|回落|走低|缩短|延长|[增减升降])/gu;
const change = /(增加|增长|上升|提高|减少|下降|降低|缩短|延长)了?$/u;
const rateOfChange = /^,?(?:同比|环比)?(?:分别)?(增加|增长|上升|提高|减少|下降|降低|增幅|升幅|降幅|减幅)了?[为达]?$/u;

const onePeriod = new RegExp(`^(?:${period})$`, 'u');

/** A number with the period it is of, '' where that is not read. */
interface Told {
  readonly label: string;
  readonly count: Count;
}

/** 6月13件、7月14件、8月15件,逐月增加: numbers of months that follow each other, and what the paper says of their course. */
export function checkTrends(passage: Passage): Discrepancy[] {
  const series = seriesIn(passage);
  const isKnown = (run: readonly Told[]): boolean => series.some((each) => endOf(each) === endOf(run));
  const others = listsOf(passage).filter((run) => !isKnown(run));
  return [
    ...oneWay(passage),
    ...series.flatMap((run) => [...steps(passage, run), ...rates(passage, run)]),
    ...others.flatMap((run) => steps(passage, run)),
  ];
}

/** 7月、8月、9月申诉分别为97件、80件和67件,逐月减少: what is said so right behind a list is said of what it is over, whatever it is called. */
function listsOf({ text }: Passage): (readonly Told[])[] {
  const counts = quantitiesIn(text);
  return [...text.matchAll(step)].flatMap((match): (readonly Told[])[] => {
    const last = counts.findLast(({ end }) => end <= match.index);
    if (!last || !/^,呈?现?出?$/u.test(text.slice(last.end, match.index))) return [];
    const list = joinedList(text, counts, last);
    const [first] = list;
    const isLed = first && leads.test(text.slice(Math.max(0, first.start - 24), first.start));
    return isLed && list.length > 1 ? [list.map((count) => ({ label: '', count }))] : [];
  });
}

const leads = /(?:分别|依次)[^,;。、\d]{0,8}$|(?:个月|季度|月份?|年)[^,;。、\d]{0,8}$/u;

function seriesIn({ text }: Passage): (readonly Told[])[] {
  const runs: Told[][] = [];
  for (const count of quantitiesIn(text)) {
    const label = told.exec(count.before)?.[1]?.replace(/份$|^第/u, '');
    if (label === undefined || count.bound || count.rough || count.measure === '%' || change.test(count.before))
      continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows =
      last && last.count.measure === count.measure && !/[。;]/u.test(text.slice(last.count.end, count.start));
    if (run && follows && text.slice(last.count.end, count.start).length <= 16) run.push({ label, count });
    else runs.push([{ label, count }]);
  }
  const listed = labelledRuns(text).filter((run) => run.every(({ label }) => onePeriod.test(label)) && run.length > 2);
  const isKnown = (run: readonly Told[]): boolean => runs.some((each) => each[0]?.count.start === run[0]?.count.start);
  return [...runs, ...listed.filter((run) => !isKnown(run))].filter(
    (run) => run.length >= 2 && new Set(run.map(({ label }) => label)).size === run.length,
  );
}

function endOf(run: readonly Told[]): number {
  return run.at(-1)?.count.end ?? 0;
}

/** What the rest of the sentence behind the series says. */
function behind({ text }: Passage, run: readonly Told[]): string {
  return /^[^。;]*/u.exec(text.slice(endOf(run)))?.[0] ?? '';
}

function steps(passage: Passage, run: readonly Told[]): Discrepancy[] {
  return [...behind(passage, run).matchAll(step)].flatMap((match): Discrepancy[] => {
    const subject = behind(passage, run).slice(0, match.index).split(',').at(-1) ?? '';
    // 四类问题均逐月减少 is said of others.
    const isBare = /^呈?现?出?$/u.test(subject);
    if (!isBare && !isOfSeries(passage, run, subject)) return [];
    const up = rising.test(match[1] ?? '');
    const values = run.map(({ count }) => count.value);
    const wrong = values.some(
      (value, at) => at > 0 && (up ? value <= (values[at - 1] ?? 0) : value >= (values[at - 1] ?? 0)),
    );
    if (!wrong) return [];
    const from = endOf(run) + match.index;
    const found = values.map(printHundredths).join('、');
    const message = `前面各期的数依次是 ${found}，不是“${match[0]}”。`;
    return inPassage(passage, from, from + match[0].length, {
      severity: isBare && match[0].startsWith('逐') ? 'error' : 'doubt',
      rule: 'direction',
      claimed: match[0],
      found,
      message,
    });
  });
}

/** 发布信息1003条,其中7月310条、8月345条、9月348条,发布量逐月上升: the quantity is called by what the clause before the series says. */
function isOfSeries({ text }: Passage, run: readonly Told[], subject: string): boolean {
  const thing = /^(\p{Script=Han}{2,6}?)(?:总?[数量]|件数|条数|次数)?(?:呈现?出?)?$/u.exec(subject)?.[1];
  const [first] = run;
  if (thing === undefined || !first || first.label === '') return false;
  const from = text.lastIndexOf('。', first.count.start) + 1;
  const [head = ''] = /^[^;]*/u.exec(text.slice(from, first.count.start)) ?? [];
  const clauses = head.split(',').filter((clause) => /\p{Script=Han}{2}/u.test(clause.replace(bareLabel, '')));
  return clauses.at(-1)?.includes(thing) === true;
}

const bareLabel = new RegExp(`^(?:其中)?(?:${period})$`, 'u');

/** 10月、11月环比分别下降27.5%和34.5%: of each month against the one before it in the series. */
function rates(passage: Passage, run: readonly Told[]): Discrepancy[] {
  const { text, counts } = passage;
  const lead = new RegExp(`((?:(?:${period})[、和及])*(?:${period}))环比(?:分别)?(增长|上升|增加|下降|减少)$`, 'u');
  return counts.flatMap((first, at): Discrepancy[] => {
    const words = text.slice(endOf(run), first.start);
    const match = first.measure === '%' && first.start > endOf(run) && !words.includes('。') ? lead.exec(words) : null;
    if (!match) return [];
    const labels = (match[1] ?? '').split(/[、和及]/u).map((label) => label.replace(/份$|^第/u, ''));
    return labels.flatMap((label, index): Discrepancy[] => {
      const now = run.findIndex((each) => each.label === label);
      const [base, own, rate] = [run[now - 1]?.count.value, run[now]?.count.value, counts[at + index]];
      if (base === undefined || own === undefined || rate?.measure !== '%' || base === 0) return [];
      const up = rising.test(match[2] ?? '');
      if (own > base === up && isRate(Math.abs(own - base), base, rate.value, rate.decimals)) return [];
      const found = `${own > base ? '增长' : '下降'}${printRate(Math.abs(own - base), base, rate.decimals)}`;
      const claimed = `${match[2]}${printHundredths(rate.value)}%`;
      const message = `${label}的 ${printHundredths(own)}与上期的 ${printHundredths(base)}相比${found}，文中写作${claimed}。`;
      return inPassage(passage, rate.start, rate.end, { severity: 'error', rule: 'growth', claimed, found, message });
    });
  });
}

/** 减少206条,下降71.8%: a change and its rate go one way. */
function oneWay(passage: Passage): Discrepancy[] {
  const { counts, text } = passage;
  return counts.flatMap((rate, at): Discrepancy[] => {
    const before = counts[at - 1];
    const way = rate.measure === '%' ? rateOfChange.exec(text.slice(before?.end ?? 0, rate.start))?.[1] : undefined;
    const other = before && !/^(?:%|个百分点)$/u.test(before.measure) ? change.exec(before.before)?.[1] : undefined;
    if (way === undefined || other === undefined || rising.test(way) === rising.test(other)) return [];
    const message = `前面写的是${other}，这里写作${way}。请核对增减。`;
    return inPassage(passage, before?.start ?? 0, rate.end, {
      severity: 'error',
      rule: 'direction',
      claimed: way,
      found: other,
      message,
    });
  });
}
