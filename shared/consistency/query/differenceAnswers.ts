import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { quotientOver } from '../rule/computedColumns.ts';
import { rateRelation } from '../rule/rateRelation.ts';
import { numberAt } from '../rule/relations.ts';
import { printedOf, unitFits } from './amountAnswers.ts';
import type { Answer } from './answers.ts';
import { meeting, rowSetsOf } from './candidates.ts';
import { isOfChange } from './changes.ts';
import { type Naming, type NumberColumn, numberColumnsOf } from './columnWords.ts';
import { contentLength } from './fillers.ts';
import { meanOf, scoresOf } from './meanPicks.ts';
import type { Pick } from './picks.ts';
import { answer, type Scene, sumOver } from './scene.ts';

/** 比平均分低, 低于平均分, 与第一名相差: what stands beside what, and how far off. */
export const differenceWord: RegExp =
  /(?:[比较](?!例|重|率)[^,;。]{1,18}?[高低多少](?:出|了)?|[高低多少]于[^,;。\d的()]{2,14}|(?:与[^,;。]{1,18}?|首[尾末])相差)$/u;

/** One side of a comparison: rows, or where among all of them. */
type Side = { readonly rows: readonly GridRow[]; readonly picks: readonly Pick[] } | 'mean' | 'most' | 'least';

/** 甲比平均分低7.6分, 与第一名相差13.1个百分点, 最高与最低相差89.5元: between two rows, groups or levels of one column. */
export function differencesSaid(scene: Scene): Answer[] {
  const { words, said } = scene;
  const match = differenceWord.exec(words);
  if (!match) return [];
  const from = said.length + match.index;
  if (match[0].startsWith('首')) return endsApart(scene);
  const sign = /^[高多]于|[高多](?:出|了)?$/u.test(match[0])
    ? 1
    : /^[低少]于|[低少](?:出|了)?$/u.test(match[0])
      ? -1
      : 0;
  const others = sidesIn(scene, from + (/^.于/u.test(match[0]) ? 2 : 1));
  return [
    ...columnsApart(scene, from, sign),
    ...sidesBefore(scene, from).flatMap((one) =>
      others.flatMap((other) => columnsMeant(scene).flatMap((named) => between(scene, one, other, named, sign))),
    ),
  ];
}

/** 山区乡镇内部差距最大,首尾相差12分: from the first to the last of the rows that are spoken of. */
function endsApart(scene: Scene): Answer[] {
  return rowSetsOf(scene.context).flatMap((rows) =>
    columnsMeant(scene).flatMap((named) => {
      const values = rows.rows.flatMap((row) => numberAt(row, named.column) ?? []);
      const naming = scene.namings.find((each) => each.named === named) ?? null;
      const by = (Math.max(...values) - Math.min(...values)) * named.times;
      return values.length < 2 ? [] : [answer('difference', rows, null, { column: named, naming, of: () => by }, by)];
    }),
  );
}

/** 满意率比解决率低, 垃圾乱堆乱放问题比污水直排外溢多: two columns over the same rows. */
function columnsApart(scene: Scene, from: number, sign: number): Answer[] {
  const { context, said, words, measure } = scene;
  const text = `${said}${words}`;
  const other = wholeColumn(scene, comparedWith(words.slice(from - said.length + 1)));
  const one = wholeColumn(scene, text.slice(sentenceStart(text, from), from));
  if (!one || !other || one.named === other.named || one.named.unit !== other.named.unit) return [];
  if (
    (one.named.column.kind === 'percent') !== (measure === '个百分点') ||
    one.named.column.kind !== other.named.column.kind
  )
    return [];
  if (measure !== '个百分点' && !unitFits(one.named, measure)) return [];
  return rowSetsOf(context).flatMap((rows) => {
    const [first, second] = [one, other].map(({ named: { column } }) =>
      column.kind === 'percent' ? meanOf(context.annex, rows.rows, column) : sumOver(rows.rows, column),
    );
    const by = (first ?? 0) - (second ?? 0);
    if (sign !== 0 && Math.sign(by) !== sign) return [];
    const measured = { column: one.named, naming: { ...one, spans: [] }, of: () => by };
    return [answer('difference', rows, null, measured, Math.abs(by) * one.named.times)];
  });
}

/** The column that these words name last, all its own words. */
function wholeColumn(scene: Scene, text: string): Naming | null {
  const whole = scene.columns(text).filter(({ whole: isWhole, named }) => isWhole && !isOfChange(named.column));
  const at = ({ spans }: Naming): number => spans[0]?.[0] ?? -1;
  const [last] = [...whole].sort((a, b) => at(b) - at(a));
  return last ?? null;
}

function sentenceStart(text: string, to: number): number {
  return Math.max(text.lastIndexOf('。', to), text.lastIndexOf(';', to)) + 1;
}

function comparedWith(words: string): string {
  return words.replace(/[高低多少](?:出|了)?$|相差$/u, '');
}

function between(scene: Scene, one: Side, other: Side, named: NumberColumn, sign: number): Answer[] {
  const [first, second] = [levelOf(one, named, scene, other), levelOf(other, named, scene, one)];
  if (first === null || second === null || (sign !== 0 && Math.sign(first - second) !== sign)) return [];
  const { annex } = scene.context;
  const picks = typeof one === 'string' ? [] : one.picks;
  const rows = { annex, picks, fixed: picks, rows: meeting(annex, picks), others: false };
  const naming = scene.namings.find((each) => each.named === named) ?? null;
  // Of two rates that are printed rounded the difference may be theirs.
  const rounded = named.column.kind === 'percent' ? Math.round(first / 10) * 10 - Math.round(second / 10) * 10 : null;
  return [...new Set([first - second, rounded ?? first - second])].map((by) =>
    answer('difference', rows, null, { column: named, naming, of: () => by }, Math.abs(by) * named.times),
  );
}

