import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { readOnce, readOnceOf, readOnceOfBoth } from '../readOnce.ts';
import { quotientOver } from '../rule/computedColumns.ts';
import { summedTogether } from '../rule/declaredSums.ts';
import { rateRelation, termsOver } from '../rule/rateRelation.ts';
import { numberAt, numbersAt } from '../rule/relations.ts';
import { isOfPeriods } from '../rule/sumsShown.ts';
import { type Aggregate, type Answer, isAbout, isCalled } from './answers.ts';
import type { RowSet } from './candidates.ts';
import { type Naming, type NumberColumn, numberColumnsOf } from './columnWords.ts';
import { besideMean } from './meanPicks.ts';
import { monthOf } from './periodColumns.ts';
import { quantitiesIn, timesOf } from './quantities.ts';
import { subjectOf } from './unitColumns.ts';
import { picksUnit } from './unitPicks.ts';
import type { Wording } from './wording.ts';

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
  const values = numbersAt(onceEach(rows.annex, rows.rows, named.column), named.column);
  const counts =
    naming && hasSome(rows, wording, text)
      ? someOrNone(values, wordsBeside(naming, wording, text), behind(wording, text))
      : null;
  const isOther =
    !unitFits(named, measure) ||
    isOfPoints(named, measure) ||
    !countsSuch(named, wording) ||
    isCalled(rows, wording, text);
  const amounts = isOther || values.length === 0 || moved ? [] : amountsOf(rows, named, naming, wording, text, values);
  return [...(counts ? ask(...counts) : []), ...amounts.flatMap(([aggregate, value]) => ask(aggregate, value))];
}

type Amount = readonly [Aggregate, number];

/** 12家单位有报送, 14项指标获得加分: the number counts the rows, and the column says which have some. */
function hasSome(rows: RowSet, wording: Wording, text: string): boolean {
  const { annex } = rows;
  const { quantity, unitNoun, near, after } = wording;
  // 做到了每次都及时接听 is said of all that they have.
  if (/每[次件个条项]|全部|[均都](?![未没无])/u.test(text.slice(near[0], after[1]))) return false;
  if (!subjectOf(annex).ofUnits) return isCalled(rows, wording, text);
  return (
    '家个'.includes(quantity.measure) && isAbout(annex, unitNoun) && (unitNoun !== '' || quantity.measure === '家')
  );
}

/** The near words without those of the column: 无故缺席 denies nothing. */
function wordsBeside({ spans }: Naming, { near: [from, to] }: Wording, text: string): string {
  const isOfColumn = (at: number): boolean => spans.some(([start, end]) => at >= start && at < end);
  return [...text.slice(from, to)].map((character, at) => (isOfColumn(from + at) ? '·' : character)).join('');
}

/** 5个村未发现违建: what is denied stands behind what is counted. */
function behind({ after, unitNoun }: Wording, text: string): string {
  return text.slice(...after).slice(unitNoun.length);
}

function someOrNone(values: readonly number[], near: string, after: string): Amount {
  // 不降反升 denies nothing.
  return /(?:未|没有?|无|不|零)[^,;。]{0,12}$/u.test(near.replace(/不[增降升减]反/u, '')) ||
    /^(?:均|都|尚|仍)?(?:未|没有|无)/u.test(after)
    ? ['none', values.filter((value) => value === 0).length * 100]
    : ['some', values.filter((value) => value !== 0).length * 100];
}

