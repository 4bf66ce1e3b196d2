import type { AnnexGrid } from '../read/annexGrid.ts';
import { isShareColumn, unitFits, valuesOf } from './amountAnswers.ts';
import { type Answer, countsOf } from './answers.ts';
import { type PickContext, type RowSet, rowSetsOf } from './candidates.ts';
import { isOfChange } from './changeColumns.ts';
import { type ColumnsNamed, columnsNamed } from './columnsNamed.ts';
import { numberColumnsOf } from './columnWords.ts';
import { contextIn } from './context.ts';
import { type Coverage, coverOf, namedAs } from './coverage.ts';
import { derivedOf } from './derived.ts';
import { distinctOf } from './distinctCounts.ts';
import { contentLength } from './fillers.ts';
import { joinedColumns, overPeriods } from './joinedColumns.ts';
import { rowsOfEach } from './listedThings.ts';
import { monthsTogether } from './monthColumns.ts';
import { ofWhomSaid } from './ofWhomSaid.ts';
import { isOfKind, type KindMeant, kindMeant } from './otherKinds.ts';
import { overAnnexes } from './overAnnexes.ts';
import type { Passage } from './passage.ts';
import { plainColumns } from './plainColumns.ts';
import { type Question, questionOf } from './question.ts';
import type { Scene } from './scene.ts';
import { isOfShare } from './shareAnswers.ts';
import { toldCounts } from './toldCounts.ts';
import { subjectOf } from './unitColumns.ts';
import type { Wording } from './wording.ts';
import type { WordReader } from './wordReader.ts';

/** One query that the words of a number can mean, its answer, and how much of the words it takes up. */
export interface Reading extends Answer, Coverage {}

/** Every query over the annexes that the words of a number can mean. */
export function readingsOf(reader: WordReader, passage: Passage, wording: Wording): Reading[] {
  const question = questionOf(passage, wording);
  const kind = kindMeant(reader.annexes, question);
  const found = annexesMeant(reader.annexes, question)
    .filter((annex) => mayTell(annex, wording.quantity.measure))
    .flatMap((annex) => readingsIn(annex, reader, question, kind))
    .filter((reading) => kind === null || isOfKind(kind, reading));
  return question.ofEach ? ofAll(found) : [...found, ...overAnnexes(found)];
}

/** 附件3所列11件, 问题13个(见附件3): the annex that the words name. */
function annexesMeant(
  annexes: readonly AnnexGrid[],
  { text, wording: { near, after } }: Question,
): readonly AnnexGrid[] {
  const behind = /^\((?:详?见|附)附件\d?\)/u.exec(text.slice(after[1]))?.[0] ?? '';
  const said = text.slice(near[0], after[1]) + behind;
  const meant = annexes.filter((annex) => namedAs(annex).test(said));
  return meant.length > 0 ? meant : annexes;
}

/** What is said of each holds of all: a query that gives one of them another number is not meant. */
function ofAll(readings: readonly Reading[]): Reading[] {
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    const shape = shapeOf(reading);
    groups.set(shape, [...(groups.get(shape) ?? []), reading]);
  }
  const most = Math.max(0, ...[...groups.values()].map(startsOf));
  return [...groups.values()]
    .filter((group) => new Set(group.map(({ value }) => value)).size === 1 && startsOf(group) === most)
    .flat();
}

function startsOf(readings: readonly Reading[]): number {
  return new Set(readings.flatMap(({ rows }) => rows.fixed.map(({ start }) => start))).size;
}

/** How a query is put, whatever rows it picks. */
export function shapeOf({ rows, aggregate, column }: Reading): string {
  const own = [...new Set(rows.fixed.map(({ aspect }) => aspect))].sort();
  const kept = rows.picks.filter((pick) => !rows.fixed.includes(pick)).map(({ say }) => say);
  return [
    rows.annex.label,
    rows.annex.title,
    aggregate,
    column?.column.index ?? '',
    ...own,
    '<',
    ...kept,
    rows.others,
  ].join('|');
}

/** The same, and as one of a list whose head says whose they are: 县教育局有甲类4个、乙类3个. */
export function shapesOf(reading: Reading): string[] {
  const { rows, aggregate, column } = reading;
  const sorted = [...rows.picks].sort((a, b) => a.start - b.start);
  const own = sorted.filter((pick) => rows.fixed.includes(pick)).at(-1);
  const heads = sorted.filter((pick) => pick !== own).map(({ say }) => say);
  if (!own || heads.length === 0) return [shapeOf(reading)];
  const { label, title } = rows.annex;
  return [
    shapeOf(reading),
    [label, title, aggregate, column?.column.index ?? '', own.aspect, '<<', ...heads, rows.others].join('|'),
  ];
}

