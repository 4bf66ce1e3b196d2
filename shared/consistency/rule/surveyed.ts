import { type Count, countsIn } from '../claim/counts.ts';
import { nameListsIn } from '../claim/nameLists.ts';
import { printCount } from '../claim/numerals.ts';
import { distinctUnitsOf } from '../claim/saidSets.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { pointingTo, titleFits } from './pointingTo.ts';
import { numberAt, numbersOf, sumOver } from './relations.ts';
import { inText, nameOfAnnex, wholePlaces } from './report.ts';
import { partsSaid, subsetsOf } from './subsets.ts';

const noun =
  /^(?:政府|政务)?(?:被评估|被检查|参评|承办|主办|责任|预算|工作)?(?:[县市区旗州][级直](?:机关|预算)?)?(?:工作|职能)?(?:单位|部门|乡镇|镇|乡|街道|网站|账号|地区|县|市|区|委办局)/u;
/** Behind words of its own: 5个重点发布单位. */
const anyNoun = /^[^\d,;。、]{0,6}(?:单位|部门|乡镇|镇|街道|网站|账号|地区)/u;
const survey = /检查|考核|评估|测评|督查|督导|抽查|监测|评议|对象|通报的|转派|积分|排名|主办|在册|登记/u;
const someOnly =
  /不参[与加]|未参[与加]|不纳入|随机|选取|重点|其中|部分|抽取|上[季月年]|去年|同期|如|例如|以[上下](?!简?称)|联合|等|牵头|的\d/u;

/** 对9个单位进行了检查, 5个乡镇报送237条: how many there are, where what is said of them is of all rows or of one part of them. */
export function checkSurveyed(sentence: Sentence, annexes: readonly AnnexGrid[]): Discrepancy[] {
  const { text } = sentence;
  const counts = countsIn(text);
  const lists = nameListsIn(text);
  return counts.flatMap((count, at): Discrepancy[] => {
    if (!'家个'.includes(count.measure) || count.bound || count.rough) return [];
    // 甲(82.35%)、乙(85.71%)3个单位: those that are named with their numbers.
    if (/\([\d.]+[%分天件个条次]?\)$/u.test(text.slice(0, count.start))) return [];
    const rowsMeant = annexes.filter((annex) => isCalled(annex, count));
    if (rowsMeant.length > 0) return surveyedThings(sentence, count, rowsMeant);
    if (!noun.test(count.after) && !anyNoun.test(count.after)) return [];
    if (lists.some(({ count: { start } }) => start === count.start)) return [];
    // 5件及以上的5个单位: those that meet the bound.
    if (/的$/u.test(count.before) && (counts[at - 1]?.bound ?? null) !== null) return [];
    const summed = partsWithSum(annexes, counts.slice(at + 1), count, text);
    if (summed.length > 0)
      return summed.some(({ size }) => [count.value, joinedUnits(text, counts, at)].includes(size * 100))
        ? []
        : [report(sentence, count, summed[0]?.annex, summed[0]?.size ?? 0, 'error')];
    return noun.test(count.after) || anyNoun.test(count.after) ? surveyedAll(sentence, count, annexes) : [];
  });
}

/** 24个栏目, 22个政务新媒体账号: what a table of 栏目名称, 账号名称 has in its rows. */
function isCalled({ columns, nameColumn, rows, title: of }: AnnexGrid, { after }: Count): boolean {
  // 违规金额2万元以上机构处理情况表 lists some of them.
  if (/以[上下]|超过|不足|典型|部分|前[\d十]/u.test(of)) return false;
  const title = (columns[nameColumn]?.path.at(-1) ?? '').replace(/名称$/u, '');
  if (title.length < 2 || rows.length < 3 || /单位|部门|乡镇|对象|网站/u.test(title)) return false;
  const at = after.indexOf(title);
  return at >= 0 && at <= 6 && !/[的、,和]/u.test(after.slice(0, at));
}

function surveyedThings(sentence: Sentence, count: Count, annexes: readonly AnnexGrid[]): Discrepancy[] {
  const clause = clauseOf(sentence.text, count);
  const all = /对|共|全|登记|在册|开设|^$/u.test(count.before) || survey.test(clause);
  if (
    !all ||
    count.inWords ||
    someOnly.test(clause) ||
    /^[^,;。]{0,10}(?:[合不未更均都]|全部|超过|存在|有|中)/u.test(count.after)
  )
    return [];
  const sizes = annexes.flatMap((annex) => [
    annex.rows.length,
    ...partsSaid(annex, sentence.text).map(({ length }) => length),
  ]);
  const shown = annexes.flatMap((annex) => numbersOf(annex).map((column) => sumOver(annex.rows, column) / 100));
  if (sizes.includes(count.value / 100) || shown.includes(count.value / 100)) return [];
  return [report(sentence, count, annexes[0], annexes[0]?.rows.length ?? 0, 'doubt')];
}

/** 8个苏木镇和18个部门: together. */
function joinedUnits(text: string, counts: readonly Count[], at: number): number {
  let sum = 0;
  for (let each = at; each < counts.length; each += 1) {
    const [count, last] = [counts[each], counts[each - 1]];
    if (!count || (each > at && !/^[^,;。\d]{0,8}[、和及与]$/u.test(text.slice(last?.end, count.start)))) break;
    sum += count.value;
  }
  return at > 0 && /[、和及与]$/u.test(counts[at]?.before ?? '') ? sum + (counts[at - 1]?.value ?? 0) : sum;
}

