import type { RoundOverview } from '#shared/contract.ts';
import { LiveResult } from '../problems/LiveResult.tsx';
import { ProblemsEditor } from '../problems/ProblemsEditor.tsx';
import { rulesFor } from '../problems/rulesFor.ts';
import { hintOf, titleOf } from '../recording/columnText.ts';
import { polarityOf, polaritySign } from '../recording/polarity.ts';
import type { Recording } from '../recording/useRecording.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { TextField } from './TextField.tsx';
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
  const { table, fields } = section;
  const { overlays } = recording.state(table.annexId);
  return (
    <section className="visit-section">
      <header>
        <h2>
          {table.label !== null && <span className="annex-number">{table.label}</span>}
          {table.title}
        </h2>
        <LiveResult table={table} subjectId={unitId} />
      </header>
      {fields.map(({ column, text }) => {
        const overlay = overlays.get(unitId)?.get(column.id);
        const shown = overlay?.text ?? text;
        const polarity = polarityOf(column, shown);
        const common = {
          text: shown,
          fault: overlay?.state === 'refused' ? overlay.message : null,
          readOnly,
          testId: `field-${table.annexId}-${column.id}`,
          label: titleOf(column),
          onRecord: (input: string) =>
            recording.record(table.annexId, [{ subjectId: unitId, columnId: column.id, input }]),
        };
        return (
          <div key={column.id} className={polarity === null ? 'visit-field' : `visit-field ${polarity}`}>
            <div className="visit-question">
              <span>
                {polarity !== null && <i aria-hidden="true">{polaritySign[polarity]}</i>}
                {titleOf(column)}
              </span>
              {column.help !== undefined && <small>{column.help}</small>}
            </div>
            <div className="visit-answer">
              {column.kind === 'problems' ? (
                <ProblemsEditor
                  at={{ roundId: overview.round.id, annexId: table.annexId, subjectId: unitId, columnId: column.id }}
                  rules={rulesFor(column, overview)}
                  readOnly={readOnly}
                  autoFocus={false}
                  onChange={recording.applyChange}
                />
              ) : column.kind === 'choice' ? (
                <ChoiceField {...common} column={column} />
              ) : (
                <TextField {...common} column={column} hint={hintOf(column)} />
              )}
            </div>
          </div>
        );
      })}
    </section>
  );
}
