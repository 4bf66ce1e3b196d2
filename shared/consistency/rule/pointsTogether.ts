import { type Count, countsIn } from '../claim/counts.ts';
import type { FindMentions, Mention } from '../claim/mentions.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Passage } from '../query/passage.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { leafOf } from './columnCore.ts';
import { numberAt, numbersOf } from './relations.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

/** 共加11分, 被扣20分, 三个单位得分之和仅29分: what the words add up, and the columns that have it. */
const kinds: readonly (readonly [said: RegExp, column: RegExp])[] = [
  [/(?:共计?|合计|累计|总共|被)加(?:了|分)?$/u, /加分$/u],
  [/(?:共计?|合计|累计|总共|被)[扣减](?:了|分)?$/u, /(?:扣分|减分)$/u],
  [
    /(?:得分|总分|积分)(?:之和|总和|合计|相加)(?:只有|仅|共|为|是|有)*$/u,
    /^(?:总分|总得分|综合得分|得分|总积分|积分)$/u,
  ],
];

/** Points of those that a sentence names, or of as many as have some, all together. */
export function checkPointsTogether(
  annexes: readonly AnnexGrid[],
  { sentence }: Passage,
  mentionsIn: FindMentions,
): Discrepancy[] {
  const { text } = sentence;
  const counts = countsIn(text);
  return counts.flatMap((count): Discrepancy[] => {
    const title = kinds.find(([said]) => count.measure === '分' && said.test(count.before))?.[1];
    if (title === undefined || count.bound || count.rough) return [];
    const from = text.lastIndexOf(';', count.start) + 1;
    const named = lastRun(mentionsIn(text).filter(({ start, end }) => start >= from && end <= count.start));
    const units = counts.findLast(
      (each) => each.end <= count.start && each.start >= from && '家个'.includes(each.measure),
    );
    const sums = columnsCalled(annexes, title).flatMap((columns) =>
      named.length > 1 ? sumOfNamed(columns, named) : sumOfAll(columns, units),
    );
    const [only] = sums;
    if (!only || new Set(sums.map(({ value }) => value)).size > 1 || only.value === count.value) return [];
    const found = `${printHundredths(only.value)}分`;
    const said = text.slice(count.start, count.end);
    const { annex, column } = only.of;
    const message = `${nameOfAnnex(annex)}里${named.length > 1 ? '这几个' : `有“${column.title}”的`}“${column.title}”相加是 ${found}，文中写作 ${said}。`;
    const rows = only.rows.slice(0, 40).map((row) => rowPlace(annex, row));
    const claim = { severity: 'doubt', rule: 'annex-query', claimed: said, found, rows, message } as const;
    return [inText(sentence, count.start, count.end, claim)];
  });
}

/** 甲、乙、丙: the last names that stand beside each other. */
function lastRun(mentions: readonly Mention[]): readonly Mention[] {
  let from = mentions.length - 1;
  while (from > 0 && (mentions[from]?.start ?? 0) - (mentions[from - 1]?.end ?? 0) <= 1) from -= 1;
  return mentions.slice(Math.max(0, from));
}

interface Of {
  readonly annex: AnnexGrid;
  readonly column: GridColumn;
}

/** The columns of one name, over all tables that have it. */
function columnsCalled(annexes: readonly AnnexGrid[], title: RegExp): Of[][] {
  const all = annexes.flatMap((annex) => numbersOf(annex).map((column) => ({ annex, column })));
  const own = all.filter(({ column }) => title.test(leafOf(column)));
  return [...new Set(own.map(({ column }) => leafOf(column)))].map((leaf) =>
    own.filter(({ column }) => leafOf(column) === leaf),
  );
}

interface Sum {
  readonly value: number;
  readonly of: Of;
  readonly rows: readonly GridRow[];
}

/** Each of them has some, or it is of something else. */
function sumOfNamed(columns: readonly Of[], named: readonly Mention[]): Sum[] {
  const found = named.map((mention) =>
    columns.flatMap(({ annex, column }) =>
      mention.rows
        .filter((each) => each.annex === annex && each.column === annex.nameColumn)
        .map(({ row }) => ({ row, value: Math.abs(numberAt(row, column) ?? 0) })),
    ),
  );
  const [of] = columns;
  const isScore = /^(?:总|综合|得分|积分)/u.test(of?.column.path.at(-1) ?? '');
  if (!of || found.some((own) => own.length !== 1 || (own[0]?.value === 0 && !isScore))) return [];
  const all = found.flat();
  return [{ value: all.reduce((sum, { value }) => sum + value, 0), of, rows: all.map(({ row }) => row) }];
}

/** 9个部门获得加分,累计加8.5分: as many rows have some. */
function sumOfAll(columns: readonly Of[], units: Count | undefined): Sum[] {
  const all = columns.flatMap(({ annex, column }) =>
    annex.rows.map((row) => ({ row, value: Math.abs(numberAt(row, column) ?? 0) })).filter(({ value }) => value > 0),
  );
  const [of] = columns;
  if (!of || units?.value !== all.length * 100) return [];
  return [{ value: all.reduce((sum, { value }) => sum + value, 0), of, rows: all.map(({ row }) => row) }];
}
