import { type Count, countsIn } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import { isInBrackets, type PartRun, partRunsIn } from '../claim/partRuns.ts';
import { printAdded, sumOf } from '../claim/sums.ts';
import { unitKindOf } from '../claim/unitNouns.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence } from '../read/textDocument.ts';
import { isRounded } from './printedRate.ts';
import { inText } from './report.ts';

/** 未办结的7件分别为甲2件、乙5件, 甲（2个）、乙（5个）共7个: a whole beside the list of its parts. */
export function checkPartsListed(sentence: Sentence): Discrepancy[] {
  const counts = countsIn(sentence.text);
  const bracketed = counts.flatMap((whole) => partsInBrackets(sentence, whole, counts));
  const listed = partRunsIn(sentence.text, counts).flatMap((run) => {
    const named = namesCounted(sentence, counts, run);
    if (named) return named;
    const whole = wholeBefore(sentence.text, counts, run) ?? wholeBehind(sentence.text, counts, run);
    return whole && whole.value !== run.sum && !isRounded(whole, run.counts, run.sum)
      ? [report(sentence, whole, run)]
      : [];
  });
  return [...bracketed, ...listed];
}

/** 15家单位(乡镇5个、县级部门10个): a bracket right behind that takes the units apart by kind. */
function partsInBrackets(sentence: Sentence, whole: Count, counts: readonly Count[]): Discrepancy[] {
  const inside = /^[^,;。:()]{0,8}\(([^()]+)\)/u.exec(sentence.text.slice(whole.end));
  if (!inside || !'家个'.includes(whole.measure) || whole.bound || whole.rough) return [];
  const end = whole.end + inside[0].length;
  const parts = counts.filter(({ start }) => start > whole.end && start < end);
  const kinds = parts.filter((part) => '家个'.includes(part.measure) && unitKindOf(nounAround(part)) !== null);
  if (kinds.length < 2 || kinds.length < parts.length || /其中|含|如/u.test(inside[1] ?? '')) return [];
  const run: PartRun = {
    counts: kinds,
    bracketed: true,
    start: kinds[0]?.start ?? 0,
    end,
    sum: sumOf(kinds),
    ofUnits: true,
  };
  return run.sum === whole.value ? [] : [report(sentence, whole, run)];
}

/** 乡镇5个, 7个镇. */
function nounAround({ before, after }: Count): string {
  const words = before.replace(/^.*\(|^[、,和及与]/gu, '');
  return words === '' ? after : words;
}

// 42件留言中,按期办结31件、超期办结6件: what has been done with each is a part too.
const states =
  /^[^,;。:\d]{0,10}(?:中)?,(?=[^,;。、\d]{0,8}(?:办结|办理|未办|完成|整改|答复|回复|合格|公开))[^,;。、\d]{2,12}$/u;
const leads = /^[^,;。:\d]{0,12}(?:,?(?:分别|依次)(?:是|为|有)?|[:]|,?即)(?:[^,;。:、\d()]{0,16})?$/u;
const unitNoun = /^(?:单位|部门|乡镇|镇|街道|网站|账号|地区|[县市区](?![直级]))/u;
const notAll = /主要|重点|较多|居前|突出|包括|如$|例如|部分/u;

function wholeBefore(text: string, counts: readonly Count[], run: PartRun): Count | null {
  const whole = counts.findLast(({ end, start }) => end <= run.start && !isInBrackets(text, start));
  if (!whole || whole.measure !== run.counts[0]?.measure || whole.bound || whole.rough) return null;
  const lead = text.slice(whole.end, run.start);
  const status =
    run.counts.length >= 2 &&
    states.test(text.slice(whole.end, run.counts[0]?.start)) &&
    /^(?:[,;。:]|$)/u.test(text.slice(run.end));
  if (status && run.sum >= whole.value / 2) return whole;
  // 3个单位分别有2个、1个: the whole counts whom the parts are said of.
  if (!leads.test(lead) || notAll.test(lead) || (unitNoun.test(whole.after) && run.ofUnits)) return null;
  return whole;
}

function wholeBehind(text: string, counts: readonly Count[], run: PartRun): Count | null {
  if (!run.bracketed) return null;
  const whole = counts.find(({ start }) => start >= run.end);
  if (!whole || whole.measure !== run.counts[0]?.measure || whole.bound || whole.rough) return null;
  if (
    !/^等?[^,;。:\d、()]{0,4},?(?:(?:共|共计|合计|总计|累计|计)(?:有|存在|发现)?|[仍还尚]有)$/u.test(
      text.slice(run.end, whole.start),
    )
  )
    return null;
  return unitNoun.test(whole.after) || /等/u.test(text.slice(run.end, whole.start)) ? null : whole;
}

/** 最多的是甲(13个),其次为乙(12个)和丙(11个),三家: the first stands in a clause of its own. */
const nextInOrder = /\([^()]*\d[^()]*\),(?:其次|再次)[是为]?[^,;。()]{0,20}\($/u;

/** 甲（97件）、乙（71件）、丙（39件）三家单位: as many as are named. */
function namesCounted(sentence: Sentence, counts: readonly Count[], run: PartRun): Discrepancy[] | null {
  const count = counts.find(({ start }) => start >= run.end);
  if (!run.bracketed || !count || count.bound || !/^,?共?$/u.test(sentence.text.slice(run.end, count.start)))
    return null;
  if (
    !'家个'.includes(count.measure) ||
    !(count.measure === '家' || unitNoun.test(count.after) || /^栏目/u.test(count.after))
  )
    return null;
  // A name before the first bracket that has none of its own is counted too, and 高新区(13个),其次为 the first of an order.
  if (/[、和及与][^,;。、()]*$|\),[^,;。()]{0,12}$/u.test(sentence.text.slice(0, run.start))) return null;
  const first = nextInOrder.test(sentence.text.slice(0, run.counts[0]?.start));
  const size = run.counts.length + (first ? 1 : 0);
  const [said, found] = [printHundredths(count.value), String(size)].map((each) => `${each}${count.measure}`);
  if (said === found) return [];
  const message = `前面列了 ${found}，写作 ${said}。请核对名单和数目。`;
  const claim = { severity: 'error', rule: 'names-counted', claimed: said ?? '', found: found ?? '', message } as const;
  return [inText(sentence, run.start, count.end, claim)];
}

function report(sentence: Sentence, whole: Count, run: PartRun): Discrepancy {
  const { measure } = whole;
  const [said, found] = [whole.value, run.sum].map((value) => `${printHundredths(value)}${measure}`);
  const added = printAdded(run.counts);
  return inText(sentence, Math.min(whole.start, run.start), Math.max(whole.end, run.end), {
    severity: 'error',
    rule: 'sum-of-parts',
    claimed: said ?? '',
    found: found ?? '',
    message: `所列各项相加是 ${added}＝${found}，写作 ${said}。请核对总数和各项。`,
  });
}
