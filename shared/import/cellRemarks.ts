import type { RecordedColumn } from '../pack/column.ts';
import { columnTitle } from './columnTitle.ts';
import type { Severity } from './diagnostic.ts';
import type { WrittenRates } from './fractionColumns.ts';
import type { ImportContext } from './importContext.ts';
import type { GridCell } from './rawGrid.ts';
import { type Manner, manners, type OtherReading } from './readOtherwise.ts';

/** What is said once for a column, and not for each of its cells. */
export interface CellRemarks {
  readonly rates: WrittenRates;
  /** A dash stands where there is no answer. */
  stroke(column: RecordedColumn, cell: GridCell): void;
  /** 无 stands where a number is asked for. */
  none(column: RecordedColumn, cell: GridCell): void;
  /** A tick or a cross was taken for 是 or 否. */
  tick(column: RecordedColumn, cell: GridCell): void;
  /** A cell that is not written as an answer was read as one. */
  otherwise(column: RecordedColumn, cell: GridCell, reading: OtherReading): void;
  report(): void;
}

/** How the first of several such cells was read: 写成了“扣2分”，按“2”. */
const told: Readonly<Record<Manner, { readonly severity: Severity; readonly how: string }>> = {
  apostrophe: { severity: 'info', how: '数前带着撇号' },
  mark: { severity: 'info', how: '后面带着注的记号' },
  points: { severity: 'warning', how: '写明了加、扣' },
  serial: { severity: 'warning', how: '是没有设成日期格式的序列值' },
  spoken: { severity: 'warning', how: '不是“是”“否”，照列名的意思读' },
  word: { severity: 'warning', how: '与它是一个意思' },
  part: { severity: 'warning', how: '括注的是其中的一部分，照括注前的数' },
  year: { severity: 'warning', how: '没有写年，检查时段里只有这一天' },
  box: { severity: 'info', how: '这个框里打了勾' },
  aside: { severity: 'warning', how: '答案后面另有说明，说明没有导入' },
};

export function createCellRemarks({ report }: Pick<ImportContext, 'report'>, rates: WrittenRates): CellRemarks {
  const strokes = new Map<RecordedColumn, GridCell[]>();
  const ticks = new Map<RecordedColumn, GridCell[]>();
  const others = new Map<RecordedColumn, { readonly cell: GridCell; readonly reading: OtherReading }[]>();
  const add = (to: Map<RecordedColumn, GridCell[]>, column: RecordedColumn, cell: GridCell) => {
    const known = to.get(column);
    if (known) known.push(cell);
    else to.set(column, [cell]);
  };
  return {
    rates,
    stroke: (column, cell) => add(strokes, column, cell),
    none(column, cell) {
      const message = `“${columnTitle(column)}”写“${cell.raw.text.trim()}”，这一列只收数字，按没有填看待。`;
      report.add('warning', { row: cell.top, column: cell.left }, message, '如果是一件也没有，请在录入页填 0。');
    },
    tick: (column, cell) => add(ticks, column, cell),
    otherwise(column, cell, reading) {
      const known = others.get(column);
      if (known) known.push({ cell, reading });
      else others.set(column, [{ cell, reading }]);
    },
    report() {
      for (const [column, [first, ...more]] of strokes) {
        const message = `“${columnTitle(column)}”有 ${more.length + 1} 格只画了横线或斜线（“${first?.raw.text.trim()}”），按没有填看待。`;
        report.add('info', { row: first?.top ?? null, column: first?.left ?? null }, message);
      }
      for (const [column, [first, ...more]] of ticks) {
        const message = `“${columnTitle(column)}”有 ${more.length + 1} 格用√、×表示，√按“是”、×按“否”导入。`;
        const place = { row: first?.top ?? null, column: first?.left ?? null };
        report.add('warning', place, message, '请核对：如果√在这张表里不是“是”，请改成文字再导入。');
      }
      for (const [column, read] of others) reportOthers(report, column, read);
    },
  };
}

const each: readonly Manner[] = ['aside', 'part', 'year'];

/** Once for each manner; where words were left out or put in, once for each cell. */
function reportOthers(
  report: ImportContext['report'],
  column: RecordedColumn,
  read: readonly { readonly cell: GridCell; readonly reading: OtherReading }[],
): void {
  for (const manner of manners) {
    const alike = read.filter(({ reading }) => reading.manner === manner);
    const shown = each.includes(manner) ? alike : alike.slice(0, 1);
    const { severity, how } = told[manner];
    for (const { cell, reading } of shown) {
      const more = shown.length < alike.length ? `（共 ${alike.length} 格这样）` : '';
      const printed = cell.raw.text.trim().replace(/\s+/gu, ' ');
      const message = `“${columnTitle(column)}”写成“${printed}”，按“${reading.input}”导入：${how}${more}。`;
      report.add(severity, { row: cell.top, column: cell.left }, message, '请核对；如果不是这个意思，请在录入页改。');
    }
  }
}
