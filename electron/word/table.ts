import { Paragraph } from 'docx';
import { fillGaps } from '#shared/document/fillGaps.ts';
import { layOutGrid, setTitle } from '#shared/document/gridLayout.ts';
import { fontOf, sizeOf, type TableStyle } from '#shared/document/looks.ts';
import type { Setting } from '#shared/document/setting.ts';
import type { TableModel } from '#shared/document/tableModel.ts';
import { textRuns } from './paragraph.ts';
import { styleId } from './styles.ts';
import type { TableSlots } from './tableSlots.ts';
import { tableXml } from './tableXml.ts';

/** Label, title and subtitle, the table over the whole width (twips) of the type area, and its notes. */
export function toTable(model: TableModel, width: number, { names }: Setting, slots: TableSlots): Paragraph[] {
  const table = fillGaps(model);
  return [
    ...line('label', table.label, width, names),
    ...line('tableTitle', table.title, width, names),
    ...line('subtitle', table.subtitle, width, names),
    slots.place(tableXml(table, layOutGrid(table, width))),
    ...table.notes.flatMap((note) => line('note', note, width, names)),
  ];
}

function line(style: TableStyle, text: string | null, width: number, names: readonly string[]): Paragraph[] {
  if (!text) return [];
  const shown = style === 'tableTitle' ? setTitle(text, width, names) : { text, size: sizeOf(style) };
  return [new Paragraph({ style: styleId(style), children: textRuns(shown.text, fontOf(style), shown.size) })];
}
