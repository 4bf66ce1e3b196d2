import { z } from 'zod';

/** 屏幕锁: keeps passers-by from the window. It is no encryption, and says so. */
export interface LockState {
  /** Whether there is a PIN. */
  readonly set: boolean;
  readonly locked: boolean;
  /** Locks by itself after so many minutes without a key or a movement; null: never. */
  readonly minutes: number | null;
  /** The file that somebody who forgot the PIN removes. */
  readonly file: string;
}

export const pin = z.string().min(4, 'PIN 至少 4 位').max(32, 'PIN 不超过 32 位');

export const LockDraft = z.strictObject({
  /** The present PIN; left out when there is none yet. */
  present: z.string().max(100).optional(),
  /** Null: no lock any more. */
  pin: pin.nullable(),
  minutes: z.number().int().min(1).max(240).nullable(),
});
