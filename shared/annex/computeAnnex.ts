import { fillPlainText } from '../fact/fillText.ts';
import { leafColumns } from '../pack/column.ts';
import type { RoundData } from '../round/roundData.ts';
import { attachmentLabel } from '../text/attachmentLabel.ts';
import { annexRows, getAnnexDefinition } from './annexRows.ts';
import type { AnnexTable } from './annexTable.ts';
import { addFormulas } from './tableFormulas.ts';
import { buildHeader } from './tableHeader.ts';
import { mergeDownwards } from './tableMerges.ts';
import { buildTableRows, type DraftRow } from './tableRows.ts';

/**
 * The layout-neutral table of one annex: head, group rows, subjects, totals, merges, live formulas, notes. `all` gives every
 * row that can be recorded, in official order; `printed` the rows as they go out (see annexRows).
 *
 * @throws AppError `not-found` for an unknown annex, `invalid` when the pack's annexes, columns or facts do not fit together
 */
export function computeAnnex(data: RoundData, annexId: string, rows: 'printed' | 'all'): AnnexTable {
  const definition = getAnnexDefinition(data, annexId);
  const columns = leafColumns(definition.columns);
  const draft = buildTableRows(definition, data.pack.groups, annexRows(data, annexId, rows));
  mergeDownwards(columns, draft);
  addFormulas(definition, draft);
  const fill = (text: string) => (text.includes('{') ? fillPlainText(data, text) : text);
  const numbered = data.pack.annexes.filter((annex) => annex.number !== null).length;
  return {
    annexId,
    number: definition.number,
    label: definition.number === null ? null : attachmentLabel(definition.number, numbered),
    title: fill(definition.title),
    subtitle: definition.subtitle === undefined ? null : fill(definition.subtitle),
    columns,
    ...buildHeader(definition, fill),
    rows: draft.map(withoutSource),
    notes: definition.notes.map(fill),
    orientation: definition.layout.orientation,
    blocks: definition.layout.blocks,
    blockBy: definition.layout.blockBy,
  };
}

/** What crosses the bridge must not drag the computed row along. */
function withoutSource({ kind, subjectId, groupId, cells }: DraftRow) {
  return { kind, subjectId, groupId, cells };
}
