import { type Count, countsIn } from '../claim/counts.ts';
import { nameListsIn } from '../claim/nameLists.ts';
import { printHundredths } from '../claim/numerals.ts';
import { distinctUnitsOf } from '../claim/saidSets.ts';
import { unitKindOf } from '../claim/unitNouns.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { coreOf } from './columnCore.ts';
import { numberAt, numbersOf } from './relations.ts';
import { inText, nameOfAnnex } from './report.ts';
import { subsetsOf } from './subsets.ts';

const everything = /全[县市区州域]|共|各地|涉及|覆盖/u;
const someOnly = /随机|选取|重点|其中|部分|抽取|上[季月年]|去年|同期/u;

/** 全市40家政府网站, 7个镇和18个部门, 39家政务新媒体不合格: against the rows and totals of the annex whose title says the same. */
export function checkRowCounts(sentence: Sentence, annexes: readonly AnnexGrid[]): Discrepancy[] {
  const lists = nameListsIn(sentence.text);
  const counts = countsIn(sentence.text);
  return counts.flatMap((count, at): Discrepancy[] => {
    if (count.bound || count.rough || !'家个'.includes(count.measure)) return [];
    if (lists.some(({ count: { start } }) => start === count.start)) return [];
    const value = valueCount(sentence, count, annexes);
    if (value) return value;
    const joined = /^[和及、与]/u.test(count.before) ? (counts[at - 1]?.before ?? '') : '';
    if (!everything.test(count.before + joined) || someOnly.test(sentence.text)) return [];
    const titled = annexes.filter((annex) => isOf(annex, count));
    const meant = titled.length > 0 ? titled : onlyAnnex(annexes, count);
    const possible = meant.flatMap((annex) => [
      ...subsetsOf(annex, count.before + count.after).map(({ length }) => length * 100),
      ...totalsOf(annex),
      // 14家单位的23个事项: a row for each thing that a unit has.
      ...distinctUnitsOf(annex, annex.rows).map((size) => size * 100),
    ]);
    const both = meant.reduce((sum, { rows }) => sum + rows.length * 100, 0);
    const [first] = meant;
    if (!first || count.value === both || possible.includes(count.value)) return [];
    return [
      report(
        sentence,
        count,
        meant,
        first.rows.length * 100,
        titled.length > 0 && sameLength(titled) ? 'error' : 'doubt',
      ),
    ];
  });
}

/** The thing counted is in the title of the annex, or the title says 各 of it. */
function isOf({ title, columns, nameColumn }: AnnexGrid, { after }: Count): boolean {
  const noun = /^[^和及与、,的]{1,12}/u.exec(after)?.[0] ?? '';
  const short = /^(?:乡镇|镇|街道|部门|单位|县)$/u.test(noun);
  if (short) return title.includes(`各${noun}`) || columns[nameColumn]?.title === `各${noun}`;
  for (let length = noun.length; length >= 4; length -= 1) if (title.includes(noun.slice(0, length))) return true;
  return false;
}

/** 本次考核共涉及8家单位, where the paper has one annex and it lists units. */
function onlyAnnex(annexes: readonly AnnexGrid[], { before, after }: Count): readonly AnnexGrid[] {
  const [annex, ...more] = annexes;
  if (
    !annex ||
    more.length > 0 ||
    !/(?:涉及|覆盖|参加|参评|考核|检查|测评|评估|抽查)(?:了|全[县市区州])*$/u.test(before)
  )
    return [];
  const named = annex.columns[annex.nameColumn]?.title ?? '';
  return /^(?:单位|部门)/u.test(after) && /单位|部门/u.test(named) ? [annex] : [];
}

function totalsOf(annex: AnnexGrid): number[] {
  return numbersOf(annex).flatMap((column) => [
    annex.rows.reduce((sum, row) => sum + (numberAt(row, column) ?? 0), 0),
    ...annex.rows.flatMap((row) => numberAt(row, column) ?? []),
  ]);
}

function sameLength(annexes: readonly AnnexGrid[]): boolean {
  return new Set(annexes.map(({ rows }) => rows.length)).size === 1;
}

/** 39家政务新媒体不合格: the total of 不合格数量. Null where the words are not a column's. */
function valueCount(sentence: Sentence, count: Count, annexes: readonly AnnexGrid[]): Discrepancy[] | null {
  if (/^[^,。;]{0,3}(?:网站|账号)?[^,。;]*(?:超过|以上|其中)/u.test(count.after)) return null;
  // 5个镇未完成任务: how many units, not how many tasks.
  if (['town', 'department'].includes(unitKindOf(count.after) ?? '') || /^(?:单位|主体)/u.test(count.after))
    return null;
  const found = annexes.flatMap((annex) =>
    numbersOf(annex).flatMap((column) => {
      const core = coreOf(column);
      return core.length >= 3 && count.after.endsWith(core) && isOf(annex, count) ? [{ annex, column }] : [];
    }),
  );
  const [first] = found;
  if (!first) return null;
  const whole = first.annex.rows.reduce((sum, row) => sum + (numberAt(row, first.column) ?? 0), 0);
  const own = found.flatMap(({ annex, column }) => [
    ...subsetsOf(annex, sentence.text).map((rows) => rows.reduce((sum, row) => sum + (numberAt(row, column) ?? 0), 0)),
    ...annex.rows.filter(({ name }) => sentence.text.includes(name)).map((row) => numberAt(row, column) ?? -1),
  ]);
  if (own.includes(count.value)) return [];
  return [report(sentence, count, [first.annex], whole, someOnly.test(sentence.text) ? 'doubt' : 'error')];
}

function report(
  sentence: Sentence,
  count: Count,
  meant: readonly AnnexGrid[],
  found: number,
  severity: 'error' | 'doubt',
): Discrepancy {
  const where = meant.map(nameOfAnnex).join('、');
  const said = `${printHundredths(count.value)}${count.measure}`;
  return inText(sentence, count.start, count.end, {
    severity,
    rule: 'row-count',
    claimed: said,
    found: `${printHundredths(found)}${count.measure}`,
    message: `${where}里是 ${printHundredths(found)} ${count.measure}，文中写作 ${said}。`,
  });
}
