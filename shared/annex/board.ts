import { fillPlainText } from '../fact/fillText.ts';
import { unitsNamed } from '../names/unitsNamed.ts';
import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import { isRecorded, leafColumns } from '../pack/column.ts';
import type { RoundData } from '../round/roundData.ts';
import { listedSubjects } from './listedSubjects.ts';
import { problemsBySubject } from './problemsBySubject.ts';

/** 进度总览: how far each unit is in each annex. */
export interface Board {
  readonly annexes: readonly { readonly id: string; readonly number: number | null; readonly title: string }[];
  readonly units: readonly BoardUnit[];
}

export interface BoardUnit {
  readonly id: string;
  readonly name: string;
  readonly groupId: string;
  /** One per annex; null: the unit has no row there. */
  readonly cells: readonly (BoardCell | null)[];
}

export interface BoardCell {
  readonly state: 'empty' | 'partial' | 'done';
  readonly answered: number;
  readonly expected: number;
  /** The row to go to: its own, or that of its first account that is not finished. */
  readonly subjectId: string;
  /** Who recorded there last, and when; null: nobody. */
  readonly last: LastChange | null;
}

export interface LastChange {
  readonly person: string;
  readonly at: string;
}

/** annex id → subject id → who was there last. */
export type LastChanges = ReadonlyMap<string, ReadonlyMap<string, LastChange>>;

/** Rows of units and of their accounts; other annexes (tasks, sums) have no unit to be finished by. */
export function computeBoard(data: RoundData, last: LastChanges): Board {
  const annexes = data.pack.annexes.filter(({ rows }) => rows.from === 'units' || rows.from === 'accounts');
  const columns = annexes.map((annex) => annexCells(data, annex, last));
  return {
    annexes: annexes.map(({ id, number, title }) => ({ id, number, title: fillPlainText(data, title) })),
    units: data.units.map(({ id, name, groupId }) => ({
      id,
      name,
      groupId,
      cells: columns.map((cells) => cells.get(id) ?? null),
    })),
  };
}

function annexCells(data: RoundData, annex: AnnexDefinition, last: LastChanges): Map<string, BoardCell> {
  const expected = leafColumns(annex.columns).filter(
    (column) => isRecorded(column) && column.kind !== 'problems' && column.required !== false,
  );
  const findings = data.findings[annex.id] ?? {};
  const problems = problemsBySubject(data, annex.id);
  const owner = ownerOf(data, annex);
  const cells = new Map<string, BoardCell>();
  for (const subject of listedSubjects(data, annex)) {
    const unitId = owner(subject.id);
    if (unitId === undefined) continue;
    const values = findings[subject.id] ?? {};
    const answered = expected.filter(({ id }) => (values[id] ?? null) !== null).length;
    const touched = answered > 0 || (problems.get(subject.id)?.length ?? 0) > 0;
    const own: BoardCell = {
      state: stateOf(answered, expected.length, touched),
      answered,
      expected: expected.length,
      subjectId: subject.id,
      last: last.get(annex.id)?.get(subject.id) ?? null,
    };
    const before = cells.get(unitId);
    cells.set(unitId, before ? join(before, own) : own);
  }
  return cells;
}

/** Where nothing must be answered, a problem is what shows that somebody was there. */
function stateOf(answered: number, expected: number, touched: boolean): BoardCell['state'] {
  if (!touched) return 'empty';
  return answered >= expected ? 'done' : 'partial';
}

function join(a: BoardCell, b: BoardCell): BoardCell {
  const later = a.last === null || (b.last !== null && b.last.at > a.last.at) ? b.last : a.last;
  return {
    state: a.state === b.state ? a.state : 'partial',
    answered: a.answered + b.answered,
    expected: a.expected + b.expected,
    subjectId: a.state === 'done' ? b.subjectId : a.subjectId,
    last: later,
  };
}

/** An account is its sponsor's, whatever name of the unit it gives. */
function ownerOf(data: RoundData, { rows }: AnnexDefinition): (subjectId: string) => string | undefined {
  if (rows.from === 'units') return (subjectId) => subjectId;
  const ownersOf = unitsNamed(data);
  const sponsors = new Map(data.accounts.map(({ id, sponsor }) => [id, ownersOf(sponsor)[0]]));
  return (subjectId) => sponsors.get(subjectId);
}
