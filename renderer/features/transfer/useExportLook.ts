import { useEffect, useState } from 'react';
import type { ExportLook } from '#shared/document/exportOrder.ts';
import { api } from '../../api.ts';

/** Looked for while the dialog is open; it holds nothing up, and without an answer nothing is said. */
export function useExportLook(roundId: string, onFound: (look: ExportLook) => void): ExportLook | null {
  const [look, setLook] = useState<ExportLook | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is done with it may change, it is looked for once
  useEffect(() => {
    let current = true;
    api.export.look({ roundId }).then(
      (found) => {
        if (!current) return;
        setLook(found);
        onFound(found);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [roundId]);
  return look;
}
