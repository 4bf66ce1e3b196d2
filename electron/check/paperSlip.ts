import { rulingOf } from '#shared/consistency/ruling.ts';
import type { OpenPaper } from './checkPapers.ts';
import { decisionOf } from './decisionOf.ts';
import type { SlipDraft } from './writeSlip.ts';

/** What the slip of a paper made elsewhere says. */
export function paperSlip({ title, files, findings, rulings, noted }: OpenPaper): SlipDraft {
  return {
    title,
    round: null,
    files,
    noted,
    findings: findings.map((finding) => {
      const { severity, rule, where, quote, claimed, found, rows, message } = finding;
      const decision = decisionOf(rulingOf(finding, rulings));
      return { severity, rule, where, quote, claimed, found, rows, message, decision };
    }),
  };
}
