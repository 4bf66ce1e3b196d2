import type { Count } from '../claim/counts.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { isPositive, isTicked } from '../rule/cellAnswers.ts';
import { leafOf } from '../rule/columnCore.ts';
import { numberAt } from '../rule/relations.ts';
import { unitFits } from './amountAnswers.ts';
import { boundsIn, type Limit } from './bounds.ts';
import { changeBounds, wayBounded } from './changeBounds.ts';
import { type Naming, type NumberColumn, namingsIn, numberColumnsOf } from './columnWords.ts';
import { isWithin, sayLimit } from './limits.ts';
import { scoresOf } from './meanPicks.ts';
import { isOfBefore } from './periodColumns.ts';
import type { Pick } from './picks.ts';
import { stateColumnsOf } from './stateColumns.ts';
import { subjectOf } from './unitColumns.ts';

/** 逾期超过90天的, 得分80分以上: the rows whose number meets a bound. */
export function boundPicks(annex: AnnexGrid, text: string): Pick[] {
  const changes = changeBounds(annex, text);
  const bounds = boundsIn(text).flatMap((limit) => {
    if (isHead(annex, text, limit) || (changes.length > 0 && wayBounded(text, limit))) return [];
    const columns = columnsBounded(annex, text, limit[0]);
    if (columns.length === 0)
      return limit[0].measure === '%' ? unitRatePicks(annex, text, limit) : sizePicks(annex, limit);
    return columns.map(({ named, from }) => boundPick(annex, named, limit, from));
  });
  return [...bounds, ...changes];
}

/** 5个工作日内答复59件 where a column is headed 5个工作日内: the words are its name. */
function isHead({ columns }: AnnexGrid, text: string, [{ start, end }, upper]: Limit): boolean {
  const words = text.slice(start, upper?.end ?? end);
  return columns.some(({ kind, path }) => (kind === 'number' || kind === 'percent') && path.at(-1)?.startsWith(words));
}

/** 重办3件及以上的4个单位, in a list of cases: the rows of units that have so many there. */
function sizePicks(annex: AnnexGrid, limit: Limit): Pick[] {
  const { ofUnits, unit } = subjectOf(annex);
  const [{ measure, start, end }, upper] = limit;
  if (ofUnits || unit === null || !'件条个项起处次宗例'.includes(measure)) return [];
  const sizes = new Map<string, number>();
  const unitOf = (row: GridRow): string => row.cells[unit]?.folded ?? '';
  for (const row of annex.rows) sizes.set(unitOf(row), (sizes.get(unitOf(row)) ?? 0) + 1);
  const rows = annex.rows.filter((row) => isWithin((sizes.get(unitOf(row)) ?? 0) * 100, limit));
  const say = `各单位行数${sayLimit(limit)}`;
  return [{ annex, aspect: 'bound units', say, rows, start, end: (upper ?? { end }).end }];
}

/** 整改率达到100%的3个单位, in a list that tells of each row whether it is done: the rows of units of which so many are. */
function unitRatePicks(annex: AnnexGrid, text: string, limit: Limit): Pick[] {
  const { ofUnits, unit } = subjectOf(annex);
  const [{ start, end }, upper] = limit;
  const clause = /[^,;。]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  if (ofUnits || unit === null) return [];
  return stateColumnsOf(annex).flatMap(({ verb, done }): Pick[] => {
    const said = new RegExp(`(?:${verb})(?:完成)?率`, 'u').exec(clause);
    if (!said) return [];
    const unitOf = (row: GridRow): string => row.cells[unit]?.folded ?? '';
    const isDone = new Set(done);
    const rates = new Map<string, { done: number; all: number }>();
    for (const row of annex.rows) {
      const known = rates.get(unitOf(row)) ?? { done: 0, all: 0 };
      rates.set(unitOf(row), { done: known.done + (isDone.has(row) ? 1 : 0), all: known.all + 1 });
    }
    const fits = (row: GridRow): boolean => {
      const rate = rates.get(unitOf(row));
      return rate !== undefined && isWithin(Math.round((rate.done * 10_000) / rate.all), limit);
    };
    const say = `各单位${said[0]}${sayLimit(limit)}`;
    const from = start - clause.length + said.index;
    return [
      { annex, aspect: 'bound units', say, rows: annex.rows.filter(fits), start: from, end: (upper ?? { end }).end },
    ];
  });
}

