import type { OpenPaper } from './checkPapers.ts';
import type { SlipDraft } from './writeSlip.ts';

/** What the slip of a paper made elsewhere says: nobody has decided anything about it. */
export function paperSlip({ title, files, findings }: OpenPaper): SlipDraft {
  return {
    title,
    round: null,
    files,
    findings: findings.map(({ severity, rule, where, quote, claimed, found, rows, message }) => ({
      ...{ severity, rule, where, quote, claimed, found, rows, message },
      decision: null,
    })),
  };
}
