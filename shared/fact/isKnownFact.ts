import type { Pack } from '../pack/pack.ts';
import { builtInFactIds } from './builtInFact.ts';
import { findFact } from './findFact.ts';

/** Whether a text may use this name between braces. */
export function isKnownFact(pack: Pack, name: string): boolean {
  return builtInFactIds.includes(name) || findFact(pack, name) !== undefined;
}
