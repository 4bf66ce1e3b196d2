import type { Mention } from '../claim/mentions.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { numberAt } from '../rule/relations.ts';
import { subsetsOf } from '../rule/subsets.ts';
import { changesOf, ratesOfChange } from './changes.ts';
import { bucketComparisons } from './comparedKinds.ts';
import { type Asked, type Compared, type Comparison, isAbout, pointsOf } from './comparison.ts';
import { isOfBefore } from './periodColumns.ts';
import type { Pick } from './picks.ts';

const rise = /升幅|增幅|涨幅|上升|增加|增长|提高|提升|进步|增量/u;
const fall = /降幅|减幅|跌幅|下降|减少|降低|退步/u;

/** The rows that a mention names, beside the others of the table or of the part that the words bound. */
export function rowComparisons(mentions: readonly Mention[], asked: Asked): Comparison[] {
  const annexes = [...new Set(mentions.flatMap(({ rows }) => rows.map(({ annex }) => annex)))];
  return annexes.flatMap((annex) => {
    const own = mentions.map(({ rows }) => rows.filter((each) => each.annex === annex));
    const ledgers = mentions.length === 1 ? ledgerComparisons(annex, own.flat(), asked) : [];
    if (ledgers.length > 0 || own.some((rows) => rows.length !== 1)) return ledgers;
    const named = own.flat().map(({ row }) => row);
    return measuresOf(annex, asked).flatMap(({ say, title, points, of }) =>
      scopesOf(annex, asked)
        .filter((rows) => named.every((row) => rows.includes(row)))
        .map((rows): Comparison => {
          const all = rows.flatMap((row) => comparedRow(row, of(row)));
          return {
            annex,
            say,
            title,
            points,
            about: isAbout(annex.title, asked.words),
            all,
            own: all.filter((each) => named.some((row) => each.rows.includes(row))),
          };
        }),
    );
  });
}

/** Who has most rows of a list with a row a case. */
function ledgerComparisons(annex: AnnexGrid, named: Mention['rows'], asked: Asked): Comparison[] {
  const [first] = named;
  const column = first?.column ?? -1;
  if (!first || named.some((each) => each.column !== column)) return [];
  const names = annex.rows.map((row) => row.cells[column]?.folded ?? '');
  if (new Set(names).size * 10 > names.length * 9) return [];
  const pick = { annex, aspect: `column ${column}`, say: '', rows: named.map(({ row }) => row), start: 0, end: 0 };
  return bucketComparisons(annex, pick, asked);
}

function comparedRow(row: GridRow, shown: Shown | null): Compared[] {
  return shown === null ? [] : [{ name: row.name, size: shown.size, printed: shown.printed, rows: [row] }];
}

interface Shown {
  readonly size: number;
  readonly printed: string;
}

interface Measure {
  readonly say: string;
  readonly title: string;
  readonly points: number;
  readonly of: (row: GridRow) => Shown | null;
}

/** The columns that the words point to; of a rise or a fall, those of changes. */
function measuresOf(annex: AnnexGrid, { words, kind, text, before }: Asked): Measure[] {
  if (rise.test(words) || fall.test(words)) return changesIn(annex, words, kind);
  const columns = annex.columns.filter(
    (column) =>
      (kind === null ? column.kind === 'number' || column.kind === 'percent' : column.kind === kind) &&
      !isOfBefore(annex, column, `${before}${text}`),
  );
  return columns.map((column): Measure => {
    const of = (row: GridRow): Shown | null => {
      const value = numberAt(row, column);
      // 减分最多 is the lowest of −1, −9.
      const size = value === null || !/[减扣]/u.test(column.title) ? value : Math.abs(value);
      return size === null ? null : { size, printed: row.cells[column.index]?.text ?? '' };
    };
    const points = pointsOf(column, words);
    return { say: `“${column.path.at(-1) ?? ''}”`, title: column.title, points, of };
  });
}

function changesIn(annex: AnnexGrid, words: string, kind: Asked['kind']): Measure[] {
  const sign = fall.test(words) ? -1 : 1;
  const content = words.replace(rise, '').replace(fall, '');
  const changes = [...changesOf(annex), ...ratesOfChange(annex)];
  return changes
    .filter(({ rate }) => kind === null || rate === (kind === 'percent'))
    .map(({ say, of }): Measure => {
      const shown = (row: GridRow): Shown | null => {
        const change = of(row);
        return change === null ? null : { size: change * sign, printed: String(change / 100) };
      };
      return { say, title: `${say}${content}升降增减幅进退步`, points: 1, of: shown };
    });
}

/** The table and its parts; where the words bound what is compared, only what meets the bound. */
function scopesOf(annex: AnnexGrid, { reader, text, until, before }: Asked): (readonly GridRow[])[] {
  const picks = reader.picks(annex, text);
  const kinds = [...picks, ...reader.picks(annex, before)]
    .filter(({ aspect }) => aspect === 'kind')
    .map(({ rows }) => rows);
  const parts = [...subsetsOf(annex, before + text), ...kinds];
  const bounds = picks.filter(({ aspect, end }) => aspect.startsWith('bound') && end <= until);
  const within = (bound: readonly Pick[]): (readonly GridRow[])[] =>
    parts.map((rows) => rows.filter((row) => bound.every((each) => each.rows.includes(row))));
  const said = bounds.filter(({ end }) => /^[^,;。()、]{0,10}中(?![学心级等央医])/u.test(text.slice(end, until)));
  if (said.length > 0) return within(said);
  // 90分以下的有甲、乙,其中丙最低: of those, or of all.
  const listed = bounds.filter(({ end }) => /其中[^其]*$/u.test(text.slice(end, until)));
  return [...parts, ...(listed.length > 0 ? within(listed) : []), ...listedAhead(annex, picks, text, until)];
}

/** 甲、乙、丙3家仍有4处没有到位,其中丙最多: of those that the sentence has listed, or of all. */
function listedAhead(
  { nameColumn, rows }: AnnexGrid,
  picks: readonly Pick[],
  text: string,
  until: number,
): (readonly GridRow[])[] {
  const from = text.lastIndexOf('其中', until);
  const named = picks.filter(({ aspect, end }) => aspect === `column ${nameColumn}` && end <= from);
  const listed = new Set(named.flatMap((pick) => pick.rows));
  return listed.size > 1 ? [rows.filter((row) => listed.has(row))] : [];
}
