import { matchOf } from '../readOnce.ts';
import { numberAt, sumOver } from '../rule/relations.ts';
import { unitFits } from './amountAnswers.ts';
import type { Answer } from './answers.ts';
import { meeting, rowSetsOf } from './candidates.ts';
import { isOfChange } from './changeColumns.ts';
import { type Naming, type NumberColumn, numberColumnsOf } from './columnWords.ts';
import { meanOf, scoresOf } from './meanPicks.ts';
import { earlierColumns } from './periodColumns.ts';
import { answer, type Scene } from './scene.ts';
import { levelOf, type Side, sidesBefore, sidesIn } from './sides.ts';

/** 比乙多受理: what was done more of. */
const done =
  /(?<=[多少])了?(?:受理|登记|接收|收到|承办|办理|办结|回复|答复|抽查|检查|查处|发现|整改|报送|发布|采用|完成)了?$/u;

/** 比平均分低, 低于平均分, 超出平均数, 领先第2名, 与第一名相差, 与最高分差距达: what stands beside what, and how far off. */
export const differenceWord: RegExp = new RegExp(
  `(?:[比较](?!例|重|率)[^,;。]{1,18}?(?:(?<!提)高|(?<!降)低|[多少])(?:出|了)?(?:${done.source.slice(0, -1)})?|[高低多少]于[^,;。\\d的()]{2,14}|(?:[高超多]出|超过)[^,;。\\d的()]{0,8}(?:平均|均值)[^,;。\\d的()]{0,2}|(?:领先|落后|[高低多超]出)于?第\\d{1,2}[名位](?:的[^,;。\\d()]{2,12})?|(?:[与和同跟][^,;。]{1,18}?|首[尾末])(?:相差|差距))(?:为|达到?|了)?$`,
  'u',
);

const differenceIn = matchOf(differenceWord);

/** 甲比平均分低7.6分, 与第一名相差13.1个百分点, 最高与最低相差89.5元: between two rows, groups or levels of one column. */
export function differencesSaid(scene: Scene): Answer[] {
  const { words } = scene;
  const match = differenceIn(words);
  if (!match) return [];
  const from = scene.said.length + match.index;
  if (match[0].startsWith('首')) return endsApart(scene);
  const said = match[0].replace(done, '');
  const sign = /^(?:[高多]于|[高超多]出|超过|领先)|[高多](?:出|了)?$/u.test(said)
    ? 1
    : /^(?:[低少]于|低出|落后)|[低少](?:出|了)?$/u.test(said)
      ? -1
      : 0;
  const others = sidesIn(scene, comparedWith(match[0].replace(/^(?:(?:领先|落后|[高低超多]出)于?|.于|超过|.)/u, '')));
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
  return words.replace(done, '').replace(/[高低多少](?:出|了)?$|(?:相差|差距)(?:为|达到?|了)?$/u, '');
}

function between(scene: Scene, one: Side, other: Side, named: NumberColumn, sign: number): Answer[] {
  const [first, second] = [levelOf(one, named, scene, other), levelOf(other, named, scene, one)];
  if (first === null || second === null || (sign !== 0 && Math.sign(first - second) !== sign)) return [];
  const { annex } = scene.context;
  const picks = typeof one === 'string' ? [] : one.picks;
  const rows = { annex, picks, fixed: picks, rows: meeting(annex, picks), others: false };
  const naming = scene.namings.find((each) => each.named === named) ?? null;
  // Of two rates or means that are printed rounded the difference may be theirs.
  const isRate = named.column.kind === 'percent';
  const steps = isRate ? [10] : isOfMean(one) || isOfMean(other) ? [10, 1] : [];
  const rounded = steps.map((step) => (Math.round(first / step) - Math.round(second / step)) * step);
  return [...new Set(isRate ? [first - second, ...rounded] : [...rounded, first - second])].map((by) =>
    answer('difference', rows, null, { column: named, naming, of: () => by }, Math.abs(by) * named.times),
  );
}

function isOfMean(side: Side): boolean {
  return side === 'mean' || (typeof side !== 'string' && side.mean === true);
}

/** The columns that are named; without a word the score, or the only one that fits. */
export function columnsMeant({ context: { annex }, measure, namings }: Scene): readonly NumberColumn[] {
  const fits = (named: NumberColumn): boolean => {
    if (isOfChange(named.column)) return false;
    if (measure === '个百分点') return named.column.kind === 'percent';
    if (measure === '倍') return named.column.kind === 'number';
    return named.column.kind === 'number' && unitFits(named, measure);
  };
  const said = namings.map(({ named }) => named).filter(fits);
  if (said.length > 0) return [...new Set(said)];
  if (measure === '分') return scoresOf(annex);
  const all = numberColumnsOf(annex).filter(fits);
  // Of 9月 and 8月 it is that of now.
  const now = all.filter(({ column }) => !earlierColumns(annex).has(column));
  return now.length === 1 ? now : [];
}
