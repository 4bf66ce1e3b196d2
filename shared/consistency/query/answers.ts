import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { summedTogether } from '../rule/declaredSums.ts';
import { rateRelation, termsOf } from '../rule/rateRelation.ts';
import { numberAt } from '../rule/relations.ts';
import { isOfPeriods } from '../rule/sumsShown.ts';
import type { RowSet } from './candidates.ts';
import { type Naming, type NumberColumn, numberColumnsOf } from './columnWords.ts';
import { besideMean } from './meanPicks.ts';
import { timesOf } from './quantities.ts';
import type { Operation } from './scene.ts';
import { subjectOf, unitsOf } from './unitColumns.ts';
import type { Wording } from './wording.ts';

export const aggregates = ['rows', 'units', 'involved', 'some', 'none', 'sum', 'most', 'least', 'mean'] as const;
export type Aggregate = (typeof aggregates)[number] | Operation;

/** What a table answers to a query. */
export interface Answer {
  readonly rows: RowSet;
  readonly column: NumberColumn | null;
  readonly aggregate: Aggregate;
  /** Hundredths. */
  readonly value: number;
  /** Of what the column was named by. */
  readonly naming: Naming | null;
  /** The rows that a derived one compares these with. */
  readonly against: RowSet | null;
}

const counted = '家个名户所件条起处项宗例篇';

/** How many rows or units there are, where the number counts such. */
export function countsOf(rows: RowSet, wording: Wording, text: string): Answer[] {
  const { measure } = wording.quantity;
  const { annex } = rows;
  const subject = subjectOf(annex);
  const ask = (aggregate: Aggregate, value: number): Answer => ({
    rows,
    column: null,
    aggregate,
    value: value * 100,
    naming: null,
    against: null,
  });
  if (!counted.includes(measure) || !isAbout(annex, wording.unitNoun)) return [];
  const ofUnits = wording.unitNoun !== '' || '家所'.includes(measure);
  const plain = wording.unitNoun === '' && /^(?:中|的|)$/u.test(text.slice(...wording.after));
  // 优秀等次8个: a value of a short column stands beside the number.
  const stands = (start: number, end: number): boolean =>
    (plain && start >= wording.near[0] && end <= wording.near[1]) ||
    (start >= wording.after[0] && end <= wording.after[1]);
  const byValue =
    wording.unitNoun === '' &&
    rows.picks.some(({ aspect, start, end }) => isValue(annex, aspect) && stands(start, end));
  if (subject.ofUnits)
    return (ofUnits || byValue) && '家个名户所'.includes(measure) ? [ask('rows', rows.rows.length)] : [];
  const units =
    ofUnits && '家个'.includes(measure) && subject.unit !== null
      ? [ask('units', unitsOf(annex, rows.rows).length)]
      : [];
  const words = text.slice(wording.near[0], wording.after[1]);
  const named =
    subject.thing.length >= 2 &&
    (words.includes(subject.thing) || wording.unitNoun.includes(subject.thing) || isCalled(rows, wording, text));
  const things =
    named ||
    (byValue && measure !== '家') ||
    (wording.unitNoun === '' && rows.picks.length > 0 && isCountedBy(subject.thing, measure)) ||
    (subject.ledger && (wording.unitNoun === '' || measure !== '个') && measure !== '家');
  return [...units, ...(things ? [ask('rows', rows.rows.length)] : [])];
}

/** 任务 are counted by 项, 工单 by 件. */
function isCountedBy(thing: string, measure: string): boolean {
  if (measure === '项') return /任务|事项|指标|工作|项目/u.test(thing);
  if (measure === '件') return /事项|工单|诉求|申请|建议|提案|案件|来信|信访/u.test(thing);
  return measure === '条' && /问题|信息|留言|标题|意见/u.test(thing);
}

/** 3个领域 where the rows are of 试点领域: the number counts them, and no column. */
function isCalled({ annex }: RowSet, { after }: Wording, text: string): boolean {
  const { thing } = subjectOf(annex);
  return thing.length >= 2 && text.slice(...after).startsWith(thing.slice(-2));
}

/** 30家网站 are not counted in a table of accounts, nor 医院 where none is spoken of. */
function isAbout({ title, columns }: AnnexGrid, noun: string): boolean {
  const thing = /网站|账号|新媒体|公众号|学校|医院|幼儿园|企业/u.exec(noun)?.[0];
  return thing === undefined || title.includes(thing) || columns.some((column) => column.title.includes(thing));
}

function isValue({ columns }: AnnexGrid, aspect: string): boolean {
  if (/^(?:bound|mean|change)/u.test(aspect)) return true;
  return columns[Number(/^column (\d+)$/u.exec(aspect)?.[1] ?? -1)]?.kind === 'category';
}