/** Those that take up most of the words. */
export function bestWorded(readings: readonly Reading[]): Reading[] {
  const best = Math.max(0, ...readings.map(({ cover }) => cover));
  return readings.filter(({ cover }) => cover >= best);
}

/** A table of units that neither counts 件 nor has a column of such tells nothing of them. */
function mayTell(annex: AnnexGrid, measure: string): boolean {
  if (!subjectOf(annex).ofUnits || '%个百分点家户所位'.includes(measure)) return true;
  return numberColumnsOf(annex).some((named) => unitFits(named, measure));
}

function readingsIn(annex: AnnexGrid, reader: WordReader, question: Question, kind: KindMeant | null): Reading[] {
  const { text, wording } = question;
  const context = contextIn(annex, reader, question);
  const named = columnsNamed(annex, reader, question);
  const { own, heard, inherited } = named;
  const scene: Scene = {
    context,
    measure: wording.quantity.measure,
    span: question.span,
    words: question.words,
    said: question.ahead,
    // What was said before takes up none of these words.
    namings: own.length > 0 ? own : [...heard, ...inherited].map((naming) => ({ ...naming, spans: [] })),
    goesOnWith: question.goesOnWith,
    picks: (words) => reader.picks(annex, words),
    columns: (words) => reader.namings(annex, words),
  };
  const derived = derivedOf(scene);
  const simple = simpleAnswers(context, named, question).filter((each) => isSimple(each, scene, derived));
  const told = derived.length > 0 ? [] : toldCounts(reader, context, question);
  // A table of streets alone takes up the word for them, which picks none of its rows.
  const ofKind = kind?.span && kind.sizeIn(annex) === annex.rows.length ? [kind.span] : [];
  return [...simple, ...derived, ...told].map((answer) => ({
    ...answer,
    ...coverOf(answer, [...context.near, ...answer.rows.fixed], text, wording, ofKind),
  }));
}

/** How many rows, and what their columns come to; of columns that nothing names the plain ones. */
function simpleAnswers(context: PickContext, { own, heard, inherited }: ColumnsNamed, question: Question): Answer[] {
  const { wording, text } = question;
  return ofWhomSaid(rowSetsOf(context), context, question).flatMap((rows) => {
    if (rows.rows.length === 0 && rows.picks.length > 0) return [];
    const named = [
      ...[...own, ...heard].flatMap((naming) => valuesOf(rows, naming.named, naming, wording, text)),
      ...inherited.flatMap((naming) => valuesOf(rows, naming.named, null, wording, text)),
    ];
    // What was named before may not be meant any more: 四季度最多,为57件 is of all.
    const isNamed = named.some(({ naming }) => naming !== null);
    const plain =
      isNamed || (named.length > 0 && rows.fixed.length === 0)
        ? []
        : plainColumns(rows, wording.quantity.measure, text, isAlone(rows, wording, text), named.length > 0);
    const values = plain.flatMap((each) => valuesOf(rows, each, null, wording, text));
    const joined = [
      ...joinedColumns(rows, own, wording, text),
      ...overPeriods(rows, own, wording),
      ...monthsTogether(rows, question),
    ];
    const counts = [countsOf, distinctOf, rowsOfEach].flatMap((answersOf) => answersOf(rows, wording, text));
    return [...counts, ...named, ...joined, ...values];
  });
}

/** 县住建局132件, 12个乡镇504件: who is named and nothing else is said, so any column may be meant. */
function isAlone({ fixed }: RowSet, { near: [from, to] }: Wording, text: string): boolean {
  const own = fixed.filter(({ start, end }) => start >= from && end <= to);
  if (own.length === 0) return false;
  const rest = [...text.slice(from, to)].filter(
    (_, at) => !own.some(({ start, end }) => from + at >= start && from + at < end),
  );
  return (
    contentLength(
      rest
        .join('')
        .replace(/^\([一二三四五六七八九十]+\)|[,:]|最[多少高低大小]|(?:位居|位列|居)(?:首位?|第一位?)|次之/gu, ''),
    ) === 0
  );
}

/** 占 speaks of no other column of rates, 增加 of no other than one of changes, 相差 of none. */
function isSimple({ column }: Answer, scene: Scene, derived: readonly Answer[]): boolean {
  if (isOfShare(scene)) return column !== null && isShareColumn(column.column);
  if (derived.some(({ aggregate }) => aggregate === 'difference')) return false;
  return !derived.some(({ aggregate }) => aggregate === 'change') || (column !== null && isOfChange(column.column));
}
