import type { FindMentions, Mention } from '../claim/mentions.ts';
import { endsPeriodRun } from '../claim/periodRuns.ts';
import { monthSpansIn } from '../claim/spans.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { matchesOf, readOnce } from '../readOnce.ts';
import { changePicks } from './changePicks.ts';
import { boundPicks, tickPicks } from './conditionPicks.ts';
import { gradePicks } from './gradePicks.ts';
import { placeIn } from './joinedTables.ts';
import { kindsIn, rowsOfKind } from './kindWords.ts';
import { meanPicks } from './meanPicks.ts';
import { newestRows, periodRowsOf } from './periodRows.ts';
import { dateOf, dayOf, daysIn, monthColumns, periodsIn, thirdsIn } from './periodWords.ts';
import { phrasesIn } from './phrases.ts';
import { rankPicks } from './rankPicks.ts';
import { stagePicks } from './stagePicks.ts';
import { statePicks } from './statePicks.ts';
import { subjectOf } from './unitColumns.ts';
import { type ValueWord, valueWordsOf } from './valueWords.ts';

/** Words of a text that pick rows out of an annex. */
export interface Pick {
  readonly annex: AnnexGrid;
  /** What the condition is on: two picks of one aspect are one or the other, of two aspects one and the other. */
  readonly aspect: string;
  readonly say: string;
  readonly rows: readonly GridRow[];
  /** Which of those that the other picks leave, where that depends on them: above their mean. */
  readonly among?: (rows: readonly GridRow[]) => readonly GridRow[];
  readonly start: number;
  readonly end: number;
}

/** Every pick of a text over one annex, in its order; one stretch may pick in several ways. */
export function picksIn(annex: AnnexGrid, text: string, mentionsIn: FindMentions): Pick[] {
  const found = [
    ...namesIn(annex, text, mentionsIn),
    ...valuesIn(annex, text),
    ...kindPicks(annex, text),
    ...periodPicks(annex, text),
    ...boundPicks(annex, text),
    ...tickPicks(annex, text),
    ...meanPicks(annex, text),
    ...spanPicks(annex, text),
    ...changePicks(annex, text),
    ...gradePicks(annex, text),
    ...rankPicks(annex, text),
    ...stagePicks(annex, text),
  ];
  const isKnown = (pick: Pick): boolean =>
    found.some(({ aspect, start, end }) => aspect === pick.aspect && start <= pick.start && pick.end <= end);
  found.push(...statePicks(annex, text).filter((pick) => !isKnown(pick)));
  const phrases = phrasesIn(annex, text).filter(
    ({ start, end }) => !found.some((other) => other.start < end && start < other.end),
  );
  const names = mentionsIn(text);
  // 市场监管 in 市市场监管局 says nothing of its own, whatever table has the office.
  const isOfName = ({ start, end }: Pick): boolean =>
    names.some((name) => name.start <= start && end <= name.end && name.end - name.start > end - start);
  // 部门 of a column 类别: no guess by names of what a department is.
  const isPrinted = ({ aspect, start, end }: Pick): boolean =>
    aspect === 'kind' &&
    found.some((each) => each.start === start && each.end === end && isOfKinds(annex, each.aspect));
  const own = [...found, ...phrases].filter(
    (pick) => pick.rows.length > 0 && !isBeside(text, pick) && !isOfName(pick) && !isPrinted(pick),
  );
  return withoutInner(own).sort((a, b) => a.start - b.start);
}

/** Of a column 类别, or of rows that the table puts together. */
function isOfKinds({ columns, nameColumn }: AnnexGrid, aspect: string): boolean {
  return (
    aspect === 'group' ||
    columns.some(({ index, kind }) => kind === 'category' && index !== nameColumn && aspect === `column ${index}`)
  );
}

/** 比4月份增加: what something is compared with picks nothing; 一至四季度 is not the last of them; 满意度 not 满意. */
function isBeside(text: string, { start, end }: Pick): boolean {
  return (
    /(?<![同环])[比较]$|[一二三四\d月季度份](?:至|到|—|-|~|～)$/u.test(text.slice(Math.max(0, start - 3), start)) ||
    /^[率度](?!假)/u.test(text.slice(end)) ||
    // 12个网站和政务新媒体: both together, whatever kinds of them the table has.
    (text.slice(start, end).endsWith('网站') && /^[和及与、]政务新媒体/u.test(text.slice(end))) ||
    endsPeriodRun(text.slice(0, start), text.slice(start, end))
  );
}

/** 不合格 leaves no 合格: a stretch inside another of the table picks nothing of its own. */
function withoutInner(picks: readonly Pick[]): Pick[] {
  return picks.filter(
    (pick) =>
      !picks.some(
        (other) =>
          other.start <= pick.start && pick.end <= other.end && other.end - other.start > pick.end - pick.start,
      ),
  );
}

