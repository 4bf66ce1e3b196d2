import { type Count, meets } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { isPositive, isTicked, limitsIn } from '../rule/conditions.ts';
import { numberAt } from '../rule/relations.ts';
import { unitFits } from './amountAnswers.ts';
import { type NumberColumn, namingsIn, numberColumnsOf } from './columnWords.ts';
import type { Pick } from './picks.ts';

const signs = { atLeast: '≥', above: '＞', atMost: '≤', below: '＜', under: '＜' } as const;

/** 逾期超过90天的, 得分80分以上: the rows whose number meets a bound. */
export function boundPicks(annex: AnnexGrid, text: string): Pick[] {
  return limitsIn(text).flatMap(([limit, upper]) =>
    columnsBounded(annex, text, limit).flatMap((named): Pick[] => {
      const fits = (row: GridRow): boolean => {
        const value = numberAt(row, named.column);
        if (value === null) return false;
        const size = Math.round(Math.abs(value) * named.times);
        return (
          meets(size, limit.bound ?? 'atLeast', limit.value) && (!upper?.bound || meets(size, upper.bound, upper.value))
        );
      };
      return [
        {
          annex,
          aspect: `bound ${named.column.index}`,
          say: `“${named.column.title}”${signs[limit.bound ?? 'atLeast']}${printHundredths(limit.value)}`,
          rows: annex.rows.filter(fits),
          start: limit.start,
          end: (upper ?? limit).end,
        },
      ];
    }),
  );
}

/** The columns that the clause of a bound names, else the only one of its unit. */
function columnsBounded(annex: AnnexGrid, text: string, limit: Count): readonly NumberColumn[] {
  const isOf = (named: NumberColumn): boolean =>
    limit.measure === '%'
      ? named.column.kind === 'percent'
      : named.column.kind === 'number' && unitFits(named, limit.measure);
  const clause = text.slice(text.lastIndexOf(',', limit.start) + 1, limit.end + limit.after.length);
  for (const words of [clause, text.slice(0, limit.start)]) {
    const named = namingsIn(annex, words).filter((naming) => isOf(naming.named));
    const best = Math.max(0, ...named.map(({ strength }) => strength));
    if (best > 0) return named.filter(({ strength }) => strength === best).map((naming) => naming.named);
  }
  const fitting = numberColumnsOf(annex).filter(isOf);
  return fitting.length === 1 ? fitting : [];
}

/** 设置了意见箱, 未建公开栏: columns of √ and ×. */
export function tickPicks(annex: AnnexGrid, text: string): Pick[] {
  return annex.columns.flatMap(({ index, path, title }): Pick[] => {
    if (!isTicked(annex, index)) return [];
    const leaf = (path.at(-1) ?? title).replace(/^是否|情况$|\([^)]*\)$/gu, '');
    const words = [leaf, ...(leaf.length >= 4 ? [leaf.slice(2), leaf.slice(-3)] : [])];
    const [at, word] = words.map((each) => [text.lastIndexOf(each), each] as const).find(([place]) => place >= 0) ?? [
      -1,
      '',
    ];
    if (at < 0 || word.length < 2) return [];
    const clause = text.slice(Math.max(0, at - 8), at);
    const wanted = !/[未没][^,;。、]*$|不(?!断)[^,;。、]*$/u.test(clause);
    const rows = annex.rows.filter((row) => isPositive(row.cells[index]?.text ?? '') === wanted);
    return [
      {
        annex,
        aspect: `column ${index}`,
        say: `“${leaf}”为“${wanted ? '√' : '×'}”`,
        rows,
        start: at,
        end: at + word.length,
      },
    ];
  });
}
