import type { AnnexGrid, GridColumn, GridRow, GridValue } from '../read/annexGrid.ts';
import { coreOf } from './columnCore.ts';
import { definedRates } from './definedRates.ts';
import { groupRates } from './groupRates.ts';
import { lateColumns } from './lateColumns.ts';
import { leafSums } from './leafSums.ts';
import { levelColumns } from './levelColumns.ts';
import { openColumns } from './openColumns.ts';
import { rateRelation } from './rateRelation.ts';
import { numberAt, numbersOf } from './relations.ts';
import { isPartOf, rateOf, ratesShown } from './shownRates.ts';

/** Columns that a table does not print and its readers see: 未公开 beside 目录事项 and 已公开, 采用率 beside 报送 and 采用. */
export function withDerivedColumns(annex: AnnexGrid, said: string, annexes: readonly AnnexGrid[]): AnnexGrid {
  const shown = ratesShown(annex, said, annexes);
  const guessed = rateColumns(annex).filter(
    ({ title }) => said.includes(title) && !shown.some((each) => each.title === title),
  );
  return [
    ...leftColumns(annex),
    ...openColumns(annex, said),
    ...shown,
    ...guessed,
    ...groupRates(annex),
    ...definedRates(annex, said, annexes),
    ...headSums(annex, said),
    ...leafSums(annex, said),
    ...levelColumns(annex, said),
    ...lateColumns(annex, said),
  ].reduce(added, annex);
}

export interface Derived {
  readonly title: string;
  /** Where the title alone does not say what it stands under. */
  readonly path?: readonly string[];
  readonly kind: 'number' | 'percent';
  readonly of: (row: GridRow) => number | null;
}

/** What is left of a whole where the table prints a part of it with its rate. */
function leftColumns(annex: AnnexGrid): Derived[] {
  return annex.columns.flatMap((column): Derived[] => {
    const relation = column.kind === 'percent' ? rateRelation(annex, column) : null;
    // Of 平均得分 out of the full marks nothing is left that anyone would call so.
    if (relation?.way !== 'part' || /平均|得分/u.test(coreOf(relation.of))) return [];
    const { of, to } = relation;
    const left = (row: GridRow): number | null => {
      const [part, whole] = [numberAt(row, of), numberAt(row, to)];
      return part === null || whole === null ? null : whole - part;
    };
    const printed = numbersOf(annex).some((other) => annex.rows.every((row) => numberAt(row, other) === left(row)));
    if (printed || annex.rows.some((row) => (left(row) ?? 0) < 0)) return [];
    const unit = /\([^()]*\)$/u.exec(of.path.at(-1) ?? '')?.[0] ?? '';
    return [{ title: `${contraryOf(coreOf(of))}${unit}`, kind: 'number', of: left }];
  });
}

/** 不合格 beside 合格, 未办结 beside 已办结, 未采用 beside 全年采用. */
function contraryOf(core: string): string {
  return /^(?:合格|满意|达标|合规|正常|规范|符合)/u.test(core)
    ? `不${core}`
    : `未${core.replace(/^(?:已|全年|年度|累计)/u, '')}`;
}

/** 采用率 of a table without rates: of the first column that is nowhere less. */
function rateColumns(annex: AnnexGrid): Derived[] {
  const [whole, ...parts] = numbersOf(annex);
  if (!whole || annex.columns.some(({ kind }) => kind === 'percent')) return [];
  return parts.filter((part) => isPartOf(annex, part, whole)).map((part) => rateOf(part, whole, `${coreOf(part)}率`));
}

/** 行政诉讼 over 直接起诉 and 复议后起诉, each with 结果维持 and 总计: what a text calls 行政诉讼 are both. */
function headSums(annex: AnnexGrid, said: string): Derived[] {
  const sums = new Map<string, { readonly path: readonly string[]; readonly parts: GridColumn[] }>();
  for (const column of numbersOf(annex)) {
    const [head, leaf] = [column.path[0], column.path.at(-1)];
    if (head === undefined || leaf === undefined || column.path.length < 3 || !said.includes(head)) continue;
    const known = sums.get(`${head}｜${leaf}`) ?? { path: [head, leaf], parts: [] };
    sums.set(`${head}｜${leaf}`, { ...known, parts: [...known.parts, column] });
  }
  return [...sums.values()].flatMap(({ path, parts }): Derived[] => {
    if (parts.length < 2) return [];
    const of = (row: GridRow): number => parts.reduce((sum, column) => sum + (numberAt(row, column) ?? 0), 0);
    return [{ title: path.join(''), path, kind: 'number', of }];
  });
}

function added(annex: AnnexGrid, { title, path = [title], kind, of }: Derived): AnnexGrid {
  const column: GridColumn = { index: annex.columns.length, path, title, kind };
  const wider = <Row extends GridRow>(row: Row): Row => ({ ...row, cells: [...row.cells, cellOf(of(row), kind)] });
  return {
    ...annex,
    columns: [...annex.columns, column],
    rows: annex.rows.map((row) => wider(row)),
    totals: annex.totals.map((row) => wider(row)),
  };
}

function cellOf(number: number | null, kind: 'number' | 'percent'): GridValue {
  const text = number === null ? '' : kind === 'percent' ? `${(number / 100).toFixed(2)}%` : String(number / 100);
  return { text, folded: text, number, percent: kind === 'percent', decimals: kind === 'percent' ? 2 : 0 };
}
