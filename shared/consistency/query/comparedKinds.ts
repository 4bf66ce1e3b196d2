import { isLabel } from '../claim/labelled.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { leafOf } from '../rule/columnCore.ts';
import { rateRelation, termsOf } from '../rule/rateRelation.ts';
import { sumOver } from '../rule/relations.ts';
import { numberColumnsOf } from './columnWords.ts';
import { type Asked, type Compared, type Comparison, isAbout, pointsOf } from './comparison.ts';
import type { Pick } from './picks.ts';

/** Values of a short column, months, groups and columns that words name, beside the others of their kind. */
export function kindComparisons(annex: AnnexGrid, span: readonly [number, number], asked: Asked): Comparison[] {
  const { reader, text } = asked;
  const picks = reader
    .picks(annex, text)
    .filter(({ start, end, aspect }) => start >= span[0] && end <= span[1] && /^(?:column|group)/u.test(aspect));
  return [...picks.flatMap((pick) => bucketComparisons(annex, pick, asked)), ...columnComparisons(annex, span, asked)];
}

export function bucketComparisons(annex: AnnexGrid, pick: Pick, { words, kind }: Asked): Comparison[] {
  const column = Number(/^column (\d+)$/u.exec(pick.aspect)?.[1] ?? -1);
  const valueIn = (row: GridRow): string => (column < 0 ? (row.group ?? '') : keyOf(row.cells[column]?.folded ?? ''));
  const keys = new Set(pick.rows.map(valueIn));
  if (keys.size !== 1) return [];
  const buckets = new Map<string, GridRow[]>();
  for (const row of annex.rows) buckets.set(valueIn(row), [...(buckets.get(valueIn(row)) ?? []), row]);
  // Each row a kind of its own: those are compared as rows.
  if (buckets.size < 2 || (buckets.size >= annex.rows.length && column !== annex.nameColumn)) return [];
  const compare = (
    say: string,
    title: string,
    points: number,
    of: (rows: readonly GridRow[]) => number,
  ): Comparison => {
    const all = [...buckets].map(([name, rows]): Compared => {
      const size = of(rows);
      return { name, size, printed: String(size / 100), rows };
    });
    const about = isAbout(`${annex.title}，${annex.columns[column]?.title ?? ''}`, words);
    return { annex, say, title, points, about, all, own: all.filter(({ name }) => keys.has(name)) };
  };
  const sums = summedColumns(annex).map((each) =>
    compare(`“${each.path.at(-1) ?? ''}”`, each.title, pointsOf(each, words), (rows) => {
      const sum = sumOver(rows, each);
      // The scores of a group are never added up.
      return /得分|总分|积分|成绩/u.test(each.title) ? Math.round(sum / Math.max(1, rows.length)) : sum;
    }),
  );
  if (kind === 'percent')
    return ratedColumns(annex).map(({ column: each, rate }) =>
      compare(`“${each.path.at(-1) ?? ''}”`, each.title, pointsOf(each, words), rate),
    );
  const isPlain = words.replace(/^.*从[^看]*看|数量|问题|[量数类的,]/gu, '') === '';
  // Where each row tells of how many it is, how many rows there are says nothing.
  const [counting, ...more] = sums.filter(({ title }) => countTitle.test(title));
  if (counting && more.length === 0 && isPlain)
    return sums.map((each) =>
      each === counting ? { ...each, title: `${words}${each.title}`, points: Math.max(1, each.points) } : each,
    );
  const points = sums.some((each) => each.points > 0) || !isPlain ? 0.5 : 1;
  return [...sums, compare('个数', words, points, (rows) => rows.length * 100)];
}

/** How many of what each row tells: 公安局｜链接失效｜1, 双桥镇｜链接错误｜5. */
const countTitle = /^(?:问题|隐患|错情)?(?:数量?|个数|处数|件数|条数)(?:\([^()]*\))?$/u;

/** 资金到位率 of 装备制造 and of 食品加工: what the rows of each come to together. */
function ratedColumns(annex: AnnexGrid): { column: GridColumn; rate: (rows: readonly GridRow[]) => number }[] {
  return annex.columns.flatMap((column) => {
    const relation = column.kind === 'percent' ? rateRelation(annex, column) : null;
    if (!relation) return [];
    const rate = (rows: readonly GridRow[]): number => {
      const terms = rows.map((row) => termsOf(relation, row));
      const [of, to] = [0, 1].map((at) => terms.reduce((sum, each) => sum + (each[at] ?? 0), 0));
      return to ? Math.round(((of ?? 0) * 10_000) / to) : 0;
    };
    return [{ column, rate }];
  });
}

/** Days and points of several cases add up to nothing that is compared. */
function summedColumns({ columns }: AnnexGrid): GridColumn[] {
  return columns.filter(({ kind, title }) => kind === 'number' && !/用时|时长|天数|\(天\)|得分|评分/u.test(title));
}

/** Days of one month, and 9月 and 9月份, are one. */
function keyOf(value: string): string {
  const month = /^(?:\d{4}[年.-])?0?(\d{1,2})(?:月(?:\d{1,2}日|份)?|[.-]\d{1,2})$/u.exec(value)?.[1];
  return month === undefined ? value : `${month}月`;
}

/** 报送量最多的月份是6月, in a table with a column a month. */
function columnComparisons(annex: AnnexGrid, span: readonly [number, number], { text, words }: Asked): Comparison[] {
  const said = text.slice(...span);
  const numbers = numberColumnsOf(annex).filter(({ column }) => column.kind === 'number');
  const own = numbers.find(({ column }) => isLabel(said, leafOf(column)));
  if (!own) return [];
  const above = own.column.path.slice(0, -1).join('');
  const isMonth = (column: GridColumn): boolean => /^(?:\d{1,2}月|第?[一二三四]季度)/u.test(leafOf(column));
  const alike = numbers.filter(
    ({ column }) =>
      column.path.slice(0, -1).join('') === above &&
      !/合计|小计|总计|总[数量分]/u.test(leafOf(column)) &&
      (above !== '' || (isMonth(column) && isMonth(own.column))),
  );
  if (alike.length < 2 || !alike.includes(own)) return [];
  const all = alike.map(({ column }): Compared => {
    const size = sumOver(annex.rows, column);
    return { name: leafOf(column), size, printed: String(size / 100), rows: [] };
  });
  const title = `${annex.title}${above}`;
  const points = words === '' || isAbout(title, words) ? 1 : 0;
  return [
    {
      annex,
      say: `“${above || annex.title}”`,
      title,
      points,
      about: isAbout(title, words),
      all,
      own: all.filter(({ name }) => name === leafOf(own.column)),
    },
  ];
}
