import type { NoticeBeside } from '#shared/notice/noticeItem.ts';
import { type Evidence, isPicture } from '#shared/round/evidence.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { roundData, type Session } from '../session.ts';
import { listBlobTypes } from '../store/blobs.ts';
import { listNumberedEvidence } from '../store/evidence.ts';
import type { ExportJob } from './exportJob.ts';
import { noticeRepeats } from './noticeRepeats.ts';

/** Everything of the workspace that an export needs, but for the bytes of its pictures. */
export interface ExportMaterial {
  readonly data: RoundData;
  readonly repeats: NoticeBeside['repeats'];
  readonly evidence: readonly Evidence[];
  /** What the pictures are, by their hashes; one that is not there is missing. */
  readonly pictureTypes: ReadonlyMap<string, string>;
}

export function loadMaterial(session: Session, job: ExportJob): ExportMaterial {
  const order = job.kind === 'look' ? null : job.order;
  const roundId = job.kind === 'look' ? job.roundId : job.order.roundId;
  const data = roundData(session, roundId);
  const { db } = session.store;
  const wanted = order === null || order.evidence || order.notices !== null;
  const evidence = wanted ? listNumberedEvidence(db, { roundId }) : [];
  const pictures = evidence.filter(isPicture).map(({ rendering, hash }) => rendering ?? hash);
  return {
    data,
    repeats: order?.notices ? noticeRepeats(session, data) : new Map(),
    evidence,
    pictureTypes: listBlobTypes(db, pictures),
  };
}
