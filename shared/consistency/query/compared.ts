import { isLabel } from '../claim/labelled.ts';
import type { Mention } from '../claim/mentions.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { pointingTo } from '../rule/namedValues.ts';
import { rateRelation, termsOf } from '../rule/rateRelation.ts';
import { numberAt } from '../rule/relations.ts';
import { subsetsOf } from '../rule/subsets.ts';
import { changesOf, ratesOfChange } from './changes.ts';
import { numberColumnsOf } from './columnWords.ts';
import type { Pick } from './picks.ts';
import type { WordReader } from './wordReader.ts';

/** Things of one kind and how much each has: the rows of a table by a column, the months of a ledger by how many rows. */
export interface Comparison {
  readonly annex: AnnexGrid;
  /** “采用率”, or what is counted. */
  readonly say: string;
  /** The words of the column, to see what of a sentence they cover. */
  readonly title: string;
  readonly own: readonly Compared[];
  readonly all: readonly Compared[];
  /** How well the words say that it is this. */
  readonly points: number;
  /** They say what the table is about: 承担任务 of 约稿任务完成情况表. */
  readonly about: boolean;
}

export interface Compared {
  readonly name: string;
  /** Hundredths; of a fall, what falls most is the most. */
  readonly size: number;
  readonly printed: string;
  readonly rows: readonly GridRow[];
}

interface Asked {
  readonly reader: WordReader;
  readonly text: string;
  /** Where the words end that may bound what is compared: 在报送量20条及以上的单位中. */
  readonly until: number;
  /** What it is in: 采用率, 降幅. */
  readonly words: string;
  /** Of rates, or of anything but rates, where words or a number say which. */
  readonly kind: 'number' | 'percent' | null;
  /** What the sentence goes on about, which may bound what is compared. */
  readonly before: string;
}

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

/** Two characters of the words are in what the title says. */
function isAbout(title: string, words: string): boolean {
  return [...words].some((_, at) => at + 2 <= words.length && title.includes(words.slice(at, at + 2)));
}

function comparedRow(row: GridRow, shown: Shown | null): Compared[] {
  return shown === null ? [] : [{ name: row.name, size: shown.size, printed: shown.printed, rows: [row] }];
}

/** 信息发布 over 2024年: the head over a leaf that only says when, or that it is the sum. */
function pointsOf(column: GridColumn, words: string): number {
  const own = pointingTo(column, words);
  const [leaf, ...above] = [...column.path].reverse();
  if (own > 0 || !/^(?:20\d\d年|本|今|当|合计|小计|总[计数量])/u.test(leaf ?? '')) return own;
  const head = above.join('').replace(/\([^()]*\)/gu, '');
  return [...head].filter((_, at) => at + 2 <= head.length && words.includes(head.slice(at, at + 2))).length;
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
function measuresOf(annex: AnnexGrid, { words, kind }: Asked): Measure[] {
  if (rise.test(words) || fall.test(words)) return changesIn(annex, words, kind);
  const columns = annex.columns.filter((column) =>
    kind === null ? column.kind === 'number' || column.kind === 'percent' : column.kind === kind,
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

/** Values of a short column, months, groups and columns that words name, beside the others of their kind. */
export function kindComparisons(annex: AnnexGrid, span: readonly [number, number], asked: Asked): Comparison[] {
  const { reader, text } = asked;
  const picks = reader
    .picks(annex, text)
    .filter(({ start, end, aspect }) => start >= span[0] && end <= span[1] && /^(?:column|group)/u.test(aspect));
  return [...picks.flatMap((pick) => bucketComparisons(annex, pick, asked)), ...columnComparisons(annex, span, asked)];
}

function bucketComparisons(annex: AnnexGrid, pick: Pick, { words, kind }: Asked): Comparison[] {
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
      const sum = rows.reduce((so, row) => so + (numberAt(row, each) ?? 0), 0);
      // The scores of a group are never added up.
      return /得分|总分|积分|成绩/u.test(each.title) ? Math.round(sum / Math.max(1, rows.length)) : sum;
    }),
  );
  const isPlain = words.replace(/^.*从[^看]*看|数量|问题|[量数类的,]/gu, '') === '';
  return kind === 'percent'
    ? ratedColumns(annex).map(({ column: each, rate }) =>
        compare(`“${each.path.at(-1) ?? ''}”`, each.title, pointsOf(each, words), rate),
      )
    : [
        ...sums,
        compare(
          '个数',
          words,
          sums.some(({ points }) => points > 0) || !isPlain ? 0.5 : 1,
          (rows) => rows.length * 100,
        ),
      ];
}

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
  const leafOf = (path: readonly string[]): string => (path.at(-1) ?? '').replace(/\([^()]*\)$/u, '');
  const own = numbers.find(({ column }) => isLabel(said, leafOf(column.path)));
  if (!own) return [];
  const above = own.column.path.slice(0, -1).join('');
  const isMonth = (path: readonly string[]): boolean => /^(?:\d{1,2}月|第?[一二三四]季度)/u.test(leafOf(path));
  const alike = numbers.filter(
    ({ column: { path } }) =>
      path.slice(0, -1).join('') === above &&
      !/合计|小计|总计|总[数量分]/u.test(leafOf(path)) &&
      (above !== '' || (isMonth(path) && isMonth(own.column.path))),
  );
  if (alike.length < 2 || !alike.includes(own)) return [];
  const all = alike.map(({ column }): Compared => {
    const size = annex.rows.reduce((sum, row) => sum + (numberAt(row, column) ?? 0), 0);
    return { name: leafOf(column.path), size, printed: String(size / 100), rows: [] };
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
      own: all.filter(({ name }) => name === leafOf(own.column.path)),
    },
  ];
}
