import { clauseStart } from '../claim/quantified.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { matchOf } from '../readOnce.ts';
import { isNothing, isTicked } from '../rule/cellAnswers.ts';
import { numberAt } from '../rule/relations.ts';
import { type NumberColumn, numberColumnsOf } from './columnWords.ts';
import { fullIn } from './fullPredicates.ts';
import { leftOf, type Predicate, type Said } from './predicate.ts';
import { doneDaysIn, problemsIn } from './problemPredicates.ts';
import { statesIn, totalsIn } from './statePredicates.ts';
import type { WordReader } from './wordReader.ts';

/** Everything in one annex that a stretch of a sentence can say of its rows. */
export function predicatesIn(
  reader: WordReader,
  annex: AnnexGrid,
  text: string,
  [from, to]: readonly [number, number],
  negated: boolean,
): Predicate[] {
  const said: Said = { annex, words: text.slice(from, to), negated };
  const full = fullIn(said);
  // 均按期办结 says more than that some are; 均有按期办结的 does not.
  const isPart = ({ column }: Predicate): boolean =>
    !negated && !said.words.startsWith('有') && full.some((each) => each.column === column && column !== null);
  return [
    ...pickedIn(reader, said, text, from, to),
    ...amountsIn(reader, said).filter((each) => !isPart(each)),
    ...groupsIn(said),
    ...totalsIn(said),
    ...filledIn(said),
    ...full,
    ...statesIn(said),
    ...placesIn(said),
    ...problemsIn(said),
    ...doneDaysIn(said),
  ];
}

/** Values, bounds, ticks, kinds and changes: rows that the words pick out. */
function pickedIn(
  reader: WordReader,
  { annex, words, negated }: Said,
  text: string,
  from: number,
  to: number,
): Predicate[] {
  const picks = reader.picks(annex, text).filter(({ start, end }) => start >= from - 2 && end <= to);
  const own = picks.filter(
    ({ aspect, start }) =>
      isOfState(annex, aspect) && (aspect !== 'kind' || /[为是属]/u.test(text.slice(from - 1, start))),
  );
  return [...new Set(own.map(({ aspect }) => aspect))].map((aspect) => {
    const group = own.filter((pick) => pick.aspect === aspect);
    const rows = new Set(group.flatMap((pick) => pick.rows));
    const column = Number(/^column (\d+)$/u.exec(aspect)?.[1] ?? -1);
    const first = Math.min(...group.map(({ start }) => start));
    // A value that begins with 未 itself, and a column of √, take the 未 with them.
    const keeps = (column >= 0 && isTicked(annex, column)) || isBelow(text, aspect, first);
    const turned = negated && first >= from && !keeps;
    const spans = group.map(({ start, end }) => text.slice(start, end));
    return {
      annex,
      column: column >= 0 ? column : null,
      say: `${turned ? '不是' : ''}${group.map(({ say }) => say).join('、')}`,
      cover: spans.join('').length + namingOf(reader, annex, aspect, text.slice(clauseStart(text, from), to)),
      left: leftOf(words, ...spans),
      fits: (row) => rows.has(row) !== turned,
    };
  });
}

/** A short column, a bound, a change or a kind; who is named, what a remark says at length, and what a row measures is no state. */
function isOfState(annex: AnnexGrid, aspect: string): boolean {
  const column = Number(/^column (\d+)$/u.exec(aspect)?.[1] ?? -1);
  if (column < 0) return aspect !== 'group';
  return column !== annex.nameColumn && annex.columns[column]?.kind === 'category' && !isOfMeasures(annex, column);
}

/** 登记(件), 办结(件) under 项目: each row says by its unit that it has numbers of it. */
function isOfMeasures({ rows }: AnnexGrid, column: number): boolean {
  return rows.every(({ cells }) =>
    /\((?:[件个人次条户项家起宗亩]|人次|[万亿]?元|公里|%)\)$/u.test(cells[column]?.folded ?? ''),
  );
}

/** 及时受理率均达到100%: the words that name the column of a bound speak for it. */
function namingOf(reader: WordReader, annex: AnnexGrid, aspect: string, clause: string): number {
  const column = Number(/^bound (\d+)$/u.exec(aspect)?.[1] ?? -1);
  return reader.namings(annex, clause).find(({ named }) => named.column.index === column)?.strength ?? 0;
}

