import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AnnexTable } from '#shared/annex/annexTable.ts';
import { inputReader } from '#shared/annex/parseInput.ts';
import type { TableChange } from '#shared/annex/tableChange.ts';
import { isRecorded } from '#shared/pack/column.ts';
import type { WorkspaceInfo } from '#shared/workspaceInfo.ts';
import { api } from '../../api.ts';
import { errorCode, errorText } from '../../ui/errorText.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { useChanged } from '../../ui/useNotice.ts';
import { draftKey, loadDrafts, storeDrafts } from './drafts.ts';
import {
  type CellPlace,
  changeOverlays,
  dropOverlay,
  noOverlays,
  type OverlayChange,
  type Overlays,
} from './overlays.ts';
import { type CellInput, createRecordQueue, type RecordQueue } from './recordQueue.ts';
import { noTable, type TableState, takeChange } from './tableState.ts';

/** One annex as it is being recorded. */
export interface AnnexState extends TableState {
  readonly overlays: Overlays;
}

export interface Recording {
  readonly state: (annexId: string) => AnnexState;
  readonly error: unknown;
  readonly reload: () => Promise<void>;
  /** Cells that the column refuses are kept as refused, with the sentence; the others are saved as one step. */
  readonly record: (annexId: string, cells: readonly CellInput[]) => void;
  /** What a call that wrote something tells of the table. */
  readonly applyChange: (change: TableChange) => void;
  /** Gives up refused text. */
  readonly forget: (annexId: string, place: CellPlace) => void;
}

const nothing: AnnexState = { ...noTable, overlays: noOverlays };

/** The tables of these annexes of one round, and the writing of findings into them. */
export function useRecording(info: WorkspaceInfo, roundId: string, annexIds: readonly string[]): Recording {
  const { states, latest, update } = useAnnexStates(info.path, roundId);
  const { take, catchUp } = useTables(roundId, latest, update);
  const queueOf = useQueues(roundId, update, take);
  const [error, setError] = useState<unknown>(undefined);
  const wanted = annexIds.join('\n');

  const reload = useCallback(async () => {
    try {
      const ids = wanted === '' ? [] : wanted.split('\n');
      await Promise.all(ids.map(catchUp));
      setError(undefined);
    } catch (caught) {
      setError(caught);
    }
  }, [wanted, catchUp]);

  useEffect(() => void reload(), [reload]);
  // After a write of our own nothing but an empty patch comes back.
  useChanged(() => void reload(), true);

  const record = useCallback(
    (annexId: string, cells: readonly CellInput[]) => {
      const { good, bad } = sortOut(latest.current[annexId]?.table, cells);
      // First of all: while this window draws a block, the other side stores it.
      queueOf(annexId).record(good);
      const saving = good.map((cell) => ({
        place: cell,
        overlay: { state: 'saving', text: cell.input ?? '' } as const,
      }));
      const refused = bad.map(({ cell, message }) => refusal(cell, message));
      update(annexId, (state) => ({
        ...state,
        overlays: changeOverlays(state.overlays, [...saving, ...refused]),
      }));
    },
    [queueOf, update, latest],
  );

  const forget = useCallback(
    (annexId: string, place: CellPlace) =>
      update(annexId, (state) => ({ ...state, overlays: dropOverlay(state.overlays, place) })),
    [update],
  );

  const state = useCallback((annexId: string) => states[annexId] ?? nothing, [states]);
  return useMemo(
    () => ({ state, error, reload, record, applyChange: (change) => void take(change), forget }),
    [state, error, reload, record, take, forget],
  );
}

type Update = (annexId: string, change: (state: AnnexState) => AnnexState) => void;

