import { annexRows } from '../annex/annexRows.ts';
import type { Edit } from '../store/change.ts';
import type { ImportContext, SubjectRow } from './importContext.ts';
import { leavesOf } from './importContext.ts';
import { type NameColumn, parseName } from './nameTemplate.ts';
import { planAccounts } from './planAccounts.ts';
import { planTasks } from './planTasks.ts';
import { addUnit } from './planUnits.ts';
import type { Body, BodyRow } from './readBody.ts';
import { cellText } from './readCell.ts';
import { createSubjectIndex, type SubjectIndex, type SubjectMatch } from './subjectIndex.ts';

export interface ResolvedRows {
  readonly rows: readonly SubjectRow[];
  /** New or changed units, accounts and tasks. */
  readonly edits: readonly Edit[];
}

/** Says for every row of the file what it is about. Rows that nothing is known for are reported and left out. */
export function resolveSubjects(context: ImportContext, body: Body): ResolvedRows {
  switch (context.definition.rows.from) {
    case 'accounts':
      return planAccounts(context, body);
    case 'tasks':
      return planTasks(context, body);
    case 'units':
    case 'groups':
    case 'fixed':
    case 'problems':
      return matchRegister(context, body);
  }
}

/** The names that rows of this annex may have. */
export function subjectIndexOf({
  data,
  definition,
  titles,
}: Pick<ImportContext, 'data' | 'definition' | 'titles'>): SubjectIndex {
  const column = nameColumnOf(titles);
  const rows = annexRows(data, definition.id, 'all');
  const printed = new Map(rows.map((row) => [row.subject.id, column ? row.values[column.id] : null]));
  const units = definition.rows.from === 'units' ? data.units : [];
  const subjects = rows.map((row) => row.subject);
  return createSubjectIndex(subjects, units, ({ id, name }) => {
    const text = printed.get(id);
    return typeof text === 'string' ? text : name;
  });
}

function nameColumnOf({ leaves }: ImportContext['titles']): NameColumn | null {
  return leaves.map((leaf) => leaf.column).find((column): column is NameColumn => column.kind === 'name') ?? null;
}

function matchRegister(context: ImportContext, body: Body): ResolvedRows {
  const index = subjectIndexOf(context);
  const nameColumn = nameColumnOf(context.titles);
  const rows: SubjectRow[] = [];
  const edits: Edit[] = [];
  const seen = new Map<string, number>();
  const added = new Map<string, string>();
  for (const row of body.rows) {
    const name = rowName(context, row);
    const match = matchName(index, nameColumn, name, row.group?.id ?? null);
    let subjectId = match.kind === 'found' ? match.subject.id : added.get(name);
    if (match.kind === 'unknown' && subjectId === undefined && mayAddUnits(context)) {
      const edit = addUnit(context, row, name, added.size);
      edits.push(edit);
      added.set(name, edit.id);
      subjectId = edit.id;
    }
    if (subjectId === undefined) reportUnmatched(context, row, name, match.kind === 'unknown' ? match.similar : null);
    else if (seen.has(subjectId)) reportTwice(context, row, name, seen.get(subjectId) ?? 0);
    else {
      seen.set(subjectId, row.row);
      rows.push({ body: row, subjectId, name });
    }
  }
  return { rows, edits };
}

/** By the whole text, else by the name in it where the column prints more than the name. */
function matchName(index: SubjectIndex, column: NameColumn | null, text: string, groupId: string | null): SubjectMatch {
  const whole = index.match(text, groupId);
  const { name = text } = parseName(column, text);
  if (whole.kind !== 'unknown' || name === text) return whole;
  return index.match(name, groupId);
}

function mayAddUnits({ definition, options }: ImportContext): boolean {
  return definition.rows.from === 'units' && options.createUnits === true;
}

/** The name that a row is known by, with line breaks taken out: a name broken over lines is one name. */
function rowName(context: ImportContext, row: BodyRow): string {
  for (const column of leavesOf(context)) {
    if (!context.titles.identity.has(column.id)) continue;
    const text = cellText(row, column.id, '').replace(/\s*\n\s*/gu, '');
    if (text !== '') return text;
  }
  return '';
}

const sources = {
  units: '单位表',
  groups: '分组',
  fixed: '模板的固定行',
  accounts: '账号表',
  tasks: '任务表',
  problems: '已登记的问题',
} as const;

function reportUnmatched(context: ImportContext, row: BodyRow, name: string, similar: readonly string[] | null): void {
  const place = { row: row.row, column: identityColumn(context, row), subject: name };
  const { from } = context.definition.rows;
  if (similar === null) {
    const message = `“${name}”在单位表中不止一个，这一行没有导入。`;
    context.report.add('error', place, message, '请在表中写全称，或在单位表中改简称、别名，使其不重复。');
    return;
  }
  const elsewhere = from === 'units' && context.data.units.some((unit) => unit.name === name || unit.short === name);
  const message = elsewhere
    ? `“${name}”不在本附件的单位范围内，这一行没有导入。`
    : `“${name}”在${sources[from]}中找不到，这一行没有导入。`;
  context.report.add('error', place, message, adviceFor(from, similar));
}

function adviceFor(from: keyof typeof sources, similar: readonly string[]): string {
  const near = similar.length > 0 ? `名称相近的有：${similar.join('、')}。` : '';
  if (from !== 'units') return `${near}请核对名称后再导入。`;
  return `${near}请在单位表中新增这个单位，或把这个写法加为某单位的别名，然后再导入一次。`;
}

function reportTwice(context: ImportContext, row: BodyRow, name: string, firstRow: number): void {
  const place = { row: row.row, column: identityColumn(context, row), subject: name };
  const message = `“${name}”在表中出现了两次（第 ${firstRow + 1} 行已导入），这一行没有导入。`;
  context.report.add('error', place, message, '请核对是否写错了单位，或将两行合为一行。');
}

function identityColumn({ titles }: ImportContext, row: BodyRow): number | null {
  const id = [...titles.identity].find((columnId) => row.block.columns.has(columnId));
  return id === undefined ? null : (row.block.columns.get(id) ?? null);
}
