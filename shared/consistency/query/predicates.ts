import { clauseStart } from '../claim/quantified.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { isNothing, isTicked } from '../rule/conditions.ts';
import { rateRelation, termsOf } from '../rule/rateRelation.ts';
import { numberAt } from '../rule/relations.ts';
import { type NumberColumn, numberColumnsOf } from './columnWords.ts';
import { contentLength } from './fillers.ts';
import type { WordReader } from './readings.ts';

/** What words say of a row of an annex. */
export interface Predicate {
  readonly annex: AnnexGrid;
  /** The column that it is read in; null where several tell it. */
  readonly column: number | null;
  readonly say: string;
  /** Characters of the words that it takes up, and of content that it leaves. */
  readonly cover: number;
  readonly left: number;
  /** Null where the row does not tell. */
  readonly fits: (row: GridRow) => boolean | null;
}

interface Said {
  readonly annex: AnnexGrid;
  /** The words themselves: 信息被采用. */
  readonly words: string;
  readonly negated: boolean;
}

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
  ];
}

/** What is counted, whatever it is: 无工单逾期 says no more than 无逾期. */
const things =
  /收到|有|存在|出现|发生|情形|情况|现象|方面|工作|信息|工单|留言|诉求|账号|问题|人员|任务|事项|申请|件|的/gu;

