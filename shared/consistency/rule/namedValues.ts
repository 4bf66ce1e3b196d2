import { type Count, countsIn } from '../claim/counts.ts';
import type { FindMentions, Mention } from '../claim/mentions.ts';
import { printHundredths } from '../claim/numerals.ts';
import { type Statement, statementsIn } from '../claim/statements.ts';
import { inOneWord } from '../claim/synonyms.ts';
import type { Discrepancy, Severity } from '../discrepancy.ts';
import { differenceWord } from '../query/differenceAnswers.ts';
import { kindsIn } from '../query/kindWords.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { coreOf } from './columnCore.ts';
import { blurOf } from './printedRate.ts';
import { numberAt, numbersOf } from './relations.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';
import { sumOver } from './sumsShown.ts';

const otherPeriod =
  /每[天日周月季年]|上[一]?(?:季度|月|年)|去年|同期|同比|环比|持平|累计|历次|[一二三四]季度.{0,12}通报/u;

interface Place {
  readonly annex: AnnexGrid;
  readonly row: GridRow;
  readonly column: GridColumn;
}

/** 县住建局（842件）, 东城区合格率94.4%: a number said of a row against what the row shows. */
export function checkNamedValues(
  sentence: Sentence,
  mentionsIn: FindMentions,
  annexes: readonly AnnexGrid[],
  before = '',
): Discrepancy[] {
  const { text } = sentence;
  const statements = statementsIn(text, countsIn(text), mentionsIn(text))
    .filter(({ mention }) => isAlone(text, mention))
    .filter((statement) => !isInColumn(statement, annexes))
    // 设施故障在5个大队居首, 只储备小麦的3家: in how many places, and how many have it.
    .filter(({ mention, count }) => {
      const between = text.slice(mention.end, count.start);
      return !between.endsWith('在') && !(between === '的' && count.measure === '家');
    })
    .filter(({ mention, count }) => !/^\((?:一?共|合计|计)$/u.test(text.slice(mention.end, count.start)));
  return statements.flatMap((statement, at): Discrepancy[] => {
    const clause = text.slice(clauseStart(text, statement.start), statement.end);
    if (otherPeriod.test(clause) && !showsChange(statement.mention)) return [];
    // 与第一名相差24分: no number of its own.
    if (statement.count.measure === '个百分点' || differenceWord.test(text.slice(0, statement.count.start))) return [];
    if (isChange(text, statement.count) && !showsChange(statement.mention)) return [];
    const next = nextInOrder(text, statement, statements[at - 1]);
    if (next.length > 0)
      return next.some((place) => equals(statement.count, place))
        ? []
        : next.slice(0, 1).map((place) => report(sentence, statement, place, 'doubt'));
    const siblings = statements.filter((each) => each !== statement && each.count.measure === statement.count.measure);
    const common = columnOfMost(statement, siblings);
    const around = `${before}${text}`;
    if (common ? equals(statement.count, common) : isShown(statement, around)) return [];
    if (common) return [report(sentence, statement, common, isShown(statement, around) ? 'doubt' : 'error')];
    const meant = columnMeant(text, clause, statement, siblings) ?? columnMeant(before, clause, statement, siblings);
    return meant ? [report(sentence, statement, meant.place, meant.severity)] : [];
  });
}

/** 县(市、区)和高新区: of both together; 东山县以外的单位: of the others. */
function isAlone(text: string, { start, end }: Mention): boolean {
  const joined = /(?:和|及|与|以及|、)$/u.exec(text.slice(0, start));
  const isWithKind = joined !== null && kindsIn(text).some((kind) => kind.end === joined.index);
  return !isWithKind && !/^(?:以外|之外|除外)/u.test(text.slice(end));
}

/** 江北新区124处, where units are the columns of a table and one of its rows has that. */
function isInColumn({ mention, count }: Statement, annexes: readonly AnnexGrid[]): boolean {
  return annexes.some((annex) =>
    annex.columns.some(
      (column) =>
        column.path.at(-1) === mention.name && annex.rows.some((row) => equals(count, { annex, row, column })),
    ),
  );
}

/** 甲最多,为4个,乙次之,为3个: the cells of the second in the columns that show the number of the first. */
function nextInOrder(text: string, { mention, count }: Statement, first: Statement | undefined): Place[] {
  if (!first || !/其次|次之|紧随其后|随后|[列居排]第二/u.test(text.slice(first.count.end, count.start))) return [];
  const shown = placesOf(first.mention, first.count).filter((place) => equals(first.count, place));
  return placesOf(mention, count).filter(({ column }) => shown.some((place) => place.column === column));
}

function shownAt({ row, column }: Place): number {
  return numberAt(row, column) ?? 0;
}

/** A table with 增减 or 去年同期 speaks of the other period too. */
function showsChange({ rows }: Mention): boolean {
  return rows.some(({ annex }) =>
    annex.columns.some(({ title }) => /增减|同比|环比|同期|去年|上年|上[季月]/u.test(title)),
  );
}

/** 甲、乙人口增加,分别增加4807人、567人: by how much, in a table that says how many. */
function isChange(text: string, { start }: Count): boolean {
  const head = text.slice(0, start).replace(/(?:\d[\d.,]*[万亿]?\p{Script=Han}{0,3}[、和及])+$/u, '');
  return /(?:增加|减少|增长|下降|上升|提高|降低|回落)了?$/u.test(head);
}

function clauseStart(text: string, start: number): number {
  const before = text.slice(0, start);
  return Math.max(before.lastIndexOf(','), before.lastIndexOf('。'), before.lastIndexOf(';')) + 1;
}

/** Any number of any of its rows, or how often it stands in the table. */
function isShown({ count, mention }: Statement, text: string): boolean {
  const places = placesOf(mention, count);
  if (places.some((place) => equals(count, place)) || isAlong(count, mention) || isOfEach(count, mention)) return true;
  // 未办结2件 of 31 and 29.
  if (
    /[未没](?!有?发现)|[欠差余剩]|[超逾]期/u.test(text) &&
    places.some((one) =>
      places.some((other) => one.annex === other.annex && shownAt(one) - shownAt(other) === count.value),
    )
  )
    return true;
  const tables = new Set(mention.rows.map(({ annex }) => annex));
  return [...tables].some((annex) => {
    const rows = mention.rows.filter((each) => each.annex === annex).map(({ row }) => row);
    const sums = rows.length > 1 ? numbersOf(annex).map((column) => sumOver(rows, column)) : [];
    return (
      count.value === rows.length * 100 ||
      sums.includes(count.value) ||
      partsOfRows(annex, rows, text).includes(count.value / 100)
    );
  });
}

/** 手机评价815次 where the row has 240, 266 and 309 of three months: what its numbers come to together. */
function isAlong({ value, measure }: Count, { rows }: Mention): boolean {
  if (measure === '%') return false;
  return rows.some(({ annex, row }) => {
    const values = annex.columns.flatMap((column) => (column.kind === 'number' ? (numberAt(row, column) ?? []) : []));
    return values.length > 1 && values.reduce((sum, each) => sum + each, 0) === value;
  });
}

/** 每栋3.12处: one number of the row over another. */
function isOfEach({ value, before, decimals }: Count, { rows }: Mention): boolean {
  if (!/(?:平均|每[百千万]?)[^,;。\d]{0,6}$/u.test(before)) return false;
  const step = 10 ** Math.max(0, 2 - decimals);
  return rows.some(({ annex, row }) => {
    const values = annex.columns.flatMap((column) => (column.kind === 'number' ? (numberAt(row, column) ?? []) : []));
    return values.some((of) =>
      values.some((to) => [1, 100, 1000].some((by) => to > 0 && Math.abs((of / to) * by * 100 - value) <= step / 2)),
    );
  });
}

/** The one column that three others of the sentence and nearly all of them are said of. */
function columnOfMost(statement: Statement, siblings: readonly Statement[]): Place | null {
  if (siblings.length < 2 || statement.goesOn) return null;
  const fitting = placesOf(statement.mention, statement.count)
    .filter(({ column }) => column.kind !== 'rank')
    .map((place) => ({ place, others: siblings.filter((each) => fits(each, place.column)).length }))
    .sort((a, b) => b.others - a.others);
  const [best, next] = fitting;
  if (!best || best.others < 2 || best.others < siblings.length - 1 || next?.others === best.others) return null;
  return best.place;
}

function fits({ mention, count }: Statement, column: GridColumn): boolean {
  return placesOf(mention, count).some((place) => place.column === column && equals(count, place));
}

/** How many of its rows have each value of a short column that is said. */
function partsOfRows(annex: AnnexGrid, rows: readonly GridRow[], said: string): number[] {
  if (rows.length < 2) return [];
  return annex.columns
    .filter(({ kind }) => kind === 'category')
    .flatMap(({ index }) => {
      const texts = rows.map((row) => row.cells[index]?.text ?? '');
      return [...new Set(texts)]
        .filter((value) => said.includes(value))
        .map((value) => texts.filter((text) => text === value).length);
    });
}

/** The cells that could show the number: of the kind that its unit of count asks for. */
function placesOf({ rows }: Mention, { measure }: Count): Place[] {
  return rows.flatMap(({ annex, row }) =>
    annex.columns.flatMap((column): Place[] => {
      const fits = measure === '%' ? column.kind === 'percent' : column.kind === 'number' || column.kind === 'rank';
      // 速冻食品、粮食烘干3个项目: not their 协议投资(亿元).
      if ('个家'.includes(measure) && /\([万亿]?元\)/u.test(column.title)) return [];
      return fits && numberAt(row, column) !== null ? [{ annex, row, column }] : [];
    }),
  );
}

/** At the decimals of whichever shows fewer. 欠报28条 is −28 in the table. */
function equals(count: Count, { row, column }: Place): boolean {
  const { value, decimals } = count;
  const cell = row.cells[column.index];
  const shown = Math.abs(cell?.number ?? 0);
  // 83.30万 of 832955.
  if (Math.abs(shown - value) <= blurOf(count)) return true;
  const step = 10 ** Math.max(0, 2 - Math.min(decimals, cell?.decimals ?? 0));
  return shown === value || Math.round(shown / step) === Math.round(value / step);
}

function columnMeant(
  text: string,
  clause: string,
  statement: Statement,
  siblings: readonly Statement[],
): { place: Place; severity: Severity } | null {
  const { count, mention } = statement;
  const places = placesOf(mention, count).filter(({ column }) => column.kind !== 'rank' && unitFits(column, count));
  const rated = places
    .map((place) => {
      const others = siblings.flatMap(({ mention: other, count: said }) =>
        placesOf(other, said).some((each) => each.column === place.column && equals(said, each)) ? [said] : [],
      );
      // A few that fit by chance are no sign of what is meant.
      return {
        place,
        others: others.length * 2 >= siblings.length ? others.length : 0,
        points: pointingTo(place.column, clause) * 2 + pointingTo(place.column, text),
      };
    })
    .sort((a, b) => b.others - a.others || b.points - a.points);
  const [best, next] = rated;
  // 提取率最高的是甲,为81.9%, beside columns of other rates.
  const isOfNone = count.measure === '%' && best?.points === 0 && /\p{Script=Han}率/u.test(clause);
  if (isOfNone) return null;
  if (best && /最[大多高小少低]/u.test(clause) && !statement.goesOn) return { place: best.place, severity: 'doubt' };
  // Of what goes on, its own words say the column: not those of the unit before.
  const own = clause.slice(statement.start - statement.end);
  if (!best || (statement.goesOn && pointingTo(best.place.column, own) === 0)) return null;
  // 采用率前两位的是甲(58.9%): of a rate that the only column of rates does not show.
  const isOther = count.measure === '%' && best.points === 0 && /\p{Script=Han}率/u.test(text);
  const only = rated.length === 1 && '%分'.includes(count.measure) && !isOther;
  if (best.others === 0 && best.points === 0 && !only) return null;
  const clear = !next || best.others > next.others || best.points > next.points;
  return { place: best.place, severity: clear && (best.others > 0 || best.points >= 2 || only) ? 'error' : 'doubt' };
}

/** A column of 篇 counts no 处. */
export function unitFits({ title }: GridColumn, { measure }: Count): boolean {
  if (measure === '%') return true;
  if (/[类种]$/u.test(measure)) return /[类种]/u.test(title);
  if (measure === '分') return !/[条件篇家]/u.test(title);
  const own = /\(([件条篇个家次项处份])\)|([件条篇家次项处份])数?$/u.exec(title);
  const unit = own?.[1] ?? own?.[2];
  const loose = /^[条件篇个]/u;
  return unit === undefined || unit === measure || (loose.test(unit) && loose.test(measure));
}

/** 未办结 does not speak of 办结. */
function says(text: string, pair: string): boolean {
  for (let at = text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 1))
    if (!/[未没不非]/u.test(text.charAt(at - 1))) return true;
  return false;
}

