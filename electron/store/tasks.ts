import type { Task } from '#shared/round/subject.ts';
import { all, type Db } from './database.ts';

interface TaskRow extends Omit<Task, 'levels' | 'attributes' | 'starts'> {
  readonly levels: string;
  readonly attributes: string;
  readonly starts: string;
}

function rowToTask(row: TaskRow): Task {
  return {
    ...row,
    levels: JSON.parse(row.levels) as string[],
    attributes: JSON.parse(row.attributes) as Record<string, string>,
    starts: JSON.parse(row.starts) as string[],
  };
}

/** The tasks of one round in official order. */
export function listTasks(db: Db, roundId: string): Task[] {
  const sql =
    'SELECT id, roundId, annexId, "order", text, levels, attributes, starts FROM task WHERE roundId = ? AND removed = 0 ORDER BY "order", id';
  return all<TaskRow>(db, sql, roundId).map(rowToTask);
}
