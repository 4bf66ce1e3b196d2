import path from 'node:path';
import { mergeDraft } from '#shared/bulletin/draft.ts';
import { draftEdits } from '#shared/bulletin/draftEdits.ts';
import { factValues } from '#shared/bulletin/factValues.ts';
import type { FixDraft } from '#shared/consistency/round/fixDraft.ts';
import { bindPrinted } from '#shared/consistency/round/printedPlace.ts';
import { typedPaper } from '#shared/consistency/round/roundTrial.ts';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { isKnownFact } from '#shared/fact/isKnownFact.ts';
import type { Edit } from '#shared/store/change.ts';
import { templateNames } from '#shared/text/template.ts';
import { bulletinDefinition, bulletinView } from '../bulletinView.ts';
import { checkView } from '../check/roundCheck.ts';
import { roundSlip } from '../check/roundSlip.ts';
import { trialDesk } from '../check/trialDesk.ts';
import { writeSlip } from '../check/writeSlip.ts';
import { roundData, type Session, write } from '../session.ts';
import { rulingEdit } from '../store/rulings.ts';
import { type Context, currentSession } from './context.ts';

export function checkHandlers(context: Context): Handlers<AppContract>['check'] {
  const trials = trialDesk(context);
  return {
    run: ({ roundId }) => checkView(context, roundId),
    rule: (draft) => {
      const session = currentSession(context);
      const { findings } = checkView(context, draft.roundId);
      const about = findings.find(({ key, rule }) => (draft.key === null ? rule === draft.rule : key === draft.key));
      if (!about) {
        throw new AppError('conflict', '这一处刚刚变了，没有保存你的处理。请看重新校核的结果再决定。', {
          key: draft.key,
        });
      }
      write(session, 'check.rule', [rulingEdit({ ...draft, rule: about.rule }, about)]);
      return checkView(context, draft.roundId);
    },
    withdraw: ({ roundId, id }) => {
      const session = currentSession(context);
      write(session, 'check.withdraw', [{ entity: 'ruling', id, fields: { removed: true } }]);
      return checkView(context, roundId);
    },
    slip: ({ roundId, folder }) => writeSlip(context, roundSlip(context, roundId), path.resolve(folder), 'number'),
    fix: (draft) => {
      const session = currentSession(context);
      write(session, 'check.fix', fixEdits(session, draft));
      return { bulletin: bulletinView(session, draft.roundId), check: checkView(context, draft.roundId) };
    },
    trial: async ({ roundId }) => {
      const paper = typedPaper(roundData(currentSession(context), roundId));
      if (!paper) return { tried: [], total: 0 };
      const { document, typed } = paper;
      return paper.inDraft(await trials.run(async () => ({ document, among: typed })));
    },
    stopTrial: trials.stop,
  };
}

function fixEdits(session: Session, { roundId, blockId, start, was, fact }: FixDraft): Edit[] {
  const data = roundData(session, roundId);
  const bulletin = bulletinDefinition(data);
  const rows = data.bulletin?.rows ?? [];
  const { blocks } = mergeDraft(data, bulletin, rows);
  const text = blocks.find(({ id }) => id === blockId)?.text ?? '';
  const known = new Map(factValues(data, templateNames(text)).map((each) => [each.name, each.text]));
  const bound = bindPrinted(text, (name) => known.get(name) ?? '', { start, was }, fact);
  if (bound === null || !isKnownFact(data.pack, fact)) {
    throw new AppError('conflict', '这一段刚刚改过，没有替换。请看重新校核的结果再试。', { blockId });
  }
  return draftEdits(
    data,
    bulletin,
    rows,
    blocks.map((block) => (block.id === blockId ? { ...block, text: bound } : block)),
  );
}
