import { breakTitle } from './breakTitle.ts';
import { lineHeightOf, looks, type TableStyle } from './looks.ts';
import { sizeOnOneLine } from './measureText.ts';
import type { Setting } from './setting.ts';
import type { TableModel } from './tableModel.ts';

/** A line above or below a table, with what of it is not as its style says. */
export interface TableLine {
  readonly text: string;
  /** Half points. */
  readonly size?: number;
  /** White below it in twips. */
  readonly after?: number;
}

type Lines = readonly (TableLine & { readonly style: TableStyle })[];

/** 附件号 on the first line of the page, the title in the middle of the third (GB/T 9704-2012 7.3.7), and what is said below it. */
export function linesAbove({ label, title, subtitle }: TableModel, width: number, setting: Setting): Lines {
  const { linePitch } = setting.grid;
  const after = linePitch + Math.round((linePitch - lineHeightOf(looks.tableTitle, setting)) / 2);
  return [
    ...(label ? [{ style: 'label' as const, text: label, ...(title ? { after } : {}) }] : []),
    ...(title ? [{ style: 'tableTitle' as const, ...setTitle(title, width, setting) }] : []),
    ...(subtitle ? [{ style: 'subtitle' as const, text: subtitle }] : []),
  ];
}

/** A table's title, with the size (half points) in which it is set and its line breaks. */
function setTitle(text: string, width: number, { names }: Setting): TableLine {
  const size = sizeOnOneLine(text, width / 20, [22, 20]) * 2;
  return { text: breakTitle(text, Math.floor(width / (size * 10)), names).join('\n'), size };
}
