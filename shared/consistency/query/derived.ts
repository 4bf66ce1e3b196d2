import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { numberAt } from '../rule/relations.ts';
import type { Answer } from './answers.ts';
import { meeting, type PickContext, type RowSet, rowSetsOf } from './candidates.ts';
import { type Naming, type NumberColumn, numberColumnsOf } from './columnWords.ts';
import type { Pick } from './picks.ts';
import { type Quantity, quantitiesIn, shows } from './quantities.ts';
import { subjectOf, unitsOf } from './unitColumns.ts';
import type { Span } from './wording.ts';

/** What is said of two simple answers of one table: a part of its whole, or a rate under its name. */
export type Operation = 'share' | 'rate';

/** The words of one number over one table, as a derived query needs them. */
export interface Scene {
  readonly context: PickContext;
  readonly measure: string;
  /** Of a number in its turn those before the first of its row. */
  readonly words: string;
  readonly span: Span;
  /** Of the sentence what stands before its own words. */
  readonly said: string;
  readonly namings: readonly Naming[];
  /** The number right before, where 占 goes on with it: 22件,占3.4%. */
  readonly goesOnWith: {
    readonly quantities: readonly Quantity[];
    readonly ofRows: boolean;
    readonly sure: boolean;
  } | null;
  /** What a text picks and names by itself: the stem of a rate. */
  picks(text: string): readonly Pick[];
}

/** What one number is measured by: how many rows or units, or what a column adds up to. */
interface Measure {
  readonly column: NumberColumn | null;
  readonly naming: Naming | null;
  of(rows: readonly GridRow[]): number;
}

const shareWords = /占(?![用比])(?:到|了)?|(?<![^,;:。)])占比/u;

/** Every derived query that the words of a number can mean. */
export function derivedOf(scene: Scene): Answer[] {
  const { measure } = scene;
  if (measure === '%') return isOfShare(scene) ? sharesOf(scene) : ratesOf(scene);
  return [];
}

/** The number that a share without a part of its own is of: 22件,占3.4%; or how many rows make it up: 五家单位合计占. */
export function sharedBefore(text: string, [from, to]: Span): Scene['goesOnWith'] {
  const at = text.slice(from, to).search(shareWords);
  const before = quantitiesIn(text).filter(({ end }) => end <= from);
  const last = before.at(-1);
  if (at < 0 || !last) return null;
  const between = text.slice(last.end, from + at).replace(/[,;、()]/gu, '');
  // 共12处,其中甲4处、乙各2处,占30%: of the first or of the last.
  const sure = !/其中|各/u.test(text.slice(0, last.end));
  if (between === '') return { quantities: sure ? [last] : before, ofRows: false, sure };
  if (/^(?:合计|共计?|总计|累计|总共)$/u.test(between))
    return { quantities: sumsBefore(before, last), ofRows: false, sure: true };
  const ofRows = '家个类项名户'.includes(last.measure) && /合计|之和|总[和计]|共/u.test(between);
  return ofRows ? { quantities: [last], ofRows, sure: true } : null;
}

/** 甲132件、乙107件、丙83件,合计: what the last two or more come to. */
function sumsBefore(before: readonly Quantity[], last: Quantity): Quantity[] {
  const run = before.slice(-12).filter(({ measure }) => measure === last.measure);
  const sums = run.map((_, from) => ({ ...last, value: run.slice(from).reduce((sum, { value }) => sum + value, 0) }));
  return [last, ...sums.slice(0, -1)];
}

export function isOfShare({ measure, words }: Scene): boolean {
  return measure === '%' && shareWords.test(words);
}

/** The words that say what is done with two answers. */
export function operationWords(operation: Operation, text: string, [from, to]: Span): Span[] {
  const match = (operation === 'share' ? shareWords : rateWord).exec(text.slice(from, to));
  return match ? [[from + match.index, from + match.index + match[0].length]] : [];
}

