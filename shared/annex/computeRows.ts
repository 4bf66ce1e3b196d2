import { AppError, assertNever } from '../error.ts';
import { unitsNamed } from '../names/unitsNamed.ts';
import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import { isRecorded, type LeafColumn, leafColumns, type RecordedColumn } from '../pack/column.ts';
import type { RoundData } from '../round/roundData.ts';
import type { Subject } from '../round/subject.ts';
import type { AnnexRow } from './annexRow.ts';
import { numberOf } from './arithmetic.ts';
import {
  attributeValue,
  constantValue,
  nameValue,
  ownCount,
  problemsValue,
  ratioValue,
  scoreValue,
  stalenessValues,
  sumValue,
  verdictValue,
} from './cellValue.ts';
import { columnsById } from './condition.ts';
import { columnDependencies, columnsAcrossRows } from './dependencies.ts';
import { blankValues, lastComputed, put, remember, startingRow, type WorkRow } from './lastComputed.ts';
import { type OtherAnnex, otherAnnexColumn } from './otherAnnex.ts';
import { readPart } from './parts.ts';
import { problemsOfRows } from './problemsBySubject.ts';
import { rankValues } from './rank.ts';
import { sortRows } from './sortRows.ts';
import { hundredths, type Value } from './value.ts';

/** What the computing of one annex holds on to while its columns are filled one after the other. */
interface Work {
  readonly data: RoundData;
  readonly definition: AnnexDefinition;
  readonly rows: readonly WorkRow[];
  /** Those whose own findings or problems are new since the last computing. */
  readonly changed: readonly WorkRow[];
  readonly other: (annexId: string) => OtherAnnex;
  readonly done: Set<string>;
  readonly open: string[];
}

/**
 * Fills every column of every subject of an annex, in the order given (official). Columns are filled one after the other in
 * the order in which they need each other; `serial` counts the rows as given. A row whose findings and problems are those of the last
 * computing over the same list of subjects is not computed again but for the columns that look across rows; a row of which nothing
 * changed at all keeps its identity.
 */
export function computeRows(
  data: RoundData,
  definition: AnnexDefinition,
  subjects: readonly Subject[],
  other: (annexId: string) => OtherAnnex,
): readonly AnnexRow[] {
  const problems = problemsOfRows(data, definition);
  const past = lastComputed(subjects, definition);
  const blank = blankValues(definition);
  const findings = data.findings[definition.id];
  const rows = subjects.map((subject, place) => {
    const given = { subject, recorded: findings?.[subject.id], problems: problems.get(subject.id) ?? [] };
    return startingRow(past, place, given, blank);
  });
  const changed = rows.filter((row) => row.before === null);
  const work: Work = { data, definition, rows, changed, other, done: new Set(), open: [] };
  for (const column of leafColumns(definition.columns)) fillColumn(work, column);
  return remember(subjects, definition, rows);
}

function fillColumn(work: Work, column: LeafColumn): void {
  if (work.done.has(column.id)) return;
  if (work.open.includes(column.id)) refuseCircle(work, column);
  work.open.push(column.id);
  const columns = columnsById(work.definition);
  for (const id of columnDependencies(column)) {
    const needed = columns.get(id);
    if (needed) fillColumn(work, needed);
  }
  computeColumn(work, column);
  work.open.pop();
  work.done.add(column.id);
}

function refuseCircle(work: Work, column: LeafColumn): never {
  const path = [...work.open.slice(work.open.indexOf(column.id)), column.id];
  const message = `附件“${work.definition.title}”的列互相依赖，算不出来：${path.join(' → ')}。请改模板包。`;
  throw new AppError('invalid', message, { annex: work.definition.id, columns: path });
}

function computeColumn(work: Work, column: LeafColumn): void {
  if (column.kind === 'serial') numberRows(column, work.rows);
  else if (column.kind === 'rank') rankRows(work, column);
  else if (isRecorded(column)) fillRecorded(work, column);
  else if (column.kind === 'staleness') fillStaleness(work, column);
  else {
    const rows = columnsAcrossRows(work.definition).has(column.id) ? work.rows : work.changed;
    const cellOf = cellFunction(work, column);
    for (const row of rows) put(row, column.id, cellOf(row));
  }
}

type CellColumn = Exclude<LeafColumn, RecordedColumn | { kind: 'serial' | 'rank' | 'staleness' }>;