function namesIn(annex: AnnexGrid, text: string, mentionsIn: FindMentions): Pick[] {
  return mentionsIn(text).flatMap((mention) => [...sharedTail(annex, text, mention), ...namePicks(annex, mention)]);
}

/** 机动车、非机动车乱停放: the name before has its end in common with this one. */
function sharedTail(annex: AnnexGrid, text: string, { name, start, rows }: Mention): Pick[] {
  const head = /(?:^|[^\p{Script=Han}])(\p{Script=Han}{2,6})[、和及]$/u.exec(text.slice(0, start))?.[1];
  const column = rows.find((each) => placeIn(annex, each) !== null)?.column;
  if (head === undefined || column === undefined) return [];
  const tails = Array.from({ length: name.length - 2 }, (_, at) => name.slice(at + 1)).filter(
    (tail) => tail.length > 1,
  );
  const own = annex.rows.filter((row) => tails.some((tail) => row.cells[column]?.folded === head + tail));
  const from = start - head.length - 1;
  return own.length === 0
    ? []
    : [{ annex, aspect: `column ${column}`, say: `“${own[0]?.name}”`, rows: own, start: from, end: start - 1 }];
}

function namePicks(annex: AnnexGrid, mention: Mention): Pick[] {
  const own = mention.rows.flatMap((each) => placeIn(annex, each) ?? []);
  const columns = [...new Set(own.map(({ column }) => column))];
  return columns.map((column) => ({
    annex,
    aspect: `column ${column}`,
    say: `“${mention.name}”`,
    rows: own.flatMap((each) => (each.column === column ? [each.row] : [])),
    start: mention.start,
    end: mention.end,
  }));
}

function valuesIn(annex: AnnexGrid, text: string): Pick[] {
  const words = valueWordsOf(annex);
  if (words.size === 0) return [];
  const found = pairsOf(text).flatMap((pair, at) =>
    (words.get(pair) ?? []).flatMap((word): Pick[] => {
      const { column, say, rows, text: printed } = word;
      return says(text, at, word) ? [{ annex, aspect: column, say, rows, start: at, end: at + printed.length }] : [];
    }),
  );
  if (found.length === 0) return [];
  const isOfThen = ofThen(annex, text);
  return found.filter(({ aspect }) => !isOfThen(aspect));
}

/** Each two characters that stand together, which each annex looks up. */
const pairsOf = readOnce((text): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)),
);

const ofChange =
  /上[一]?(?:年|季|月|期|次|周期|批|轮)|去年|[往历]年|历次|原(?!因|则|始)|[由从][^,;。]{1,12}[升降变改到]|连续|[上提下]升|[升降]|变/u;

/** 优秀 of a column 上年等次 beside 等次: only where the text speaks of then. */
function ofThen({ columns }: AnnexGrid, text: string): (aspect: string) => boolean {
  if (ofChange.test(text)) return () => false;
  const past = /^(?:上[一]?(?:年|季|月|期|周期|批|轮)度?|去年)/u;
  const leaf = (path: readonly string[]): string => path.at(-1) ?? '';
  const bare = new Set(columns.map(({ path }) => leaf(path)));
  const then = columns.filter(({ path }) => past.test(leaf(path)) && bare.has(leaf(path).replace(past, '')));
  const aspects = new Set(then.map(({ index }) => `column ${index}`));
  return (aspect) => aspects.has(aspect);
}

/** 未办结 does not say 办结, nor does 应于9月办结. */
function says(text: string, at: number, { text: printed, negated, short, of }: ValueWord): boolean {
  // Ⅲ类及以上 is more than Ⅲ类.
  if (/^及?其?以[上下]/u.test(text.slice(at + printed.length))) return false;
  if (of !== null && !text.includes(of)) return false;
  // 中小学 are both.
  if (printed === '小学' && text.charAt(at - 1) === '中') return false;
  if (short && !/^(?:了|的|\d)/u.test(text.slice(at + printed.length))) return false;
  if (!text.startsWith(printed, at)) return false;
  return negated || !/[不未非无没]$|应[于在][^,;。、]{1,8}$/u.test(text.slice(0, at));
}

function kindPicks(annex: AnnexGrid, text: string): Pick[] {
  const { unit } = subjectOf(annex);
  if (unit === null) return [];
  return kindsIn(text).flatMap(({ start, end, readings }) => {
    const ways = readings.map((is) => rowsOfKind(annex, is));
    // 县区 of a table that has 经开区 beside them are all of it, unless the text names that one too.
    if (ways[0]?.length === annex.rows.length && !zoneBeside.test(text.slice(end))) return [];
    return ofSize(ways, text.slice(0, start))
      .filter(({ length }) => length > 0 && length < annex.rows.length)
      .map((rows): Pick => ({ annex, aspect: 'kind', say: `“${text.slice(start, end)}”`, rows, start, end }));
  });
}

