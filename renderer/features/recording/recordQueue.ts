import { AppError } from '#shared/error.ts';
import type { CellPlace } from './overlays.ts';

export interface CellInput extends CellPlace {
  /** As typed; null or "" makes the cell blank. */
  readonly input: string | null;
}

export interface RecordQueue {
  readonly record: (cells: readonly CellInput[]) => void;
}

export interface RecordQueueOptions {
  readonly send: (cells: readonly CellInput[]) => Promise<void>;
  /** The cells whose last input is saved: nothing newer waits for them. */
  readonly onSaved: (settled: readonly CellInput[]) => void;
  readonly onRefused: (cells: readonly CellInput[], error: unknown) => void;
}

/**
 * Sends what is recorded in one annex, one call at a time and in order, so that an older answer never lands on a newer one.
 * Actions that pile up while a call runs go together; when such a heap is refused, each action is sent by itself, so that one bad
 * cell does not hold back good ones.
 */
export function createRecordQueue(options: RecordQueueOptions): RecordQueue {
  let waiting: (readonly CellInput[])[] = [];
  let running = false;

  const attempt = async (actions: readonly (readonly CellInput[])[]): Promise<void> => {
    const cells = latestOfEach(actions.flat());
    try {
      await options.send(cells);
      options.onSaved(notIn(cells, waiting.flat()));
    } catch (error) {
      if (actions.length > 1 && error instanceof AppError && (error.code === 'invalid' || error.code === 'not-found')) {
        for (const action of actions) await attempt([action]);
        return;
      }
      options.onRefused(notIn(cells, waiting.flat()), error);
    }
  };

  const run = async (): Promise<void> => {
    running = true;
    while (waiting.length > 0) {
      const actions = waiting;
      waiting = [];
      await attempt(actions);
    }
    running = false;
  };

  return {
    record: (cells) => {
      if (cells.length === 0) return;
      waiting.push(cells);
      if (!running) void run();
    },
  };
}

function keyOf(place: CellPlace): string {
  return `${place.subjectId}\n${place.columnId}`;
}

function latestOfEach(cells: readonly CellInput[]): CellInput[] {
  return [...new Map(cells.map((cell) => [keyOf(cell), cell])).values()];
}

function notIn(cells: readonly CellInput[], later: readonly CellInput[]): CellInput[] {
  const keys = new Set(later.map(keyOf));
  return cells.filter((cell) => !keys.has(keyOf(cell)));
}