/** 未达到100% is a bound below it already. */
function isBelow(text: string, aspect: string, start: number): boolean {
  return aspect.startsWith('bound') && /未达到?$/u.test(text.slice(0, start));
}

/** 有信息被采用, 未报送: a column of numbers that is above 0, or 0. */
function amountsIn(reader: WordReader, { annex, words, negated }: Said): Predicate[] {
  // 完成或达到序时进度 is said of two columns.
  if (words.includes('或')) return [];
  // 完成全部整改 leaves nothing out: some is not enough.
  if (!negated && /全部|全面/u.test(words)) return [];
  return reader.namings(annex, words).flatMap(({ named, spans, whole, strength }): Predicate[] => {
    const { column } = named;
    if (!whole || column.kind !== 'number' || isMeasured(named)) return [];
    const covered = spans.map(([start, end]) => words.slice(start, end));
    return [
      {
        annex,
        column: column.index,
        say: `“${column.title}”${negated ? '为 0' : '大于 0'}`,
        cover: strength,
        left: leftOf(words, ...covered),
        fits: (row) => {
          const value = numberAt(row, column);
          return value === null ? null : (value === 0) === negated;
        },
      },
    ];
  });
}

/** 无信息被采用: none of 市级采用, 省级采用 and 国家级采用. */
function groupsIn({ annex, words, negated }: Said): Predicate[] {
  const tails = new Map<string, GridColumn[]>();
  for (const { column, words: own } of numberColumnsOf(annex)) {
    const tail = own[0]?.slice(-2) ?? '';
    if (column.kind === 'number' && (own[0]?.length ?? 0) >= 4 && words.includes(tail))
      tails.set(tail, [...(tails.get(tail) ?? []), column]);
  }
  return [...tails].flatMap(([tail, columns]): Predicate[] => {
    if (columns.length < 2 || new RegExp(`[不未]${tail}`, 'u').test(words)) return [];
    const fits = (row: GridRow): boolean => columns.every((column) => (numberAt(row, column) ?? 0) === 0) === negated;
    const say = `各项“${tail}”${negated ? '都为 0' : '有的大于 0'}`;
    return [{ annex, column: null, say, cover: tail.length, left: leftOf(words, tail), fits }];
  });
}

const filled = matchOf(/^(?:明确|确定|落实|填报|注明|标注|提供|制定)了?(.{2,10})$/u);

/** 均已明确承办单位: a column that says something in the row. */
function filledIn({ annex, words, negated }: Said): Predicate[] {
  const told = filled(words)?.[1];
  if (told === undefined) return [];
  return annex.columns
    .filter(({ path }) => (path.at(-1) ?? '') === told)
    .map(({ index, title }) => {
      const fits = (row: GridRow): boolean => isNothing(row, index) === negated;
      return { annex, column: index, say: `“${title}”${negated ? '空白' : '已填'}`, cover: told.length, left: 0, fits };
    });
}

/** 总分, 用时: every row has some. */
function isMeasured({ column, unit }: NumberColumn): boolean {
  return /得分|总分|分数|成绩|分值|名次|天数|时长|用时|周期|时限/u.test(column.title) || unit === '天' || unit === '分';
}

const placeIn = matchOf(/(?:进入|排在?|位列|位居|居|列)[^前后]{0,6}前([一二三四五六七八九十]|\d{1,2})[名位]?/u);

/** 进入本组前十名. */
function placesIn({ annex, words, negated }: Said): Predicate[] {
  const match = placeIn(words);
  if (!match) return [];
  const digits = '一二三四五六七八九十';
  const most = /\d/u.test(match[1] ?? '') ? Number(match[1]) : digits.indexOf(match[1] ?? '—') + 1;
  const rank = annex.columns.find(({ kind }) => kind === 'rank');
  if (most < 1 || !rank) return [];
  const fits = (row: GridRow): boolean | null => {
    const place = numberAt(row, rank);
    return place === null ? null : place / 100 <= most !== negated;
  };
  return [
    {
      annex,
      column: rank.index,
      say: `“${rank.title}”${negated ? '不' : ''}在前 ${most}`,
      cover: match[0].length,
      left: 0,
      fits,
    },
  ];
}
