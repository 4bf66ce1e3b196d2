import type { AnnexGrid } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';
import { sumOver } from '../rule/relations.ts';
import { unitFits } from './amountAnswers.ts';
import type { Answer } from './answers.ts';
import type { RowSet } from './candidates.ts';
import { type NumberColumn, numberColumnsOf } from './columnWords.ts';
import { monthOf, thingOf } from './periodColumns.ts';
import { type PeriodWords, periodsIn } from './periodWords.ts';
import type { Question } from './question.ts';
import type { Span } from './wording.ts';

/** The columns of one thing, a month each. */
type Months = ReadonlyMap<number, NumberColumn>;

/** Of tables that have a column for each month, by what they are of. */
const monthsOf: (annex: AnnexGrid) => readonly Months[] = readOnceOf((annex) => {
  const things = new Map<string, Map<number, NumberColumn>>();
  for (const named of numberColumnsOf(annex)) {
    const [month, thing] = [monthOf(named.column), thingOf(named.column)];
    if (month === null || thing === null || named.column.kind !== 'number') continue;
    things.set(thing, (things.get(thing) ?? new Map<number, NumberColumn>()).set(month, named));
  }
  return [...things.values()].filter(({ size }) => size > 1);
});

/** 一季度完成投资42421万元; 一季度、二季度分别完成: what the columns of its months come to, where a table has one for each. */
export function monthsTogether(rows: RowSet, question: Question): Answer[] {
  const { measure } = question.wording.quantity;
  const all = '%个百分点'.includes(measure) ? [] : monthsOf(rows.annex);
  const period = all.length === 0 ? null : periodMeant(question);
  if (!period) return [];
  return all.flatMap((months): Answer[] => {
    const columns = period.months.flatMap((month) => months.get(month) ?? []);
    const [first] = columns;
    // 1—10月 of ten months is all that the table has.
    const isSome = columns.length === period.months.length && columns.length < months.size;
    if (!first || !isSome || !unitFits(first, measure)) return [];
    const value = columns.reduce((sum, { column, times }) => sum + sumOver(rows.rows, column) * times, 0);
    const [from] = question.span;
    const spans = [[period.start, period.end] as const, ...thingSpans(question.words, first)].map(
      ([start, end]): Span => [start + from, end + from],
    );
    const strength = spans.reduce((sum, [start, end]) => sum + end - start, 0);
    const naming = { named: first, spans, strength, whole: true };
    return [{ rows, column: first, aggregate: 'sum', value, naming, against: null }];
  });
}

/** Several months that the words of the number say, in their turn where each of several has its own. */
function periodMeant({ words, wording: { turn } }: Question): PeriodWords | null {
  const said = turn === null ? periodsIn(words) : [...words.matchAll(/[^、和及与]+/gu)].flatMap(inPart);
  const meant = turn !== null && said.length === turn.of ? said[turn.at] : said.length === 1 ? said[0] : undefined;
  return meant !== undefined && meant.months.length > 1 ? meant : null;
}

/** 完成投资 over the months. */
function thingSpans(words: string, { above }: NumberColumn): Span[] {
  return above.flatMap((head): Span[] => {
    const at = words.indexOf(head);
    return at < 0 ? [] : [[at, at + head.length]];
  });
}

function inPart({ 0: words, index }: RegExpExecArray): PeriodWords[] {
  return periodsIn(words).map(({ months, start, end }) => ({ months, start: start + index, end: end + index }));
}
