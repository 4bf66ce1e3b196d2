import type { Task } from '../round/subject.ts';
import type { Edit, FieldValue } from '../store/change.ts';
import { groupBy } from './groupBy.ts';
import type { ImportContext, SubjectRow } from './importContext.ts';
import { leavesOf } from './importContext.ts';
import { createOwnerNames, namesOwners } from './ownerNames.ts';
import type { Body } from './readBody.ts';
import { readTaskCells, type TaskCells } from './readTaskCells.ts';
import type { ResolvedRows } from './resolveSubjects.ts';

type Draft = Pick<Task, 'text' | 'levels' | 'attributes' | 'starts' | 'order'>;

/**
 * Matches each row with a task: first the tasks that say the same, then the rest by their place in the order. Tasks that
 * the file does not have stay as they are.
 */
export function planTasks(context: ImportContext, body: Body): ResolvedRows {
  const cells = readTaskCells(leavesOf(context), body);
  const drafts = cells.map((row, index) => draftOf(context, row, index));
  const matched = matchTasks(context, drafts);
  const edits: Edit[] = [];
  const rows = body.rows.map((row, index): SubjectRow => {
    const draft = drafts[index] as Draft;
    const task = matched[index];
    const id = task?.id ?? context.newId();
    const fields = taskFields(context, draft, task);
    if (fields) edits.push({ entity: 'task', id, fields });
    return { body: row, subjectId: id, name: draft.text };
  });
  return { rows, edits: [...edits, ...reportOwners(context, body, drafts)] };
}

/** Who is responsible stays as printed: told and asked is which units that may be. */
function reportOwners(context: ImportContext, body: Body, drafts: readonly Draft[]): Edit[] {
  const owners = createOwnerNames(context);
  const columns = leavesOf(context).filter(namesOwners);
  for (const [index, { row }] of body.rows.entries()) {
    for (const column of columns) {
      const text = column.kind === 'attribute' ? drafts[index]?.attributes[column.attribute] : undefined;
      if (text) owners.report(text, row, column);
    }
  }
  return owners.edits();
}

function draftOf(context: ImportContext, cells: TaskCells, index: number): Draft {
  const levels: string[] = [];
  const attributes: Record<string, string> = {};
  let text = '';
  for (const column of leavesOf(context)) {
    const printed = cells.texts.get(column.id);
    if (printed === undefined) continue;
    if (column.kind === 'indicator') {
      while (levels.length < column.level) levels.push('');
      levels[column.level - 1] = printed;
    } else if (column.kind === 'name') text = printed;
    else if (column.kind === 'attribute') attributes[column.attribute] = printed;
  }
  return { text, levels, attributes, starts: cells.starts, order: index + 1 };
}

function matchTasks({ data, definition }: ImportContext, drafts: readonly Draft[]): (Task | undefined)[] {
  const tasks = data.tasks.filter((task) => task.annexId === definition.id);
  const bySaying = groupBy(tasks, sayingOf);
  const matched = drafts.map((draft) => bySaying.get(sayingOf(draft))?.shift());
  const taken = new Set(matched);
  return matched.map((task, index) => {
    const atPlace = tasks[index];
    return task ?? (atPlace && !taken.has(atPlace) ? atPlace : undefined);
  });
}

function sayingOf({ text, levels }: Pick<Task, 'text' | 'levels'>): string {
  return [text, ...levels].join('\u0000');
}

/** The fields to write; null when the task already says so. */
function taskFields(context: ImportContext, draft: Draft, task: Task | undefined): Record<string, FieldValue> | null {
  const { definition, data } = context;
  if (!task) return { roundId: data.round.id, annexId: definition.id, ...draft };
  const attributes = { ...task.attributes, ...draft.attributes };
  const wanted: Record<string, FieldValue> = { ...draft, attributes };
  const current: Record<string, FieldValue> = { ...task };
  const changed = Object.entries(wanted).filter(([field, value]) => canonical(current[field]) !== canonical(value));
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

function canonical(value: FieldValue | undefined): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value ?? null);
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
