import { type Count, countsIn } from '../claim/counts.ts';
import type { FindMentions } from '../claim/mentions.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { coreOf } from './columnCore.ts';
import { isRate, printRate } from './printedRate.ts';
import { type RateRelation, rateRelation, termsOf } from './rateRelation.ts';
import { numberAt } from './relations.ts';
import { inText, nameOfAnnex } from './report.ts';
import { partsSaid, subsetsOf } from './subsets.ts';

const otherPeriod = /上[一]?[季月年批期次]|去年|同期|同比|环比|较|目标|要求|不低于|\d{1,2}月份?的|[一二三四]季度的/u;

/** 乡镇承办285件,按时办结率97.4%: a rate under the name of a column of rates, of the part of the table that the sentence speaks of. */
export function checkPartRates(
  sentence: Sentence,
  annexes: readonly AnnexGrid[],
  mentionsIn: FindMentions,
  before: string,
): Discrepancy[] {
  const { text } = sentence;
  const counts = countsIn(text);
  return counts.flatMap((rate): Discrepancy[] => {
    // 完成率均为80%, 公开率达到100% are said of each.
    const each = /均|都|各|分别|依次/u.test(rate.before) || rate.value === 10_000;
    const past = otherPeriod.test(rate.before.replace(/(?:同比|环比)(?:增长|上升|提高|下降|减少|增加)了?$/u, ''));
    if (rate.measure !== '%' || rate.bound || rate.rough || each || past) return [];
    const columns = annexes.flatMap((annex) => named(annex, rate));
    if (
      columns.length === 0 ||
      isOfSaid(rate, [...countsIn(before), ...counts.filter(({ start }) => start < rate.start)])
    )
      return [];
    const rows = mentionsIn(`${before}${text}`).flatMap((mention) => mention.rows);
    const own = columns.some(({ annex, column }) =>
      [...rows.filter((each) => each.annex === annex).map(({ row }) => row), ...annex.totals].some((row) =>
        shows(row, column, rate),
      ),
    );
    if (own) return [];
    const parts = columns.flatMap(({ annex, relation }) =>
      partsSaid(annex, text).map((part) => ({ annex, relation, part })),
    );
    const all = columns.flatMap(({ annex, relation }) =>
      subsetsOf(annex, text).map((part) => ({ annex, relation, part })),
    );
    const [first] = parts.length > 0 ? parts : all;
    if (!first || (parts.length > 0 ? parts : all).some(({ part, relation }) => isRateOf(part, relation, rate)))
      return [];
    return [report(sentence, rate, first, parts.length === 1 && rows.length === 0 ? 'error' : 'doubt')];
  });
}

interface Part {
  readonly annex: AnnexGrid;
  readonly relation: RateRelation;
  readonly part: readonly GridRow[];
}

/** The longest titles of rates that end the words before the number. */
function named(annex: AnnexGrid, rate: Count): { annex: AnnexGrid; column: GridColumn; relation: RateRelation }[] {
  const change = /(?:^|,)?(同比|环比)(?:增长|上升|提高|下降|减少|增加)了?$/u.exec(rate.before)?.[1];
  const words = change ?? rate.before.replace(/(?:分别|平均|仅|均|约|高?达到?|为|是)+$/u, '');
  return annex.columns.flatMap((column) => {
    const core = coreOf(column);
    if (column.kind !== 'percent' || core.length < 2 || !words.endsWith(core)) return [];
    // 重大隐患整改率 beside a column 重大隐患: the rate of that one.
    const ahead = words.slice(0, -core.length).slice(-4);
    const isOfAnother = (other: GridColumn): boolean =>
      other.kind === 'number' && other.path.some((head) => head.startsWith(ahead));
    if (ahead.length === 4 && annex.columns.some(isOfAnother)) return [];
    const relation = rateRelation(annex, column);
    return relation ? [{ annex, column, relation }] : [];
  });
}

/** Of two numbers that were said right before it. */
function isOfSaid(rate: Count, counts: readonly Count[]): boolean {
  const near = counts.filter(({ measure }) => measure !== '%');
  return near.some((of) =>
    near.some(
      (to) =>
        of.value <= to.value && to.value > 0 && of !== to && isRate(of.value, to.value, rate.value, rate.decimals),
    ),
  );
}

function shows(row: GridRow, column: GridColumn, rate: Count): boolean {
  const cell = row.cells[column.index];
  const step = 10 ** Math.max(0, 2 - Math.min(rate.decimals, cell?.decimals ?? 0));
  return (
    cell?.number !== null && cell !== undefined && Math.round(cell.number / step) === Math.round(rate.value / step)
  );
}

function sumsOf(part: readonly GridRow[], relation: RateRelation): [number, number] {
  return part.reduce<[number, number]>(
    ([of, to], row) => {
      const [own = 0, whole = 0] = termsOf(relation, row);
      return [of + own, to + whole];
    },
    [0, 0],
  );
}

function isRateOf(part: readonly GridRow[], relation: RateRelation, rate: Count): boolean {
  const [of, to] = sumsOf(part, relation);
  const values = part.flatMap((row) => numberAt(row, relation.of) ?? []);
  return to > 0 && values.length > 0 && isRate(Math.abs(of), to, rate.value, rate.decimals);
}

function report(
  sentence: Sentence,
  rate: Count,
  { annex, relation, part }: Part,
  severity: 'error' | 'doubt',
): Discrepancy {
  const [of, to] = sumsOf(part, relation);
  const [said, found] = [`${printHundredths(rate.value)}%`, printRate(of, to, rate.decimals)];
  const message = `按${nameOfAnnex(annex)}里这 ${part.length} 行，${printHundredths(of)}÷${printHundredths(to)} 是 ${found}，文中写作 ${said}。`;
  return inText(sentence, rate.start, rate.end, { severity, rule: 'annex-rate', claimed: said, found, message });
}
