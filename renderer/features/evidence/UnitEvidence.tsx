import { EvidenceStrip } from './EvidenceStrip.tsx';

interface Props {
  readonly roundId: string;
  readonly unitId: string;
  readonly readOnly: boolean;
}

/** Evidence of the unit as a whole; what is dropped or pasted outside of every question belongs here. */
export function UnitEvidence({ roundId, unitId, readOnly }: Props) {
  const place = { roundId, annexId: null, subjectId: unitId, columnId: null, problemId: null };
  return (
    <section className="visit-section">
      <header>
        <h2>单位证据</h2>
      </header>
      <div className="section-body">
        <EvidenceStrip place={place} readOnly={readOnly} area=".visit-form" />
      </div>
    </section>
  );
}
