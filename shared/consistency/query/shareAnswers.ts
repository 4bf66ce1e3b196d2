import type { GridRow } from '../read/annexGrid.ts';
import { matchOf } from '../readOnce.ts';
import { sumOver } from '../rule/relations.ts';
import type { Answer } from './answers.ts';
import { meeting, type RowSet, rowSetsOf } from './candidates.ts';
import { type Naming, numberColumnsOf } from './columnWords.ts';
import type { Pick } from './picks.ts';
import { type Quantity, quantitiesIn, shows } from './quantities.ts';
import { answer, isAsLarge, type Measure, type Scene } from './scene.ts';
import { subjectOf, unitsOf } from './unitColumns.ts';
import type { Span } from './wording.ts';

export const shareWords = /占(?![用比])(?:到|了)?|(?<![^,;:。)])占比/u;
const shareIn = matchOf(shareWords);

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
  return measure === '%' && shareIn(words) !== null;
}

/** 错别字占43.8%, 合计占区直部门的42.4%: the rows before 占 of those behind it, or of more. */
export function sharesOf(scene: Scene): Answer[] {
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
  return [...ofRows, ...columnShares(scene, parts, wholeNamed(scene))];
}

/** 占年度计划的83.7%: the one column of amounts that the words behind 占 begin, as 年度计划投资. */
function wholeNamed({ context: { annex }, words, span }: Scene): Naming | null {
  const match =
    /占(?:到|了)?(?:其|全部|总)?(\p{Script=Han}{2,8}?)(?:总?[数量额])?的?(?:比重|比例)?(?:为|达到?)?$/u.exec(words);
  const said = match?.[1];
  if (!match || said === undefined) return null;
  const [named, ...more] = numberColumnsOf(annex).filter(
    ({ column, words: own }) => column.kind === 'number' && own.some((word) => word.startsWith(said)),
  );
  if (!named || more.length > 0) return null;
  const start = span[0] + words.indexOf(said, match.index);
  return { named, spans: [[start, start + said.length]], strength: said.length, whole: true };
}

/** 8月受理183件,占全季的41.5%: one column of one that is as large in every row, or that the words name. */
function columnShares(
  { context: { annex }, goesOnWith }: Scene,
  parts: readonly RowSet[],
  whole: Naming | null,
): Answer[] {
  if (!goesOnWith || goesOnWith.ofRows) return [];
  const numbers = numberColumnsOf(annex).filter(({ column }) => column.kind === 'number');
  return parts.flatMap((part) =>
    numbers.flatMap((own) => {
      const of = sumOver(part.rows, own.column) * own.times;
      if (of === 0 || !goesOnWith.quantities.some((quantity) => shows(quantity, of))) return [];
      return numbers
        .filter((to) => to !== own && to.times === own.times)
        .filter((to) => (whole ? to === whole.named : isAsLarge(annex, [own], to)))
        .map((to) =>
          answer(
            'share',
            part,
            part,
            { column: own, naming: whole, of: () => of },
            (of * 10_000) / sumOver(part.rows, to.column) / to.times,
          ),
        );
    }),
  );
}

/** The same without one of its conditions, or without any; where words say the whole, that. */
export function widerThan({ annex, picks, fixed, rows, others }: RowSet, whole: readonly Pick[]): RowSet[] {
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

function measuresOf({ context: { annex, near }, namings, goesOnWith, words }: Scene): Measure[] {
  const { unit, ofUnits, ledger } = subjectOf(annex);
  // 发布量占: what a column adds up to, where there is one; 图表和视频解读占 is no share of four kinds.
  const areNamed = !ofUnits && near.length > 0 && near.every(({ aspect }) => aspect === `column ${annex.nameColumn}`);
  const ofAmounts = !ledger && (areNamed || /量(?:合计|共计?|之和)?占/u.test(words));
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
    ...(ofAmounts ? [] : counts),
    ...columns.map((each) => ({
      ...each,
      of: (rows: readonly GridRow[]) => sumOver(rows, each.column.column) * each.column.times,
    })),
  ];
}