/** 错别字占43.8%, 合计占区直部门的42.4%: the rows before 占 of those behind it, or of more. */
function sharesOf(scene: Scene): Answer[] {
  const { context, span, goesOnWith } = scene;
  const at = span[0] + scene.words.search(shareWords);
  const [own, whole] = [
    context.near.filter(({ end }) => end <= at),
    context.near.filter(({ start }) => start >= at && start < span[1]),
  ];
  const least = /合计|之和|总和/u.test(scene.words.slice(0, at - span[0])) ? 2 : 1;
  const parts = rowSetsOf({ ...context, near: own.length + whole.length > 0 ? own : context.near }).filter(
    ({ rows }) => rows.length >= least,
  );
  const ofRows = parts.flatMap((part) =>
    widerThan(part, whole).flatMap((wider) =>
      measuresOf(scene).flatMap((measure): Answer[] => {
        const [of, to] = [measure.of(part.rows), measure.of(wider.rows)];
        const said = goesOnWith?.ofRows ? part.rows.length * 100 : of;
        if (goesOnWith && !goesOnWith.quantities.some((quantity) => shows(quantity, said))) return [];
        return of > 0 && of < to ? [answer('share', part, wider, measure, (of * 10_000) / to)] : [];
      }),
    ),
  );
  return [...ofRows, ...columnShares(scene, parts)];
}

/** 8月受理183件,占全季的41.5%: one column of one that is as large in every row. */
function columnShares({ context: { annex }, goesOnWith }: Scene, parts: readonly RowSet[]): Answer[] {
  if (!goesOnWith || goesOnWith.ofRows) return [];
  const numbers = numberColumnsOf(annex).filter(({ column }) => column.kind === 'number');
  return parts.flatMap((part) =>
    numbers.flatMap((own) => {
      const of = sumOver(part.rows, own.column) * own.times;
      if (of === 0 || !goesOnWith.quantities.some((quantity) => shows(quantity, of))) return [];
      return numbers
        .filter((to) => to !== own && to.times === own.times && isAsLarge(annex, [own], to))
        .map((to) =>
          answer(
            'share',
            part,
            part,
            { column: own, naming: null, of: () => of },
            (of * 10_000) / sumOver(part.rows, to.column) / to.times,
          ),
        );
    }),
  );
}

/** The same without one of its conditions, or without any; where words say the whole, that. */
function widerThan({ annex, picks, fixed, rows, others }: RowSet, whole: readonly Pick[]): RowSet[] {
  const of = (kept: readonly Pick[]): RowSet => ({
    annex,
    picks: kept,
    fixed: kept.filter((pick) => fixed.includes(pick) || whole.includes(pick)),
    rows: meeting(annex, kept),
    others: false,
  });
  const ways =
    whole.length > 0
      ? [whole]
      : [
          ...picks.map((pick) => picks.filter((each) => each.aspect !== pick.aspect)),
          [],
          picks.filter((pick) => !fixed.includes(pick)),
        ];
  return ways
    .map(of)
    .filter(
      (wider, at, all) =>
        (others || wider.rows.length > rows.length) &&
        rows.every((row) => wider.rows.includes(row)) &&
        all.findIndex((each) => each.rows.length === wider.rows.length) === at,
    );
}

function measuresOf({ context: { annex }, namings, goesOnWith }: Scene): Measure[] {
  const { unit, ofUnits } = subjectOf(annex);
  const counts: Measure[] = [
    { column: null, naming: null, of: (rows) => rows.length * 100 },
    ...(unit === null || ofUnits
      ? []
      : [{ column: null, naming: null, of: (rows: readonly GridRow[]) => unitsOf(annex, rows).length * 100 }]),
  ];
  const named = namings.filter((naming) => naming.named.column.kind === 'number');
  const columns =
    named.length > 0
      ? named.map((naming) => ({
          column: naming.named,
          naming: goesOnWith?.sure === false ? null : naming,
        }))
      : numberColumnsOf(annex)
          .filter(({ column }) => column.kind === 'number')
          .map((column) => ({ column, naming: null }));
  return [
    ...counts,
    ...columns.map((each) => ({
      ...each,
      of: (rows: readonly GridRow[]) => sumOver(rows, each.column.column) * each.column.times,
    })),
  ];
}

const rateWord = /([^,;:。、\d%()]{1,12}?)(?:率|面|占比|比例|比重)(?:已?达到?|为|是|仅|均|约|分别|最[高低],?为?|,)*$/u;

