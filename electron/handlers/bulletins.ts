import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { printedPlaces } from '#shared/annex/printedPlaces.ts';
import { buildBulletin, numberedAnnexes } from '#shared/bulletin/buildBulletin.ts';
import { noSettings } from '#shared/bulletin/bulletinSettings.ts';
import { draftEdits } from '#shared/bulletin/draftEdits.ts';
import { draftId } from '#shared/bulletin/draftId.ts';
import { offeredFacts } from '#shared/bulletin/factValues.ts';
import { refuseUnknownFacts } from '#shared/bulletin/refuseUnknownFacts.ts';
import { settleEdits } from '#shared/bulletin/settleEdits.ts';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { factAnnexes } from '#shared/fact/factAnnexes.ts';
import type { RoundBulletin, RoundData } from '#shared/round/roundData.ts';
import type { FieldValue } from '#shared/store/change.ts';
import { bulletinDefinition, bulletinView } from '../bulletinView.ts';
import { roundData, type Session, write } from '../session.ts';
import { type Context, currentSession } from './context.ts';
import { versionHandlers } from './versions.ts';

export function bulletinHandlers(context: Context): Handlers<AppContract>['bulletin'] {
  const dataOf = (roundId: string) => roundData(currentSession(context), roundId);
  return {
    ...versionHandlers(context),
    preview: ({ roundId }) => buildBulletin(dataOf(roundId)),
    factAnnexes: ({ roundId }) => factAnnexes(dataOf(roundId).pack),
    annexPlaces: ({ roundId }) => {
      const data = dataOf(roundId);
      return numberedAnnexes(data).map(({ id }) => ({
        annexId: id,
        places: printedPlaces(computeAnnex(data, id, 'printed')),
      }));
    },
    view: ({ roundId }) => bulletinView(currentSession(context), roundId),
    facts: ({ roundId, numbers }) => offeredFacts(dataOf(roundId), numbers),
    save: ({ roundId, blocks }) => {
      const session = currentSession(context);
      const data = roundData(session, roundId);
      const rows = rowsOf(data);
      refuseDoubled(blocks);
      refuseUnknownFacts(data.pack, blocks, rows);
      const edits = draftEdits(data, bulletinDefinition(data), rows, blocks);
      const { savedAt } = write(session, 'draft.change', edits);
      return { savedAt, view: bulletinView(session, roundId) };
    },
    settle: ({ roundId, blockId, choice }) => {
      const session = currentSession(context);
      const data = roundData(session, roundId);
      const row = rowsOf(data).find(({ id }) => id === blockId);
      if (row) write(session, 'draft.settle', settleEdits(data, bulletinDefinition(data), row, choice));
      return bulletinView(session, roundId);
    },
    takeIn: ({ roundId, blockId }) => {
      const session = currentSession(context);
      const row = rowsOf(roundData(session, roundId)).find(({ id }) => id === blockId);
      if (row?.dropped) {
        write(session, 'draft.takeIn', [
          { entity: 'draft', id: draftId(roundId, blockId), fields: { dropped: false } },
        ]);
      }
      return bulletinView(session, roundId);
    },
    saveSettings: ({ roundId, settings }) => saveSettings(currentSession(context), roundId, settings),
  };
}

function rowsOf(data: RoundData): RoundBulletin['rows'] {
  return data.bulletin?.rows ?? [];
}

function saveSettings(session: Session, roundId: string, settings: Readonly<Record<string, unknown>>) {
  const data = roundData(session, roundId);
  const texts = Object.entries(settings).flatMap(([id, value]) =>
    typeof value === 'string' ? [{ id, text: value }] : [],
  );
  refuseUnknownFacts(data.pack, texts, []);
  const known = { ...noSettings, ...data.bulletin?.settings } as Readonly<Record<string, unknown>>;
  const changed = Object.entries(settings).filter(
    ([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(known[name]),
  );
  const fields: Record<string, FieldValue> = Object.fromEntries(
    changed.map(([name, value]) => [name, value as FieldValue]),
  );
  const edits = changed.length === 0 ? [] : [{ entity: 'bulletin' as const, id: roundId, fields }];
  const { savedAt } = write(session, 'bulletin.change', edits);
  return { savedAt, view: bulletinView(session, roundId) };
}

function refuseDoubled(blocks: readonly { readonly id: string }[]): void {
  if (new Set(blocks.map(({ id }) => id)).size === blocks.length) return;
  throw new AppError('invalid', '有两段用了同一个编号，没有保存。请重新打开通报页再改。');
}
