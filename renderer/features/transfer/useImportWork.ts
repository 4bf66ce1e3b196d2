import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportReport } from '#shared/import/importDraft.ts';
import { api } from '../../api.ts';
import { bridge } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { announceChange } from '../../ui/useNotice.ts';
import { type ImportWork, keepWork, keptWork, noWork } from './importWork.ts';
import type { ReadSource } from './SourceStart.tsx';

const excelFiles = [{ name: 'Excel 表格', extensions: ['xlsx'] }] as const;

export type ImportState = 'idle' | 'reading' | 'importing' | 'done' | 'undone';

export interface ImportDesk {
  readonly work: ImportWork;
  readonly report: ImportReport | null;
  readonly state: ImportState;
  /** The work of an earlier opening of this window was taken up again. */
  readonly resumed: boolean;
  /** Reads a file; what was said about the one before is forgotten. */
  open(choose: () => Promise<ReadSource | null>): Promise<void>;
  /** Takes up something that the person says, and reads again. */
  say(part: Partial<ImportWork>): void;
  run(): Promise<void>;
  /** Null: nothing was stored that could be taken back. */
  readonly undo: (() => Promise<void>) | null;
  /** The file again with its problems marked; null when the person changes their mind. */
  errorReport(): Promise<void>;
}

/** One import from picking the file to its result. Every change is tried out with a dry run, one after the other. */
export function useImportWork(roundId: string, annexId: string): ImportDesk {
  const [work, setWork] = useState<ImportWork>(noWork);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [state, setState] = useState<ImportState>('idle');
  const [resumed, setResumed] = useState(false);
  const [stored, setStored] = useState<string | null>(null);
  const keeper = useRef('');
  const newest = useRef<ImportWork>(noWork);
  /** A file was asked for: what an earlier opening left behind no longer comes up in between. */
  const asked = useRef(false);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const notices = useNotices();
  const saving = useSaving();

  const put = useCallback((next: ImportWork) => {
    newest.current = next;
    setWork(next);
    keepWork(keeper.current, next);
  }, []);

  const orderOf = useCallback(
    ({ source, layout, confirmed, newUnits, recorded }: ImportWork) => ({
      roundId,
      annexId,
      path: source?.path ?? '',
      layout: { ...layout, notData: [...(layout.notData ?? [])] },
      confirmed: Object.fromEntries(confirmed.map(({ printed, subjectId }) => [printed, subjectId])),
      newUnits: [...newUnits],
      recorded: { keep: recorded.keep, except: [...recorded.except] },
    }),
    [roundId, annexId],
  );
  const call = useCallback(
    (next: ImportWork, dryRun: boolean) => api.import.run({ ...orderOf(next), dryRun }),
    [orderOf],
  );

  /** Only what is still the newest when its turn comes is tried. */
  const tryOut = useCallback(
    (next: ImportWork) => {
      setState('reading');
      const attempt = async () => {
        if (newest.current !== next) return;
        try {
          const found = await call(next, true);
          if (newest.current === next) setReport(found);
        } catch (error) {
          notices.error(error);
        } finally {
          if (newest.current === next) setState('idle');
        }
      };
      queue.current = queue.current.then(attempt, attempt);
      return queue.current;
    },
    [call, notices],
  );

  useEffect(() => {
    let gone = false;
    void api.workspace.current().then((info) => {
      if (gone) return;
      keeper.current = `${info?.path ?? ''}\n${roundId}\n${annexId}`;
      const before = keptWork(keeper.current);
      if (before.source === null || asked.current) return;
      setResumed(true);
      put(before);
      void tryOut(before);
    });
    return () => {
      gone = true;
      void api.import.cancel();
    };
  }, [roundId, annexId, put, tryOut]);

  const open: ImportDesk['open'] = async (choose) => {
    asked.current = true;
    setState('reading');
    try {
      const read = await choose();
      if (read === null) return setState('idle');
      // One file is read at a time: the one that was there may still be tried out.
      await queue.current;
      setState('reading');
      const source = await read();
      const next = { ...noWork, source };
      setReport(null);
      setResumed(false);
      put(next);
      await tryOut(next);
    } catch (error) {
      notices.error(error);
      setState('idle');
    }
  };

  const run = async () => {
    setState('importing');
    try {
      const known = new Set((await api.import.history({ roundId })).map(({ id }) => id));
      setReport(await saving.track(call(newest.current, false)));
      // A file that says nothing new is no import that could be taken back.
      setStored((await api.import.history({ roundId })).find(({ id }) => !known.has(id))?.id ?? null);
      setState('done');
      keepWork(keeper.current, noWork);
    } catch (error) {
      notices.error(error);
      setState('idle');
    }
  };

  const undo = async () => {
    if (stored === null) return;
    try {
      const { skipped } = await saving.track(api.import.undo({ id: stored }));
      if (skipped > 0) notices.warn(`有 ${skipped} 处后来被改过，没有动。`);
      announceChange();
      keepWork(keeper.current, newest.current);
      setState('undone');
    } catch (error) {
      notices.error(error);
    }
  };

  const errorReport = async () => {
    try {
      const name = `${work.source?.name.replace(/\.[^.]+$/u, '') ?? '导入'}（标出问题）.xlsx`;
      const out = await bridge.platform.pickSave({ title: '把标出问题的表存到哪里', filters: excelFiles, name });
      if (out === null) return;
      const { path, marked } = await api.import.errorReport({ ...orderOf(newest.current), out });
      notices.done(`已写出，标了 ${marked} 格。`);
      await bridge.platform.reveal(path);
    } catch (error) {
      notices.error(error);
    }
  };

  return {
    work,
    report,
    state,
    resumed,
    open,
    run,
    undo: stored === null ? null : undo,
    errorReport,
    say: (part) => {
      const next = { ...newest.current, ...part };
      put(next);
      void tryOut(next);
    },
  };
}
