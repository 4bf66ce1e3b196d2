import { Paragraph } from 'docx';
import { fillGaps } from '#shared/document/fillGaps.ts';
import { layOutGrid } from '#shared/document/gridLayout.ts';
import { looks, type TableStyle } from '#shared/document/looks.ts';
import { cornerGap } from '#shared/document/pages/setTable.ts';
import type { Setting } from '#shared/document/setting.ts';
import { linesAbove, type TableLine } from '#shared/document/tableLine.ts';
import type { TableModel } from '#shared/document/tableModel.ts';
import { textRuns } from './paragraph.ts';
import { styleId } from './styles.ts';
import type { TableSlots } from './tableSlots.ts';
import { tableXml } from './tableXml.ts';

/** Label, title and subtitle, the table over the whole width (twips) of the type area, and its notes. */
export function toTable(model: TableModel, width: number, setting: Setting, slots: TableSlots): Paragraph[] {
  const table = fillGaps(model);
  const layout = layOutGrid(table, width);
  return [
    ...linesAbove(table, width, setting).map(({ style, ...each }) => line(style, each)),
    slots.place(tableXml(table, layout, cornerGap(table, layout, setting), () => slots.nextBookmark())),
    ...table.notes.map((text) => line('note', { text })),
  ];
}

function line(style: TableStyle, { text, size = looks[style].size, after }: TableLine): Paragraph {
  return new Paragraph({
    style: styleId(style),
    ...(after === undefined ? {} : { spacing: { after } }),
    children: textRuns(text, looks[style].font, size),
  });
}
