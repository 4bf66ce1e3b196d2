import { annexRows } from '../annex/annexRows.ts';
import { splitNames } from '../names/splitNames.ts';
import { isRecorded } from '../pack/column.ts';
import type { Subject } from '../round/subject.ts';
import type { Edit } from '../store/change.ts';
import type { BodyRow } from './bodyRows.ts';
import { type ConfirmedNames, createConfirmedNames } from './confirmedNames.ts';
import type { NameCandidate } from './diagnostic.ts';
import type { ImportContext, SubjectRow } from './importContext.ts';
import { matchProblemRows } from './matchProblemRows.ts';
import { foldText } from './nameFold.ts';
import { type NameColumn, parseName } from './nameTemplate.ts';
import { planAccounts } from './planAccounts.ts';
import { planTasks } from './planTasks.ts';
import { addUnit } from './planUnits.ts';
import type { Body } from './readBody.ts';
import {
  reportAmbiguous,
  reportLikely,
  reportRepeated,
  reportSeveral,
  reportTaken,
  reportTwice,
  reportUnknown,
} from './reportSubjects.ts';
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
  const { from } = definition.rows;
  const printedName = ({ id, name }: Subject) => {
    const text = printed.get(id);
    return typeof text === 'string' ? text : name;
  };
  return createSubjectIndex(subjects, units, printedName, {
    place: from === 'units' || from === 'groups' ? data.pack.office.place : null,
    date: data.round.asOf ?? data.round.to ?? data.round.date,
  });
}

function nameColumnOf({ leaves }: ImportContext['titles']): NameColumn | null {
  return leaves.map((leaf) => leaf.column).find((column): column is NameColumn => column.kind === 'name') ?? null;
}

interface NamedRow {
  readonly row: BodyRow;
  readonly name: string;
  readonly match: SubjectMatch;
}

function matchRegister(context: ImportContext, body: Body): ResolvedRows {
  const { index } = context;
  const nameColumn = nameColumnOf(context.titles);
  const confirmed = createConfirmedNames(context, index);
  const named = body.rows.map((row): NamedRow => {
    const name = rowName(context, row);
    const match = confirmed.match(row, name) ?? matchRow(index, nameColumn, name, row.group?.id ?? null);
    return { row, name, match };
  });
  const take = createTaker(context, confirmed, (text) => severalUnits(index, text));
  const edits: Edit[] = [];
  const rows: SubjectRow[] = [];
  const seen = new Map<string, BodyRow>();
  for (const entry of askAboutRivals(takeOnly(named))) {
    const found = take(entry, edits);
    if (found === null) continue;
    const before = seen.get(found);
    if (before !== undefined) {
      if (saysTheSame(context, entry.row, before)) reportRepeated(context, entry.row, entry.name, before.row);
      else reportTwice(context, entry.row, entry.name, before.row);
      continue;
    }
    seen.set(found, entry.row);
    rows.push({ body: entry.row, subjectId: found, name: entry.name });
  }
  return { rows, edits: [...edits, ...confirmed.edits()] };
}

/** A row copied twice says nothing new; its number and what is computed from it may differ. */
function saysTheSame({ titles }: ImportContext, row: BodyRow, before: BodyRow): boolean {
  const said = titles.leaves.filter(({ column }) => isRecorded(column) || column.kind === 'attribute');
  const textOf = ({ cells }: BodyRow, id: string) =>
    (cells.get(id) ?? []).map(({ raw }) => foldText(raw.text)).join('\n');
  return said.every(({ column: { id } }) => textOf(row, id) === textOf(before, id));
}

/** A name that can only be one unit's is taken where no other row of the table is that unit. */
function takeOnly(named: readonly NamedRow[]): readonly NamedRow[] {
  if (!named.some(({ match }) => match.kind === 'likely' && match.only)) return named;
  const rows = new Map<string, number>();
  for (const { match } of named) {
    const meant =
      match.kind === 'found'
        ? [match.subject.id]
        : match.kind === 'likely'
          ? match.candidates.map(({ subjectId }) => subjectId)
          : [];
    for (const id of new Set(meant)) rows.set(id, (rows.get(id) ?? 0) + 1);
  }
  return named.map((entry) => {
    const { match } = entry;
    if (match.kind !== 'likely' || !match.only || rows.get(match.only.id) !== 1) return entry;
    const remark = match.candidates[0]?.reason ?? '';
    return { ...entry, match: { kind: 'found', subject: match.only, remark, slip: true } };
  });
}

