import { type ReactNode, useCallback, useEffect } from 'react';
import { api } from '../../api.ts';
import { useOverlay } from '../../app/overlay.tsx';
import { useNotices } from '../../ui/Notices.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { LockScreen } from './LockScreen.tsx';
import { onLockChanged } from './lockChanged.ts';
import { onLockAsked } from './lockNow.ts';
import { useIdle } from './useIdle.ts';

/** Everything stays as it is under the lock: what is being written is still there afterwards, at the same place. */
export function LockGate({ children }: { readonly children: ReactNode }) {
  const lock = useLoad('lock', () => api.lock.state());
  const notices = useNotices();
  const { setOverlay } = useOverlay();
  const set = lock.value?.set === true;
  const locked = lock.value?.locked === true;
  const close = useCallback(() => {
    api.lock.lock().then(lock.set, notices.error);
  }, [lock.set, notices]);
  useEffect(() => onLockChanged(lock.set), [lock.set]);
  useEffect(
    () =>
      onLockAsked(() => {
        if (set) return close();
        notices.warn('还没有设 PIN。设好以后，按 Ctrl+L 就能锁定。');
        setOverlay({ show: 'lock' });
      }),
    [set, close, notices, setOverlay],
  );
  useIdle(set && !locked ? (lock.value?.minutes ?? null) : null, close);
  return (
    <>
      {children}
      {locked && lock.value && <LockScreen file={lock.value.file} onUnlocked={lock.set} />}
    </>
  );
}