function amountsOf(
  rows: RowSet,
  named: NumberColumn,
  naming: Naming | null,
  wording: Wording,
  text: string,
  values: readonly number[],
): Amount[] {
  const near = text.slice(...wording.near);
  const times = (value: number): number => Math.round(value * timesIn(rows, named, wording.quantity.measure));
  // 最长的是县交通运输局,平均5.7个工作日: the column itself is of means.
  if (/平均[^,;。]{0,6}$/u.test(near) && /平均/u.test(named.column.title) && rows.rows.length === 1)
    return [['sum', times(sumOf(values))]];
  // The highest of one row that was only named before says nothing.
  if (/平均|最[高低多少大小长短]/u.test(near) && rows.rows.length === 1 && rows.fixed.length === 0) return [];
  // Which days or months a mean is over, the rows say only where they are such.
  if (/[月日周]均/u.test(near) && !isOfPeriods(rows.annex)) return [];
  // Rounded once, to the decimals of the text: 87.648 is 87.6 and not 87.65, which would be 87.7.
  const many = countedIn(rows, near) ?? values.length;
  const exactly = Math.round((sumOf(values) / many) * timesIn(rows, named, wording.quantity.measure) * 1000);
  const mean: Amount = ['mean', exactly / 1000];
  if (/平均|[月日周]均|均值/u.test(near.replace(besideMean, ''))) {
    // 百公里油耗 whose total prints what all of them use: that is their mean, and not that of the rows.
    const whole = printedOf(rows.annex, rows.rows, named.column);
    const isAmong = whole !== null && whole >= Math.min(...values) && whole <= Math.max(...values);
    return isAmong ? [['mean', times(whole)], mean] : [mean];
  }
  // 最多的月份是6月: what is named behind is the most of others than rows.
  const extreme = near.search(/最[高多大长低少小短]/u);
  // 最长的已超期92天 is of that column.
  const isOfOthers = extreme >= 0 && !/^最.的已/u.test(near.slice(extreme));
  // 1月报修最多,达129件: so is a month that stands before it.
  const isOfMonth = monthOf(named.column) !== null;
  if (naming && isOfOthers && (isOfMonth || naming.spans.every(([start]) => start > wording.near[0] + extreme)))
    return [['sum', times(sumOf(values))]];
  // 问题最多的是梅园镇,共77处: who has most is named behind; 用时最长的是柳林乡的留言 is one of its rows.
  const isNamedBehind = extreme >= 0 && rows.fixed.some(({ start }) => start > wording.near[0] + extreme);
  const all: Amount = ['sum', times(printedOf(rows.annex, rows.rows, named.column) ?? sumOf(values))];
  const whole = isNamedBehind ? [all] : [];
  // 城关镇问题最多,为12个, of a table with a row a village: it is all of 城关镇 that has most.
  const isNamedBefore =
    extreme >= 0 &&
    rows.rows.length > 1 &&
    rows.fixed.some((pick) => picksUnit(rows.annex, pick) && pick.end <= wording.near[0] + extreme);
  const together = isNamedBefore && !isNamedBehind ? [all] : [];
  if (extreme >= 0 && rows.fixed.length === 0 && isOfAnother(rows.annex, near.slice(0, extreme))) return [];
  if (/最[高多大长]/u.test(near)) return [...whole, ['most', times(Math.max(...values))], ...together];
  if (/最[低少小短]/u.test(near)) return [...whole, ['least', times(Math.min(...values))], ...together];
  const isOfPart = naming !== null || rows.fixed.length > 0;
  if (rows.rows.length > 1 && isOfPart && isMeanBefore(text, wording)) return [mean];
  const printed = printedOf(rows.annex, rows.rows, named.column);
  if (printed !== null) return [['sum', times(printed)]];
  // A类企业亩均税收20.23万元: no sum of what the rows have.
  const quotient = rows.rows.length > 1 ? quotientOver(rows.annex, named.column, rows.rows) : null;
  if (quotient !== null) return [['sum', times(quotient)]];
  if (wording.quantity.measure === '‰' && values.length > 1) return [];
  const sums = summedTogether(rows.annex, rows.rows).map((own) => sumOf(numbersAt(own, named.column)));
  // 全部资金 below the others: one of the rows is what the others come to, and the sum of all is twice that.
  const half = sumOf(values) / 2;
  const hasWhole = values.length > 2 && half > 0 && values.includes(half);
  return (hasWhole ? [...sums, half] : sums).map((sum) => ['sum', times(sum)]);
}

/** 东湖社区上报最多 beside a table of kinds: a unit has most, of which the table knows nothing. */
function isOfAnother(annex: AnnexGrid, before: string): boolean {
  const unit = /\p{Script=Han}{2,8}(?:社区|街道|[镇乡村县局]|(?<![地园片])区)/u.exec(before)?.[0];
  return unit !== undefined && !subjectOf(annex).ofUnits && !annex.columns.some(({ title }) => unit.includes(title));
}

/** 平均每个项目计划投资1081.7万元: over as many as a column 项目数 counts, and not over the rows. */
function countedIn({ annex, rows }: RowSet, near: string): number | null {
  const [, measure = '', thing = ''] = /平均每([个件家条户处名])(\p{Script=Han}{2})/u.exec(near) ?? [];
  const counting = numberColumnsOf(annex).filter(
    ({ unit, words }) => thing !== '' && unit === measure && words.includes(thing),
  );
  const [column, ...more] = counting;
  const sum = column && more.length === 0 ? sumOf(numbersAt(rows, column.column)) : 0;
  return sum > 0 ? sum / 100 : null;
}

/** 平均得分93.1分,幼儿园94.4分、中学92.7分: a mean was said, and these are of its parts. */
function isMeanBefore(text: string, { quantity, near }: Wording): boolean {
  const words = text.slice(...near);
  if (quantity.measure !== '分' || words.length > 12 || /[共合总比最多少高低差各加扣]/u.test(words)) return false;
  const said = /(?:平均|均分)[^;。]*$/u.exec(text.slice(0, near[0]))?.[0] ?? '';
  return said !== '' && quantitiesIn(said).every(({ measure }) => measure === quantity.measure);
}

/** 类别小计 that stands beside each row of its category: the rows of which each says it once. */
function onceEach(annex: AnnexGrid, rows: readonly GridRow[], column: GridColumn): readonly GridRow[] {
  if (!/[类组片].{0,2}小计/u.test(column.title)) return rows;
  const group = annex.columns.find(({ kind, index }) => {
    if (kind !== 'name' && kind !== 'category') return false;
    const sums = new Map(annex.rows.map((row) => [row.cells[index]?.folded, numberAt(row, column)]));
    return (
      sums.size < annex.rows.length &&
      annex.rows.every((row) => sums.get(row.cells[index]?.folded) === numberAt(row, column))
    );
  });
  if (!group) return rows;
  const keyOf = (row: GridRow): string => row.cells[group.index]?.folded ?? '';
  return rows.filter((row, at) => rows.findIndex((other) => keyOf(other) === keyOf(row)) === at);
}