const levels: readonly (readonly [RegExp, Exclude<Side, object>])[] = [
  [/平均(?:得分|分|水平|数|值)?/u, 'mean'],
  [/第一名|第一位|首位|最[高多大]/u, 'most'],
  [/最后一名|最后一位|末位|末名|最[低少小]/u, 'least'],
];

/** What is compared: named right before, at an end, or the last of whom the sentence has spoken. */
function sidesBefore(scene: Scene, to: number): Side[] {
  const near = scene.context.near.filter(({ end }) => end <= to);
  const last = lastOf(near);
  if (last.length > 0) return last;
  const words = scene.words.slice(0, Math.max(0, to - scene.said.length));
  const level = levels.find(([word]) => word.test(words));
  if (level) return [level[1]];
  const [own = [], ...ahead] = scene.context.before;
  // 山区比城区低8.83分,比近郊低4.50分: with whom it was compared before is not who is compared.
  const subjects = own.filter(({ start }) => !comparedBefore.test(scene.said.slice(0, start)));
  const spoken = [subjects, own, ...ahead].map(lastOf).find((sides) => sides.length > 0);
  return spoken ?? [];
}

const comparedBefore = /[,;。][比较](?!例|重|率)[^,;。\d]{0,8}$/u;

/** Whom the words name last, in every way that they can be read. */
function lastOf(picks: readonly Pick[]): Side[] {
  const named = picks.filter(({ aspect }) => !/^(?:change|mean|bound)/u.test(aspect));
  const last = named.filter(({ start }) => start === named.at(-1)?.start);
  return last.map((pick) => ({ rows: pick.rows, picks: [pick] }));
}

/** What it is compared with: nothing else may stand there. */
function sidesIn({ said, words, picks }: Scene, from: number): Side[] {
  const text = comparedWith(words.slice(from - said.length));
  const own = picks(text);
  if (own.length > 0) {
    const left = own.reduce((rest, { start, end }) => rest.replace(text.slice(start, end), ''), text);
    return contentLength(left.replace(ofPlace, '')) <= 1 ? lastOf(own) : [];
  }
  const level = levels.find(([word]) => word.test(text));
  const left = level ? text.replace(level[0], '').replace(/全[省市县区旗州部体]|总体|整体/gu, '') : text;
  return level && contentLength(left) <= 2 ? [level[1]] : [];
}

/** 排名第四的, 最低的: words beside who is named. */
const ofPlace =
  /最[高低多少]|排?名?第[一二三四五六七八九十\d]+[名位]?|(?:排名|位居|居)?(?:首|末|最后一|倒数第[一二三四五六七八九十])[名位]/gu;

/** The columns that are named; without a word the score, or the only one that fits. */
function columnsMeant({ context: { annex }, measure, namings }: Scene): readonly NumberColumn[] {
  const fits = (named: NumberColumn): boolean => {
    if (isOfChange(named.column)) return false;
    if (measure === '个百分点') return named.column.kind === 'percent';
    return named.column.kind === 'number' && unitFits(named, measure);
  };
  const said = namings.map(({ named }) => named).filter(fits);
  if (said.length > 0) return [...new Set(said)];
  if (measure === '分') return scoresOf(annex);
  const all = numberColumnsOf(annex).filter(fits);
  return all.length === 1 ? all : [];
}

/** Of rates and scores what all of them come to, of amounts their sum. */
function levelOf(side: Side, named: NumberColumn, scene: Scene, beside: Side): number | null {
  const { column } = named;
  const { annex } = scene.context;
  const alike = partsBeside(annex, beside);
  if ((side === 'most' || side === 'least') && alike.length > 0) {
    const levels = alike.flatMap((rows) => levelOf({ rows, picks: [] }, named, scene, side) ?? []);
    return levels.length < alike.length ? null : side === 'most' ? Math.max(...levels) : Math.min(...levels);
  }
  const all = annex.rows.flatMap((row) => numberAt(row, column) ?? []);
  if (all.length === 0) return null;
  // The mean of rates is no rate where the table does not tell of what they are.
  const isMean = column.kind !== 'percent' || rateRelation(annex, column) !== null;
  if (side === 'mean') return isMean ? meanOf(annex, annex.rows, column) : null;
  if (side === 'most') return Math.max(...all);
  if (side === 'least') return Math.min(...all);
  const [row, ...more] = side.rows;
  if (!row) return null;
  if (more.length === 0) return numberAt(row, column);
  const printed = printedOf(annex, side.rows, column);
  if (printed !== null) return printed;
  const quotient = quotientOver(annex, column, side.rows);
  if (quotient !== null) return quotient;
  if (isAmount(column, scene.measure)) return sumOver(side.rows, column);
  return isMean ? meanOf(annex, side.rows, column) : null;
}

/** “农村环境整治”最高,与最低的相差: the others are of its kind, 实事类别 that several rows are of; none where it is a row. */
function partsBeside({ rows, nameColumn }: AnnexGrid, beside: Side): readonly (readonly GridRow[])[] {
  const aspect = typeof beside === 'string' ? '' : (beside.picks[0]?.aspect ?? '');
  const column = Number(/^column (\d+)$/u.exec(aspect)?.[1] ?? -1);
  if (column < 0 || column === nameColumn) return [];
  const textIn = (row: GridRow): string => row.cells[column]?.folded ?? '';
  const values = [...new Set(rows.map(textIn))];
  return values.length === rows.length ? [] : values.map((value) => rows.filter((row) => textIn(row) === value));
}

function isAmount({ kind }: GridColumn, measure: string): boolean {
  return kind !== 'percent' && measure !== '分';
}
