import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { quotientOver } from '../rule/computedColumns.ts';
import { rateRelation } from '../rule/rateRelation.ts';
import { numberAt, sumOver } from '../rule/relations.ts';
import { printedOf } from './amountAnswers.ts';
import type { NumberColumn } from './columnWords.ts';
import { contentLength } from './fillers.ts';
import { meanOf } from './meanPicks.ts';
import type { Pick } from './picks.ts';
import type { Scene } from './scene.ts';

/** One side of a comparison: rows, or where among all of them. */
export type Side =
  | { readonly rows: readonly GridRow[]; readonly picks: readonly Pick[]; readonly mean?: boolean }
  | 'mean'
  | 'most'
  | 'least';

const levels: readonly (readonly [RegExp, Exclude<Side, object>])[] = [
  [/平均(?:得分|分|水平|数|值)?|均值/u, 'mean'],
  [/第[一1](?!\d)[名位]?|首位|最[高多大]/u, 'most'],
  [/最后一名|最后一位|末位|末名|最[低少小]/u, 'least'],
];

/** What is compared: named right before, at an end, or the last of whom the sentence has spoken. */
export function sidesBefore(scene: Scene, to: number): Side[] {
  const near = scene.context.near.filter(({ end }) => end <= to);
  const last = lastOf(near);
  if (last.length > 0) return last;
  const words = scene.words.slice(0, Math.max(0, to - scene.said.length));
  const level = levels.find(([word]) => word.test(words));
  if (level) return [level[1]];
  const [own = [], ...ahead] = scene.context.before;
  // 山区比城区低8.83分,比近郊低4.50分: with whom it was compared before is not who is compared.
  const subjects = own.filter(({ start }) => !comparedBefore.test(scene.said.slice(0, start)));
  const spoken = [subjects, own, ...ahead.map(withoutListed)].map(lastOf).find((sides) => sides.length > 0);
  return spoken ?? [];
}

const comparedBefore = /[,;。][比较](?!例|重|率)[^,;。\d]{0,8}$/u;

/** 甲、乙、丙3家没有超期件。满意率高于街道2.8个百分点: none of a list of a sentence before is whom the next one is about. */
function withoutListed(picks: readonly Pick[]): readonly Pick[] {
  const stepsTo = (one: Pick, other: Pick): boolean => one.aspect === other.aspect && other.start - one.end === 1;
  return picks.filter((pick) => !picks.some((other) => stepsTo(pick, other) || stepsTo(other, pick)));
}

/** Whom the words name last, in every way that they can be read. */
function lastOf(picks: readonly Pick[]): Side[] {
  const named = picks.filter(({ aspect }) => !/^(?:change|mean|bound)/u.test(aspect));
  const last = named.filter(({ start }) => start === named.at(-1)?.start);
  return last.map((pick) => ({ rows: pick.rows, picks: [pick] }));
}

/** What it is compared with: nothing else may stand there. */
export function sidesIn(scene: Scene, text: string): Side[] {
  const own = scene.picks(text);
  if (own.length > 0) {
    const left = own.reduce((rest, { start, end }) => rest.replace(text.slice(start, end), ''), text);
    const bare = left.replace(ofPlace, '').replace(ofMean, '');
    if (contentLength(bare) > 1) return [];
    // 部门平均数 is what each of them has, and not all of them.
    return lastOf(own).map((side) => (ofMean.test(left) && typeof side !== 'string' ? { ...side, mean: true } : side));
  }
  const placed = atPlace(scene, text);
  if (placed) return [placed];
  const level = levels.find(([word]) => word.test(text));
  const left = level
    ? text
        .replace(level[0], '')
        .replace(/全[省市县区旗州部体]|总体|整体/gu, '')
        .replace(allUnits, '')
    : text;
  return level && contentLength(left) <= 2 ? [level[1]] : [];
}

/** 第2位: the one row that has this place. */
function atPlace({ context: { annex } }: Scene, text: string): Side | null {
  const place = /^第(\d{1,2})[名位]$/u.exec(text)?.[1];
  const ranks = annex.columns.filter(({ kind }) => kind === 'rank');
  const [rank, ...more] = ranks.filter(({ path }) => !/上|去年|同期|变化|升降/u.test(path.join('')));
  if (place === undefined || !rank || more.length > 0) return null;
  const [row, ...others] = annex.rows.filter((each) => numberAt(each, rank) === Number(place) * 100);
  return row && others.length === 0 ? { rows: [row], picks: [] } : null;
}

/** 乡镇(街道)平均数, 各单位平均水平: where no part of the table is called so. */
const allUnits = /^各?(?:责任|承办)?(?:单位|部门|乡镇|镇街|街道|县区|区县|地区|镇|乡)(?:\([县市区镇乡街道、]+\))?的?/u;
const ofMean = /平均(?:得分|分|水平|数|值)?|均值/u;

/** 排名第四的, 最低的: words beside who is named. */
const ofPlace =
  /最[高低多少]|(?:排名?|位|列)?[在居]?第[一二三四五六七八九十\d]+[名位]?的?|(?:排名|位居|居)?(?:首|末|最后一|倒数第[一二三四五六七八九十])[名位]/gu;

/** Of rates and scores what all of them come to, of amounts their sum. */
export function levelOf(side: Side, named: NumberColumn, scene: Scene, beside: Side): number | null {
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
  if (side.mean) return isMean ? meanOf(annex, side.rows, column) : null;
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
