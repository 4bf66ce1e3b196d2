import type { Count } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import { printAdded, sumOf } from '../claim/sums.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { inPassage } from './report.ts';

/** 错别字71处、表述34处、标点22处;复测降至21处、9处和7处: numbers without names are of those named before, and add up as they do. */
export function checkParallelRuns(passage: Passage, said: readonly Count[]): Discrepancy[] {
  const runs = runsIn(passage);
  return runs.flatMap((run, at): Discrepancy[] => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || !isBare(passage.text, run)) return [];
    const model = runs
      .slice(0, at)
      .findLast((each) => each.length === run.length && each[0]?.measure === first.measure);
    const isSaid = (counts: readonly Count[]): boolean =>
      said.some((each) => !counts.includes(each) && each.measure === first.measure && each.value === sumOf(counts));
    if (!model || !isSaid(model) || isSaid(run)) return [];
    const added = printAdded(run);
    const found = `${printHundredths(sumOf(run))}${first.measure}`;
    const message = `这几个数相加是 ${added}＝${found}，前后文没有这个总数。请核对各项。`;
    const claim = { severity: 'doubt', rule: 'sum-of-parts', claimed: added, found, message } as const;
    return inPassage(passage, first.start, last.end, claim);
  });
}

/** Without shares, and scores of several units: nobody adds these. */
function runsIn({ text, counts }: Passage): Count[][] {
  const runs: Count[][] = [];
  for (const count of counts) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const joined =
      last &&
      last.measure === count.measure &&
      /^[、和及与][^,;:。、\d]{0,16}$/u.test(text.slice(last.end, count.start));
    if (run && joined) run.push(count);
    else runs.push([count]);
  }
  return runs.filter(
    (run) =>
      run.length >= 3 &&
      run.every(({ bound, rough, measure }) => !bound && !rough && measure !== '%' && measure !== '分'),
  );
}

function isBare(text: string, run: readonly Count[]): boolean {
  return run.slice(1).every((count, at) => /^[、和及与]$/u.test(text.slice(run[at]?.end, count.start)));
}
