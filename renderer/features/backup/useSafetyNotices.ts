import { AppError } from '#shared/error.ts';
import { navigate } from '../../app/route.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { announceChange, useNotice } from '../../ui/useNotice.ts';

/** A stick that was pulled out, tables that were mended, a workspace that was put together again: said once, wherever the person is. */
export function useSafetyNotices(): void {
  const notices = useNotices();
  useNotice('safety', ({ sentence, changed, closed }) => {
    if (changed) announceChange();
    if (sentence === null) return;
    if (!closed) return notices.warn(sentence);
    // It stays until it was read, and points to the start page.
    notices.error(new AppError('damaged', sentence));
    navigate({ page: 'start' });
  });
}
