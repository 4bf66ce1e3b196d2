import { type Count, countsIn } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { isRate, printRate } from './printedRate.ts';
import { inText, nameOfAnnex } from './report.ts';
import { subsetsOf } from './subsets.ts';

/** 备案率76.9% beside a column of 已备案 and 未备案: the rows that have it, of all. */
export function checkAnnexRates(sentence: Sentence, annexes: readonly AnnexGrid[]): Discrepancy[] {
  return countsIn(sentence.text).flatMap((rate): Discrepancy[] => {
    const stem = /([^,]{2,8})率(?:为|达到?|是)?$/u.exec(rate.before)?.[1];
    if (
      rate.measure !== '%' ||
      rate.bound ||
      rate.rough ||
      stem === undefined ||
      /较|比|同期|上[季月年]/u.test(rate.before)
    )
      return [];
    const readings = annexes.flatMap((annex) =>
      annex.columns
        .filter(({ kind, index }) => kind === 'category' && index !== annex.nameColumn)
        .flatMap(({ index }) => {
          const texts = annex.rows.map((row) => row.cells[index]?.folded ?? '');
          const value = [...new Set(texts)]
            .filter((text) => text.length >= 2 && stem.endsWith(text.replace(/^已/u, '')))
            .sort((a, b) => b.length - a.length)[0];
          return value === undefined
            ? []
            : [
                {
                  annex,
                  value,
                  of: texts.filter((text) => text === value).length,
                  to: texts.length,
                  parts: subsetsOf(annex, sentence.text).map((rows) => ({
                    of: rows.filter((row) => (row.cells[index]?.folded ?? '') === value).length,
                    to: rows.length,
                  })),
                },
              ];
        }),
    );
    if (isOfNumbersSaid(sentence.text, rate)) return [];
    const [any] = readings;
    const known = countsIn(sentence.text).some(
      ({ value, measure }) =>
        measure !== '%' && any && value >= any.of * 100 && isRate(any.of * 100, value, rate.value, rate.decimals),
    );
    if (known) return [];
    const longest = Math.max(0, ...readings.map(({ value }) => value.length));
    const best = readings.filter(({ value }) => value.length === longest);
    const [first] = best;
    if (
      !first ||
      best.some(({ parts }) => parts.some(({ of, to }) => to > 0 && isRate(of, to, rate.value, rate.decimals)))
    )
      return [];
    if (annexes.some((annex) => annex.columns.some(({ kind, title }) => kind === 'percent' && title.includes('率'))))
      return [];
    const found = printRate(first.of, first.to, rate.decimals);
    const said = `${printHundredths(rate.value)}%`;
    const message = `${nameOfAnnex(first.annex)}里“${first.value}”的有 ${first.of}，是 ${first.to} 的 ${found}，文中写作 ${said}。`;
    return [
      inText(sentence, rate.start, rate.end, { severity: 'error', rule: 'annex-rate', claimed: said, found, message }),
    ];
  });
}

/** 合格17个、不合格3个,合格率85%: others are left out of it. */
function isOfNumbersSaid(text: string, rate: Count): boolean {
  const near = countsIn(text).filter(({ start, measure }) => start < rate.start && measure !== '%');
  return near.some((of) =>
    near.some(
      (to) => of.measure === to.measure && of.value < to.value && isRate(of.value, to.value, rate.value, rate.decimals),
    ),
  );
}
