import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import type { TextDocument } from '../read/textDocument.ts';
import { leafOf } from './columnCore.ts';
import { dayAt, numberAt } from './relations.ts';
import { inAnnex } from './report.ts';

/** What a thing is held to: 应储, 计划数, 办理时限, 标准. */
const due = /应[储报检配到建公收缴办整]|计划|任务|目标|时限|期限|限时|标准|要求|规定|核定|[上下底]限|承诺/u;

/** One column beside what it is held to. */
interface Pair {
  readonly due: GridColumn;
  readonly real: GridColumn;
  /** What tells the two heads apart: 应 and 实 of 编织袋应储 and 编织袋实储. */
  readonly key: string;
}

interface Condition {
  readonly pairs: readonly Pair[];
  readonly fits: (row: GridRow) => boolean | null;
}

/**
 * 是否达标 beside 应储 and 实储, 是否超期 beside 办理期限 and 办结日期: a column of two states that goes by the size of other columns in all
 * rows but one. Of several such pairs all must hold.
 */
export function checkFollowedStates({ annexes }: TextDocument): Discrepancy[] {
  return annexes.flatMap((annex) => {
    const states = annex.columns.filter(
      ({ kind, index }) => (kind === 'category' || kind === 'text') && index !== annex.nameColumn,
    );
    const conditions = states.length === 0 ? [] : conditionsOf(annex);
    return conditions.length === 0 ? [] : states.flatMap((state) => oddRow(annex, state, conditions));
  });
}

function oddRow(annex: AnnexGrid, state: GridColumn, conditions: readonly Condition[]): Discrepancy[] {
  const stateOf = (row: GridRow): string => row.cells[state.index]?.folded ?? '';
  const values = [...new Set(annex.rows.map(stateOf))].filter((value) => !/^[—\-/]*$/u.test(value));
  const [one, other] = values;
  if (one === undefined || other === undefined || values.length > 2) return [];
  const learned = conditions.flatMap((condition) =>
    [one, other].flatMap((held) => {
      const judged = annex.rows.flatMap((row): Judged[] => {
        const printed = stateOf(row);
        const fits = values.includes(printed) ? condition.fits(row) : null;
        return fits === null ? [] : [{ row, printed, due: fits === (held === one) ? one : other }];
      });
      const wrong = judged.filter(({ printed, due: right }) => printed !== right);
      const sizes = [one, other].map(
        (value) => judged.filter((each) => each.due === value && !wrong.includes(each)).length,
      );
      return wrong.length <= 1 && isTelling(sizes, conditions.length) ? [{ condition, wrong }] : [];
    }),
  );
  const [best] = learned.sort((a, b) => a.wrong.length - b.wrong.length);
  return best ? best.wrong.map((odd) => report(annex, state, best.condition, odd)) : [];
}

interface Judged {
  readonly row: GridRow;
  readonly printed: string;
  /** What the condition makes of the row. */
  readonly due: string;
}

/** How seldom chance would part the rows so, as many conditions as are tried and whichever row is let out. */
function isTelling(sizes: readonly number[], tried: number): boolean {
  const [rows, fewer] = [sizes.reduce((sum, size) => sum + size, 0), Math.min(...sizes)];
  if (fewer < 2) return false;
  let ways = 1;
  for (let at = 0; at < fewer; at += 1) ways *= (rows - at) / (at + 1);
  return ways >= 2 * tried * (rows + 1);
}

function report(
  annex: AnnexGrid,
  state: GridColumn,
  { pairs }: Condition,
  { row, printed, due: right }: Judged,
): Discrepancy {
  const heads = pairs.map(({ due: wanted, real }) => `“${wanted.title}”与“${real.title}”`).join('、');
  const message = `“${row.name}”的“${state.title}”印作“${printed}”；其他各行都与${heads}的比较相符，按此这一行应为“${right}”。请核对。`;
  return inAnnex(annex, row, state.title, {
    severity: 'doubt',
    rule: 'stated-grade',
    claimed: printed,
    found: `为“${right}”`,
    message,
  });
}

/** The pairs of a table, those of the same heads under several things together; each with and without what is just as much. */
function conditionsOf(annex: AnnexGrid): Condition[] {
  const byKey = new Map<string, Pair[]>();
  for (const pair of pairsOf(annex)) byKey.set(pair.key, [...(byKey.get(pair.key) ?? []), pair]);
  return [...byKey.values()].flatMap((pairs) =>
    [(a: number, b: number) => a >= b, (a: number, b: number) => a > b].flatMap((holds): Condition[] => {
      const each = (row: GridRow): (boolean | null)[] =>
        pairs.map(({ due: wanted, real }) => {
          const [a, b] = [valueAt(row, real), valueAt(row, wanted)];
          return a === null || b === null ? null : holds(a, b);
        });
      const all = (row: GridRow): boolean | null => (each(row).includes(null) ? null : !each(row).includes(false));
      const some = (row: GridRow): boolean | null => (each(row).includes(null) ? null : each(row).includes(true));
      return pairs.length > 1
        ? [
            { pairs, fits: all },
            { pairs, fits: some },
          ]
        : [{ pairs, fits: all }];
    }),
  );
}

function pairsOf({ columns }: AnnexGrid): Pair[] {
  const sized = columns.filter(({ kind }) => kind !== 'rank' && kind !== 'serial' && kind !== 'name');
  return sized
    .filter((column) => due.test(leafOf(column)))
    .flatMap((wanted) => {
      const others = sized
        .filter((real) => real !== wanted && real.kind === wanted.kind && !due.test(leafOf(real)))
        .map((real) => ({ due: wanted, real, ...apart(wanted.title, real.title) }));
      const most = Math.max(...others.map(({ common }) => common));
      return most >= 2 ? others.filter(({ common }) => common === most) : others;
    });
}

/** What two heads have at both ends in common, and what is left of them. */
function apart(one: string, other: string): { readonly common: number; readonly key: string } {
  const least = Math.min(one.length, other.length);
  let from = 0;
  while (from < least && one.charAt(from) === other.charAt(from)) from += 1;
  let behind = 0;
  while (behind < least - from && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  const left = (title: string): string => title.slice(from, title.length - behind);
  return { common: from + behind, key: `${left(one)}|${left(other)}` };
}

/** A number, or the day of a date. */
function valueAt(row: GridRow, column: GridColumn): number | null {
  return column.kind === 'number' || column.kind === 'percent' ? numberAt(row, column) : dayAt(row, column);
}
