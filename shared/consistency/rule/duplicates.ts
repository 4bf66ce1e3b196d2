import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { inAnnex } from './report.ts';

/** One thing listed twice: an account of one name on one platform, a unit in a table that has each unit once. */
export function checkDuplicates(annex: AnnexGrid): Discrepancy[] {
  const { rows, columns, nameColumn } = annex;
  const names = new Set(rows.map(({ name }) => name)).size;
  // Where names come again and again, a row is not about what its name says.
  if (names * 10 < rows.length * 8 || rows.length < 4 || isKeyed(annex)) return [];
  const kinds = columns.filter(({ kind, title }) => kind === 'category' && /类型|类别|平台|渠道|种类/u.test(title));
  const seen = new Map<string, GridRow>();
  return rows.flatMap((row): Discrepancy[] => {
    if (row.name === '' || row.name.length < 2) return [];
    const key = [row.name, ...kinds.map(({ index }) => row.cells[index]?.folded ?? '')].join('｜');
    const first = seen.get(key);
    if (!first) {
      seen.set(key, row);
      return [];
    }
    if (kinds.length === 0 && (first.group !== row.group || saysOther(annex, first, row))) return [];
    const title = columns[nameColumn]?.title ?? '';
    const message = `“${key}”在第 ${first.row} 行和第 ${row.row} 行列了两次。请核对是否重复。`;
    return [
      inAnnex(annex, row, title, {
        severity: kinds.length > 0 || annex.totals.length > 0 || saysTheSame(annex, first, row) ? 'error' : 'doubt',
        rule: 'row-twice',
        claimed: key,
        found: `第${first.row}行`,
        message,
      }),
    ];
  });
}

/** 建议第31号, 提案第46号: each row is about what another column calls it, and not about its unit. */
function isKeyed({ rows, columns, nameColumn }: AnnexGrid): boolean {
  return columns.some(({ kind, index, title }) => {
    if (index === nameColumn || kind !== 'text' || !/编号|文号|案号|标题|题目|案由/u.test(title)) return false;
    const texts = rows.map(({ cells }) => cells[index]?.folded ?? '');
    const different = new Set(texts).size;
    return texts.every((text) => text !== '') && different >= rows.length - 1;
  });
}

/** 某小区屋面渗漏, 某楼盘逾期办证: what the unit is listed for in each of the rows is not the same. */
function saysOther({ columns, nameColumn }: AnnexGrid, one: GridRow, other: GridRow): boolean {
  return columns.some(({ kind, index }) => {
    if (kind !== 'text' || index === nameColumn) return false;
    const [first = '', second = ''] = [one, other].map(({ cells }) => cells[index]?.folded ?? '');
    return first.length >= 4 && second.length >= 4 && first !== second;
  });
}

/** In a list that adds nothing up, rows that differ may be two accounts, or two matters, of one name. */
function saysTheSame({ columns }: AnnexGrid, one: GridRow, other: GridRow): boolean {
  const own = columns.filter(({ kind }) => kind !== 'serial');
  return own.every(({ index }) => one.cells[index]?.folded === other.cells[index]?.folded);
}
