import { useState } from 'react';
import { api } from '../../api.ts';
import { bridge, sheetFiles } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';
import type { PackChoice } from './CreateDialog.tsx';

/** Asks for a table of last time and has a pack drafted from it; a refusal is shown. */
export function useDrafting(onDrafted: (choice: PackChoice) => void) {
  const [reading, setReading] = useState(false);
  const notices = useNotices();
  const draftFromTable = async () => {
    const source = await bridge.platform.pickOpen({ title: '选择上次的表', filters: sheetFiles });
    if (source === null) return;
    setReading(true);
    try {
      onDrafted({ kind: 'table', source, draft: await api.workspace.draftPack({ source }) });
    } catch (error) {
      notices.error(error);
    } finally {
      setReading(false);
    }
  };
  return { reading, draftFromTable };
}
