import type { AnnexDefinition } from '../annexDefinition.ts';
import { checkColumns } from './checkColumns.ts';
import { checkCondition } from './checkCondition.ts';
import { type Check, checkAllKnown, checkAnnex, checkCell, checkUnique } from './checkNames.ts';
import { checkTemplate, checkText } from './checkText.ts';
import type { AnnexIndex } from './packIndex.ts';
import type { Path } from './packIssue.ts';
import { packLimits } from './packLimits.ts';

export function checkAnnexes(check: Check): void {
  const { report } = check;
  const { annexes } = check.index.pack;
  checkUnique(
    report,
    ['annexes'],
    'id',
    annexes.map(({ id }) => id),
  );
  checkNumbers(check, annexes);
  for (const [i, definition] of annexes.entries()) {
    const annex = check.index.annexes.get(definition.id);
    // Of two annexes with one id only the last is in the index; the clash itself was reported above.
    if (annex?.definition === definition) checkAnnexDefinition(check, ['annexes', i], annex);
  }
}

function checkNumbers({ report }: Check, annexes: readonly AnnexDefinition[]): void {
  const seen = new Map<number, string>();
  for (const [i, { id, number }] of annexes.entries()) {
    if (number === null) continue;
    const other = seen.get(number);
    if (other !== undefined) report(['annexes', i, 'number'], `附件号 ${number} 与 ${other} 重复`, '不重复的附件号');
    seen.set(number, id);
  }
}

function checkAnnexDefinition(check: Check, path: Path, annex: AnnexIndex): void {
  const { report } = check;
  const { definition } = annex;
  checkText(check, [...path, 'title'], definition.title);
  checkText(check, [...path, 'subtitle'], definition.subtitle);
  for (const [i, note] of definition.notes.entries()) checkText(check, [...path, 'notes', i], note);
  checkRows(check, [...path, 'rows'], annex);
  if (annex.columns.size > packLimits.columnsPerAnnex) {
    report([...path, 'columns'], `有 ${annex.columns.size} 列`, `不超过 ${packLimits.columnsPerAnnex} 列`);
  }
  checkColumns(check, [...path, 'columns'], annex);
  checkGrouping(check, path, annex);
  for (const [i, { by }] of (definition.sort ?? []).entries()) {
    if (by !== 'official') checkCell(report, [...path, 'sort', i, 'by'], by, annex);
  }
  for (const [i, id] of (definition.totals?.columns ?? []).entries()) {
    checkCell(report, [...path, 'totals', 'columns', i], id, annex, 'number');
  }
}

function checkRows(check: Check, path: Path, annex: AnnexIndex): void {
  const { index, report } = check;
  const { rows } = annex.definition;
  if ('groups' in rows) checkAllKnown(report, [...path, 'groups'], rows.groups, index.groups, '单位组的 id');
  if ('where' in rows) checkCondition(check, [...path, 'where'], rows.where, annex);
  if (rows.from === 'problems') checkProblemSource(check, [...path, 'annex'], rows.annex);
  if (rows.from === 'fixed') {
    checkUnique(
      report,
      [...path, 'items'],
      'id',
      rows.items.map(({ id }) => id),
    );
  }
}

function checkProblemSource(check: Check, path: Path, annexId: string): void {
  const source = checkAnnex(check, path, annexId);
  if (!source || [...source.cells.values()].includes('problems')) return;
  check.report(path, `附件 ${annexId} 没有问题列`, '有 kind: problems 列的附件');
}

function checkGrouping({ index, report }: Check, path: Path, { definition, columns }: AnnexIndex): void {
  const { groupBy, layout, rows } = definition;
  const hasGroups = rows.from !== 'tasks' && rows.from !== 'fixed';
  if (groupBy) {
    if (groupBy.as === 'row' && !hasGroups) {
      report([...path, 'groupBy'], `rows.from 为 ${rows.from} 的行不分组`, '去掉这一项，或改用 units、accounts');
    }
    checkTemplate(report, [...path, 'groupBy', 'template'], groupBy.template, ['group', 'n', ...index.groupAttributes]);
  }
  if (layout.blockBy === 'group' && layout.blocks > 1 && !hasGroups) {
    report([...path, 'layout', 'blockBy'], `rows.from 为 ${rows.from} 的行不分组`, 'rows');
  }
  if (layout.corner && ![...columns.values()].some(({ kind }) => kind === 'name')) {
    report([...path, 'layout', 'corner'], '本附件没有名称列，斜线表头无处可画', '加一列 kind: name，或去掉 corner');
  }
}
