import { useState } from 'react';
import type { ThingPlace } from '#shared/exchange/place.ts';
import { EvidenceThumbs } from '../evidence/EvidenceThumbs.tsx';
import { EvidenceViewer } from '../evidence/EvidenceViewer.tsx';
import { evidenceAt, useEvidenceOf } from '../evidence/evidenceStore.ts';

/** The photos of the cell: often they say who is right. */
export function ConflictEvidence({ place }: { readonly place: ThingPlace }) {
  const { roundId, annexId, subjectId, columnId } = place;
  const all = useEvidenceOf({ roundId: roundId ?? '', subjectId: subjectId ?? '' }) ?? [];
  const list = evidenceAt(all, {
    roundId: roundId ?? '',
    subjectId: subjectId ?? '',
    annexId,
    columnId,
    problemId: null,
  });
  const [shown, setShown] = useState<string | null>(null);
  if (list.length === 0) return null;
  return (
    <section aria-label="证据">
      <h3>证据</h3>
      <EvidenceThumbs list={list} readOnly onOpen={setShown} />
      {shown !== null && <EvidenceViewer list={list} first={shown} readOnly onClose={() => setShown(null)} />}
    </section>
  );
}
