import { join } from 'node:path';
import { bigAnnex, bigRoundId } from '../support/bigRound.ts';
import { inChromium } from './gridInChromium.ts';

export interface SeenWhileExporting {
  readonly seconds: number;
  /** How long the window waited for an answer, for each of them. */
  readonly waits: readonly number[];
  /** How long a recorded answer took to be on the disk. */
  readonly saves: readonly number[];
  /** The longest time in which the window itself did nothing else. */
  readonly longestTask: number;
}

/** Everything of the round exported by the real window, which asks something every few milliseconds all the while, and records. */
export function seeWhileExporting(file: string, folder: string): Promise<SeenWhileExporting> {
  const order = { roundId: bigRoundId, annexIds: null, bulletin: true, folder: join(folder, 'out') };
  return inChromium(file, folder, async (page) => {
    await page.getByTestId('recent-0').click();
    await page.getByTestId(`annex-${bigAnnex}`).waitFor();
    return page.evaluate(exportAndAsk, { order, annexId: bigAnnex });
  });
}

/** Runs in the page, by the bridge that the window itself uses. */
async function exportAndAsk({ order, annexId }: { order: { roundId: string }; annexId: string }) {
  const call = async <Value>(name: string, input?: unknown): Promise<Value> => {
    const reply = await window.chabao?.call(name, input);
    if (!reply?.ok) throw new Error(JSON.stringify(reply));
    return reply.value as Value;
  };
  const place = { roundId: order.roundId, annexId };
  const [unit] = await call<{ id: string }[]>('unit.list');
  const record = () =>
    call('finding.record', { ...place, cells: [{ subjectId: unit?.id, columnId: 'c1', input: '是' }] });
  // The dialog asks for these before anybody can export, and the first answer after opening turns the log on.
  await call('export.look', { roundId: order.roundId });
  await record();
  const sleep = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
  const waits: number[] = [];
  const saves: number[] = [];
  let longestTask = 0;
  let over = false;
  const ask = async (list: number[], every: number, act: () => Promise<unknown>) => {
    while (!over) {
      const from = performance.now();
      await act();
      list.push(performance.now() - from);
      await sleep(every);
    }
  };
  const watch = async () => {
    while (!over) {
      const from = performance.now();
      await sleep(4);
      longestTask = Math.max(longestTask, performance.now() - from - 4);
    }
  };
  const began = performance.now();
  const exporting = call('export.run', order).finally(() => {
    over = true;
  });
  await Promise.all([exporting, ask(waits, 4, () => call('person.get')), ask(saves, 100, record), watch()]);
  return { seconds: (performance.now() - began) / 1000, waits, saves, longestTask };
}
