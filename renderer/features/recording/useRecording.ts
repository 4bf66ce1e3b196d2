import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AnnexTable } from '#shared/annex/annexTable.ts';
import { parseInput } from '#shared/annex/parseInput.ts';
import type { WorkspaceInfo } from '#shared/contract.ts';
import { isRecorded } from '#shared/pack/column.ts';
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
import { shareTable } from './shareTable.ts';

/** One annex as it is being recorded. */
export interface AnnexState {
  readonly table: AnnexTable | undefined;
  readonly overlays: Overlays;
}

export interface Recording {
  readonly state: (annexId: string) => AnnexState;
  readonly error: unknown;
  readonly reload: () => Promise<void>;
  /** Cells that the column refuses are kept as refused, with the sentence; the others are saved as one step. */
  readonly record: (annexId: string, cells: readonly CellInput[]) => void;
  readonly applyTable: (table: AnnexTable) => void;
  /** Gives up refused text. */
  readonly forget: (annexId: string, place: CellPlace) => void;
}

const nothing: AnnexState = { table: undefined, overlays: noOverlays };
/** A notice that follows our own write tells nothing new. */
const echoMilliseconds = 1000;

/** The tables of these annexes of one round, and the writing of findings into them. */
export function useRecording(info: WorkspaceInfo, roundId: string, annexIds: readonly string[]): Recording {
  const { states, latest, update } = useAnnexStates(info.path, roundId);
  const { queueOf, lastWrite } = useQueues(roundId, update);
  const [error, setError] = useState<unknown>(undefined);
  const wanted = annexIds.join('\n');

  const applyTable = useCallback(
    (table: AnnexTable) => update(table.annexId, (state) => ({ ...state, table: shareTable(state.table, table) })),
    [update],
  );

  const reload = useCallback(async () => {
    try {
      const ids = wanted === '' ? [] : wanted.split('\n');
      const tables = await Promise.all(ids.map((annexId) => api.annex.table({ roundId, annexId })));
      for (const table of tables) applyTable(table);
      setError(undefined);
    } catch (caught) {
      setError(caught);
    }
  }, [wanted, roundId, applyTable]);

  useEffect(() => void reload(), [reload]);
  useChanged((entity) => {
    if (entity === 'all' || performance.now() - lastWrite.current > echoMilliseconds) void reload();
  });

  const record = useCallback(
    (annexId: string, cells: readonly CellInput[]) => {
      const { good, bad } = sortOut(latest.current[annexId]?.table, cells);
      const saving = good.map((cell) => ({
        place: cell,
        overlay: { state: 'saving', text: cell.input ?? '' } as const,
      }));
      const refused = bad.map(({ cell, message }) => refusal(cell, message));
      update(annexId, (state) => ({
        ...state,
        overlays: changeOverlays(state.overlays, [...saving, ...refused]),
      }));
      queueOf(annexId).record(good);
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
    () => ({ state, error, reload, record, applyTable, forget }),
    [state, error, reload, record, applyTable, forget],
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
      const before = latest.current[annexId] ?? { table: undefined, overlays: loadDrafts(key) };
      const after = change(before);
      latest.current = { ...latest.current, [annexId]: after };
      if (after.overlays !== before.overlays) storeDrafts(key, after.overlays);
      setStates(latest.current);
    },
    [workspacePath, roundId],
  );
  return { states, latest, update };
}

/** One queue of answers per annex. */
function useQueues(roundId: string, update: Update) {
  const notices = useNotices();
  const saving = useSaving();
  const lastWrite = useRef(Number.NEGATIVE_INFINITY);
  const queues = useMemo(() => new Map<string, RecordQueue>(), []);
  const queueOf = useCallback(
    (annexId: string) => {
      const known = queues.get(annexId);
      if (known !== undefined) return known;
      const change = (table: AnnexTable | null, changes: readonly OverlayChange[]) =>
        update(annexId, (state) => ({
          table: table === null ? state.table : shareTable(state.table, table),
          overlays: changeOverlays(state.overlays, changes),
        }));
      const queue = createRecordQueue({
        send: async (cells) => {
          const { table } = await saving.track(api.finding.record({ roundId, annexId, cells: [...cells] }));
          lastWrite.current = performance.now();
          return table;
        },
        onTable: (table, settled) =>
          change(
            table,
            settled.map((place) => ({ place, overlay: null })),
          ),
        onRefused: (cells, caught) => {
          const message = errorText(caught);
          change(
            null,
            cells.map((cell) => refusal(cell, message)),
          );
          if (errorCode(caught) !== 'invalid') notices.error(caught);
        },
      });
      queues.set(annexId, queue);
      return queue;
    },
    [queues, roundId, saving, update, notices],
  );
  return { queueOf, lastWrite };
}

function refusal(cell: CellInput, message: string): OverlayChange {
  return { place: cell, overlay: { state: 'refused', text: cell.input ?? '', message } };
}

/** Judged here by the same rule as in the store, so that a slip is told before it leaves the cell. */
function sortOut(table: AnnexTable | undefined, cells: readonly CellInput[]) {
  const good: CellInput[] = [];
  const bad: { cell: CellInput; message: string }[] = [];
  for (const cell of cells) {
    const message = inputFault(table, cell);
    if (message === null) good.push(cell);
    else bad.push({ cell, message });
  }
  return { good, bad };
}

/** The sentence why this column does not take this input; null when it does. */
export function inputFault(table: AnnexTable | undefined, cell: CellInput): string | null {
  const column = table?.columns.find((entry) => entry.id === cell.columnId);
  if (column === undefined || !isRecorded(column)) return '这一列由程序计算，不能填写。';
  try {
    parseInput(column, cell.input);
    return null;
  } catch (error) {
    return errorText(error);
  }
}
