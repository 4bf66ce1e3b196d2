import { countsIn } from '../claim/counts.ts';
import { endsTogetherIn } from '../claim/endsTogether.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { isRateOfSome } from '../rule/ofOthers.ts';
import { numberAt } from '../rule/relations.ts';
import { unitFits } from './amountAnswers.ts';
import type { Asked } from './asked.ts';
import { numberColumnsOf } from './columnWords.ts';
import type { Passage } from './passage.ts';
import type { Pick } from './picks.ts';
import { type Quantity, shows } from './quantities.ts';
import type { Reading } from './readings.ts';
import type { Wording } from './wording.ts';
import type { WordReader } from './wordReader.ts';

/** Words of other times and of comparisons: not what the annexes show. */
const elsewhere =
  /上[一]?[季月年批期次轮]|去年|同期|同比|环比|(?<!占)比(?![例重])|较(?![多少差好高低大小])|[由从](?![高低多少大小]到)|增长|历次|曾|以来|半数|过半|一半|不少于|不低于|不超过|不得|以内|至少|下一步|此前|相差|[多少高低]于|提高|[升降]至|分别|(?:组成|成立|设立|派出|抽调)了?$|[至—–~-]$|开展|(?:增加|减少|上升|下降|增长|[增降]幅)最|(?:增加|减少|上升|下降|降低)了?$/u;

const changed = /(?:增加|减少|上升|下降|降低)了?$/u;

/** Words of what shall be and of scales, which may as well be those of a column: 年度计划投资, 诉求占比, 提前办结. */
const beside = /每|目标|计划|月均|日均|满分|权重|占|提前/u;

