import { partsOf } from '../claim/nameLists.ts';
import { printHundredths, readChineseNumeral, readHundredths } from '../claim/numerals.ts';
import { sumOf } from '../claim/sums.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { foldCheckText } from '../read/sentences.ts';
import { numberAt } from './relations.ts';
import { inAnnex } from './report.ts';

/** One problem inside a cell: what each occurrence costs, and what was taken off in all. Hundredths. */
interface Item {
  readonly text: string;
  readonly tariff: number | null;
  readonly deduction: number | null;
}

const amount = /(每[^,;。:扣共]{0,12},?[^,;。:扣共]{0,6})?(共计?|合计)?扣(?:除)?([\d.]+|[一二三四五六七八九十]+)分/gu;

/** Cells that say 每发现一处扣1分;共扣2分: against the places they name, and against the score of the row. */
export function checkDeductionText(annex: AnnexGrid): Discrepancy[] {
  const text = annex.columns.find((column) => isDeductionColumn(annex, column));
  if (!text) return [];
  const places = annex.rows.flatMap((row) =>
    itemsOf(row.cells[text.index]?.text ?? '').flatMap((item) => checkPlaces(annex, row, item)),
  );
  return [...places, ...checkScores(annex, text)];
}

function isDeductionColumn({ rows }: AnnexGrid, { index, kind }: GridColumn): boolean {
  if (kind !== 'text' && kind !== 'category') return false;
  const filled = rows.map((row) => row.cells[index]?.text ?? '').filter((each) => each !== '');
  return (
    filled.length >= 2 &&
    filled.filter((each) => /扣[\d.一二三四五]+分/u.test(foldCheckText(each))).length * 2 >= filled.length
  );
}

/** A line that says what an occurrence costs begins an item; lines without go on with the one before. */
export function itemsOf(cell: string): Item[] {
  const items: string[] = [];
  let open = true;
  for (const line of cell
    .split('\n')
    .map(foldCheckText)
    .filter((each) => each !== '')) {
    const begins = [...line.matchAll(amount)].length > 0 && !startsPlace(line);
    if (items.length === 0 || (begins && !open)) items.push(line);
    else items[items.length - 1] += `\n${line}`;
    open = !begins && open;
    if (begins) open = false;
  }
  return items.map(readItem);
}

/** 首页>专题专栏>… 扣0.2分: where, not what. */
function startsPlace(line: string): boolean {
  return /^首页/u.test(line) && !/每/u.test(line);
}

function readItem(text: string): Item {
  const found = [...text.matchAll(amount)].map((match) => ({
    each: match[1] !== undefined && match[2] === undefined,
    all: match[2] !== undefined,
    value: readHundredths(match[3] ?? '') ?? (readChineseNumeral(match[3] ?? '') ?? 0) * 100,
  }));
  const all = found.filter((each) => each.all);
  const stated = all.length > 0 ? all : found.filter((each) => !each.each);
  return {
    text,
    tariff: found.find((each) => each.each)?.value ?? null,
    deduction: stated.length > 0 ? sumOf(stated) : null,
  };
}

/** 栏目未更新:甲、乙。…每发现一处扣1分;共扣1分: two places named, one deducted. */
function checkPlaces(annex: AnnexGrid, row: GridRow, { text, tariff, deduction }: Item): Discrepancy[] {
  const named = /^[^:。;,]{2,14}:([^:。;,]+)。/u.exec(text)?.[1];
  if (named === undefined || tariff === null || deduction === null || tariff === 0) return [];
  const places = partsOf(named);
  const right = places.length * tariff;
  if (right === deduction || places.some((place) => place.length > 16)) return [];
  // Fewer places named than deducted for may be examples; more places than deductions cannot be.
  const severity = right > deduction ? 'error' : 'doubt';
  const message = `“${row.name}”列了 ${places.length} 处（${places.join('、')}），每处扣 ${printHundredths(tariff)} 分，应扣 ${printHundredths(right)} 分，写作共扣 ${printHundredths(deduction)} 分。`;
  return [
    inAnnex(annex, row, text, {
      severity,
      rule: 'deduction-places',
      claimed: `共扣${printHundredths(deduction)}分`,
      found: `${places.length}处`,
      message,
    }),
  ];
}

function checkScores(annex: AnnexGrid, text: GridColumn): Discrepancy[] {
  const score = annex.columns.find(({ kind, title }) => kind === 'number' && /得分|分数|总分|成绩/u.test(title));
  const clean = annex.rows.filter((row) => (row.cells[text.index]?.text ?? '') === '');
  const full = score && clean[0] ? numberAt(clean[0], score) : 10_000;
  if (!score || full === null || clean.some((row) => numberAt(row, score) !== full)) return [];
  return annex.rows.flatMap((row): Discrepancy[] => {
    const printed = numberAt(row, score);
    const items = itemsOf(row.cells[text.index]?.text ?? '');
    if (printed === null || items.length === 0) return [];
    const stated = items.reduce((sum, { deduction }) => sum + (deduction ?? 0), 0);
    const unstated = items.filter(({ deduction }) => deduction === null);
    const rest = full - stated - printed;
    const least = unstated.reduce((sum, { tariff }) => sum + (tariff ?? 0), 0);
    if (unstated.length === 0 ? rest === 0 : rest >= least && least > 0) return [];
    if (unstated.some(({ tariff }) => tariff === null)) return [];
    const right = full - stated - least;
    const silent =
      unstated.length === 0
        ? ''
        : `；“${(unstated[0]?.text ?? '').slice(0, 20)}…”没有写扣了几分，按每处 ${printHundredths(least)} 分计`;
    const message = `“${row.name}”得分 ${printHundredths(printed)}，按所列扣分 ${printHundredths(full)}－${printHundredths(stated + least)} 应是 ${printHundredths(right)}${silent}。`;
    return [
      inAnnex(annex, row, score.title, {
        severity: 'error',
        rule: 'score-of-deductions',
        claimed: printHundredths(printed),
        found: printHundredths(right),
        message,
      }),
    ];
  });
}
