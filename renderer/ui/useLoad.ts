import { useCallback, useEffect, useRef, useState } from 'react';

export interface Loaded<T> {
  /** The last value that arrived; it stays while a newer one is on its way. */
  readonly value: T | undefined;
  readonly error: unknown;
  readonly reload: () => Promise<void>;
  readonly set: (value: T) => void;
}

/** Loads when `key` changes and on `reload`. An answer that was overtaken by a later question is dropped. */
export function useLoad<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string; value: T | undefined; error: unknown }>({
    key,
    value: undefined,
    error: undefined,
  });
  const turn = useRef(0);
  const latest = useRef(load);
  latest.current = load;

  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    try {
      const value = await latest.current();
      if (mine === turn.current) setState({ key, value, error: undefined });
    } catch (error) {
      if (mine === turn.current) setState((old) => ({ key, value: old.key === key ? old.value : undefined, error }));
    }
  }, [key]);

  const set = useCallback(
    (value: T) => {
      turn.current += 1;
      setState({ key, value, error: undefined });
    },
    [key],
  );

  useEffect(() => {
    void reload();
  }, [reload]);

  const current = state.key === key;
  return { value: current ? state.value : undefined, error: current ? state.error : undefined, reload, set };
}
