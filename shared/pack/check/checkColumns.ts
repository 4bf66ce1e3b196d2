import { type Column, isRecorded, type LeafColumn } from '../column.ts';
import { checkCondition } from './checkCondition.ts';
import {
  type Check,
  checkAllKnown,
  checkAnnex,
  checkAttribute,
  checkCell,
  checkKnown,
  checkUnique,
} from './checkNames.ts';
import { checkPattern } from './checkPattern.ts';
import { checkMonitored, checkStaleTexts } from './checkStale.ts';
import { checkRowTemplate, checkText } from './checkText.ts';
import type { AnnexIndex } from './packIndex.ts';
import type { Path } from './packIssue.ts';

type Kind<K extends LeafColumn['kind']> = Extract<LeafColumn, { kind: K }>;

/** All columns of an annex, groups opened. */
export function checkColumns(check: Check, path: Path, annex: AnnexIndex): void {
  const ids = new Map<string, Path>();
  const visit = (columns: readonly Column[], above: Path): void => {
    for (const [i, column] of columns.entries()) {
      const place = [...above, i];
      if (ids.has(column.id))
        check.report([...place, 'id'], `列的 id“${column.id}”在本附件内重复`, '在附件内唯一的 id');
      ids.set(column.id, place);
      checkText(check, [...place, 'title'], column.title);
      if (column.kind === 'group') visit(column.columns, [...place, 'columns']);
      else checkColumn(check, place, column, annex);
    }
  };
  visit(annex.definition.columns, path);
}

function checkColumn(check: Check, path: Path, column: LeafColumn, annex: AnnexIndex): void {
  const { report } = check;
  if (isRecorded(column)) checkRecorded(check, path, column);
  else if (column.kind === 'name') checkRowTemplate(report, [...path, 'template'], column.template, annex);
  else if (column.kind === 'attribute') checkAttribute(report, [...path, 'attribute'], column.attribute, annex);
  else if (column.kind === 'sum') checkSum(check, path, column, annex);
  else if (column.kind === 'ratio') checkRatio(check, path, column, annex);
  else if (column.kind === 'score') checkScore(check, path, column, annex);
  else if (column.kind === 'rank') checkCell(report, [...path, 'by'], column.by, annex, 'number');
  else if (column.kind === 'staleness') checkStaleness(check, path, column, annex);
  else if (column.kind === 'verdict') checkVerdict(check, path, column, annex);
  else if (column.kind === 'count' || column.kind === 'list' || column.kind === 'lookup') {
    checkOtherAnnex(check, path, column, annex);
  }
}

function checkRatio({ report }: Check, path: Path, column: Kind<'ratio'>, annex: AnnexIndex): void {
  for (const key of ['of', 'to', 'minus'] as const) {
    const reference = column[key];
    if (reference !== undefined) checkCell(report, [...path, key], reference, annex, 'number');
  }
}

function checkScore({ report }: Check, path: Path, column: Kind<'score'>, annex: AnnexIndex): void {
  for (const [i, id] of column.of.entries()) checkCell(report, [...path, 'of', i], id, annex, 'problems');
  if (column.fullFrom !== undefined) checkAttribute(report, [...path, 'fullFrom'], column.fullFrom, annex);
  if (column.scale?.over === 0) report([...path, 'scale', 'over'], '写的是 0', '不为 0 的整数');
}

function checkStaleness({ report, index }: Check, path: Path, column: Kind<'staleness'>, annex: AnnexIndex): void {
  checkCell(report, [...path, 'of'], column.of, annex, 'date');
  checkStaleTexts(report, path, column);
  checkMonitored(report, [...path, 'kind'], index.pack);
}

function checkVerdict(check: Check, path: Path, column: Kind<'verdict'>, annex: AnnexIndex): void {
  for (const [i, { when }] of column.cases.entries()) {
    checkCondition(check, [...path, 'cases', i, 'when'], when, annex);
  }
}

function checkSum({ report }: Check, path: Path, column: Kind<'sum'>, annex: AnnexIndex): void {
  for (const [i, term] of column.of.entries()) {
    const place = [...path, 'of', i];
    if (typeof term === 'string') checkCell(report, place, term, annex, 'number');
    else checkCell(report, [...place, 'column'], term.column, annex, 'number');
  }
}

function checkOtherAnnex(check: Check, path: Path, column: Kind<'count' | 'list' | 'lookup'>, own: AnnexIndex): void {
  const { report } = check;
  if (column.kind === 'count' && column.annex === undefined) {
    checkCondition(check, [...path, 'where'], column.where, own);
    if (column.column !== undefined) checkCell(report, [...path, 'column'], column.column, own, 'problems');
    return;
  }
  const other = checkAnnex(check, [...path, 'annex'], column.annex ?? '');
  if (!other) return;
  if (column.kind === 'lookup') {
    checkCell(report, [...path, 'column'], column.column, other);
    return;
  }
  checkCondition(check, [...path, 'where'], column.where, other);
  if (column.match !== undefined && !other.cells.has(column.match)) {
    checkAttribute(report, [...path, 'match'], column.match, other);
  }
  if (column.kind === 'list') checkRowTemplate(report, [...path, 'template'], column.template, other);
  else if (column.column !== undefined) checkCell(report, [...path, 'column'], column.column, other, 'number');
}

function checkRecorded(check: Check, path: Path, column: Extract<LeafColumn, { usual?: unknown }>): void {
  const { report, index } = check;
  if (column.kind === 'choice') checkChoice(check, path, column);
  if (column.kind === 'problems') {
    checkAllKnown(report, [...path, 'rules'], column.rules, index.rules, '规则的 id');
  }
  if (column.kind === 'text') checkParts(check, path, column);
  if ((column.kind === 'integer' || column.kind === 'decimal') && (column.min ?? 0) > (column.max ?? Infinity)) {
    report([...path, 'max'], `${column.max} 小于 min ${column.min}`, '不小于 min 的数');
  }
}

function checkChoice({ report }: Check, path: Path, column: Kind<'choice'>): void {
  const values = column.options.map(({ value }) => value);
  checkUnique(report, [...path, 'options'], 'value', values);
  const keyed = column.options.flatMap(({ key }, i) => (key === undefined ? [] : [{ key, i }]));
  for (const [at, { key, i }] of keyed.entries()) {
    if (keyed.findIndex((other) => other.key === key) === at) continue;
    report([...path, 'options', i, 'key'], `按键“${key}”重复`, '不重复的按键');
  }
  if (column.open) return;
  const answers = [...values, ...(column.words ?? [])];
  if (column.usual !== undefined) checkKnown(report, [...path, 'usual'], column.usual, answers, 'options 中的一项');
  for (const key of ['good', 'bad', 'severe'] as const) {
    checkAllKnown(report, [...path, key], column[key], answers, 'options 中的一项');
  }
}

function checkParts({ report }: Check, path: Path, { parts = [] }: Kind<'text'>): void {
  checkUnique(
    report,
    [...path, 'parts'],
    'id',
    parts.map(({ id }) => id),
  );
  for (const [i, part] of parts.entries()) {
    checkPattern(report, [...path, 'parts', i, 'pattern'], part.pattern, part.kind !== 'period');
  }
}
