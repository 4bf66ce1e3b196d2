import { type Count, countsIn, stepOf } from '../claim/counts.ts';
import type { FindMentions } from '../claim/mentions.ts';
import { nameListsIn } from '../claim/nameLists.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import type { Sentence, TextParagraph } from '../read/textDocument.ts';
import { limitsIn } from './conditions.ts';
import { isOfOthers, isSaidElsewhere } from './ofOthers.ts';
import { isRate } from './rates.ts';
import { inText } from './report.ts';
import { shownBeside } from './valuesShown.ts';

/** Words of other times, of bounds, of what shall be and of what was done to check: the paper has no source for it. */
export const elsewhere: RegExp =
  /上[一]?[季月年批期次轮]|去年|同期|同比|环比|历次|曾|以来|连续|不少于|不低于|不超过|不得|以内|每|要[求在]|确保|目标|计划|至少|下一步|此前|将|召开|印发|组织|近|权重/u;

/** A number alone among others of its paragraph that the paper bears out, and that nothing in it comes to: a person is asked. */
export function checkUnaccounted(
  paragraphs: readonly TextParagraph[],
  annexes: readonly AnnexGrid[],
  mentionsIn: FindMentions,
  told: readonly Discrepancy[],
  shares: ReadonlySet<Count>,
): Discrepancy[] {
  if (annexes.length === 0) return [];
  const all = paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ text }) => countsIn(text)));
  const quoted = new Set(told.flatMap(({ place, quote, severity }) => (place && severity !== 'hint' ? [quote] : [])));
  return paragraphs.flatMap((paragraph) => {
    const judged = judge(paragraph, annexes, all, mentionsIn);
    const unknown = judged.filter(({ known }) => !known);
    if (judged.length - unknown.length < 2 || unknown.length * 3 > judged.length) return [];
    return unknown.flatMap(({ sentence, count }) => {
      const clause = sentence.text.slice(
        sentence.text.lastIndexOf(',', count.start) + 1,
        count.end + count.after.length,
      );
      return shares.has(count) || elsewhere.test(clause) || quoted.has(sentence.text) ? [] : [report(sentence, count)];
    });
  });
}

interface Judged {
  readonly sentence: Sentence;
  readonly count: Count;
  readonly known: boolean;
}

function judge(
  { sentences }: TextParagraph,
  annexes: readonly AnnexGrid[],
  all: readonly Count[],
  mentionsIn: FindMentions,
): Judged[] {
  const near = sentences.flatMap((sentence) => countsIn(sentence.text));
  if (near.length < 3) return [];
  const shown = shownBeside(sentences, annexes, mentionsIn);
  return sentences.flatMap((sentence) => {
    const lists = nameListsIn(sentence.text);
    const limits = limitsIn(sentence.text);
    return countsIn(sentence.text).flatMap((count): Judged[] => {
      if (!isExact(sentence.text, count, limits) || !isOfTables(count, annexes)) return [];
      const listed = lists.some((list) => list.count.start === count.start);
      const known =
        listed ||
        shown(count) ||
        isSaidElsewhere(count, all) ||
        isRounded(sentence.text, count, all) ||
        isOfOthers(count, near, all) ||
        isWithItsShare(count, countsIn(sentence.text), all) ||
        isBalanced(count, countsIn(sentence.text));
      return [{ sentence, count, known }];
    });
  });
}

/** 1.1万件 of what is said to be 11062件. */
function isRounded(text: string, count: Count, all: readonly Count[]): boolean {
  const step = stepOf(text, count);
  return (
    step > 100 &&
    all.some(
      ({ value, measure }) =>
        measure === count.measure && value !== count.value && Math.round(value / step) * step === count.value,
    )
  );
}

/** 11890个,占82.1%; 办结36件,办结率90%: the rate behind it is that of a whole which the paper says. */
function isWithItsShare(count: Count, own: readonly Count[], all: readonly Count[]): boolean {
  const share = own[own.indexOf(count) + 1];
  if (share?.measure !== '%' || !/^,?[^,;。]{0,8}[占率][^,;。]{0,8}$/u.test(share.before) || share.bound || share.rough)
    return false;
  return all.some(
    ({ value, measure }) =>
      measure === count.measure && value > count.value && isRate(count.value, value, share.value, share.decimals),
  );
}

/** 受理119件,答复50件,含上年结转4件,另有73件结转下年: what came in and what was left stand against what was done and is left now. */
function isBalanced(count: Count, own: readonly Count[]): boolean {
  const others = own.filter((each) => each !== count && each.measure === count.measure && each.bound === null);
  if (others.length < 3 || others.length > 6) return false;
  return others.some((one) =>
    others.some((two, at) =>
      others
        .slice(at + 1)
        .some((three) => one !== two && one !== three && count.value + one.value === two.value + three.value),
    ),
  );
}

/** Not 约30件, 三类, 0.4个和0.5个百分点, and not what other rules count by a bound: 90分以上的38家. */
function isExact(text: string, count: Count, limits: ReturnType<typeof limitsIn>): boolean {
  if (count.bound || count.rough || count.inWords || ['个百分点', '天', '期'].includes(count.measure)) return false;
  if (/^(?:[、和及\d.个]*)百分点/u.test(text.slice(count.end)) || /^万/u.test(count.measure)) return false;
  return limits.every(([limit, upper]) => {
    const end = (upper ?? limit).end;
    return (
      limit.start !== count.start && upper?.start !== count.start && !(count.start >= end && count.start - end <= 16)
    );
  });
}

/** 人次, 场: only where a table counts such. */
function isOfTables({ measure }: Count, annexes: readonly AnnexGrid[]): boolean {
  if (/^(?:人次|场次|[次名人场册位份])$/u.test(measure))
    return annexes.some(({ columns }) => columns.some(({ title }) => title.includes(measure)));
  return true;
}

function report(sentence: Sentence, count: Count): Discrepancy {
  const said = `${printHundredths(count.value)}${count.measure}`;
  return inText(sentence, count.start, count.end, {
    severity: 'doubt',
    rule: 'unaccounted',
    claimed: said,
    found: '无',
    message: `这一段别的数在附件里或前后文中都有来处，“${said}”没有。请核对。`,
  });
}
