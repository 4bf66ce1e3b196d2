import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { matchOf } from '../readOnce.ts';
import { numberAt } from '../rule/relations.ts';
import { unitFits } from './amountAnswers.ts';
import type { Answer } from './answers.ts';
import { rowSetsOf } from './candidates.ts';
import { isOfChange } from './changeColumns.ts';
import { type NumberColumn, numberColumnsOf } from './columnWords.ts';
import type { Pick } from './picks.ts';
import { answer, type Scene } from './scene.ts';

/** Right before a number: by how much something falls short of what was due. */
export const shortWord: RegExp =
  /(?:(?<![偏误温反色出时相])差|欠|(?<!空)缺|(?<![减最至较更多年不])少(?=[报巡交开办公更]))(?:报送?|交|巡|公开|更新|办|开)?(?:了|共)?$/u;

const shortIn = matchOf(shortWord);

const due = /任务|计划|目标|应[报公巡到收检办完参更开]/u;

/** 临楚街道(差7条), 3个村未做到,共缺4次: what was due beside what was done, where more was due. */
export function shortfallsSaid(scene: Scene): Answer[] {
  const { words, measure, context } = scene;
  if (shortIn(words) === null) return [];
  return pairsIn(context.annex, measure).flatMap(({ wanted, done }) =>
    rowSetsOf(context).flatMap((rows) => {
      const lack = (row: GridRow): number =>
        Math.max(0, (numberAt(row, wanted.column) ?? 0) - (numberAt(row, done.column) ?? 0));
      const value = rows.rows.reduce((sum, row) => sum + lack(row), 0);
      if (value === 0) return [];
      const start = scene.span[1] - 1;
      const aspect = `lack ${done.column.index}`;
      const say = `“${wanted.column.title}”比“${done.column.title}”多的`;
      const lacking: Pick = { annex: context.annex, aspect, say, rows: rows.rows, start, end: start + 1 };
      const of = { ...rows, picks: [...rows.picks, lacking], fixed: [...rows.fixed, lacking] };
      return [answer('difference', of, null, { column: null, naming: null, of: () => value }, value * done.times)];
    }),
  );
}

/** 报送任务 and the 报送数 right behind it. */
function pairsIn(annex: AnnexGrid, measure: string): { readonly wanted: NumberColumn; readonly done: NumberColumn }[] {
  const fitting = numberColumnsOf(annex).filter(
    (named) => named.column.kind === 'number' && unitFits(named, measure) && !isOfChange(named.column),
  );
  return fitting.flatMap((wanted) => {
    if (!due.test(wanted.column.title)) return [];
    const done = fitting.find(({ column }) => column.index > wanted.column.index);
    return done && !due.test(done.column.path.at(-1) ?? '') ? [{ wanted, done }] : [];
  });
}
