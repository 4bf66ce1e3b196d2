import { annexRows } from '../annex/annexRows.ts';
import type { Edit } from '../store/change.ts';
import type { ImportContext, SubjectRow } from './importContext.ts';
import { matchProblemRows } from './matchProblemRows.ts';
import { foldText } from './nameFold.ts';
import { type NameColumn, parseName } from './nameTemplate.ts';
import { planAccounts } from './planAccounts.ts';
import { planTasks } from './planTasks.ts';
import { addUnit } from './planUnits.ts';
import type { Body, BodyRow } from './readBody.ts';
import { reportAmbiguous, reportTwice, reportUnknown } from './reportSubjects.ts';
import { rowName } from './rowName.ts';
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
    case 'problems':
      return matchProblemRows(context, body);
    case 'units':
    case 'groups':
    case 'fixed':
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
  const find = createFinder(context);
  const rows: SubjectRow[] = [];
  const edits: Edit[] = [];
  const seen = new Map<string, number>();
  for (const row of body.rows) {
    const name = rowName(context, row);
    const found = find(row, name, edits);
    if (found === null) continue;
    const before = seen.get(found);
    if (before !== undefined) {
      reportTwice(context, row, name, before);
      continue;
    }
    seen.set(found, row.row);
    rows.push({ body: row, subjectId: found, name });
  }
  return { rows, edits };
}

/** Finds the subject of a row, or adds the unit where that is asked for; what is not found is reported. */
function createFinder(context: ImportContext): (row: BodyRow, name: string, edits: Edit[]) => string | null {
  const { data, definition, options } = context;
  const index = subjectIndexOf(context);
  const nameColumn = nameColumnOf(context.titles);
  const fromUnits = definition.rows.from === 'units';
  const register = fromUnits ? data.units : [];
  const registered = new Set(register.flatMap(({ name, short }) => [foldText(name), foldText(short ?? name)]));
  const added = new Map<string, string>();
  return (row, name, edits) => {
    const match = matchName(index, nameColumn, name, row.group?.id ?? null);
    if (match.kind === 'found') return match.subject.id;
    const known = added.get(foldText(name));
    if (known !== undefined) return known;
    const elsewhere = registered.has(foldText(name));
    if (match.kind === 'unknown' && fromUnits && options.createUnits && !elsewhere) {
      const edit = addUnit(context, row, name, added.size);
      edits.push(edit);
      added.set(foldText(name), edit.id);
      return edit.id;
    }
    if (match.kind === 'ambiguous') reportAmbiguous(context, row, name);
    else reportUnknown(context, row, name, match.similar, elsewhere);
    return null;
  };
}

/** By the whole text, else by the name in it where the column prints more than the name. */
function matchName(index: SubjectIndex, column: NameColumn | null, text: string, groupId: string | null): SubjectMatch {
  const whole = index.match(text, groupId);
  const { name = text } = parseName(column, text);
  if (whole.kind !== 'unknown' || name === text) return whole;
  return index.match(name, groupId);
}
