import type { AnnexTable, HeaderCell } from '#shared/annex/annexTable.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { type MarkValues, plainName } from './marks.ts';

/** Everything that an office's form may ask of one annex. */
export function markValues({ pack, round }: RoundData, table: AnnexTable): MarkValues {
  const rows = table.rows.flatMap(({ kind, cells }) =>
    kind === 'subject' || kind === 'group' ? [{ kind, cells }] : [],
  );
  const words = new Map([
    ['标题', table.title],
    ['副标题', table.subtitle ?? ''],
    ['附件号', table.label ?? ''],
    ['注', table.notes.join('\n')],
    ['轮次', round.title],
    ['年', String(round.year)],
    ['季度', round.quarter === null ? '' : '一二三四'.charAt(round.quarter - 1)],
    ['机关', pack.office.name],
    ['行数', String(rows.filter(({ kind }) => kind === 'subject').length)],
  ]);
  return {
    words,
    ...columnNames(table),
    nameColumn: table.columns.findIndex(({ kind }) => kind === 'name'),
    rows,
    total: table.rows.findLast(({ kind }) => kind === 'total')?.cells ?? null,
  };
}

function columnNames(table: AnnexTable): Pick<MarkValues, 'columns' | 'ambiguous'> {
  const columns = new Map<string, number>();
  const ambiguous = new Set<string>();
  for (const [index, { id }] of table.columns.entries()) {
    const steps = headsOver(table.header, index).map((cell) => plainName(wordsOf(cell)));
    const ends = steps.map((_, at) => steps.slice(at).join('/'));
    for (const name of new Set(ends)) {
      if (columns.has(name)) ambiguous.add(name);
      else columns.set(name, index);
    }
    if (!columns.has(id)) columns.set(id, index);
  }
  for (const [index, { id }] of table.columns.entries()) {
    ambiguous.delete(id);
    columns.set(id, index);
  }
  return { columns, ambiguous };
}

function headsOver(header: readonly HeaderCell[], index: number): HeaderCell[] {
  return header
    .filter(({ column, columnSpan }) => column <= index && index < column + columnSpan)
    .sort((a, b) => a.row - b.row);
}

function wordsOf({ text, diagonal }: HeaderCell): string {
  return diagonal ? diagonal.lower : text;
}
