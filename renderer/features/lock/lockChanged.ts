import type { LockState } from '#shared/lock.ts';

const listeners = new Set<(state: LockState) => void>();

/** The dialog has set or removed the PIN: the gate knows at once. */
export function announceLock(state: LockState): void {
  for (const listener of listeners) listener(state);
}

export function onLockChanged(listener: (state: LockState) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
