import type { RoundOverview } from '#shared/round/roundOverview.ts';
import { LiveResult } from '../problems/LiveResult.tsx';
import type { Recording } from '../recording/useRecording.ts';
import { useBeside } from './useBeside.ts';
import { VisitField } from './VisitField.tsx';
import type { VisitSection } from './visitModel.ts';

interface Props {
  readonly section: VisitSection;
  readonly overview: RoundOverview;
  readonly unitId: string;
  readonly recording: Recording;
  readonly readOnly: boolean;
}

/** Everything that one annex asks of one unit. */
export function VisitForm({ section, overview, unitId, recording, readOnly }: Props) {
  const { table, row, fields } = section;
  const beside = useBeside({ roundId: overview.round.id, annexId: table.annexId, subjectId: unitId }, row);
  return (
    <section className="visit-section">
      <header>
        <h2>
          {table.label !== null && <span className="annex-number">{table.label}</span>}
          {table.title}
        </h2>
        <LiveResult table={table} subjectId={unitId} />
      </header>
      {fields.map(({ column, text }) => (
        <VisitField
          key={column.id}
          section={section}
          column={column}
          text={text}
          overview={overview}
          unitId={unitId}
          recording={recording}
          beside={beside}
          readOnly={readOnly}
        />
      ))}
    </section>
  );
}
