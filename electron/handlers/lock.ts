import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import type { LockState } from '#shared/lock.ts';
import { isPin, lockFile, readLock, removeLock, writeLock } from '../screenLock.ts';
import type { Context } from './context.ts';

/** Wrong PINs in a row before one has to wait, and for how long. */
const free = 5;
const waitMilliseconds = 30_000;

export function lockHandlers({ userDir, now }: Context): Handlers<AppContract>['lock'] {
  // Whoever starts the program has to show the PIN as well.
  let locked = readLock(userDir) !== null;
  let wrong = 0;
  let waitUntil = 0;
  const state = (): LockState => {
    const lock = readLock(userDir);
    return {
      set: lock !== null,
      locked: lock !== null && locked,
      minutes: lock?.minutes ?? null,
      file: lockFile(userDir),
    };
  };
  const check = (given: string) => {
    const lock = readLock(userDir);
    if (lock === null) return;
    const left = Math.ceil((waitUntil - now()) / 1000);
    if (left > 0) throw new AppError('invalid', `PIN 输错次数太多，请等 ${left} 秒再试。`);
    if (isPin(lock, given)) {
      wrong = 0;
      return;
    }
    wrong += 1;
    if (wrong % free === 0) waitUntil = now() + waitMilliseconds;
    throw new AppError('invalid', 'PIN 不对，请再试。');
  };
  return {
    state,
    lock: () => {
      locked = readLock(userDir) !== null;
      return state();
    },
    unlock: ({ pin }) => {
      check(pin);
      locked = false;
      return state();
    },
    set: ({ present, pin, minutes }) => {
      check(present ?? '');
      if (pin === null) removeLock(userDir);
      else writeLock(userDir, pin, minutes);
      locked = false;
      return state();
    },
  };
}
