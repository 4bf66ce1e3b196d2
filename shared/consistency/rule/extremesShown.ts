import { type OrderSaid, ordersIn } from '../claim/orders.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { changesOf } from '../query/changes.ts';
import type { Judged } from '../query/judge.ts';
import type { Reading } from '../query/readings.ts';
import type { GridRow } from '../read/annexGrid.ts';
import type { JudgedSentence } from './answered.ts';
import { numberAt } from './relations.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

/** 增加20件,增量最小; 欠款最少的是甲,仍有130万元: the number says in which column, and there it is the other end. */
export function checkExtremesShown({ sentence, numbers }: JudgedSentence): Discrepancy[] {
  const { text } = sentence;
  return ordersIn(text).flatMap((order): Discrepancy[] => {
    const word = text.slice(order.start, order.end);
    const judged =
      order.roughly || !ends.test(word) || /^[分值额]/u.test(text.slice(order.end))
        ? undefined
        : numberOf(text, order, numbers);
    const readings = judged ? readingsOfOne(judged) : [];
    const [first] = readings;
    if (!judged || !first || !readings.every((reading) => isAtOtherEnd(reading, order, text))) return [];
    const { quantity } = judged.wording;
    const { annex, rows } = first.rows;
    const said = text.slice(quantity.start, quantity.end);
    const name = rows[0]?.name ?? '';
    return [
      inText(sentence, order.start, order.end, {
        severity: 'doubt',
        rule: 'superlative',
        claimed: word,
        found: said,
        rows: rows.map((row) => rowPlace(annex, row)),
        message: `${nameOfAnnex(annex)}里“${name}”的“${first.column?.column.title}”${said}是各行中最${order.high ? '小' : '大'}的，文中写作“${word}”。请核对。`,
      }),
    ];
  });
}

/** 最好 and 最快 are of few as well as of many. */
const ends = /^最为?[高多大长低少小短]$|之[首末]$/u;

/** Right behind it, or right before it and its own words. */
function numberOf(text: string, { head, who, start, end }: OrderSaid, numbers: readonly Judged[]): Judged | undefined {
  const from = Math.max(end, who?.[1] ?? 0);
  const behind = numbers.find(({ wording: { quantity } }) => quantity.start >= from);
  if (behind && joins.test(text.slice(from, behind.wording.quantity.start))) return behind;
  const before = numbers.findLast(({ wording: { quantity } }) => quantity.end <= start);
  const words = before ? text.slice(before.wording.quantity.end, start) : '';
  return who === null && before && before.wording.quantity.end >= head[0] - 1 && measures.test(words)
    ? before
    : undefined;
}

const joins =
  /^[,(]?(?:共?[为达有得计]|达到|高达|仅[为有]?|只有|已?[超逾]期|仍有|尚有|仍?[欠差]|增[加长]|上升|提高|减少|下降|降低)?$/u;
const measures =
  /^[,)]?(?:[为居]?各?(?:地|单位|部门|乡镇|类|项)?|其中)?(?:的?(?:数量|总量|增量|减量|[增降升涨减]幅|幅度|时间|时长|天数|金额|占比|比例|次数|问题|得分)|居\d*[类种项个]?[^,;。\d]{0,8})?$/u;

/** Of one row and a column that has more of them, as the number is shown. */
function readingsOfOne({ verdict, readings, wording: { quantity } }: Judged): Reading[] {
  if (verdict !== 'shown') return [];
  const step = quantity.step;
  const best = Math.max(0, ...readings.map(({ cover }) => cover));
  return readings.filter(
    ({ value, column, against, cover, rows: { rows, annex } }) =>
      Math.abs(Math.abs(value) - quantity.value) < step &&
      cover === best &&
      column !== null &&
      against === null &&
      rows.length === 1 &&
      annex.rows.length >= 3,
  );
}

function isAtOtherEnd(reading: Reading, { high, start, end }: OrderSaid, text: string): boolean {
  const { annex, rows } = reading.rows;
  const own = rows[0] ? sizeOf(reading, rows[0]) : null;
  if (own === null) return false;
  // Of a fall the greatest fall.
  const sizes = annex.rows.flatMap((row) => sizeOf(reading, row) ?? []).map((size) => (own < 0 ? -size : size));
  const title = reading.column?.column.title ?? '';
  // 扣3分,居末位: who has most of what is bad is last.
  if (/[首末]$/u.test(text.slice(start, end)) && /扣|减|超|逾|不|未|问题|差/u.test(title)) return false;
  if (sizes.length < 3 || new Set(sizes).size < 2) return false;
  return sizes.every((size) => (high ? size >= Math.abs(own) : size <= Math.abs(own)));
}

/** Of a change by how much each row has changed. */
function sizeOf({ aggregate, column, rows: { annex } }: Reading, row: GridRow): number | null {
  if (!column) return null;
  if (aggregate !== 'change') return numberAt(row, column.column);
  return (
    changesOf(annex)
      .find((each) => each.column === column.column)
      ?.of(row) ?? null
  );
}
