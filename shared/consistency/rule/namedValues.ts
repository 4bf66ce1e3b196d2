import { type Count, countsIn } from '../claim/counts.ts';
import type { FindMentions, Mention } from '../claim/mentions.ts';
import { countsNames } from '../claim/nameLists.ts';
import { printCount } from '../claim/numerals.ts';
import { type Statement, statementsIn } from '../claim/statements.ts';
import type { Discrepancy, Severity } from '../discrepancy.ts';
import { differenceWord } from '../query/differenceAnswers.ts';
import { kindsIn } from '../query/kindWords.ts';
import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { equals, isInColumn, isShown, type Place, placesOf } from './namedPlaces.ts';
import { namedInFull } from './otherColumn.ts';
import { pointingTo, titleFits } from './pointingTo.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

const otherPeriod =
  /每[天日周月季年]|上[一]?(?:季度|月|年)|去年|同期|同比|环比|持平|累计|历次|[一二三四]季度.{0,12}通报/u;

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
    // “18个村生活污水治理”: what is in a title counts nothing.
    .filter(({ count }) => text.lastIndexOf('“', count.start) <= text.lastIndexOf('”', count.start))
    .filter((statement) => !isInColumn(statement, annexes))
    // “甲发布”“乙发布”3个: how many are named, and nothing of the last.
    .filter(({ count }) => !countsNames(text, count))
    // 设施故障在5个大队居首, 只储备小麦的3家: in how many places, and how many have it.
    .filter(({ mention, count }) => {
      const between = text.slice(mention.end, count.start);
      return !between.endsWith('在') && !(between === '的' && count.measure === '家');
    })
    // 三项指标分别得33.1分、34.7分: of what the numbers behind are.
    .filter(({ count }) => !(count.inWords && /^[^,;。\d]{0,8}分别/u.test(text.slice(count.end))))
    .filter(({ mention, count }) => !/^\((?:一?共|合计|计)$/u.test(text.slice(mention.end, count.start)));
  return statements.flatMap((statement, at): Discrepancy[] => {
    const clause = text.slice(clauseStart(text, statement.start), statement.end);
    if (otherPeriod.test(clause) && !showsChange(statement.mention)) return [];
    // 与第一名相差24分: no number of its own.
    if (statement.count.measure === '个百分点' || differenceWord.test(text.slice(0, statement.count.start))) return [];
    if (isChange(text, statement.count) && !showsChange(statement.mention)) return [];
    const points = pointsOf(statement);
    if (points !== null)
      // Of a list of deductions several are his, and what they come to is said.
      return points.length !== 1 || points.some((place) => equals(statement.count, place))
        ? []
        : points.slice(0, 1).map((place) => report(sentence, statement, place, 'doubt'));
    const next = nextInOrder(text, statement, statements[at - 1]);
    if (next.length > 0)
      return next.some((place) => equals(statement.count, place))
        ? []
        : next.slice(0, 1).map((place) => report(sentence, statement, place, 'doubt'));
    const other = namedInFull(statement, `${clause}${behindBracket(text, statement)}`, text);
    if (other) return [report(sentence, statement, other, 'doubt')];
    const siblings = statements.filter((each) => each !== statement && each.count.measure === statement.count.measure);
    const common = columnOfMost(statement, siblings);
    const around = `${before}${text}`;
    if (common ? equals(statement.count, common) : isShown(statement, around)) return [];
    if (common) return [report(sentence, statement, common, isShown(statement, around) ? 'doubt' : 'error')];
    const meant = columnMeant(text, clause, statement, siblings) ?? columnMeant(before, clause, statement, siblings);
    return meant ? [report(sentence, statement, meant.place, meant.severity)] : [];
  });
}

/** 大王庄镇(225件)受理量最多: a bracket behind the name ends no clause. */
function behindBracket(text: string, { mention, count }: Statement): string {
  const isInBracket = text.charAt(mention.end) === '(' && text.charAt(count.end) === ')';
  return isInBracket ? (/^[^,;。、()]*/u.exec(text.slice(count.end + 1))?.[0] ?? '') : '';
}

/** 县(市、区)和高新区: of both together; 东山县以外的单位: of the others. */
function isAlone(text: string, { start, end }: Mention): boolean {
  const joined = /(?:和|及|与|以及|、)$/u.exec(text.slice(0, start));
  const isWithKind = joined !== null && kindsIn(text).some((kind) => kind.end === joined.index);
  return !isWithKind && !/^(?:以外|之外|除外)/u.test(text.slice(end));
}

/** 基础分83分,加1分,扣2分: the cells of 加分 and 扣分; null of a number that is said otherwise. */
function pointsOf({ mention, count }: Statement): Place[] | null {
  const word = count.measure === '分' ? /([加扣减])了?$/u.exec(count.before)?.[1] : undefined;
  if (word === undefined) return null;
  return placesOf(mention, count).filter(({ column }) => column.title.includes(`${word}分`));
}

/** 甲最多,为4个,乙次之,为3个: the cells of the second in the columns that show the number of the first. */
function nextInOrder(text: string, { mention, count }: Statement, first: Statement | undefined): Place[] {
  if (!first || !/其次|次之|紧随其后|随后|[列居排]第二/u.test(text.slice(first.count.end, count.start))) return [];
  const shown = placesOf(first.mention, first.count).filter((place) => equals(first.count, place));
  return placesOf(mention, count).filter(({ column }) => shown.some((place) => place.column === column));
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

function columnMeant(
  text: string,
  clause: string,
  statement: Statement,
  siblings: readonly Statement[],
): { place: Place; severity: Severity } | null {
  const { count, mention } = statement;
  const places = placesOf(mention, count).filter(({ column }) => column.kind !== 'rank' && titleFits(column, count));
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

function report(
  sentence: Sentence,
  { count, mention }: Statement,
  { annex, row, column }: Place,
  severity: Severity,
): Discrepancy {
  const said = printCount(count);
  const shown = row.cells[column.index]?.text ?? '';
  // 南门街道（64.4%）: not asserted of what it is only responsible for.
  const own = mention.rows.filter((each) => each.row === row);
  const isOwn = own.some((each) => each.column === annex.nameColumn);
  // 新增公共停车位 beside two rows of 县城管局: by the name that the text says.
  const name = isOwn ? row.name : (row.cells[own[0]?.column ?? -1]?.text ?? row.name);
  return inText(sentence, Math.min(mention.start, count.start), Math.max(mention.end, count.end), {
    severity: isOwn ? severity : 'doubt',
    rule: 'named-value',
    claimed: said,
    found: shown,
    rows: [rowPlace(annex, row)],
    message: `${nameOfAnnex(annex)}里“${name}”的“${column.path.at(-1) ?? ''}”是 ${shown}，文中写作 ${said}。`,
  });
}
