import { type Count, countsIn } from '../claim/counts.ts';
import { printCount, printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence } from '../read/textDocument.ts';
import { inText, nameOfAnnex, wholePlaces } from './report.ts';
import { type TotalColumn, wholeOf } from './totalColumns.ts';

/** What the columns come to, beside what the text says, and which number of the sentence makes the difference. */
export function reportTotal(
  sentence: Sentence,
  count: Count,
  found: readonly TotalColumn[],
  whole: number,
  severity: 'error' | 'doubt',
): Discrepancy {
  const beside = besideEachOther(found);
  if (beside.length > 0) return reportOfEach(sentence, count, beside);
  const title = found[0]?.column.path.at(-1) ?? '';
  const where = found.map(({ annex }) => nameOfAnnex(annex)).join('、');
  const gap = countsIn(sentence.text).find(
    ({ value, start }) => start !== count.start && value === Math.abs(whole - count.value),
  );
  const explained = gap
    ? `相差的 ${printHundredths(gap.value)} 正是本句的“${gap.before}${printCount(gap)}”，附件没有除去。`
    : '';
  return inText(sentence, count.start, count.end, {
    severity,
    rule: 'annex-total',
    claimed: printCount(count),
    found: `${printHundredths(whole)}${count.measure}`,
    rows: found.flatMap(({ annex }) => wholePlaces(annex)),
    message: `${where}的“${title}”合计 ${printHundredths(whole)}，文中写作 ${printCount(count)}。${explained}`,
  });
}

/** 签约数 under 居民 and under 重点人群: two columns of one annex, of which a number is one and not both together. */
function besideEachOther(found: readonly TotalColumn[]): readonly TotalColumn[] {
  const [first] = found;
  return found.length > 1 && found.every(({ annex }) => annex === first?.annex) ? found : [];
}

function reportOfEach(sentence: Sentence, count: Count, found: readonly TotalColumn[]): Discrepancy {
  const claimed = printCount(count);
  const totals = found.map((each) => printHundredths(wholeOf(each)));
  const each = found.map(({ column }, at) => `“${column.title}”合计 ${totals[at]}`).join('，');
  const { annex } = found[0] as TotalColumn;
  return inText(sentence, count.start, count.end, {
    severity: 'doubt',
    rule: 'annex-total',
    claimed,
    found: totals.join('、'),
    rows: wholePlaces(annex),
    message: `${nameOfAnnex(annex)}的${each}，文中写作 ${claimed}。`,
  });
}
