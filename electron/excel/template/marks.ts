import type { TableCell } from '#shared/annex/annexTable.ts';

/** What the marks of an office's form stand for in one annex. */
export interface MarkValues {
  /** 标题, 附件号 … */
  readonly words: ReadonlyMap<string, string>;
  /** The columns of the annex by id, by title and by title with its groups: 加减分/日常工作. */
  readonly columns: ReadonlyMap<string, number>;
  /** Titles that several columns have. */
  readonly ambiguous: ReadonlySet<string>;
  /** Column of the unit's name; -1 when the annex has none. */
  readonly nameColumn: number;
  readonly rows: readonly MarkRow[];
  /** The row 合计, by column. */
  readonly total: readonly TableCell[] | null;
}

export interface MarkRow {
  readonly kind: 'subject' | 'group';
  readonly cells: readonly TableCell[];
}

/** What one mark asks for. */
export type Mark =
  | { readonly of: 'word'; readonly text: string }
  | { readonly of: 'total'; readonly cell: TableCell }
  | { readonly of: 'column'; readonly column: number }
  | { readonly of: 'serial' }
  | { readonly of: 'group' };

export const markPattern = /\{\{([^{}]*)\}\}/g;

export function plainName(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** The meaning of a mark, or why it has none. */
export function readMark(inside: string, values: MarkValues): Mark | string {
  const name = plainName(inside);
  const [, kind, column = ''] = /^(列|合计):(.*)$/u.exec(name) ?? [];
  if (kind !== undefined) {
    if (values.ambiguous.has(column))
      return `附件里有几列都叫“${column}”，请写上它的上级，如“上级/${column}”，或写列的 id`;
    const index = values.columns.get(column);
    if (index === undefined) return `附件里没有“${column}”这一列，请改成附件的列名或列的 id`;
    if (kind === '列') return { of: 'column', column: index };
    const cell = values.total?.[index];
    return cell ? { of: 'total', cell } : '这个附件没有合计行，请删去这个标记或改用公式';
  }
  if (name === '单位名称') {
    return values.nameColumn < 0
      ? '这个附件没有单位名称一列，请改用 {{列:…}}'
      : { of: 'column', column: values.nameColumn };
  }
  if (name === '序号') return { of: 'serial' };
  if (name === '组') return { of: 'group' };
  const text = values.words.get(name);
  if (text !== undefined) return { of: 'word', text };
  return `认不出这个标记，可用的有 ${[...values.words.keys(), '单位名称', '序号', '组', '列:列名', '合计:列名'].join('、')}`;
}

/** Marks that make their row the one that is repeated. */
export function isOfRow(mark: Mark): boolean {
  return mark.of === 'column' || mark.of === 'serial';
}
