import type { LeafColumn } from '../column.ts';
import type { CellTest, Condition } from '../condition.ts';
import { type Check, checkAllKnown, checkAttribute, checkCell } from './checkNames.ts';
import type { AnnexIndex } from './packIndex.ts';
import type { Path } from './packIssue.ts';

type Test = ReturnType<typeof CellTest.parse>;

/** A condition on the rows of an annex: everything it names exists and can be compared that way. */
export function checkCondition(check: Check, path: Path, condition: Condition | undefined, annex: AnnexIndex): void {
  if (condition === undefined) return;
  const { index, report } = check;
  if ('all' in condition) each(check, [...path, 'all'], condition.all, annex);
  else if ('any' in condition) each(check, [...path, 'any'], condition.any, annex);
  else if ('not' in condition) checkCondition(check, [...path, 'not'], condition.not, annex);
  else if ('column' in condition) checkCellTest(check, path, condition, annex);
  else if ('group' in condition) {
    checkAllKnown(report, [...path, 'group'], condition.group, index.groups, '单位组的 id');
  } else if ('attribute' in condition) checkAttribute(report, [...path, 'attribute'], condition.attribute, annex);
  else if ('rule' in condition) checkAllKnown(report, [...path, 'rule'], condition.rule, index.rules, '规则的 id');
}

function each(check: Check, path: Path, conditions: readonly Condition[], annex: AnnexIndex): void {
  for (const [i, condition] of conditions.entries()) checkCondition(check, [...path, i], condition, annex);
}

function checkCellTest({ report }: Check, path: Path, test: Test, annex: AnnexIndex): void {
  const place = [...path, 'column'];
  const { atLeast, atMost, above, below, daysAtLeast, daysAbove, is } = test;
  const tests = Object.values({ ...test, column: undefined }).filter((value) => value !== undefined);
  if (tests.length === 0) report(path, '只写了列，没有写怎样判断', 'is、contains、atLeast、above、blank 等之一');
  if ([atLeast, atMost, above, below].some((bound) => bound !== undefined)) {
    checkCell(report, place, test.column, annex, 'number');
  } else if (daysAtLeast !== undefined || daysAbove !== undefined) {
    checkCell(report, place, test.column, annex, 'period');
  } else checkCell(report, place, test.column, annex);
  const answers = closedAnswers(annex.columns.get(test.column));
  if (!answers || is === undefined) return;
  const wanted = Array.isArray(is) ? is.map(String) : String(is);
  checkAllKnown(report, [...path, 'is'], wanted, answers, `列 ${test.column} 可有的答案`);
}

/** All values a cell can have besides blank; undefined when they are not known beforehand. */
function closedAnswers(column: LeafColumn | undefined): string[] | undefined {
  if (column?.kind === 'choice' && !column.open)
    return [...column.options.map(({ value }) => value), ...(column.words ?? [])];
  if (column?.kind !== 'verdict') return undefined;
  return [...column.cases.map(({ value }) => value), column.veto ?? '', column.otherwise].filter(
    (value) => value !== '',
  );
}