/** 合格 of 合格率; of 公开率较高的是塔山街道(80%) and 从合格率看,县直80%、乡镇75% too. */
function stemOf({ words, said }: Scene): string {
  const own = rateWord.exec(words.replace(/\([^)]*\)$/u, ''))?.[1];
  if (own !== undefined) return own;
  return (
    [...`${said}${words}`.matchAll(/([^,;:。、\d%()]{2,10}?)(?:率|占比|(?<=完成|覆盖|达标)面)/gu)].at(-1)?.[1] ?? ''
  );
}

/** 合格率86.4%: the rows of a value, or what one column is of another; 优良率 of 优秀 and 良好. */
function ratesOf(scene: Scene): Answer[] {
  const stem = stemOf(scene);
  // A column of rates that is named needs none.
  if (
    stem.length < 2 ||
    scene.namings.some(({ named, whole, spans }) => whole && spans.length > 0 && named.column.kind === 'percent')
  )
    return [];
  const { annex } = scene.context;
  const picks = stemPicks(scene, stem);
  const sets = rowSetsOf({
    ...scene.context,
    near: scene.context.near.filter(({ aspect }) => !picks.some((pick) => pick.aspect === aspect)),
  });
  return sets.flatMap((scope) => [
    ...picks.flatMap((pick): Answer[] => {
      const part = { ...scope, rows: meeting(annex, [...scope.picks, pick]), picks: [...scope.picks, pick] };
      const value = (part.rows.length * 10_000) / scope.rows.length;
      return part.rows.length === 0 ? [] : [answer('rate', part, scope, counting, value)];
    }),
    ...columnRates(scope, stem),
  ]);
}

const counting: Measure = { column: null, naming: null, of: (rows) => rows.length };

/** 整改 says 已整改, and 问题整改 too. */
function stemPicks(scene: Scene, stem: string): readonly Pick[] {
  for (const text of [stem, `已${stem}`, ...(stem.length > 2 ? [stem.slice(-2), `已${stem.slice(-2)}`] : [])]) {
    const found = scene.picks(text).filter(({ end }) => end === text.length);
    if (found.length > 0) return found;
  }
  return [];
}

/** What columns that the stem names are of one that is as large in every row. */
function columnRates(scope: RowSet, stem: string): Answer[] {
  const { annex, rows } = scope;
  const numbers = numberColumnsOf(annex).filter(({ column }) => column.kind === 'number');
  const word = [4, 3, 2]
    .map((length) => stem.slice(-length))
    .find((text) => numbers.some(({ words }) => words.some((own) => own.includes(text) && !/^[未不]/u.test(own))));
  if (word === undefined) return [];
  const parts = numbers.filter(({ words }) => words.some((own) => own.includes(word) && !/[未不]/u.test(own)));
  const ways = parts.length > 1 ? [...parts.map((each) => [each]), parts] : [parts];
  return ways.flatMap((way) =>
    numbers
      .filter((to) => !way.includes(to) && way.every(({ unit }) => unit === to.unit) && isAsLarge(annex, way, to))
      .flatMap((to): Answer[] => {
        const [of, whole] = [way.reduce((sum, each) => sum + sumOver(rows, each.column), 0), sumOver(rows, to.column)];
        const measure = { column: way[0] ?? to, naming: null, of: () => 0 };
        return whole > 0 ? [answer('rate', scope, scope, measure, (of * 10_000) / whole)] : [];
      }),
  );
}

function isAsLarge(annex: AnnexGrid, way: readonly NumberColumn[], to: NumberColumn): boolean {
  return annex.rows.every(
    (row) => way.reduce((sum, { column }) => sum + (numberAt(row, column) ?? 0), 0) <= (numberAt(row, to.column) ?? 0),
  );
}

function sumOver(rows: readonly GridRow[], column: GridColumn): number {
  return rows.reduce((sum, row) => sum + (numberAt(row, column) ?? 0), 0);
}

function answer(
  aggregate: Operation,
  rows: RowSet,
  against: RowSet,
  { column, naming }: Measure,
  value: number,
): Answer {
  return { rows, column, aggregate, value: Math.round(value * 100) / 100, naming, against };
}
