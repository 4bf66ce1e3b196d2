import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { BulletinSettings } from '#shared/bulletin/bulletinSettings.ts';
import type { BulletinView } from '#shared/bulletin/bulletinView.ts';
import type { EditedBlock } from '#shared/bulletin/draftBlock.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';

const pause = 400;

/** What was typed and is not acknowledged yet. */
interface Unsaved {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** The bulletin of a round: what is typed is saved after a short pause, on leaving the text, and before anything else is done with it. */
export function useBulletin(roundId: string) {
  const loaded = useLoad(`draft/${roundId}`, () => api.bulletin.view({ roundId }));
  const notices = useNotices();
  const saving = useSaving();
  const waiting = useRef<EditedBlock[] | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());
  const unsaved = useRef<Unsaved | null>(null);
  const { set } = loaded;

  const send = useCallback(async () => {
    const blocks = waiting.current;
    if (!blocks) return;
    waiting.current = null;
    try {
      const { view } = await api.bulletin.save({ roundId, blocks });
      if (waiting.current !== null) return;
      unsaved.current?.resolve();
      set(view);
    } catch (error) {
      // It stays in the editor; the next change sends it again.
      unsaved.current?.reject(error);
      notices.error(error);
    }
    unsaved.current = null;
  }, [roundId, notices, set]);

  const flush = useCallback((): Promise<void> => {
    window.clearTimeout(timer.current);
    running.current = running.current.then(send);
    return running.current;
  }, [send]);

  const edit = useCallback(
    (blocks: EditedBlock[]) => {
      waiting.current = blocks;
      if (unsaved.current === null) {
        // From the first letter on the screen must not say 已保存.
        const promise = new Promise<void>((resolve, reject) => {
          unsaved.current = { resolve, reject };
        });
        saving.track(promise).catch(() => undefined);
      }
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), pause);
    },
    [flush, saving],
  );

  useEffect(() => () => void flush(), [flush]);
  useChanged(() => void flush().then(loaded.reload));

  const act = useCallback(
    async (run: () => Promise<BulletinView>): Promise<boolean> => {
      await flush();
      try {
        set(await saving.track(run()));
        return true;
      } catch (error) {
        notices.error(error);
        return false;
      }
    },
    [flush, notices, saving, set],
  );

  const calls = useMemo(
    () => ({
      settle: (blockId: string, choice: 'mine' | 'new') => act(() => api.bulletin.settle({ roundId, blockId, choice })),
      takeIn: (blockId: string) => act(() => api.bulletin.takeIn({ roundId, blockId })),
      saveSettings: (settings: Partial<BulletinSettings>) =>
        act(() => api.bulletin.saveSettings({ roundId, settings }).then(({ view }) => view)),
      mark: (note: string) => act(() => api.bulletin.mark({ roundId, note })),
      finalise: (note: string, overrule: string | null = null) =>
        act(() => api.bulletin.finalise({ roundId, note, overrule })),
      reopen: (reason: string) => act(() => api.bulletin.reopen({ roundId, reason })),
    }),
    [act, roundId],
  );
  const isUnsaved = useCallback(() => waiting.current !== null || unsaved.current !== null, []);
  return { loaded, edit, flush, isUnsaved, ...calls };
}

export type BulletinDesk = ReturnType<typeof useBulletin>;
