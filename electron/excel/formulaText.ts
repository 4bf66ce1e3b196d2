import type { Formula, SheetPlace } from '#shared/document/tableModel.ts';
import { assertNever } from '#shared/error.ts';

/** SUMPRODUCT over COUNTIF costs the square of the rows for each cell: above this, Excel would take minutes to open. */
const longestDenseRange = 300;

/**
 * A formula as Excel writes it, without the equals sign; null when Excel should hold the plain value. `firstRow` is the
 * 1-based sheet row of the model's row 0. Words in number columns (不涉及) count as nothing: SUM and N() pass over them,
 * where a bare + would give #VALUE!. Sums with decimals are rounded to hundredths so that equal scores stay equal.
 */
export function formulaText(formula: Formula<SheetPlace>, firstRow: number, decimals: number): string | null {
  const at = (place: SheetPlace) => `${columnLetters(place.column)}${firstRow + place.row}`;
  const fixed = (place: SheetPlace) => `$${columnLetters(place.column)}$${firstRow + place.row}`;
  const exact = (sum: string) => (decimals > 0 ? `ROUND(${sum},2)` : sum);
  switch (formula.fn) {
    case 'sum':
      return exact(sumText(formula.constant, formula.terms, at));
    case 'total':
      return exact(`SUM(${formula.ranges.map(({ from, to }) => `${at(from)}:${at(to)}`).join(',')})`);
    case 'ratio':
      return ratioText(formula, at);
    case 'rank':
      return rankText(formula, at, fixed);
    default:
      return assertNever(formula);
  }
}

type Place = (place: SheetPlace) => string;
type Terms = Extract<Formula<SheetPlace>, { fn: 'sum' }>['terms'];

function sumText(constant: number, terms: Terms, at: Place): string {
  const byFactor = new Map<number, SheetPlace[]>();
  for (const { of, times } of terms) byFactor.set(times, [...(byFactor.get(times) ?? []), of]);
  let text = constant === 0 ? '' : String(constant / 100);
  for (const [times, places] of byFactor) {
    if (times === 0) continue;
    const factor = Math.abs(times) === 1 ? '' : `${Math.abs(times)}*`;
    const sign = times < 0 ? '-' : text === '' ? '' : '+';
    text += `${sign}${factor}SUM(${rangeList(places, at)})`;
  }
  return text === '' ? '0' : text;
}

/** Neighbours in one row become a range: C4,D4,E4,G4 → C4:E4,G4. */
function rangeList(places: readonly SheetPlace[], at: Place): string {
  const runs: { from: SheetPlace; to: SheetPlace }[] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last && last.to.row === place.row && last.to.column + 1 === place.column) last.to = place;
    else runs.push({ from: place, to: place });
  }
  return runs.map(({ from, to }) => (from === to ? at(from) : `${at(from)}:${at(to)}`)).join(',');
}

function ratioText(formula: Extract<Formula<SheetPlace>, { fn: 'ratio' }>, at: Place): string {
  const minus = formula.minus === null ? '' : `-N(${at(formula.minus)})`;
  const part = minus === '' ? `N(${at(formula.of)})` : `(N(${at(formula.of)})${minus})`;
  const digits = formula.decimals + (formula.percent ? 2 : 0);
  const otherwise = `"${formula.whenZero.replaceAll('"', '""')}"`;
  return `IF(N(${at(formula.to)})=0,${otherwise},ROUND(${part}/N(${at(formula.to)}),${digits}))`;
}

function rankText(formula: Extract<Formula<SheetPlace>, { fn: 'rank' }>, at: Place, fixed: Place): string | null {
  const { from, to } = formula.range;
  const range = `${fixed(from)}:${fixed(to)}`;
  const own = at(formula.of);
  if (formula.method === 'competition') {
    return `IF(ISNUMBER(${own}),RANK(${own},${range},${formula.order === 'desc' ? 0 : 1}),"")`;
  }
  if (to.row - from.row >= longestDenseRange) return null;
  const better = `(${range}${formula.order === 'desc' ? '>' : '<'}${own})`;
  // The number of different better values: each counts one over how often it stands there. Words and blanks count nothing.
  const often = `(COUNTIF(${range},${range}&"")+NOT(ISNUMBER(${range})))`;
  return `IF(ISNUMBER(${own}),ROUND(SUMPRODUCT(ISNUMBER(${range})*${better}/${often}),0)+1,"")`;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
