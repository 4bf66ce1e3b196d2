import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import { type LeafColumn, leafColumns } from '../pack/column.ts';
import type { CellTest, Condition } from '../pack/condition.ts';
import type { Problem } from '../round/roundData.ts';
import type { AnnexRow } from './annexRow.ts';
import { daysBetween } from './date.ts';
import { formatValue } from './formatValue.ts';
import { hundredths, isPeriod, type Value } from './value.ts';

type Test = ReturnType<typeof CellTest.parse>;
type AttributeTest = Extract<Condition, { attribute: string }>;

/** A row as far as a condition looks at it: columns that the condition does not name may be missing. */
export type TestedRow = Pick<AnnexRow, 'subject' | 'values'> & { readonly problems: readonly Problem[] };

const columnsOfAnnex = new WeakMap<AnnexDefinition, ReadonlyMap<string, LeafColumn>>();

/** The leaf columns of an annex by id; made once per definition. */
export function columnsById(definition: AnnexDefinition): ReadonlyMap<string, LeafColumn> {
  const known = columnsOfAnnex.get(definition);
  if (known) return known;
  const columns = new Map(leafColumns(definition.columns).map((column) => [column.id, column]));
  columnsOfAnnex.set(definition, columns);
  return columns;
}

function asList<T>(one: T | T[]): T[] {
  return Array.isArray(one) ? one : [one];
}

/** The text of a cell as conditions see it: a part of a text is not formatted. */
function textOf(column: LeafColumn | undefined, value: Value): string {
  if (typeof value === 'string') return value;
  return column ? formatValue(column, value) : '';
}

function equals(column: LeafColumn | undefined, value: Value, wanted: string | number): boolean {
  if (typeof wanted === 'number') return value === hundredths(wanted);
  return value === wanted || textOf(column, value) === wanted;
}

function passesNumber(test: Test, value: Value): boolean {
  const { atLeast, atMost, above, below } = test;
  if (atLeast === undefined && atMost === undefined && above === undefined && below === undefined) return true;
  if (typeof value !== 'number') return false;
  if (atLeast !== undefined && value < hundredths(atLeast)) return false;
  if (atMost !== undefined && value > hundredths(atMost)) return false;
  if (above !== undefined && value <= hundredths(above)) return false;
  return below === undefined || value < hundredths(below);
}

function passesDays(test: Test, value: Value): boolean {
  const { daysAtLeast, daysAbove } = test;
  if (daysAtLeast === undefined && daysAbove === undefined) return true;
  if (!isPeriod(value)) return false;
  const days = daysBetween(value.from, value.to);
  return (daysAtLeast === undefined || days >= daysAtLeast) && (daysAbove === undefined || days > daysAbove);
}

function passesCell(test: Test, row: TestedRow, columns: ReadonlyMap<string, LeafColumn>): boolean {
  const value = row.values[test.column] ?? null;
  if (test.blank !== undefined && (value === null) !== test.blank) return false;
  // A blank cell passes only `blank: true`.
  if (value === null) return test.blank === true;
  const column = columns.get(test.column);
  if (test.is !== undefined && !asList(test.is).some((wanted) => equals(column, value, wanted))) return false;
  if (test.contains !== undefined) {
    const text = textOf(column, value);
    if (!asList(test.contains).some((wanted) => text.includes(wanted))) return false;
  }
  return passesNumber(test, value) && passesDays(test, value);
}

function passesAttribute(test: AttributeTest, row: TestedRow): boolean {
  const value = row.subject.attributes[test.attribute] ?? '';
  if (test.blank !== undefined && (value === '') !== test.blank) return false;
  if (test.is !== undefined && !asList(test.is).includes(value)) return false;
  return test.contains === undefined || value.includes(test.contains);
}

/**
 * Whether a condition holds for a row of an annex. `column` may be `id` or `id.part`. Numbers are compared as people write
 * them (24, 97.5; a percentage as 72).
 */
export function evaluateCondition(condition: Condition, row: TestedRow, definition: AnnexDefinition): boolean {
  if ('all' in condition) return condition.all.every((each) => evaluateCondition(each, row, definition));
  if ('any' in condition) return condition.any.some((each) => evaluateCondition(each, row, definition));
  if ('not' in condition) return !evaluateCondition(condition.not, row, definition);
  if ('column' in condition) return passesCell(condition, row, columnsById(definition));
  if ('group' in condition) return asList(condition.group).includes(row.subject.groupId ?? '');
  if ('attribute' in condition) return passesAttribute(condition, row);
  if ('exempt' in condition) return (row.subject.exempt !== null) === condition.exempt;
  if ('rule' in condition) {
    const rules = asList(condition.rule);
    return row.problems.some((problem) => problem.ruleId !== null && rules.includes(problem.ruleId));
  }
  const names = asList(condition.name);
  return names.includes(row.subject.name) || names.includes(row.subject.short);
}

/** The columns (without parts) that a condition looks at. */
export function conditionColumns(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(conditionColumns);
  if ('any' in condition) return condition.any.flatMap(conditionColumns);
  if ('not' in condition) return conditionColumns(condition.not);
  return 'column' in condition ? [columnOf(condition.column)] : [];
}

/** The column of a reference `column` or `column.part`. */
export function columnOf(reference: string): string {
  return reference.split('.', 1)[0] ?? reference;
}