/** Pairs of characters of the column's own words that the text has. */
export function pointingTo(column: GridColumn, text: string): number {
  const core = inOneWord(coreOf(column).replace(/[^\p{Script=Han}]/gu, ''));
  const words = inOneWord(text);
  let points = 0;
  for (let at = 0; at + 2 <= core.length; at += 1) if (says(words, core.slice(at, at + 2))) points += 1;
  // 发布总量 is the column 合计 where the sum has no other name.
  return points === 0 && /^(?:合计|总计|小计)$/u.test(core) && /总[量数]|总计|合计/u.test(words) ? 1 : points;
}

function report(
  sentence: Sentence,
  { count, mention }: Statement,
  { annex, row, column }: Place,
  severity: Severity,
): Discrepancy {
  const said = `${printHundredths(count.value)}${count.measure}`;
  const shown = row.cells[column.index]?.text ?? '';
  // 南门街道（64.4%）: not asserted of what it is only responsible for.
  const isOwn = mention.rows.some((each) => each.row === row && each.column === annex.nameColumn);
  return inText(sentence, mention.start, count.end, {
    severity: isOwn ? severity : 'doubt',
    rule: 'named-value',
    claimed: said,
    found: shown,
    rows: [rowPlace(annex, row)],
    message: `${nameOfAnnex(annex)}里“${row.name}”的“${column.path.at(-1) ?? ''}”是 ${shown}，文中写作 ${said}。`,
  });
}
