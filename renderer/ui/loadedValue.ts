import type { Loaded } from './useLoad.ts';

/** What a hook of its own keeps, in the shape that `Waiting` shows. */
export function loadedValue<T>(value: T | undefined, error: unknown, reload: () => Promise<void>): Loaded<T> {
  return { value, error, reload, set: () => undefined };
}