/** Two rows of different names that would both be one unit: what is not written as one of its names is asked about, never merged. */
function askAboutRivals(named: readonly NamedRow[]): readonly NamedRow[] {
  if (!named.some(({ match }) => match.kind === 'likely' || (match.kind === 'found' && match.remark !== null)))
    return named;
  const names = new Map<string, Set<string>>();
  for (const { name, match } of named) {
    if (match.kind !== 'found') continue;
    const { id } = match.subject;
    names.set(id, (names.get(id) ?? new Set()).add(foldText(name)));
  }
  return named.map((entry) => {
    const { match } = entry;
    if (match.kind === 'likely')
      return { ...entry, match: { ...match, candidates: warnOfTaken(match.candidates, names) } };
    if (match.kind !== 'found' || match.remark === null) return entry;
    const { id, name } = match.subject;
    if ((names.get(id)?.size ?? 0) < 2) return entry;
    const reason = `${match.remark}，但表中另有一行也是它`;
    return { ...entry, match: { kind: 'likely', candidates: [{ subjectId: id, name, reason }] } };
  });
}

/** Confirming such a candidate would not bring the row in: another row is that unit already. */
function warnOfTaken(candidates: readonly NameCandidate[], taken: ReadonlyMap<string, unknown>): NameCandidate[] {
  return candidates.map((candidate) =>
    taken.has(candidate.subjectId) ? { ...candidate, reason: `${candidate.reason}；但表中另有一行是它` } : candidate,
  );
}

type Taker = (row: NamedRow, edits: Edit[]) => string | null;

/** The subject of a row, or the unit added where that is asked for; what is not found is reported. */
function createTaker(
  context: ImportContext,
  confirmed: ConfirmedNames,
  severalIn: (text: string) => readonly string[],
): Taker {
  const { data, definition, options } = context;
  const fromUnits = definition.rows.from === 'units';
  const register = fromUnits ? data.units : [];
  const isNew = new Set((options.newUnits ?? []).map(foldText));
  let registered: ReadonlySet<string> | null = null;
  const isRegistered = (folded: string) => {
    registered ??= new Set(register.flatMap(({ name, short }) => [foldText(name), foldText(short ?? name)]));
    return registered.has(folded);
  };
  const added = new Map<string, string>();
  return ({ row, name, match }, edits) => {
    if (match.kind === 'found') {
      if (match.remark !== null) reportTaken(context, row, name, match);
      return match.subject.id;
    }
    if (confirmed.refused(row)) return null;
    const known = added.get(foldText(name));
    if (known !== undefined) return known;
    const several = match.kind === 'unknown' || match.kind === 'likely' ? severalIn(name) : [];
    if (several.length > 1) {
      reportSeveral(context, row, name, several);
      return null;
    }
    const elsewhere = match.kind === 'elsewhere' || isRegistered(foldText(name));
    const wanted = isNew.has(foldText(name)) || (match.kind === 'unknown' && options.createUnits === true);
    if (wanted && fromUnits && !elsewhere) {
      const edit = addUnit(context, row, name, added.size);
      edits.push(edit);
      added.set(foldText(name), edit.id);
      return edit.id;
    }
    if (match.kind === 'ambiguous') reportAmbiguous(context, row, name, match.subjects);
    else if (match.kind === 'likely') reportLikely(context, row, name, match.candidates);
    else reportUnknown(context, row, name, match.kind === 'unknown' ? match.similar : [], elsewhere);
    return null;
  };
}

/** The units that a cell names, where every name in it is one. */
function severalUnits(index: SubjectIndex, text: string): readonly string[] {
  const parts = text.length > 200 ? [] : splitNames(text);
  const found = parts.flatMap((part) => {
    const match = parts.length > 1 ? index.match(part, null) : null;
    return match?.kind === 'found' ? [match.subject.name] : [];
  });
  return found.length === parts.length ? [...new Set(found)] : [];
}

/** By the whole text, else by the name in it where the column prints more than the name. */
function matchRow(index: SubjectIndex, column: NameColumn | null, text: string, groupId: string | null): SubjectMatch {
  const whole = index.match(text, groupId);
  const { name = text } = parseName(column, text);
  if (whole.kind !== 'unknown' || name === text) return whole;
  return index.match(name, groupId);
}
