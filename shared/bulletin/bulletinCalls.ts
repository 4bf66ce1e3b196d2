import { z } from 'zod';
import type { PrintedPlaces } from '../annex/printedPlaces.ts';
import { takes } from '../contractType.ts';
import type { DocumentModel } from '../document/documentModel.ts';
import { id, text } from '../fields.ts';
import { SettingsDraft } from './bulletinSettings.ts';
import { BlockPlace, type BulletinView, DraftSave, type FactValue } from './bulletinView.ts';
import type { Comparison } from './compareVersions.ts';

export const bulletinCalls = {
  preview: takes(z.strictObject({ roundId: id })).returns<DocumentModel>(),
  /** The text to be rewritten, its frame, and its versions. */
  view: takes(z.strictObject({ roundId: id })).returns<BulletinView>(),
  /** Every fact that may be put into the text; `numbers` ask for lists by these numbers (得分不少于 90), too. */
  facts: takes(z.strictObject({ roundId: id, numbers: z.array(z.number()).max(3).default([]) })).returns<FactValue[]>(),
  /** The whole text in order; what of it differs is one change per paragraph. */
  save: takes(DraftSave).returns<{ savedAt: string; view: BulletinView }>(),
  /** A stale paragraph: keep it as it was rewritten, or take what the pack writes now. */
  settle: takes(BlockPlace.extend({ choice: z.enum(['mine', 'new']) })).returns<BulletinView>(),
  /** Takes a paragraph of the pack that was left out back in. */
  takeIn: takes(BlockPlace).returns<BulletinView>(),
  saveSettings: takes(SettingsDraft).returns<{ savedAt: string; view: BulletinView }>(),
  /** 送审稿: the text is kept as it stands. */
  mark: takes(z.strictObject({ roundId: id, note: text })).returns<BulletinView>(),
  /** 定稿: the round is locked. */
  finalise: takes(
    z.strictObject({
      roundId: id,
      note: text,
      /** Why it is 定稿 with errors of the check that nobody has decided about: kept as the decision about each. */
      overrule: z.string().trim().min(2).max(500).nullable().default(null),
    }),
  ).returns<BulletinView>(),
  /** 解除定稿, with a reason that is kept. */
  reopen: takes(z.strictObject({ roundId: id, reason: z.string().trim().min(2).max(500) })).returns<BulletinView>(),
  /** A version with a later one; null: with the text as it stands now. */
  compare: takes(z.strictObject({ roundId: id, wasId: id, nowId: id.nullable() })).returns<Comparison>(),
  /** The annex that each fact of the text is computed from. */
  factAnnexes: takes(z.strictObject({ roundId: id })).returns<Readonly<Record<string, string>>>(),
  /** What stands where on the annexes behind the text, in their order. */
  annexPlaces: takes(z.strictObject({ roundId: id })).returns<{ annexId: string; places: PrintedPlaces }[]>(),
};