/** Whether the words of a number say that it is none of the query: of another time, of what shall be, of a comparison. */
export function isElsewhere(
  text: string,
  { quantity, near, after, turn }: Wording,
  { rest, rows, aggregate }: Reading,
): boolean {
  // 7天以内的, 低于95分的 are the bound itself; of a range 低于100分、高于95分的 either end may be counted.
  const bounds = rows.fixed.filter(({ aspect }) => aspect.startsWith('bound'));
  const isOne = bounds.length === 1 && bounds.every(({ say }) => !say.includes('、'));
  const words =
    bounds.length > 0 ? rest.replace(isOne ? /[以之]内|^[多少高低]于(?=·)/gu : /[以之]内/u, '') : text.slice(...near);
  // 与上年相比6个上升, 高于平均分的13个: where changes are counted, the words of a comparison are theirs.
  const isChange =
    aggregate === 'change' ||
    aggregate === 'difference' ||
    (quantity.measure !== '%' && rows.fixed.some(({ aspect }) => /^(?:change|mean)/u.test(aspect)));
  return (
    (!isChange && elsewhere.test(turn ? words.replace('分别', '') : words)) ||
    // 分别增加1884人、1359人: the second as well; 8个乡镇人口增加: in a table that says nothing of it.
    (!isChange && turn !== null && changed.test(text.slice(0, turn.start))) ||
    (!isChange && changed.test(text.slice(...after))) ||
    // 一季度、二季度分别完成: of a table that does not part them.
    (turn !== null && (rest.match(/[一二三四]季度|\d月/gu) ?? []).length > 1) ||
    // 前5名中部门占3席 is how many, and no share.
    beside.test(quantity.measure === '席' ? rest.replace('占', '') : rest) ||
    isQuoted(text, quantity, rows.annex) ||
    ((aggregate === 'units' || aggregate === 'rows') && isToAll(text, quantity)) ||
    isStandard(text, quantity) ||
    isNamedAmong(text, quantity, rows.fixed) ||
    endsTogetherIn(text).some(({ start }) => start === quantity.start) ||
    // 达到序时进度(75%): what is aimed at.
    /(?:序时进度|时序进度|要求|目标|应当?)(?:为|是|达到)?\(?$/u.test(text.slice(0, quantity.start)) ||
    // 上述4家单位中,部门3家: of those that were named before; B等以上5个 are a grade and those above it.
    /(?:上述|以上|前述|这些?)[^,;。]{0,10}中,?[^;。]*$|(?:上述|以上|前述)$/u.test(`${text.slice(0, near[0])}${rest}`) ||
    /(?:^|[,;:。])(?:如|例如|比如)[^,;。]*$|扣除|剔除|除去/u.test(text.slice(0, near[1])) ||
    /^(?:以[上下内]|类|级|次以|\(含)/u.test(text.slice(after[0], after[1] + 2))
  );
}

/** 对全县52所学校开展了检查: those to whom something was done, and not only those of whom a list of problems tells. */
function isToAll(text: string, { start, end }: Quantity): boolean {
  const isTo = /[对向](?:全[省市县区旗州]|辖区)?(?:范围)?内?的?$/u.test(text.slice(0, start));
  return isTo && /^[^,;。\d]{0,20}(?:开展|进行|实施|组织)/u.test(text.slice(end));
}

/** 按照部门60条、镇街40条的年度任务: what each was to have. */
function isStandard(text: string, { start, end }: Quantity): boolean {
  return (
    /(?:^|[,;:。])按照?[^,;。]*$/u.test(text.slice(0, start)) &&
    /^[^,;。]{0,4}的[^,;。]{0,6}(?:任务|标准|要求|目标|比例)/u.test(text.slice(end))
  );
}

/** 酒类等5类: who alone is named is one of so many, and no condition on them; of 甲、乙等5家 more is known. */
function isNamedAmong(text: string, { start }: Quantity, fixed: readonly Pick[]): boolean {
  const among = /等$/u.test(text.slice(0, start)) ? start - 1 : Number.NaN;
  return fixed.some((pick) => pick.end === among && !/[、和及与]$/u.test(text.slice(0, pick.start)));
}

/** 2件留言未答复 stands in a cell: its number counts no rows. */
function isQuoted(text: string, { start, end }: Quantity, { rows, columns }: AnnexGrid): boolean {
  const words = text.slice(start, end + 3);
  if (!/\p{Script=Han}{3}$/u.test(words)) return false;
  return columns.some(
    ({ kind, index }) => kind === 'text' && rows.some((row) => row.cells[index]?.folded.includes(words)),
  );
}

/** A rate of two numbers that are said beside it. */
export function isRateSaid({ sentence, before, beside }: Passage, { quantity: { count } }: Wording): boolean {
  if (count?.measure !== '%') return false;
  const own = countsIn(sentence.text);
  const wholes = [...beside, ...before].flatMap((text) => countsIn(text).map(({ value }) => value));
  return isRateOfSome(count, own, wholes);
}

/** Another number of the one row that is named: it may be this that is said of it. */
export function isOtherCell({ rows: { annex, rows }, naming, left }: Reading, { quantity }: Wording): boolean {
  const [row, ...more] = rows;
  if (row === undefined || more.length > 0 || (naming?.whole === true && left === 0)) return false;
  return isInRow(annex, row, quantity);
}

/** Any cell of a row shows it, in a column that such numbers may stand in. */
function isInRow(annex: AnnexGrid, row: GridRow, quantity: Quantity): boolean {
  return numberColumnsOf(annex).some((named) => {
    const value = numberAt(row, named.column);
    return (
      value !== null &&
      (named.column.kind === 'percent') === (quantity.measure === '%') &&
      unitFits(named, quantity.measure) &&
      shows(quantity, value * named.times)
    );
  });
}

/** 屏城市(68件) that a row of 屏城市 has in another annex is not how often a list has it. */
export function isCellElsewhere(
  { aggregate, rows: { fixed } }: Reading,
  { quantity }: Wording,
  text: string,
  reader: WordReader,
): boolean {
  if (aggregate !== 'rows' && aggregate !== 'units') return false;
  return reader.annexes.some((annex) =>
    reader
      .picks(annex, text)
      .some(
        ({ start, rows: [row, ...more] }) =>
          row !== undefined &&
          more.length === 0 &&
          fixed.some((own) => own.start === start) &&
          isInRow(annex, row, quantity),
      ),
  );
}

/** 住建局承办3件 of the cases that a list has is not all that another annex has of 住建局. */
export function isCountedElsewhere({ aggregate, rows: { annex, fixed } }: Reading, { wording, all }: Asked): boolean {
  if (aggregate !== 'sum') return false;
  return all.some(
    (other) =>
      other.aggregate === 'rows' &&
      other.rows.annex !== annex &&
      shows(wording.quantity, other.value) &&
      other.rows.fixed.some(({ start }) => fixed.some((own) => own.start === start)),
  );
}

/** 得分前3名, 后5位: so many are spoken of, and nothing is counted. */
export function isSizeOfEnd(text: string, { start }: Quantity): boolean {
  return /[前后末]$/u.test(text.slice(0, start));
}

/** 产业发展以外的: whom the words name is not meant. */
export function leavesOut(words: string): boolean {
  return /以外|之外|除外|不含|不包括/u.test(words);
}