/** What a column adds up to over the rows, or how many of them have something in it. */
export function valuesOf(
  rows: RowSet,
  named: NumberColumn,
  naming: Naming | null,
  wording: Wording,
  text: string,
): Answer[] {
  const { measure } = wording.quantity;
  const ask = (aggregate: Aggregate, value: number | null): Answer[] =>
    value === null ? [] : [{ rows, column: named, aggregate, value, naming, against: null }];
  const moved =
    rows.picks.some(({ aspect }) => aspect.startsWith('change')) ||
    ('家个名户所'.includes(measure) && rows.fixed.some(({ aspect }) => aspect.startsWith('mean')));
  if (measure === '%') return named.column.kind === 'percent' && !moved ? ask('sum', rateOf(rows, named)) : [];
  if (named.column.kind === 'percent') return [];
  const near = text.slice(...wording.near);
  const values = rows.rows.flatMap((row) => numberAt(row, named.column) ?? []);
  const counts =
    naming &&
    '家个'.includes(measure) &&
    isAbout(rows.annex, wording.unitNoun) &&
    (wording.unitNoun !== '' || measure === '家') &&
    subjectOf(rows.annex).ofUnits
      ? /(?:未|没有?|无|不|零)[^,;。]{0,12}$/u.test(near)
        ? ask('none', values.filter((value) => value === 0).length * 100)
        : ask('some', values.filter((value) => value !== 0).length * 100)
      : [];
  const isOther = !unitFits(named, measure) || !countsSuch(named, wording) || isCalled(rows, wording, text);
  if (isOther || values.length === 0 || moved) return counts;
  // The highest of one row that was only named before says nothing.
  if (/平均|最[高低多少大小长短]/u.test(near) && rows.rows.length === 1 && rows.fixed.length === 0) return counts;
  // Which days or months a mean is over, the rows say only where they are such.
  if (/[月日周]均/u.test(near) && !isOfPeriods(rows.annex)) return counts;
  const times = (value: number): number => Math.round(value * timesIn(rows, named, measure));
  if (/平均|[月日周]均/u.test(near.replace(besideMean, '')))
    return [...counts, ...ask('mean', times(sumOf(values) / values.length))];
  // 最多的月份是6月: what is named behind is the most of others than rows.
  const extreme = near.search(/最[高多大长低少小短]/u);
  if (naming && extreme >= 0 && naming.spans.every(([start]) => start > wording.near[0] + extreme))
    return [...counts, ...ask('sum', times(sumOf(values)))];
  if (/最[高多大长]/u.test(near)) return [...counts, ...ask('most', times(Math.max(...values)))];
  if (/最[低少小短]/u.test(near)) return [...counts, ...ask('least', times(Math.min(...values)))];
  const together = summedTogether(rows.annex, rows.rows);
  const sums = together.map((own) => sumOf(own.flatMap((row) => numberAt(row, named.column) ?? [])));
  return [...counts, ...sums.flatMap((sum) => ask('sum', times(sum)))];
}

/** 盘活厂房9万平方米: a table of tasks says in each row in what it is counted. */
function timesIn({ rows }: RowSet, named: NumberColumn, measure: string): number {
  const [row, ...more] = rows;
  if (!row || more.length > 0) return named.times;
  const printed = row.cells.find(({ folded }) => folded === `万${measure}` || folded === `亿${measure}`);
  return printed ? timesOf(printed.folded) : named.times;
}

/** 34个单位 is no sum of what the units have: only a column that counts units gives it. */
function countsSuch({ column, unit }: NumberColumn, { unitNoun, quantity }: Wording): boolean {
  const thing =
    unitNoun === ''
      ? undefined
      : /(?:网站|账号|新媒体|公众号|单位|部门|地区|主体|局|乡|镇|街|道)$/u.exec(unitNoun)?.[0];
  return thing === undefined || !'家个'.includes(quantity.measure) || unit === '家' || column.title.includes(thing);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function rateOf({ annex, rows, picks }: RowSet, { column }: NumberColumn): number | null {
  const cell = (row: GridRow | undefined): number | null => (row ? numberAt(row, column) : null);
  // The shares of all rows are no share.
  if (isShareColumn(column)) return picks.length === 0 ? null : sumOf(rows.flatMap((row) => cell(row) ?? []));
  if (rows.length === 1) return cell(rows[0]);
  if (picks.length === 0 && annex.totals.length > 0) return cell(annex.totals.at(-1));
  const relation = rateRelation(annex, column);
  if (!relation) return null;
  const terms = rows.map((row) => termsOf(relation, row));
  const [of = 0, to = 0] = [0, 1].map((at) => terms.reduce((sum, each) => sum + (each[at] ?? 0), 0));
  return to > 0 ? Math.round((of * 10_000) / to) : null;
}

export function isShareColumn({ path }: GridColumn): boolean {
  return /^占|占比|比重$/u.test(path.at(-1) ?? '');
}

/** A column of 篇 counts no 处. */
export function unitFits({ unit, column, times }: NumberColumn, measure: string): boolean {
  if (measure === '分') return unit === null ? /分|得分|成绩|评/u.test(column.title) : unit === '分';
  if (measure === '元') return unit === '元' || /资金|金额|经费|投资/u.test(column.title);
  if (measure === '天') return unit === '天' || /天数|天/u.test(column.title);
  if (unit === null) return times === 1 && !/得分|总分|分数|成绩|分$|天数/u.test(column.title);
  if (unit === measure || measure.startsWith(unit) || unit.startsWith(measure)) return true;
  const loose = '件条篇个起处项宗例';
  return loose.includes(unit) && loose.includes(measure);
}

/** Where no words name a column: its totals, or the only one whose unit fits. */
export function plainColumns(rows: RowSet, measure: string): NumberColumn[] {
  const fitting = numberColumnsOf(rows.annex).filter(
    (named) => (named.column.kind === 'percent') === (measure === '%') && (measure === '%' || unitFits(named, measure)),
  );
  const totals = fitting.filter(({ column }) => /合计|小计|总计|总量|总数|总分|得分/u.test(column.path.at(-1) ?? ''));
  return totals.length > 0 ? totals : fitting.length <= 2 ? fitting : [];
}
