import { useNotices } from '../../ui/Notices.tsx';
import { announceChange, useNotice } from '../../ui/useNotice.ts';

/** A stick that was pulled out, tables that were mended: said once, wherever the person is. */
export function useSafetyNotices(): void {
  const notices = useNotices();
  useNotice('safety', ({ sentence, changed }) => {
    if (changed) announceChange();
    if (sentence !== null) notices.warn(sentence);
  });
}
