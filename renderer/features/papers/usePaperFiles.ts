import { useCallback, useState } from 'react';
import { bridge } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';

export interface PaperFile {
  readonly path: string;
  readonly name: string;
}

/** The files that were chosen, in their order: it says which annex belongs to which bulletin. */
export function usePaperFiles() {
  const [files, setFiles] = useState<readonly PaperFile[]>([]);
  const notices = useNotices();
  const add = useCallback(
    async (given: readonly File[]) => {
      try {
        const found: PaperFile[] = [];
        for (const file of given) {
          const path = await bridge.platform.bring(file);
          if (path !== null) found.push({ path, name: file.name });
        }
        setFiles((old) => [...old, ...inOrder(found).filter(({ path }) => old.every((each) => each.path !== path))]);
      } catch (error) {
        notices.error(error);
      }
    },
    [notices],
  );
  const remove = useCallback((path: string) => setFiles((old) => old.filter((each) => each.path !== path)), []);
  const raise = useCallback((path: string) => {
    setFiles((old) => {
      const at = old.findIndex((each) => each.path === path);
      const file = old[at];
      if (!file || at === 0) return old;
      const rest = old.filter((each) => each.path !== path);
      return [...rest.slice(0, at - 1), file, ...rest.slice(at - 1)];
    });
  }, []);
  const clear = useCallback(() => setFiles([]), []);
  return { files, add, remove, raise, clear };
}

/** Chosen together they come in any order: bulletins first, then annexes by their numbers. */
export function inOrder(files: readonly PaperFile[]): PaperFile[] {
  const rank = ({ name }: PaperFile): number => {
    const annex = /附件\s*(\d*)/u.exec(name);
    if (annex) return 1 + Number(annex[1] || 0);
    return /\.(?:xlsx?|xlsm|csv|tsv|et)$/iu.test(name) ? 1000 : 0;
  };
  return [...files].sort((a, b) => rank(a) - rank(b));
}
