import { hash } from 'node:crypto';
import { notedExceptions } from '#shared/consistency/notedExceptions.ts';
import { documentOfModel } from '#shared/consistency/read/modelDocument.ts';
import type { SlipFinding } from '#shared/consistency/slip/slip.ts';
import { type Context, currentSession } from '../handlers/context.ts';
import { roundData } from '../session.ts';
import { presentBulletin } from '../versions.ts';
import { decisionOf } from './decisionOf.ts';
import { checkView } from './roundCheck.ts';
import type { SlipDraft } from './writeSlip.ts';

/** What the slip of a round says: the text and the annexes are known by what they print. */
export function roundSlip(context: Context, roundId: string): SlipDraft {
  const session = currentSession(context);
  const data = roundData(session, roundId);
  const { model, paragraphs, annexes } = presentBulletin(data);
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  return {
    title: model.title,
    round: data.round.title,
    files: [
      { name: model.title, role: '通报', sha256: hash('sha256', text) },
      ...annexes.map(({ number, title, print }) => ({
        name: `附件${number} ${title}`,
        role: '附件' as const,
        sha256: print,
      })),
    ],
    noted: notedExceptions(documentOfModel(model)),
    findings: checkView(context, roundId).findings.map(
      ({ severity, rule, where, quote, claimed, found, rows, message, ruling }): SlipFinding => ({
        ...{ severity, rule, where, quote, claimed, found, rows, message },
        decision: decisionOf(ruling),
      }),
    ),
  };
}
