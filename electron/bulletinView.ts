import { fillDraftText } from '#shared/bulletin/bodyBlocks.ts';
import { type BulletinSettings, bulletinOf, noSettings } from '#shared/bulletin/bulletinSettings.ts';
import type { BlockView, BulletinView } from '#shared/bulletin/bulletinView.ts';
import { compareVersions } from '#shared/bulletin/compareVersions.ts';
import { mergeDraft } from '#shared/bulletin/draft.ts';
import type { DraftBlock } from '#shared/bulletin/draftBlock.ts';
import { factValues } from '#shared/bulletin/factValues.ts';
import { type NumeralForms, numeralOf } from '#shared/bulletin/numbering.ts';
import { ownNumbers } from '#shared/bulletin/ownNumbers.ts';
import { packBlocks } from '#shared/bulletin/packBlocks.ts';
import { reasonsAgainstFinal } from '#shared/bulletin/reasonsAgainstFinal.ts';
import { staleParagraphs } from '#shared/bulletin/staleParagraphs.ts';
import { finalOf } from '#shared/bulletin/version.ts';
import { standardPaper } from '#shared/document/paper.ts';
import { AppError } from '#shared/error.ts';
import { fillPlainText } from '#shared/fact/fillText.ts';
import type { BulletinDefinition } from '#shared/pack/bulletinDefinition.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { templateNames } from '#shared/text/template.ts';
import { roundData, type Session } from './session.ts';
import { listRoundConflicts } from './store/roundConflicts.ts';
import { findKept, listVersions } from './store/versions.ts';
import { presentBulletin } from './versions.ts';

/** All that the page of a bulletin shows. `checks`: open errors of the check, where they are asked about. */
export function bulletinView(session: Session, roundId: string, checks: readonly string[] = []): BulletinView {
  const data = roundData(session, roundId);
  const { db } = session.store;
  const bulletin = bulletinDefinition(data);
  const rows = data.bulletin?.rows ?? [];
  const { blocks, dropped, forms } = mergeDraft(data, bulletin, rows);
  const packText = new Map(
    packBlocks(bulletin).map(({ id, style, text }) => [id, text.slice(numeralOf(style, text).length)]),
  );
  const view = (block: DraftBlock) => blockView(block, packText.get(block.id) ?? null);
  const stale = staleParagraphs(data, bulletin, rows).map((each) => ({
    ...each,
    nowText: each.now === null ? null : plainText(data, each.now),
  }));
  const present = presentBulletin(data);
  const versions = listVersions(db, roundId);
  const final = finalOf(versions);
  const kept = final && findKept(db, final.id);
  const since = kept ? compareVersions(kept, present) : null;
  return {
    title: present.model.title,
    blocks: blocks.map(view),
    dropped: dropped.map(view),
    stale,
    facts: factValues(
      data,
      [...blocks, ...dropped]
        .flatMap(({ text }) => templateNames(text))
        .concat(stale.flatMap(({ now }) => templateNames(now ?? ''))),
    ),
    numerals: numeralLists(forms),
    settings: { own: data.bulletin?.settings ?? noSettings, effective: effectiveSettings(data, bulletin) },
    versions,
    final: final && { version: final, since: since && differs(since) ? since : null },
    reasonsAgainstFinal: reasonsAgainstFinal({
      model: present.model,
      conflicts: listRoundConflicts(db, roundId).length,
      stale: stale.length,
      checks,
    }),
  };
}

export function bulletinDefinition(data: RoundData): BulletinDefinition {
  const bulletin = bulletinOf(data);
  if (!bulletin) throw new AppError('not-found', '本轮次的模板没有通报，只能导出附件。');
  return bulletin;
}

function blockView(block: DraftBlock, packText: string | null): BlockView {
  const { id, style, numbered, text, rewritten } = block;
  const own = rewritten && style !== 'table' ? ownNumbers(text, packText) : [];
  return { id, style, numbered, text, rewritten, packText, ownNumbers: own };
}

function plainText(data: RoundData, text: string): string {
  return fillDraftText(data, text)
    .map((run) => run.text)
    .join('');
}

const mostNumerals = 99;

function numeralLists(forms: NumeralForms): BulletinView['numerals'] {
  const lists = Object.entries(forms).map(([style, form]) => [
    style,
    Array.from({ length: mostNumerals }, (_, index) => form(index + 1)),
  ]);
  return Object.fromEntries(lists);
}

function differs({ paragraphs, annexes }: ReturnType<typeof compareVersions>): boolean {
  return annexes.length > 0 || paragraphs.some(({ kind, moved }) => kind !== 'same' || moved);
}

/** What is printed when the round says nothing of its own. */
function effectiveSettings(data: RoundData, bulletin: BulletinDefinition): BulletinSettings {
  const said = Object.fromEntries(
    Object.keys(noSettings).map((name) => {
      const value = bulletin[name as keyof BulletinDefinition] ?? null;
      return [name, typeof value === 'string' ? fillPlainText(data, value) : value];
    }),
  );
  return {
    ...noSettings,
    ...said,
    date: bulletin.date ?? data.round.date,
    paper: data.bulletin?.settings?.paper ?? data.pack.office.paper ?? standardPaper,
  };
}
