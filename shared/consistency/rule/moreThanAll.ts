import { countsIn } from '../claim/counts.ts';
import { nameListsIn } from '../claim/nameLists.ts';
import type { RowNames } from '../claim/rowNames.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence, TextDocument } from '../read/textDocument.ts';
import { readOnceOf } from '../readOnce.ts';
import { inText, nameOfAnnex } from './report.ts';

/** 涉及县人社局、县水务局等32家单位, of 22家 that the paper is about and an annex lists: some of them are no more than all. */
export function checkMoreThanAll(
  document: TextDocument,
  sentence: Sentence,
  rowNames: readonly RowNames[],
): Discrepancy[] {
  return nameListsIn(sentence.text).flatMap(({ names, count, open }): Discrepancy[] => {
    if (!open || !'家个'.includes(count.measure)) return [];
    const own = rowNames.filter((each) => each.once && names.every((name) => each.rowsOf(name).length > 0));
    const [most] = own.toSorted((a, b) => b.annex.rows.length - a.annex.rows.length);
    const size = most?.annex.rows.length ?? 0;
    if (!most || count.value <= size * 100 || !sizesOf(document).has(size * 100)) return [];
    const [claimed, found] = [`${count.value / 100}${count.measure}`, `${size}${count.measure}`];
    const message = `这里列的都在${nameOfAnnex(most.annex)}里，那里一共只有 ${found}，文中写作 ${claimed}。请核对。`;
    const claim = { severity: 'doubt', rule: 'row-count', claimed, found, message } as const;
    return [inText(sentence, count.start, count.end, claim)];
  });
}

/** How many units a paper speaks of anywhere. */
const sizesOf: (document: TextDocument) => ReadonlySet<number> = readOnceOf(({ paragraphs }) => {
  const texts = paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text));
  const counts = texts.flatMap((text) => countsIn(text)).filter(({ measure }) => '家个名户所'.includes(measure));
  return new Set(counts.map(({ value }) => value));
});