/** What a total prints over its rows where it is not their sum: 次均费用 of 三级医院小计. */
export function printedOf(annex: AnnexGrid, rows: readonly GridRow[], column: GridColumn): number | null {
  if (rows.length < 2) return null;
  const total = totalOver(annex, rows);
  return total ? numberAt(total, column) : null;
}

const totalOver = readOnceOfBoth((annex: AnnexGrid, rows: readonly GridRow[]) =>
  annex.totals.find(({ of }) => isOfRows(of, rows)),
);

function isOfRows(of: readonly GridRow[], rows: readonly GridRow[]): boolean {
  const own = new Set(rows.map(({ row }) => row));
  return of.length === own.size && rows.length === own.size && of.every(({ row }) => own.has(row));
}

/** 盘活厂房9万平方米: a table of tasks says in each row in what it is counted. */
function timesIn({ rows }: RowSet, named: NumberColumn, measure: string): number {
  const [row, ...more] = rows;
  if (!row || more.length > 0) return named.times;
  const printed = row.cells.find(({ folded }) => folded === `万${measure}` || folded === `亿${measure}`);
  return printed ? timesOf(printed.folded) : named.times;
}

/** 34个单位 is no sum of what the units have: only a column that counts units gives it. */
export function countsSuch({ column, unit }: NumberColumn, { unitNoun, quantity }: Wording): boolean {
  const thing =
    unitNoun === ''
      ? /^(?:行业)?领域/u.exec(quantity.count?.after ?? '')?.[0]
      : /(?:网站|账号|新媒体|公众号|单位|部门|地区|主体|机关|社区|局|乡|镇|街|道)$/u.exec(unitNoun)?.[0];
  return thing === undefined || !'家个'.includes(quantity.measure) || unit === '家' || column.title.includes(thing);
}

const sumOf: (values: readonly number[]) => number = readOnceOf((values) =>
  values.reduce((sum, value) => sum + value, 0),
);

function rateOf({ annex, rows, picks }: RowSet, { column }: NumberColumn): number | null {
  const cell = (row: GridRow | undefined): number | null => (row ? numberAt(row, column) : null);
  // The shares of all rows are no share.
  if (isShareColumn(column)) return picks.length === 0 ? null : sumOf(numbersAt(rows, column));
  if (rows.length === 1) return cell(rows[0]);
  if (picks.length === 0 && annex.totals.length > 0) return cell(annex.totals.at(-1));
  const printed = printedOf(annex, rows, column);
  if (printed !== null) return printed;
  const relation = rateRelation(annex, column);
  if (!relation) return null;
  const [of, to] = termsOver(relation, rows);
  return to > 0 ? Math.round((of * 10_000) / to) : null;
}

export function isShareColumn({ path }: GridColumn): boolean {
  return /^占|占比|比重$/u.test(path.at(-1) ?? '');
}

/** 水源保护(20分), 扣分合计: points count no samples. */
function isOfPoints({ column: { title } }: NumberColumn, measure: string): boolean {
  return measure !== '分' && /[加减扣]分|\(\d+分\)/u.test(title);
}

/** A column of 篇 counts no 处. */
export function unitFits(named: NumberColumn, measure: string): boolean {
  return fitsOf(named)(measure);
}

/** Each number of a text asks it of each column, in one of few measures. */
const fitsOf = readOnceOf((named: NumberColumn) => readOnce((measure) => counts(named, measure)));

function counts({ unit, column, times }: NumberColumn, measure: string): boolean {
  if (measure === '个百分点') return column.kind === 'percent' || column.title.includes('百分点');
  if (measure === '分') return unit === null ? /分|得分|成绩|评|权重/u.test(column.title) : unit === '分';
  if (measure === '元') return unit === '元' || /资金|金额|经费|投资/u.test(column.title);
  if (measure === '小时' || measure === '分钟' || measure === '秒')
    return unit === measure || /时间|时长|用时|时限|小时/u.test(column.title);
  if (measure === '工作日') return unit === '工作日' || /时间|时长|用时/u.test(column.title);
  // 14大类 are no sum of a column that does not count such.
  if (/[类种]$/u.test(measure)) return unit === measure || /[类种]/u.test(column.title);
  if (measure === '‰' || column.title.includes('‰')) return measure === '‰' && column.title.includes('‰');
  if (measure === '天') return unit === '天' || /天数|天/u.test(column.title);
  if (unit === null) return times === 1 && !/得分|总分|分数|成绩|分$|天数/u.test(column.title);
  if (unit === measure || measure.startsWith(unit) || unit.startsWith(measure)) return true;
  // 91件次 of a column in 次.
  if (/^.次$/u.test(measure) && unit === '次') return true;
  const loose = '件条篇个起处项宗例';
  return loose.includes(unit) && loose.includes(measure);
}