/** What is known of each annex. Begins with the refused texts of earlier; keeps them up with every change. */
function useAnnexStates(workspacePath: string, roundId: string) {
  const [states, setStates] = useState<Readonly<Record<string, AnnexState>>>({});
  // Replies arrive between two drawings: each builds on what the one before has left.
  const latest = useRef(states);
  const update = useCallback<Update>(
    (annexId, change) => {
      const key = draftKey(workspacePath, roundId, annexId);
      const before = latest.current[annexId] ?? { ...noTable, overlays: loadDrafts(key) };
      const after = change(before);
      latest.current = { ...latest.current, [annexId]: after };
      if (after.overlays !== before.overlays) storeDrafts(key, after.overlays);
      setStates(latest.current);
    },
    [workspacePath, roundId],
  );
  return { states, latest, update };
}

/** Brings tables up to date by what changed; where that fits another state than the one shown, by asking from the one shown. */
function useTables(
  roundId: string,
  latest: { readonly current: Readonly<Record<string, AnnexState>> },
  update: Update,
) {
  const put = useCallback(
    (change: TableChange): boolean => {
      const fits = takeChange(latest.current[change.annexId] ?? noTable, change);
      if (fits !== null) update(change.annexId, (state) => ({ ...state, ...fits }));
      return fits !== null;
    },
    [latest, update],
  );
  const catchUp = useCallback(
    async (annexId: string): Promise<void> => {
      const base = latest.current[annexId]?.version ?? null;
      if (put(await api.annex.changes({ roundId, annexId, base }))) return;
      put(await api.annex.changes({ roundId, annexId, base: null }));
    },
    [roundId, latest, put],
  );
  const take = useCallback(
    async (change: TableChange): Promise<void> => {
      if (!put(change)) await catchUp(change.annexId);
    },
    [put, catchUp],
  );
  return { take, catchUp };
}

/** One queue of answers per annex. */
function useQueues(roundId: string, update: Update, take: (change: TableChange) => Promise<void>) {
  const notices = useNotices();
  const saving = useSaving();
  const queues = useMemo(() => new Map<string, RecordQueue>(), []);
  const queueOf = useCallback(
    (annexId: string) => {
      const known = queues.get(annexId);
      if (known !== undefined) return known;
      const lay = (changes: readonly OverlayChange[]) =>
        update(annexId, (state) => ({ ...state, overlays: changeOverlays(state.overlays, changes) }));
      const queue = createRecordQueue({
        send: async (cells) => {
          const { change } = await saving.track(api.finding.record({ roundId, annexId, cells: [...cells] }));
          await take(change);
        },
        // Only now: what was typed stands over the cell until the table says it.
        onSaved: (settled) => lay(settled.map((place) => ({ place, overlay: null }))),
        onRefused: (cells, caught) => {
          const message = errorText(caught);
          lay(cells.map((cell) => refusal(cell, message)));
          if (errorCode(caught) !== 'invalid') notices.error(caught);
        },
      });
      queues.set(annexId, queue);
      return queue;
    },
    [queues, roundId, saving, update, take, notices],
  );
  return queueOf;
}

function refusal(cell: CellInput, message: string): OverlayChange {
  return { place: cell, overlay: { state: 'refused', text: cell.input ?? '', message } };
}

/** Judged here by the same rule as in the store, so that a slip is told before it leaves the cell. */
function sortOut(table: AnnexTable | undefined, cells: readonly CellInput[]) {
  const faultOf = inputJudge(table);
  const good: CellInput[] = [];
  const bad: { cell: CellInput; message: string }[] = [];
  for (const cell of cells) {
    const message = faultOf(cell);
    if (message === null) good.push(cell);
    else bad.push({ cell, message });
  }
  return { good, bad };
}

/** The sentence why this column does not take this input; null when it does. */
export function inputFault(table: AnnexTable | undefined, cell: CellInput): string | null {
  return inputJudge(table)(cell);
}

function inputJudge(table: AnnexTable | undefined): (cell: CellInput) => string | null {
  const recorded = table?.columns.filter(isRecorded) ?? [];
  const readers = new Map(recorded.map((column) => [column.id, inputReader(column)]));
  return ({ columnId, input }) => {
    const read = readers.get(columnId);
    if (read === undefined) return '这一列由程序计算，不能填写。';
    try {
      read(input);
      return null;
    } catch (error) {
      return errorText(error);
    }
  };
}
