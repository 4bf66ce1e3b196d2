import { describe, expect, test } from 'vitest';
import { AppError } from '#shared/error.ts';
import { type CellInput, createRecordQueue } from '../../../renderer/features/recording/recordQueue.ts';

const cell = (columnId: string, input: string): CellInput => ({ subjectId: 'u1', columnId, input });
const inputs = (cells: readonly CellInput[]) => cells.map((entry) => `${entry.columnId}=${entry.input}`);

/** A queue whose store answers when told to. */
function startQueue(answer: (cells: readonly CellInput[]) => unknown = () => undefined) {
  const sent: string[][] = [];
  const settled: string[] = [];
  const refused: string[] = [];
  const gates: (() => void)[] = [];
  const queue = createRecordQueue({
    send: async (cells) => {
      sent.push(inputs(cells));
      await new Promise<void>((open) => gates.push(open));
      const error = answer(cells);
      if (error !== undefined) throw error;
    },
    onSaved: (done) => settled.push(...inputs(done)),
    onRefused: (cells) => refused.push(...inputs(cells)),
  });
  const next = async () => {
    gates.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { queue, sent, settled, refused, next };
}

describe('the queue of answers', () => {
  test('one call runs at a time, and what piles up meanwhile goes together', async () => {
    const { queue, sent, settled, next } = startQueue();
    queue.record([cell('a', '1')]);
    queue.record([cell('b', '2')]);
    queue.record([cell('c', '3')]);
    expect(sent).toEqual([['a=1']]);
    await next();
    expect(sent).toEqual([['a=1'], ['b=2', 'c=3']]);
    await next();
    expect(settled).toEqual(['a=1', 'b=2', 'c=3']);
  });

  test('a cell is settled only by its last answer', async () => {
    const { queue, settled, next } = startQueue();
    queue.record([cell('a', '1')]);
    queue.record([cell('a', '2')]);
    await next();
    expect(settled).toEqual([]);
    await next();
    expect(settled).toEqual(['a=2']);
  });

  test('one refused answer does not hold back those that were sent with it', async () => {
    const bad = new AppError('invalid', '不合要求');
    const { queue, settled, refused, next } = startQueue((cells) =>
      cells.some((entry) => entry.input === 'x') ? bad : undefined,
    );
    queue.record([cell('a', '1')]);
    queue.record([cell('b', 'x')]);
    queue.record([cell('c', '3')]);
    for (let step = 0; step < 4; step += 1) await next();
    expect(settled).toEqual(['a=1', 'c=3']);
    expect(refused).toEqual(['b=x']);
  });

  test('when the store is out of reach every answer is kept as refused', async () => {
    const { queue, refused, next } = startQueue(() => new AppError('file', '磁盘已满'));
    queue.record([cell('a', '1'), cell('b', '2')]);
    await next();
    expect(refused).toEqual(['a=1', 'b=2']);
  });
});
