import { useCallback, useEffect, useRef, useState } from 'react';
import type { SheetPart } from '#shared/import/importDraft.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';

const partRows = 200;

export interface SheetParts {
  text(row: number, column: number): string;
  /** Merged regions that reach into the parts that have arrived, each once; rows and columns count from 0. */
  readonly merges: SheetPart['merges'];
  /** Sees to it that these rows are there soon. */
  need(from: number, to: number): void;
  /** Rises with every part that arrives. */
  readonly version: number;
}

/** The rows of one sheet, fetched as they come into view. */
export function useSheetParts(path: string, sheet: number): SheetParts {
  const key = `${path}\n${sheet}`;
  const parts = useRef({ key, byNumber: new Map<number, SheetPart | null>() });
  if (parts.current.key !== key) parts.current = { key, byNumber: new Map() };
  const [version, setVersion] = useState(0);
  const notices = useNotices();

  const need = useCallback(
    (from: number, to: number) => {
      const mine = parts.current;
      for (let number = Math.floor(from / partRows); number * partRows < to; number++) {
        if (mine.byNumber.has(number)) continue;
        mine.byNumber.set(number, null);
        api.import
          .part({ path, sheet, from: number * partRows, to: (number + 1) * partRows })
          .then((part) => {
            mine.byNumber.set(number, part);
            if (mine === parts.current) setVersion((old) => old + 1);
          })
          .catch((error: unknown) => {
            mine.byNumber.delete(number);
            notices.error(error);
          });
      }
    },
    [path, sheet, notices],
  );
  useEffect(() => need(0, partRows), [need]);

  const known = parts.current.byNumber;
  return {
    text: (row, column) => known.get(Math.floor(row / partRows))?.rows[row % partRows]?.[column] ?? '',
    merges: mergesOf(known.values()),
    need,
    version,
  };
}

function mergesOf(parts: Iterable<SheetPart | null>): SheetPart['merges'] {
  const merges = new Map<string, SheetPart['merges'][number]>();
  for (const part of parts) {
    for (const merge of part?.merges ?? []) merges.set(`${merge.top} ${merge.left}`, merge);
  }
  return [...merges.values()];
}
