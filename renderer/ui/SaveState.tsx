import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';

export interface SaveState {
  readonly running: number;
  /** When the last write was acknowledged. */
  readonly savedAt: string | null;
  /** Sentence of the last write that failed, until a later one succeeds. */
  readonly failed: string | null;
}

export interface Saving {
  /** Counts a write from its start to its acknowledgement. Rethrows. */
  readonly track: <T>(work: Promise<T>) => Promise<T>;
}

const StateContext = createContext<SaveState>({ running: 0, savedAt: null, failed: null });
const SavingContext = createContext<Saving>({ track: (work) => work });

/** Knows of every write of the window whether the other side has confirmed it. */
export function SaveStateProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<SaveState>({ running: 0, savedAt: null, failed: null });
  const running = useRef(0);

  const saving = useMemo<Saving>(
    () => ({
      track: async (work) => {
        running.current += 1;
        setState((old) => ({ ...old, running: old.running + 1 }));
        try {
          const value = await work;
          setState((old) => ({ running: old.running - 1, savedAt: clockTime(), failed: null }));
          return value;
        } catch (error) {
          const failed = error instanceof Error ? error.message : String(error);
          setState((old) => ({ ...old, running: old.running - 1, failed }));
          throw error;
        } finally {
          running.current -= 1;
        }
      },
    }),
    [],
  );

  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (running.current > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, []);

  return (
    <SavingContext value={saving}>
      <StateContext value={state}>{children}</StateContext>
    </SavingContext>
  );
}

function clockTime(): string {
  return new Date().toLocaleTimeString('zh-CN', { hour12: false });
}

export function useSaving(): Saving {
  return useContext(SavingContext);
}

export function useSaveState(): SaveState {
  return useContext(StateContext);
}
