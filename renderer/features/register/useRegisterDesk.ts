import { useState } from 'react';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';

interface Entry {
  readonly id: string;
  readonly name: string;
}

/** What the pages of both registers keep: what is looked for, and what is about to be removed; and how they write. */
export function useRegisterDesk(reload: () => Promise<unknown>) {
  const [wanted, setWanted] = useState('');
  const [removing, setRemoving] = useState<Entry | null>(null);
  const notices = useNotices();
  const saving = useSaving();
  /** Tells whether it was saved; a refusal has then been shown. The list is read anew in either case. */
  const write = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await saving.track(work());
      return true;
    } catch (error) {
      notices.error(error);
      return false;
    } finally {
      await reload();
    }
  };
  return {
    wanted,
    removing,
    remove: setRemoving,
    kept: () => setRemoving(null),
    look: setWanted,
    write,
  };
}
export type RegisterDesk = ReturnType<typeof useRegisterDesk>;