function leftOf(words: string, ...covered: readonly string[]): number {
  const rest = covered.reduce((text, word) => text.replace(word, ''), words);
  return contentLength(rest.replace(things, ''));
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

/** A short column, a bound, a change or a kind; who is named, and what a remark says at length, is no state. */
function isOfState({ columns, nameColumn }: AnnexGrid, aspect: string): boolean {
  const column = Number(/^column (\d+)$/u.exec(aspect)?.[1] ?? -1);
  return column < 0 ? aspect !== 'group' : column !== nameColumn && columns[column]?.kind === 'category';
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

/** 未发布信息: the column 合计 of a table on 信息发布. */
function totalsIn({ annex, words, negated }: Said): Predicate[] {
  const verbs = words.match(/发布|报送|受理|申请|办理|采用|公开|承办|更新/gu) ?? [];
  const verb = verbs.find((each) => annex.title.includes(each));
  const column = annex.columns.find(
    ({ kind, path }) => kind === 'number' && /^(?:合计|总计|小计|总数|总量)/u.test(path.at(-1) ?? ''),
  );
  if (verb === undefined || !column) return [];
  const fits = (row: GridRow): boolean | null => {
    const value = numberAt(row, column);
    return value === null ? null : (value === 0) === negated;
  };
  const say = `“${column.title}”${negated ? '为 0' : '大于 0'}`;
  return [
    {
      annex,
      column: column.index,
      say,
      cover: verb.length,
      left: leftOf(words.replace(new RegExp(finished, 'gu'), ''), verb),
      fits,
    },
  ];
}

/** 均已明确承办单位: a column that says something in the row. */
function filledIn({ annex, words, negated }: Said): Predicate[] {
  const told = /^(?:明确|确定|落实|填报|注明|标注|提供|制定)了?(.{2,10})$/u.exec(words)?.[1];
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

const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/按期|按时|及时/u, /超期|逾期|超时|未按期|未按时|未及时/u],
  [/合格/u, /不合格/u],
  [/满意/u, /不满意/u],
  [/达标/u, /不达标|未达标/u],
  [/达到/u, /未达到?/u],
  [/完成/u, /未完成/u],
  [/整改/u, /未整改|未完成/u],
  [/公开/u, /未公开/u],
  [/办结/u, /未办结/u],
  [/发布/u, /未发布/u],
  [/正常/u, /异常|不正常/u],
];

/** 全部合格, 均按期办结, 无超期工单: its rate is 100 %, its part is the whole, or the column of the contrary is 0. */
function fullIn({ annex, words, negated }: Said): Predicate[] {
  const bad = opposites.find(([, contrary]) => contrary.test(words));
  const pair = bad ?? opposites.find(([good]) => good.test(words));
  const word = pair?.[bad ? 1 : 0].exec(words)?.[0];
  if (!pair || word === undefined) return [];
  const [good, contrary] = pair;
  const full = (bad === undefined) !== negated;
  const base = (column: GridColumn): Pick<Predicate, 'annex' | 'column' | 'cover' | 'left'> => {
    const shared = longestShared(words, column.title) || word;
    return { annex, column: column.index, cover: shared.length, left: leftOf(words, shared) };
  };
  const isOf = ({ title }: GridColumn): boolean => good.test(title) && !contrary.test(title);
  const numbers = numberColumnsOf(annex).map(({ column }) => column);
  const contraries = numbers
    .filter(({ kind, path }) => kind === 'number' && contrary.test(path.at(-1) ?? ''))
    .map((column): Predicate => {
      const fits = (row: GridRow): boolean | null => {
        const value = numberAt(row, column);
        return value === null ? null : full ? value === 0 : value === 0 ? false : bad ? true : null;
      };
      return { ...base(column), say: `“${column.title}”${full ? '为 0' : '大于 0'}`, fits };
    });
  const rates = numbers
    .filter((column) => column.kind === 'percent' && isOf(column))
    .map((column): Predicate => {
      const fits = (row: GridRow): boolean | null => fullness(numberAt(row, column), full, bad !== undefined);
      return { ...base(column), say: `“${column.title}”${full ? '为' : '不是'} 100%`, fits };
    });
  const parts = numbers
    .flatMap((column) => (column.kind === 'percent' ? (rateRelation(annex, column) ?? []) : []))
    .filter(({ of, way }) => way === 'part' && isOf(of))
    .map((relation): Predicate => {
      const { of, to } = relation;
      const fits = (row: GridRow): boolean | null => {
        const [part, whole] = termsOf(relation, row);
        const rate = part === undefined || !whole ? null : Math.round((part * 10_000) / whole);
        return fullness(rate, full, bad !== undefined);
      };
      return { ...base(of), say: `“${of.title}”${full ? '等于' : '少于'}“${to.title}”`, fits };
    });
  return [...contraries, ...rates, ...parts];
}

/** 达到序时进度 of 任务达到序时进度 and 未达到序时进度. */
function longestShared(one: string, other: string): string {
  for (let length = one.length; length >= 2; length -= 1)
    for (let at = 0; at + length <= one.length; at += 1)
      if (other.includes(one.slice(at, at + length))) return one.slice(at, at + length);
  return '';
}

/** 有超期 is so where some are; 均不合格 of a unit with some that are is neither true nor quite false. */
function fullness(rate: number | null, full: boolean, some: boolean): boolean | null {
  if (rate === null) return null;
  if (rate === 10_000) return full;
  return full ? false : some || rate === 0 ? true : null;
}

const kinds = {
  not: /^(?:尚?未|没|无|不)/u,
  going: /正在|部分|基本|进行|推进|整改中|办理中/u,
};

const verbs = /整改|办结|答复|回复|公开|备案|开工|完工|建成|注销|关停|销号|清零|完成/u;
/** 销号清零 is what a table calls 已整改. */
const finished = /整改|完成|销号|清零|办结|到位/u;

/** 均未整改, 已完成整改: a short column that tells how far something is, in other words than these. */
function statesIn({ annex, words, negated }: Said): Predicate[] {
  const verb = verbs.exec(words)?.[0];
  if (verb === undefined || kinds.going.test(words)) return [];
  const alike = finished.test(verb) ? finished : new RegExp(verb, 'u');
  return annex.columns.flatMap((column): Predicate[] => {
    if (column.kind !== 'category') return [];
    const value = (row: GridRow): string => row.cells[column.index]?.folded ?? '';
    const all = [...new Set(annex.rows.map(value))].filter((text) => text !== '');
    const about = all.filter((text) => alike.test(text)).length;
    if (about === 0 || !all.some((text) => kinds.not.test(text) || kinds.going.test(text))) return [];
    const fits = (row: GridRow): boolean | null => {
      const text = value(row);
      if (kinds.going.test(text)) return negated ? (/完成|到位/u.test(words) ? true : null) : false;
      return text === '' ? null : kinds.not.test(text) === negated;
    };
    const say = `“${column.title}”${negated ? '是未' : '是已'}${verb}`;
    return [
      {
        annex,
        column: column.index,
        say,
        cover: verb.length,
        left: leftOf(words.replace(new RegExp(finished, 'gu'), ''), verb),
        fits,
      },
    ];
  });
}

/** 进入本组前十名. */
function placesIn({ annex, words, negated }: Said): Predicate[] {
  const match = /(?:进入|排在?|位列|位居|居|列)[^前后]{0,6}前([一二三四五六七八九十]|\d{1,2})[名位]?/u.exec(words);
  const digits = '一二三四五六七八九十';
  const most = /\d/u.test(match?.[1] ?? '') ? Number(match?.[1]) : digits.indexOf(match?.[1] ?? '—') + 1;
  const rank = annex.columns.find(({ kind }) => kind === 'rank');
  if (!match || most < 1 || !rank) return [];
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
