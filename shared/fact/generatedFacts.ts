import type { AnnexRow } from '../annex/annexRow.ts';
import { annexRows } from '../annex/annexRows.ts';
import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import { isRecorded, type LeafColumn, leafColumns } from '../pack/column.ts';
import type { RoundData } from '../round/roundData.ts';
import { cellNumber, cellText } from './factRows.ts';
import { badAnswers } from './findFact.ts';
import { generatedName, type Measure, type RowPick } from './generatedName.ts';

/** More different answers than these are prose; and a longer one is none. */
const mostAnswers = 12;
const longestAnswer = 30;
/** More groups than these are no division that a bulletin follows. */
const mostGroups = 6;
/** So many names before 等N家, so many of the first and last, unless somebody asks for other numbers. */
const usualLimit = 3;
const usualTop = [3, 5];

/**
 * The names of all facts that the annexes of a round offer by themselves, in the order of the annexes and their columns: for every column how
 * many units gave each answer, their share and names; sums, averages, extremes, the first and last of numbers; problems by rule.
 * `numbers`: also lists from or up to these (得分不少于 90), the first so many, 等N家 after so many names.
 */
export function generatedFacts(data: RoundData, numbers: readonly number[] = []): string[] {
  const annexes = [...data.pack.annexes].sort((a, b) => (a.number ?? 1000) - (b.number ?? 1000));
  return annexes.flatMap((annex) => {
    const rows = annexRows(data, annex.id, 'printed');
    if (rows.length === 0) return [];
    const groups = groupsOf(rows);
    return questionsOf(data, annex, rows, numbers).flatMap(({ pick, measures, byGroup }) => [
      ...measures.map((measure) => generatedName({ annex: annex.id, pick, group: null, measure })),
      ...groups.flatMap((group) => byGroup.map((measure) => generatedName({ annex: annex.id, pick, group, measure }))),
    ]);
  });
}

/** Some rows, and what may be said about them: of all, and of those of one group. */
interface Question {
  readonly pick: RowPick;
  readonly measures: readonly Measure[];
  readonly byGroup: readonly Measure[];
}

const all: RowPick = { kind: 'all' };
const count: Measure = { kind: 'count' };
const share: Measure = { kind: 'share' };
const names: Measure = { kind: 'names' };

function questionsOf(
  data: RoundData,
  annex: AnnexDefinition,
  rows: readonly AnnexRow[],
  numbers: readonly number[],
): Question[] {
  const limits = lengths([usualLimit, ...numbers], rows);
  const listed = [names, ...limits.map((limit): Measure => ({ kind: 'firstNames', limit }))];
  const about = (pick: RowPick): Question => ({ pick, measures: [count, share, ...listed], byGroup: [count, names] });
  return [
    { pick: all, measures: [count], byGroup: [count] },
    ...leafColumns(annex.columns).flatMap((column) =>
      referencesOf(column).flatMap((reference) =>
        columnQuestions({ data, annex, rows, column, reference }, numbers, about),
      ),
    ),
    ...rulesOf(rows).map((rule) => about({ kind: 'rule', rule })),
  ];
}

interface Asked {
  readonly data: RoundData;
  readonly annex: AnnexDefinition;
  readonly rows: readonly AnnexRow[];
  readonly column: LeafColumn;
  /** The column, or a part of it. */
  readonly reference: string;
}

function columnQuestions(asked: Asked, numbers: readonly number[], about: (pick: RowPick) => Question): Question[] {
  const { rows, column, reference } = asked;
  if (column.kind === 'serial' || column.kind === 'name' || column.kind === 'rank' || column.kind === 'constant')
    return [];
  const isNumber = rows.some((row) => cellNumber(row, reference) !== null);
  const filled = rows.filter((row) => (row.values[reference] ?? null) !== null).length;
  const bad = reference === column.id ? badAnswers(column) : [];
  return [
    ...(isNumber
      ? numberQuestions(asked, numbers, about)
      : answersOf(asked).map((value) => about({ kind: 'answer', column: reference, value }))),
    ...(bad.length > 1 ? [about({ kind: 'bad', column: reference })] : []),
    ...(filled > 0 && filled < rows.length ? [about({ kind: 'filled', column: reference })] : []),
  ];
}

function referencesOf(column: LeafColumn): string[] {
  const parts = 'parts' in column ? (column.parts ?? []) : [];
  return [column.id, ...parts.map(({ id }) => `${column.id}.${id}`)];
}

/** What adds up to something: a rate and a score do not. */
function adds({ kind, ...column }: LeafColumn): boolean {
  return kind !== 'ratio' && kind !== 'score' && !('percent' in column && column.percent);
}

function numberQuestions(
  { rows, column, reference }: Asked,
  numbers: readonly number[],
  about: (pick: RowPick) => Question,
): Question[] {
  const measured = (['sum', 'average', 'highest', 'lowest'] as const).filter((kind) => kind !== 'sum' || adds(column));
  const measures = measured.map((kind): Measure => ({ kind, column: reference }));
  const tops = lengths([...usualTop, ...numbers], rows).flatMap((n) =>
    (['top', 'topWith', 'last', 'lastWith'] as const).map((kind): Measure => ({ kind, column: reference, n })),
  );
  const limits = numbers.flatMap((than) =>
    (['>=', '>', '<=', '<'] as const).map((sign) => about({ kind: 'number', column: reference, sign, than })),
  );
  return [{ pick: all, measures: [...measures, ...tops], byGroup: measures }, ...limits];
}

/** How many names a part of a list may have: fewer than there are rows. */
function lengths(numbers: readonly number[], rows: readonly AnnexRow[]): number[] {
  return [...new Set(numbers)].filter((number) => Number.isInteger(number) && number >= 1 && number < rows.length);
}

/** The options of a column, and whatever else stands in its cells, as long as that is answers and no prose. */
function answersOf({ data: _, annex, rows, column, reference }: Asked): string[] {
  const options = column.kind === 'choice' ? column.options.map(({ value }) => value) : [];
  const given = new Set(rows.map((row) => cellText(annex, row, reference)).filter((text) => text !== ''));
  const found = given.size > mostAnswers ? [] : [...given].filter((text) => text.length <= longestAnswer);
  // A cell with several problems is asked by its rules.
  return isRecorded(column) && column.kind === 'problems' ? [] : [...new Set([...options, ...found])];
}

function groupsOf(rows: readonly AnnexRow[]): string[] {
  const groups = [...new Set(rows.flatMap(({ subject }) => subject.groupId ?? []))];
  return groups.length > 1 && groups.length <= mostGroups ? groups : [];
}

function rulesOf(rows: readonly AnnexRow[]): string[] {
  return [...new Set(rows.flatMap(({ problems }) => problems.flatMap(({ ruleId }) => ruleId ?? [])))];
}
