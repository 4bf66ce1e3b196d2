import type { CellFormat, Formula } from '../document/tableModel.ts';
import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import { type LeafColumn, leafColumns } from '../pack/column.ts';
import type { Group } from '../pack/pack.ts';
import { fillTemplate } from '../text/template.ts';
import type { AnnexRow } from './annexRow.ts';
import type { TableCell, TablePlace, TableRow } from './annexTable.ts';
import { cellFormat, formatValue } from './formatValue.ts';
import { totalLabelColumn, totalValues } from './tableTotals.ts';
import type { Value } from './value.ts';

/** A table cell while merges and formulas are still being added. */
export interface DraftCell extends TableCell {
  formula?: Formula<TablePlace> | undefined;
  rowSpan?: number | undefined;
}

/** A row of the table with what it was made of: the subject's row, or the rows that a total sums. */
export interface DraftRow extends TableRow {
  readonly row: AnnexRow | null;
  readonly cells: DraftCell[];
}

const leaves = new WeakMap<AnnexDefinition, readonly LeafColumn[]>();

function leafColumnsOf(definition: AnnexDefinition): readonly LeafColumn[] {
  const known = leaves.get(definition) ?? leafColumns(definition.columns);
  leaves.set(definition, known);
  return known;
}

const text: CellFormat = { type: 'text' };

function textCell(content: string): DraftCell {
  return { value: content === '' ? null : content, text: content, format: text };
}

/** The row of one subject. Merges and formulas are added to its cells, so by default they are made anew at every call. */
export function subjectRow(
  definition: AnnexDefinition,
  row: AnnexRow,
  cellOf: (column: LeafColumn, value: Value) => DraftCell = valueCell,
): DraftRow {
  const cells = leafColumnsOf(definition).map((column) => cellOf(column, row.values[column.id] ?? null));
  return { kind: 'subject', subjectId: row.subject.id, groupId: row.subject.groupId, row, cells };
}

export function valueCell(column: LeafColumn, value: Value): DraftCell {
  return { value, text: formatValue(column, value), format: cellFormat(column, value) };
}

function totalRow(
  definition: AnnexDefinition,
  kind: 'total' | 'subtotal',
  label: string,
  rows: readonly AnnexRow[],
): DraftRow {
  const labelColumn = totalLabelColumn(definition);
  const values: Record<string, Value> = totalValues(definition, rows);
  const cells = leafColumns(definition.columns).map((column) => {
    if (column.id === labelColumn) return textCell(label);
    const value = values[column.id] ?? null;
    if (value === null) return textCell('');
    return valueCell(column, value);
  });
  const groupId = kind === 'subtotal' ? (rows[0]?.subject.groupId ?? null) : null;
  return { kind, subjectId: null, groupId, row: null, cells };
}

/** {group}, {n} (rows printed) and the attributes of the group; what a group does not have is "". */
function groupText(template: string, group: Group | undefined, rows: readonly AnnexRow[]): string {
  return fillTemplate(template, (key) => {
    if (key === 'group') return group?.name ?? '';
    if (key === 'n') return String(rows.length);
    return group?.attributes?.[key] ?? '';
  });
}

/** Runs of rows of one group, in the order given. */
function runsByGroup(rows: readonly AnnexRow[]): AnnexRow[][] {
  const runs: AnnexRow[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && run[0]?.subject.groupId === row.subject.groupId) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** The rows of the table: group headings, subjects, subtotals and the total, cells filled but neither merged nor live. */
export function buildTableRows(
  definition: AnnexDefinition,
  groups: readonly Group[],
  rows: readonly AnnexRow[],
  makeRow: (definition: AnnexDefinition, row: AnnexRow) => DraftRow = subjectRow,
): DraftRow[] {
  const { groupBy, totals } = definition;
  const groupById = new Map(groups.map((group) => [group.id, group]));
  const body = runsByGroup(rows).flatMap((run) => {
    const group = groupById.get(run[0]?.subject.groupId ?? '');
    const made = run.map((row) => makeRow(definition, row));
    if (groupBy?.as === 'row') {
      const heading = textCell(groupText(groupBy.template, group, run));
      const groupId = group?.id ?? null;
      made.unshift({ kind: 'group', subjectId: null, groupId, row: null, cells: [heading] });
    }
    if (totals?.perGroup !== undefined) {
      made.push(totalRow(definition, 'subtotal', groupText(totals.perGroup, group, run), run));
    }
    return made;
  });
  if (!totals) return body;
  const total = totalRow(definition, 'total', totals.label, rows);
  return totals.at === 'start' ? [total, ...body] : [...body, total];
}
