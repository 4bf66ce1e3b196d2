import type { Inspection } from './inspect.ts';

/** start ≤ 3 s, whatever happened. */
export const longestOpening = 3000;

export interface TallyRow {
  injections: number;
  faults: number;
  recovered: number;
  withLoss: number;
  slowest: number;
}

export interface Tally {
  readonly rows: ReadonlyMap<string, TallyRow>;
  readonly faults: readonly string[];
  /** `what`: seed, place and kind of the accident, enough to repeat it. */
  add(kind: string, what: string, inspection: Inspection): void;
}

export function startTally(): Tally {
  const rows = new Map<string, TallyRow>();
  const faults: string[] = [];
  return {
    rows,
    faults,
    add(kind, what, { faults: found, milliseconds, recovery }) {
      const row = rows.get(kind) ?? { injections: 0, faults: 0, recovered: 0, withLoss: 0, slowest: 0 };
      rows.set(kind, row);
      const slow = milliseconds > longestOpening ? [`opened after ${milliseconds.toFixed(0)} ms`] : [];
      row.injections += 1;
      row.recovered += recovery ? 1 : 0;
      row.withLoss +=
        recovery && (recovery.lost.length > 0 || recovery.endUnknown || recovery.missingFiles.length > 0) ? 1 : 0;
      row.slowest = Math.max(row.slowest, milliseconds);
      for (const fault of [...found, ...slow]) faults.push(`${kind} ${what}: ${fault}`);
      row.faults += found.length + slow.length > 0 ? 1 : 0;
    },
  };
}
