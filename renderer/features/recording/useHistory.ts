import { useMemo } from 'react';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { announceChange } from '../../ui/useNotice.ts';
import { type HistoryStep, historySentence } from './historySentence.ts';

/** Undo and redo of the whole workspace; what is shown is loaded anew. */
export function useHistory() {
  const notices = useNotices();
  const saving = useSaving();
  return useMemo(() => {
    const step = async (run: () => Promise<HistoryStep>, word: '撤销' | '重做') => {
      try {
        const { whole, sentence } = historySentence(await saving.track(run()), word);
        announceChange();
        if (whole) notices.done(sentence);
        else notices.warn(sentence);
      } catch (error) {
        notices.error(error);
      }
    };
    return {
      undo: () => step(() => api.history.undo().then(({ undone, skipped }) => ({ action: undone, skipped })), '撤销'),
      redo: () => step(() => api.history.redo().then(({ redone, skipped }) => ({ action: redone, skipped })), '重做'),
    };
  }, [notices, saving]);
}
