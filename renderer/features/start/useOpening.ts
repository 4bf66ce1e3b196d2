import { useCallback, useState } from 'react';
import type { WorkspaceInfo } from '#shared/workspaceInfo.ts';
import { homeRoute, navigate } from '../../app/route.ts';
import { useNotices } from '../../ui/Notices.tsx';

/**
 * Opens a workspace by whatever call and goes to its latest round; a refusal is shown, unless `onRefused` knows what to do about it, and everything
 * stays as it was.
 */
export function useOpening() {
  const [busy, setBusy] = useState(false);
  const notices = useNotices();
  const open = useCallback(
    async (call: () => Promise<WorkspaceInfo>, onRefused?: (error: unknown) => boolean): Promise<boolean> => {
      setBusy(true);
      try {
        navigate(homeRoute(await call()));
        return true;
      } catch (error) {
        if (!onRefused?.(error)) notices.error(error);
        return false;
      } finally {
        setBusy(false);
      }
    },
    [notices],
  );
  return { busy, open };
}
