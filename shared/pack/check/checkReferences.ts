import type { Pack } from '../pack.ts';
import { checkAnnexes } from './checkAnnexes.ts';
import { checkBulletin } from './checkBulletin.ts';
import { checkCycles } from './checkCycles.ts';
import { checkFacts } from './checkFacts.ts';
import { checkNotice } from './checkNotice.ts';
import { checkRegister } from './checkRegister.ts';
import { indexPack } from './packIndex.ts';
import type { Report } from './packIssue.ts';

/** Everything in a pack that names something else: it exists, is of a fitting kind, and nothing goes in circles. */
export function checkReferences(pack: Pack, report: Report): void {
  const check = { index: indexPack(pack), report };
  checkRegister(check);
  checkAnnexes(check);
  checkFacts(check);
  checkBulletin(check);
  checkNotice(check);
  checkCycles(check);
}