/** 90%至100%之间的8个: bounds of a column that only a sentence before has named. */
export function boundsHeard(annex: AnnexGrid, text: string, before: readonly string[]): Pick[] {
  return boundsIn(text).flatMap((limit) => {
    const [{ start, measure }] = limit;
    if (isHead(annex, text, limit) || columnsBounded(annex, text, limit[0]).length > 0) return [];
    const heard = before.map((words) => columnsOf(annex, words, measure)).find(({ length }) => length > 0);
    const columns =
      heard?.map(({ named }) => named) ??
      (measure === '分' ? scoresOf(annex).filter(({ column }) => !isOfBefore(annex, column, text)) : []);
    return columns.map((named) => boundPick(annex, named, limit, start));
  });
}

function boundPick(annex: AnnexGrid, { column, times }: NumberColumn, limit: Limit, start: number): Pick {
  const fits = (row: GridRow): boolean => {
    const value = numberAt(row, column);
    return value !== null && isWithin(Math.round(Math.abs(value) * times), limit);
  };
  return {
    annex,
    aspect: `bound ${column.index}`,
    say: `“${column.title}”${sayLimit(limit)}`,
    rows: annex.rows.filter(fits),
    start,
    end: (limit[1] ?? limit[0]).end,
  };
}

/** A column that a bound is of, and where the words of both begin. */
interface Bounded {
  readonly named: NumberColumn;
  readonly from: number;
}

/** What may stand between a column and its bound; 均 begins what is said of all. */
const atOnce = /^(?:在|达到?|超过?|不[足到满]|未达到?|不?[低少小大多高]于|不超过)*$/u;

/** The columns that the clause of a bound names, else the only one of its unit. */
function columnsBounded(annex: AnnexGrid, text: string, { start, end, after, measure }: Count): readonly Bounded[] {
  const from = text.lastIndexOf(',', start) + 1;
  const named = columnsOf(annex, text.slice(from, end + after.length), measure, text);
  // 计划投资1000万元以上: the words of the column are those of the bound.
  if (named.length > 0)
    return named.map(({ named: column, spans }) => {
      const [own] = spans.map(([one, other]) => [one + from, other + from] as const);
      const isBefore = own !== undefined && own[1] <= start && atOnce.test(text.slice(own[1], start));
      return { named: column, from: isBefore ? own[0] : start };
    });
  const ahead = columnsOf(annex, text.slice(0, start), measure, text);
  if (ahead.length > 0) return ahead.map((naming) => ({ named: naming.named, from: start }));
  const fitting = numberColumnsOf(annex).filter((column) => isBoundedBy(column, measure));
  // 亿元以上项目 is of what each costs in all, whatever of it is planned or spent.
  const whole = measure.endsWith('元') ? fitting.filter(({ column }) => costInAll.test(leafOf(column))) : [];
  const only = whole.length === 1 ? whole : fitting;
  return only.length === 1 ? only.map((column) => ({ named: column, from: start })) : [];
}

const costInAll = /^(?:项目)?(?:总投资|投资总额|计划总投资|总造价|合同(?:总)?(?:价|金额))(?:额|规模)?$/u;

/** Of the columns of a measure those that words name best. */
function columnsOf(annex: AnnexGrid, words: string, measure: string, text = words): Naming[] {
  const named = namingsIn(annex, words).filter(
    (naming) => isBoundedBy(naming.named, measure) && !isOfBefore(annex, naming.named.column, text),
  );
  const best = Math.max(0, ...named.map(({ strength }) => strength));
  return named.filter(({ strength }) => strength === best);
}

function isBoundedBy(named: NumberColumn, measure: string): boolean {
  const { kind } = named.column;
  return measure === '%' ? kind === 'percent' : kind === 'number' && unitFits(named, measure.replace(/^个(?=.)/u, ''));
}

/** 设置了意见箱, 未建公开栏: columns of √ and ×. */
export function tickPicks(annex: AnnexGrid, text: string): Pick[] {
  return annex.columns.flatMap(({ index, path, title }): Pick[] => {
    // Whether it is done is said in many ways.
    if (!isTicked(annex, index) || isState(annex, index)) return [];
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

function isState(annex: AnnexGrid, index: number): boolean {
  return stateColumnsOf(annex).some(({ column }) => column.index === index);
}