/** Columns whose cells are computed each from its own row. */
function cellFunction(work: Work, column: CellColumn): (row: WorkRow) => Value {
  const { definition, data } = work;
  switch (column.kind) {
    case 'name':
      return (row) => nameValue(column, row, definition);
    case 'attribute':
      return (row) => attributeValue(column, row);
    case 'indicator':
      return (row) => row.subject.attributes[`level${column.level}`] || null;
    case 'constant':
      return () => constantValue(column);
    case 'sum':
      return (row) => sumValue(column, row.values);
    case 'ratio':
      return (row) => ratioValue(column, row.values);
    case 'score':
      return (row) => scoreValue(column, row, data);
    case 'verdict':
      return (row) => verdictValue(column, row, definition, data);
    case 'count':
      return column.annex === undefined
        ? (row) => ownCount(column, row, definition)
        : otherAnnexColumn(column, definition, work.other(column.annex), unitsNamed(data));
    case 'list':
    case 'lookup':
      return otherAnnexColumn(column, definition, work.other(column.annex), unitsNamed(data));
    default:
      return assertNever(column);
  }
}

function fillRecorded(work: Work, column: RecordedColumn): void {
  const findings = work.data.findings[work.definition.id] ?? {};
  for (const row of work.changed) {
    const recorded = findings[row.subject.id]?.[column.id] ?? null;
    put(row, column.id, column.kind === 'problems' ? problemsValue(column, row, recorded) : recorded);
    if (column.kind !== 'text') continue;
    for (const part of column.parts ?? []) put(row, `${column.id}.${part.id}`, readPart(part, recorded));
  }
}

/** Beside the sentence, the days and the period by themselves, as the parts of a text are. */
function fillStaleness(work: Work, column: Extract<LeafColumn, { kind: 'staleness' }>): void {
  for (const row of work.changed) {
    const { text, days, period } = stalenessValues(column, row.values, work.data.round.asOf);
    put(row, column.id, text);
    put(row, `${column.id}.days`, days);
    put(row, `${column.id}.period`, period);
  }
}

type SerialColumn = Extract<LeafColumn, { kind: 'serial' }>;

/** 1, 2, 3 … over the table, or anew in every group. */
function numberRows(
  column: SerialColumn,
  rows: readonly (Pick<AnnexRow, 'subject'> & Pick<WorkRow, 'values' | 'owned' | 'altered'>)[],
): void {
  const counts = new Map<string | null, number>();
  for (const row of rows) {
    const key = column.restart === 'group' ? row.subject.groupId : null;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    put(row, column.id, hundredths(count));
  }
}

/** Copies rows with serial numbers for the order in which they now stand. */
export function renumberRows(definition: AnnexDefinition, rows: readonly AnnexRow[]): AnnexRow[] {
  const serials = leafColumns(definition.columns).filter((column) => column.kind === 'serial');
  if (serials.length === 0) return [...rows];
  const copies = rows.map((row) => ({ ...row, values: { ...row.values }, owned: true, altered: null }));
  for (const column of serials) numberRows(column, copies);
  return copies.map(({ subject, values, problems }) => ({ subject, values, problems }));
}

type RankColumn = Extract<LeafColumn, { kind: 'rank' }>;

function rankRows(work: Work, column: RankColumn): void {
  const groups = new Map<string | null, WorkRow[]>();
  for (const row of inTieOrder(work, column)) {
    const key = column.within === 'group' ? row.subject.groupId : null;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  for (const rows of groups.values()) {
    const values = rows.map((row) => (row.subject.exempt === null ? numberOf(row.values[column.by]) : null));
    const ranks = rankValues(values, column);
    rows.forEach((row, index) => {
      const rank = ranks[index] ?? null;
      const exempt = row.subject.exempt === null || column.exempt === '' ? null : column.exempt;
      put(row, column.id, rank === null ? exempt : hundredths(rank));
    });
  }
}

/** Unique ranks break ties by the row order that the other sort keys give, the official order last. */
function inTieOrder(work: Work, column: RankColumn): readonly WorkRow[] {
  if (column.method !== 'unique') return work.rows;
  const columns = columnsById(work.definition);
  const keys = (work.definition.sort ?? []).filter((key) => {
    const sorted = columns.get(key.by);
    if (!sorted || sorted.kind === 'rank' || sorted.kind === 'serial') return key.by === 'official';
    fillColumn(work, sorted);
    return true;
  });
  return sortRows(work.rows, keys);
}
