import { fillPlainText } from '../fact/fillText.ts';
import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import { type LeafColumn, leafColumns } from '../pack/column.ts';
import type { RoundData } from '../round/roundData.ts';
import { attachmentLabel } from '../text/attachmentLabel.ts';
import { annexRows, getAnnexDefinition } from './annexRows.ts';
import type { AnnexTable, TableRow } from './annexTable.ts';
import { recordedTableRows } from './recordedTableRows.ts';
import { addFormulas } from './tableFormulas.ts';
import { buildHeader } from './tableHeader.ts';
import { mergeDownwards } from './tableMerges.ts';
import { buildTableRows, type DraftRow } from './tableRows.ts';

/**
 * The layout-neutral table of one annex: head, group rows, subjects, totals, merges, live formulas, notes. `all` gives every
 * row that can be recorded, in official order, without what only print shows (live formulas, notes, subtitle); `printed` the rows as
 * they go out (see annexRows).
 *
 * @throws AppError `not-found` for an unknown annex, `invalid` when the pack's annexes, columns or facts do not fit together
 */
export function computeAnnex(data: RoundData, annexId: string, rows: 'printed' | 'all'): AnnexTable {
  const definition = getAnnexDefinition(data, annexId);
  const columns = leafColumns(definition.columns);
  const fill = (text: string) => (text.includes('{') ? fillPlainText(data, text) : text);
  const numbered = data.pack.annexes.filter((annex) => annex.number !== null).length;
  return {
    annexId,
    number: definition.number,
    label: definition.number === null ? null : attachmentLabel(definition.number, numbered),
    title: fill(definition.title),
    subtitle: definition.subtitle === undefined || rows === 'all' ? null : fill(definition.subtitle),
    columns,
    ...buildHeader(definition, fill),
    rows: rows === 'all' ? recordedTableRows(data, definition, columns) : printedRows(data, definition, columns),
    notes: rows === 'all' ? [] : definition.notes.map(fill),
    orientation: definition.layout.orientation,
    blocks: definition.layout.blocks,
    blockBy: definition.layout.blockBy,
  };
}

function printedRows(data: RoundData, definition: AnnexDefinition, columns: readonly LeafColumn[]): TableRow[] {
  const draft = buildTableRows(definition, data.pack.groups, annexRows(data, definition.id, 'printed'));
  mergeDownwards(columns, draft);
  addFormulas(definition, draft);
  return draft.map(withoutSource);
}

/** What crosses the bridge must not drag the computed row along. */
function withoutSource({ kind, subjectId, groupId, cells }: DraftRow) {
  return { kind, subjectId, groupId, cells };
}
