import { z } from 'zod';
import { takes } from '../contractType.ts';
import type { Block, DocumentModel } from '../document/documentModel.ts';
import { id, path } from '../fields.ts';
import type { Evidence } from '../round/evidence.ts';
import { EvidenceChange, type EvidenceCount, EvidenceDraft, EvidencePlace } from './evidenceDraft.ts';

export const evidenceCalls = {
  /** A part of the place that is left out fits all. */
  list: takes(EvidencePlace.partial().required({ roundId: true })).returns<Evidence[]>(),
  /** Places of one annex that have any; without an annex: of the units as a whole. */
  counts: takes(z.strictObject({ roundId: id, annexId: id.nullable() })).returns<EvidenceCount[]>(),
  /** One undo step. `known`: names of the files that were at this place already and were left out. */
  add: takes(EvidenceDraft).returns<{
    savedAt: string;
    added: Evidence[];
    known: string[];
  }>(),
  change: takes(EvidenceChange).returns<{ savedAt: string; evidence: Evidence }>(),
  remove: takes(z.strictObject({ id })).returns<{ savedAt: string }>(),
  /** Writes the stored bytes, or the picture as shown, into a file. */
  save: takes(z.strictObject({ id, path, what: z.enum(['stored', 'shown']) })).returns<{ path: string }>(),
  /** A copy that another program of the machine may show; only for kinds of files that do no harm. */
  copy: takes(z.strictObject({ id })).returns<{ path: string }>(),
  /** 证据卷 as it is exported: several documents where one would be too large. */
  volumes: takes(z.strictObject({ roundId: id })).returns<DocumentModel<Block>[]>(),
};
