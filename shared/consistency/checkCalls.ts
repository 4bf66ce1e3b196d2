import { z } from 'zod';
import type { BulletinView } from '../bulletin/bulletinView.ts';
import { returns, takes } from '../contractType.ts';
import type { ExportedFile } from '../document/exportedFile.ts';
import { id, path } from '../fields.ts';
import {
  type CheckedPaper,
  OnePaper,
  PaperFiles,
  PaperOrder,
  type PaperRuling,
  PaperRulingDraft,
  PaperRulingPlace,
} from './foreignCheck.ts';
import type { CheckView } from './round/checkView.ts';
import { FixDraft } from './round/fixDraft.ts';
import type { RoundTrial } from './round/roundTrial.ts';
import { RulingDraft } from './ruling.ts';
import type { SlipVerification } from './slip/slipVerification.ts';
import type { Trial } from './trial/trial.ts';

/** 校核 of the bulletin of a round. */
export const checkCalls = {
  /** What it finds now, with what people have decided about it. */
  run: takes(z.strictObject({ roundId: id })).returns<CheckView>(),
  /** It stands as it is, with a reason that is kept. */
  rule: takes(RulingDraft).returns<CheckView>(),
  /** Takes a decision back: what it was about is open again. */
  withdraw: takes(z.strictObject({ roundId: id, id })).returns<CheckView>(),
  /** 校核单 as Word and Excel in `folder`, signed by this device. */
  slip: takes(z.strictObject({ roundId: id, folder: path })).returns<ExportedFile[]>(),
  /** Puts a fact in the place of a number that was typed. */
  fix: takes(FixDraft).returns<{ bulletin: BulletinView; check: CheckView }>(),
  /** Alters each number that was typed to see which the check would miss; stopped, it returns what was tried. */
  trial: takes(z.strictObject({ roundId: id })).returns<RoundTrial>(),
  stopTrial: returns<void>(),
};

/** Papers made elsewhere: no workspace is needed. */
export const paperCalls = {
  check: takes(PaperFiles).returns<CheckedPaper[]>(),
  /** Alters number after number to see which the check would miss; stopped, it returns what was tried. */
  trial: takes(OnePaper).returns<Trial>(),
  stopTrial: returns<void>(),
  /** The Word file with what was found as comments at the places. */
  comments: takes(PaperOrder).returns<ExportedFile[]>(),
  slip: takes(PaperOrder).returns<ExportedFile[]>(),
  /** It stands as it is, for papers of this title on this computer; returns all that has been decided about them. */
  rule: takes(PaperRulingDraft).returns<readonly PaperRuling[]>(),
  withdraw: takes(PaperRulingPlace).returns<readonly PaperRuling[]>(),
  /** Whether a slip is as it was signed, and whether the files beside it are those that were checked. */
  verifySlip: takes(z.strictObject({ path, beside: z.array(path).max(60) })).returns<SlipVerification>(),
};