/** The parts of annexes whose sum of a column is the next number that the clause or the one behind it says. */
function partsWithSum(
  annexes: readonly AnnexGrid[],
  later: readonly Count[],
  count: Count,
  text: string,
): { annex: AnnexGrid; size: number }[] {
  const next = later.find(
    ({ measure, after }) => !'%分家户名'.includes(measure) && !noun.test(after) && !anyNoun.test(after),
  );
  const words = next ? text.slice(count.start, next.end + next.after.length) : '';
  if (
    !next ||
    next.value < 1000 ||
    // 10个单位,其中超期10天以上的3件: a bound is no sum.
    next.bound !== null ||
    // 16个单位有逾期工单,其中甲13件: of one of them.
    /[。;(]|其中/u.test(text.slice(count.end, next.start).replace(/\((?:市|区|乡|镇|街道|县)\)/u, '')) ||
    next.start - count.end > 24
  )
    return [];
  const isListed = (annex: AnnexGrid): boolean => isOfUnits(annex) && !(count.measure === '家' && isOfRegions(annex));
  return annexes.filter(isListed).flatMap((annex) =>
    numbersOf(annex)
      .filter((column) => titleFits(column, next) && (pointingTo(column, words) > 0 || next.value >= 10_000))
      .flatMap((column) =>
        subsetsOf(annex, text)
          .filter((rows) => rows.length > 1 && sumOver(rows, column) === next.value)
          .flatMap((rows) => [
            { annex, size: rows.length },
            { annex, size: sizeOfSome(rows, column) },
            // 14家单位的23个事项: a row for each thing that a unit has.
            ...distinctUnitsOf(annex, rows).map((size) => ({ annex, size })),
          ]),
      ),
  );
}

/** A table of 诉求类别 adds up to what the units have, and lists none of them. */
function isOfUnits({ columns, nameColumn }: AnnexGrid): boolean {
  const leaf = (columns[nameColumn]?.path.at(-1) ?? '').replace(/\(.*\)$|名称$/gu, '');
  return !/(?:类别|类型|种类|类|渠道|领域|指标|内容|环节|月份|时段|时间|事项|问题)$/u.test(leaf);
}

/** 18家单位 are none of the 县(市、区) that a table lists. */
function isOfRegions({ columns, nameColumn }: AnnexGrid): boolean {
  return /^(?:各?(?:县|市|区|旗)(?:\([县市区旗、]+\)|[县市区]*)|地区|区域|辖区)$/u.test(
    columns[nameColumn]?.path.at(-1) ?? '',
  );
}

/** 12个单位共有38件未办结: only those that have some. */
function sizeOfSome(rows: readonly GridRow[], column: GridColumn): number {
  return rows.filter((row) => (numberAt(row, column) ?? 0) !== 0).length;
}

/** A survey of so many, where no annex lists so many and there is one that could be meant. */
function surveyedAll(sentence: Sentence, count: Count, annexes: readonly AnnexGrid[]): Discrepancy[] {
  const clause = clauseOf(sentence.text, count);
  if (
    !survey.test(clause) ||
    (/的$/u.test(count.before) && /中(?:$|,)/u.test(count.after)) ||
    someOnly.test(clause.replace(/的\d.*$/u, '')) ||
    sentence.paragraph > 8
  )
    return [];
  const large = annexes.filter(({ rows }) => rows.length >= 3);
  const [own, ...more] = large.filter((annex) => listsEach(annex, count));
  const only = more.length === 0 ? own : undefined;
  const [first, ...others] = only ? [only] : large;
  const sizes = only
    ? subsetsOf(only, sentence.text).map(({ length }) => length)
    : annexes.flatMap((annex) => sizesOf(annex, sentence.text));
  if (!first || sizes.includes(count.value / 100) || isSumOfTwo(annexes, count)) return [];
  return others.length > 0 ? [] : [report(sentence, count, first, first.rows.length, 'doubt')];
}

/** 各网站监测结果对比表: 网站名称 beside 18个网站, each in a row of its own. */
function listsEach({ columns, nameColumn, rows, title }: AnnexGrid, { after }: Count): boolean {
  const thing = /^(?:政府|政务)?(网站|账号|栏目|企业|学校|医院)/u.exec(after)?.[1];
  const names = new Set(rows.map(({ name }) => name));
  return (
    thing !== undefined &&
    /^各/u.test(title) &&
    (columns[nameColumn]?.title.includes(thing) ?? false) &&
    names.size === rows.length
  );
}

function clauseOf(text: string, { start, end, after }: Count): string {
  return text.slice(Math.max(text.lastIndexOf(',', start), text.lastIndexOf(';', start)) + 1, end + after.length);
}

/** Rows, parts, and how many different names stand in each column. */
function sizesOf(annex: AnnexGrid, text: string): number[] {
  const distinct = annex.columns.map(
    ({ index }) => new Set(annex.rows.map((row) => row.cells[index]?.folded ?? '')).size,
  );
  const values = numbersOf(annex).map((column) => sumOver(annex.rows, column) / 100);
  return [...subsetsOf(annex, text).map(({ length }) => length), ...distinct, ...values];
}

function isSumOfTwo(annexes: readonly AnnexGrid[], { value }: Count): boolean {
  const lengths = annexes.map(({ rows }) => rows.length);
  return lengths.some((one, at) => lengths.slice(at + 1).some((other) => (one + other) * 100 === value));
}

function report(
  sentence: Sentence,
  count: Count,
  annex: AnnexGrid | undefined,
  size: number,
  severity: 'error' | 'doubt',
): Discrepancy {
  const said = printCount(count);
  const where = annex ? nameOfAnnex(annex) : '附件';
  return inText(sentence, count.start, count.end, {
    severity,
    rule: 'row-count',
    claimed: said,
    found: `${size}${count.measure}`,
    rows: annex ? wholePlaces(annex) : [],
    message: `${where}里是 ${size} ${count.measure}，文中写作 ${said}。`,
  });
}