/** 14个部门 beside 4家企业: of what a kind may mean that which is so many. */
function ofSize(ways: readonly (readonly GridRow[])[], before: string): readonly (readonly GridRow[])[] {
  const said = Number(/(?<![\d.])(\d+)[个家]$/u.exec(before)?.[1] ?? Number.NaN);
  const own = ways.filter(({ length }) => length === said);
  return own.length > 0 ? own : ways;
}

const zoneBeside = /^[和及与、][^,;。、]{0,8}(?:区|管委会|园)/u;

function periodPicks(annex: AnnexGrid, text: string): Pick[] {
  const columns = monthColumns(annex);
  if (columns.length === 0) return quarterPicks(annex, text);
  return [...monthPicks(annex, text, columns), ...thirdPicks(annex, text, columns), ...dayPicks(annex, text, columns)];
}

type DateColumns = ReturnType<typeof monthColumns>;

function thirdPicks(annex: AnnexGrid, text: string, columns: DateColumns): Pick[] {
  return thirdsIn(text).flatMap(({ days: [first, last], start, end }) =>
    columns.map(({ column }) => {
      const rows = annex.rows.filter((row) => dayOf(row, column) >= first && dayOf(row, column) <= last);
      return { annex, aspect: `column ${column}`, say: `“${text.slice(start, end)}”`, rows, start, end };
    }),
  );
}

function dayPicks(annex: AnnexGrid, text: string, columns: DateColumns): Pick[] {
  return daysIn(text).flatMap(({ days: [first, last], start, end }) =>
    columns.flatMap(({ column }): Pick[] => {
      const rows = annex.rows.filter((row) => dateOf(row, column) >= first && dateOf(row, column) <= last);
      if (rows.length === annex.rows.length) return [];
      return [{ annex, aspect: `column ${column}`, say: `“${text.slice(start, end)}”`, rows, start, end }];
    }),
  );
}

function monthPicks(annex: AnnexGrid, text: string, columns: DateColumns): Pick[] {
  const own = monthSpansIn(annex.title).at(-1)?.months;
  // 10月份 of a list of 10月份 is all of it, on whatever days its matters were due.
  const isOfAll = (months: readonly number[]): boolean =>
    own != null && months.length === own[1] - own[0] + 1 && months[0] === own[0];
  return periodsIn(text).flatMap(({ months, start, end }) =>
    isOfAll(months)
      ? []
      : columns.flatMap(({ column, of }): Pick[] => {
          const own = annex.rows.filter((row) => months.includes(of(row)));
          const rows = newestRows(annex, own, text.slice(0, start));
          if (rows.length === annex.rows.length) return [];
          return [{ annex, aspect: `column ${column}`, say: `“${text.slice(start, end)}”`, rows, start, end }];
        }),
  );
}

/** 下半年: two rows of a table of quarters. */
function quarterPicks(annex: AnnexGrid, text: string): Pick[] {
  const periods = periodRowsOf(annex);
  if (periods?.kind !== 'quarter') return [];
  const monthOf = (at: number): number => ((periods.first + at - 1) % 4) * 3 + 1;
  return periodsIn(text).flatMap(({ months, start, end }): Pick[] => {
    const own = annex.rows.filter((_, at) => months.includes(monthOf(at)));
    const rows = newestRows(annex, own, text.slice(0, start));
    if (rows.length === 0 || rows.length === annex.rows.length) return [];
    const aspect = `column ${annex.nameColumn}`;
    return [{ annex, aspect, say: `“${text.slice(start, end)}”`, rows, start, end }];
  });
}

const spansSaid = matchesOf(/(?<![\d.])(\d+)个?(?:天|日|周|月|工作日)(?:内|以内)?/gu);

/** 要求7天内更新的: rows of a column of few numbers, each a length of time. */
function spanPicks(annex: AnnexGrid, text: string): Pick[] {
  return annex.columns
    .filter(({ kind, title }) => kind === 'number' && /周期|时限|期限|频次|频率/u.test(title))
    .flatMap(({ index, title }) =>
      spansSaid(text).map((match) => ({
        annex,
        aspect: `column ${index}`,
        say: `“${title}”为“${match[1]}”`,
        rows: annex.rows.filter((row) => row.cells[index]?.number === Number(match[1]) * 100),
        start: match.index,
        end: match.index + match[0].length,
      })),
    );
}
