import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { type Computation, combined, modes } from './computation.ts';
import { numberAt, numbersOf, sumOver } from './relations.ts';

const called = /均|每|率|‰|强度|密度/u;

/** By its title, or because nearly all its numbers have decimals: 百公里油耗, 单位成本. */
export function mayBeQuotient({ rows }: AnnexGrid, { title, index }: GridColumn): boolean {
  if (called.test(title)) return true;
  const told = rows.flatMap(({ cells }) => (cells[index]?.number == null ? [] : [cells[index].decimals > 0]));
  return told.length >= 5 && told.filter(Boolean).length * 5 >= told.length * 4;
}

/** 月均, 户均, 差错率(‰): a column over another, or over a number that is the same for all rows. */
export function quotients(annex: AnnexGrid, column: GridColumn): Computation[] {
  const others = numbersOf(annex).filter((each) => each !== column);
  return others.flatMap((of): Computation[] => {
    const [times] = modes(
      annex.rows.flatMap((row) => combined(row, of, column, (a, b) => (b > 0 ? Math.round(a / b) : 0)) ?? []),
    );
    const byOne =
      times !== undefined && times > 1 && called.test(column.title)
        ? [{ say: `“${of.title}”除以 ${times}`, times }]
        : [];
    return [
      ...byOne.map(({ say, times: n }) => ({
        say,
        of: [of],
        value: (row: GridRow) => combined(row, of, of, (a) => a / n),
      })),
      ...others.flatMap((to) => {
        const times = to === of ? null : scaleOf(annex, column, of, to);
        const value = (row: GridRow): number | null =>
          combined(row, of, to, (a, b) => (b > 0 ? (a / b) * (times ?? 1) * 100 : null));
        const over = (rows: readonly GridRow[]): number | null => {
          const whole = sumOver(rows, to);
          return whole > 0 ? (sumOver(rows, of) / whole) * (times ?? 1) * 100 : null;
        };
        return times === null ? [] : [{ say: saidOf(of, to, times), of: [of, to], value, over }];
      }),
    ];
  });
}

/** 次均费用（元） of 收入（万元）, 人均能耗（千克） of 能耗（吨）, ‰: by which power of ten most rows are off; null where they are not off alike. */
function scaleOf({ rows }: AnnexGrid, column: GridColumn, of: GridColumn, to: GridColumn): number | null {
  const powers = rows.flatMap((row): number[] => {
    const [printed, a, b] = [column, of, to].map((each) => numberAt(row, each) ?? 0);
    return printed && a && b ? [Math.round(Math.log10((printed * b) / a / 100))] : [];
  });
  const [power] = modes(powers);
  const isSame = power !== undefined && powers.filter((each) => each === power).length * 5 >= powers.length * 4;
  return isSame && power >= 0 && power <= mostZeros ? 10 ** power : null;
}

const mostZeros = 8;

function saidOf(of: GridColumn, to: GridColumn, times: number): string {
  return `“${of.title}”÷“${to.title}”${times > 1 ? `×${times}` : ''}`;
}
