import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';

/** The parts of an annex that a text may count: all rows, each group, towns and the others, each value of a short column that it says. */
export function subsetsOf(annex: AnnexGrid, said: string): readonly (readonly GridRow[])[] {
  const { rows, columns } = annex;
  const groups = [...new Set(rows.map(({ group }) => group))].map((group) => rows.filter((row) => row.group === group));
  const towns = rows.filter(({ name }) => isTown(name));
  const values = columns
    .filter(({ kind }) => kind === 'category')
    .flatMap(({ index }) => {
      const texts = [...new Set(rows.map((row) => row.cells[index]?.folded ?? ''))].slice(0, 20);
      return texts
        .filter((text) => text !== '' && said.includes(text))
        .map((text) => rows.filter((row) => (row.cells[index]?.folded ?? '') === text));
    });
  return [rows, ...groups, towns, rows.filter((row) => !towns.includes(row)), ...values, ...spansSaid(annex, said)];
}

/** 要求7天内更新的: rows of a column that has few numbers, each a length of time that the text says. */
function spansSaid({ rows, columns }: AnnexGrid, said: string): (readonly GridRow[])[] {
  return columns
    .filter(({ kind, title }) => kind === 'number' && /周期|时限|期限|频次|频率/u.test(title))
    .flatMap(({ index }) => {
      const of = (row: GridRow): string => /\d+/u.exec(row.cells[index]?.folded ?? '')?.[0] ?? '';
      const spans = [...new Set(rows.map(of))].filter((span) => new RegExp(`(?<!\\d)${span}(?:个?[天日周月]|个?工作日)`, 'u').test(said));
      return spans.map((span) => rows.filter((row) => of(row) === span));
    });
}

export function isTown(name: string): boolean {
  return /(?:镇|乡|街道|街道办事处)$/u.test(name);
}
