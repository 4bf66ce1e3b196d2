import type { RowNames } from '../claim/rowNames.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { readOnceOf } from '../readOnce.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

const columnsOfKinds = readOnceOf(({ columns }: AnnexGrid) =>
  columns.filter(({ kind, title }) => kind === 'category' && /类型|类别|平台|渠道|种类/u.test(title)),
);

/** 咸安区教育局政务微信: a word of a column of kinds right behind a name whose rows have only other kinds. */
export function checkAttributes(sentence: Sentence, rowNames: readonly RowNames[]): Discrepancy[] {
  const { text } = sentence;
  return rowNames.flatMap((names) =>
    columnsOfKinds(names.annex).flatMap(({ index, title }): Discrepancy[] => {
      if (index === names.column) return [];
      const kinds = [...new Set(names.annex.rows.map((row) => row.cells[index]?.folded ?? ''))];
      return kinds.flatMap((said) => {
        const at = said.length < 2 ? -1 : text.indexOf(said);
        const before = text.slice(0, Math.max(at, 0));
        const name = /(?:^|[,;:。、“”《》()如])([^,;:。、“”《》()如]{4,24}?)(?:的?政务|官方)?$/u.exec(before)?.[1];
        if (at < 0 || name === undefined) return [];
        const rows = names.rowsOf(name);
        if (rows.length === 0 || rows.some((row) => (row.cells[index]?.folded ?? '') === said)) return [];
        const found = [...new Set(rows.map((row) => row.cells[index]?.folded ?? ''))].join('、');
        const past = /20\d\d年|上[季月年]/u.test(text);
        const message = `文中写作“${name}”的“${said}”，${nameOfAnnex(names.annex)}里它的“${title}”是“${found}”。`;
        const claim = {
          severity: past ? 'doubt' : 'error',
          rule: 'attribute',
          claimed: said,
          found,
          rows: rows.map((row) => rowPlace(names.annex, row)),
          message,
        } as const;
        return [inText(sentence, at, at + said.length, claim)];
      });
    }),
  );
}
