import { monthSpansIn } from '../claim/spans.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { matchOf } from '../readOnce.ts';
import { sumOver } from '../rule/relations.ts';
import { printedOf, unitFits } from './amountAnswers.ts';
import type { Answer } from './answers.ts';
import { type RowSet, rowSetsOf } from './candidates.ts';
import { isOfChange } from './changeColumns.ts';
import { comparedIn, meant, sharedPairs } from './changePicks.ts';
import { type Change, changesOf } from './changes.ts';
import { type NumberColumn, numberColumnsOf } from './columnWords.ts';
import { answer, type Scene } from './scene.ts';

/** The words right before a number that say that it is by how much something has changed: 增加最多,增加11条. */
export const changeWord: RegExp = changedBy();

const changeIn = matchOf(changeWord);

function changedBy(): RegExp {
  const before = '[比较](?:上(?!半)|去|同)[^,;。\\d]{1,5}?';
  const since = `${before}|[比较](?:\\d{1,2}月|第?[一二三四]季度)[底末份]?`;
  const way = '增加|上升|增长|提高|提升|减少|下降|降低|[增升降减涨]幅';
  const behind = '了|最[多大快]|,|为|达到?|约|幅度';
  return new RegExp(`(?:(?:${since})[多少高低]|(?:均|各|分别|[同环]比|${since})*(?:${way}))(?:${behind})*$`, 'u');
}

/** 环比上升的有甲(30.2%)、乙(28.7%): by how much, in brackets behind who has. */
const listedChange =
  /(上升|增长|增加|提高|下降|减少|降低|回落)(?:较[多大快])?的(?:单位|地区|类别)?(?:有|是|为|包括)[^;。]*\($/u;

/** 同比增加11条, 分别上升6位、5位, 同比增长7.8%: how much more the rows have than before. */
export function changesSaid(scene: Scene): Answer[] {
  const { context, measure, words, said } = scene;
  const own = changeIn(words)?.[0];
  const way = own ?? (measure === '%' ? listedChange.exec(`${said}${words}`)?.[1] : undefined);
  if (way === undefined) return [];
  const sign = /[减降少低回]/u.test(way) ? -1 : 1;
  const known = [...comparedIn(context.annex, words), ...changesOf(context.annex)].filter((each) => isOf(each, scene));
  const changes = beside.test(words)
    ? known.filter((each) => isBeside(each, words, context.annex))
    : meant(known, `${said}${words}`, said.length + words.length);
  const near = context.near.filter(({ aspect }) => !aspect.startsWith('change'));
  return rowSetsOf({ ...context, near }).flatMap((rows) =>
    changes.flatMap((change): Answer[] => {
      // Of all that a table lists only what the sentence has spoken of, unless its heads say no more than when.
      const isNamed = !/\p{Script=Han}{2}/u.test(change.words) || sharedPairs(change.words, `${said}${words}`) > 0;
      if (rows.picks.length === 0 && !isNamed) return [];
      const by = measure === '%' ? growthOf(rows, change) : amountOf(rows, change, scene);
      if (by === null || Math.sign(by) !== sign) return [];
      const naming = scene.namings.find(({ named }) => named.column === change.column) ?? null;
      const column = columnOf(change, scene);
      const measured = { column, naming, of: () => by };
      // Between two means that are printed rounded it may be a hundredth more or less.
      const ways =
        measure === '分' ? [by, Math.floor(by), Math.ceil(by)] : [measure === '%' ? by : by * (column?.times ?? 1)];
      return [...new Set(ways)].map((way) => answer('change', rows, null, measured, Math.abs(way)));
    }),
  );
}

const beside = /[比较](?:第?[一二三四]季度|\d{1,2}月|20\d\d年)/u;

/** 比9月减少: only what it was then; 增减 is since the period that stands beside it, and 上月 of a table of 10月 is 9月. */
function isBeside({ before }: Change, words: string, annex: AnnexGrid): boolean {
  const said = beside.exec(words)?.[0].slice(1) ?? '';
  const isThen = ({ path }: GridColumn): boolean =>
    path.some((text) => text.includes(said) || pastNames(annex, said).some((name) => text.includes(name)));
  return before === null ? annex.columns.some(isThen) : isThen(before);
}

/** What a table of the period after it may call a period. */
function pastNames({ title }: AnnexGrid, said: string): readonly string[] {
  const [[then], [own]] = [monthSpansIn(said), monthSpansIn(title)];
  if (then && !then.months)
    return own?.year && Number(own.year) - Number(then.year) === 1 ? ['上年', '去年', '同期'] : [];
  if (!then?.months) return [];
  // 8月 is before 9月, 12月 before 1月; without a title of its own it may be any.
  const isBefore = !own?.months || then.months[1] % 12 === own.months[0] - 1;
  return isBefore ? [said.includes('季') ? '上季' : '上月', '上一季', '上期', '上周期', '上一期', '前期'] : [];
}

/** 位 are those of a column of places; of any other its own unit. */
function isOf(change: Change, scene: Scene): boolean {
  const { measure } = scene;
  if (measure === '%') return change.before !== null || change.rate;
  if (change.rate || change.column.kind === 'rank' || '位名'.includes(measure))
    return !change.rate && change.column.kind === 'rank' && '位名'.includes(measure);
  const named = columnOf(change, scene);
  return named !== null && (unitFits(named, measure) || isInUnitOf(change, measure));
}

/** 增减 without a unit of its own has that of what it is of: 综合得分, 第二季度得分, 增减. */
function isInUnitOf({ column, words }: Change, measure: string): boolean {
  if (!isOfChange(column) || /\(/u.test(column.title)) return false;
  return measure === '分' ? /分/u.test(words) : words.includes(`(${measure})`);
}

function columnOf({ column }: Change, { context }: Scene): NumberColumn | null {
  return numberColumnsOf(context.annex).find((named) => named.column === column) ?? null;
}

/** Of each of several it is the same; places are not added up, and of scores it is their mean. */
function amountOf(rows: RowSet, { of, column, before }: Change, { words, measure }: Scene): number | null {
  const values = rows.rows.map(of);
  const [first = null] = values;
  if (first === null || values.includes(null)) return null;
  if (/[均各]/u.test(words) || column.kind === 'rank') return values.every((value) => value === first) ? first : null;
  // What rates changed by is the change of the rate of all.
  if (rows.rows.length > 1 && (column.kind === 'percent' || column.title.includes('‰'))) {
    const [now, then] = [column, before].map((each) => each && printedOf(rows.annex, rows.rows, each));
    return now == null || then == null ? null : now - then;
  }
  // 增减(百分点) of several rows is what the row of their total prints.
  if (rows.rows.length > 1 && measure === '个百分点') return printedOf(rows.annex, rows.rows, column);
  const sum = values.reduce<number>((so, value) => so + (value ?? 0), 0);
  return measure === '分' ? sum / values.length : sum;
}

function growthOf({ rows }: RowSet, { of, before, rate }: Change): number | null {
  // 增幅 that a table prints without what there was before.
  if (rate && before === null) return rows.length === 1 && rows[0] ? of(rows[0]) : null;
  const whole = before === null ? 0 : sumOver(rows, before);
  const by = rows.reduce((sum: number, row: GridRow) => sum + (of(row) ?? 0), 0);
  return whole > 0 ? (by * 10_000) / whole : null;
}
