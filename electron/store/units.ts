import { AppError } from '#shared/error.ts';
import type { FormerName, Unit } from '#shared/round/subject.ts';
import { all, type Db, get } from './database.ts';

interface UnitRow extends Omit<Unit, 'aliases' | 'formerNames' | 'successors'> {
  readonly aliases: string;
  readonly formerNames: string;
  readonly successors: string;
}

const columns = 'id, name, short, groupId, "order", aliases, exempt, formerNames, startedOn, endedOn, successors';

function rowToUnit(row: UnitRow): Unit {
  return {
    ...row,
    aliases: JSON.parse(row.aliases) as string[],
    formerNames: JSON.parse(row.formerNames) as FormerName[],
    successors: JSON.parse(row.successors) as string[],
  };
}

/** In official order. */
export function listUnits(db: Db): Unit[] {
  return all<UnitRow>(db, `SELECT ${columns} FROM unit WHERE removed = 0 ORDER BY "order", id`).map(rowToUnit);
}

export function findUnit(db: Db, id: string): Unit | undefined {
  const row = get<UnitRow>(db, `SELECT ${columns} FROM unit WHERE id = ? AND removed = 0`, id);
  return row && rowToUnit(row);
}

export function getUnit(db: Db, id: string): Unit {
  const unit = findUnit(db, id);
  if (!unit) throw new AppError('not-found', '这个单位已不在单位表中，请刷新后再试。', { id });
  return unit;
}
