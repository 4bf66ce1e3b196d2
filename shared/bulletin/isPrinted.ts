import { hundredths } from '../annex/value.ts';
import { computeFact } from '../fact/computeFact.ts';
import type { RoundData } from '../round/roundData.ts';
import type { PackBlock } from './packBlocks.ts';

/** Whether the pack prints the block this time. */
export function isPrinted(data: RoundData, { when }: Pick<PackBlock, 'when'>): boolean {
  if (!when) return true;
  const { number } = computeFact(data, when.fact);
  if (number === null) return false;
  const { atMost, atLeast = atMost === undefined ? 1 : undefined } = when;
  if (atLeast !== undefined && number < hundredths(atLeast)) return false;
  return atMost === undefined || number <= hundredths(atMost);
}
