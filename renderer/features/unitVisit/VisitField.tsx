import { Button } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import type { RecordedColumn } from '#shared/pack/column.ts';
import type { RoundOverview } from '#shared/round/roundOverview.ts';
import { api } from '../../api.ts';
import { isComposing } from '../../ui/composing.ts';
import { EvidenceStrip } from '../evidence/EvidenceStrip.tsx';
import { ProblemsEditor } from '../problems/ProblemsEditor.tsx';
import { rulesFor } from '../problems/rulesFor.ts';
import { hintOf, titleOf } from '../recording/columnText.ts';
import { polarityOf, polaritySign } from '../recording/polarity.ts';
import type { Recording } from '../recording/useRecording.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { Outlier } from './Outlier.tsx';
import { PriorLine } from './PriorLine.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import { TextField } from './TextField.tsx';
import type { Beside } from './useBeside.ts';
import { useReasonFocus } from './useReasonFocus.ts';
import { useWrite } from './useWrite.ts';
import type { VisitSection } from './visitModel.ts';

interface Props {
  readonly section: VisitSection;
  readonly column: RecordedColumn;
  /** As the table has it; what is on its way shows instead. */
  readonly text: string;
  readonly overview: RoundOverview;
  readonly unitId: string;
  readonly recording: Recording;
  readonly beside: Beside;
  readonly readOnly: boolean;
}

/** One question: the answer, and beside it what was answered before, the reason of a severe one, the marks. */
export function VisitField({ section, column, text, overview, unitId, recording, beside, readOnly }: Props) {
  const { annexId } = section.table;
  const roundId = overview.round.id;
  const place = { roundId, annexId, subjectId: unitId, columnId: column.id };
  const overlay = recording.state(annexId).overlays.get(unitId)?.get(column.id);
  const shown = overlay?.text ?? text;
  const polarity = polarityOf(column, shown);
  const prior = beside.prior.get(column.id);
  const remark = beside.remarks.get(column.id);
  const filled = remark?.filled === true && shown !== '';
  const testId = `field-${annexId}-${column.id}`;
  const label = titleOf(column);
  const write = useWrite(beside.reload);
  const field = useRef<HTMLDivElement | null>(null);

  const record = (input: string) => {
    beside.touch(column.id);
    recording.record(annexId, [{ subjectId: unitId, columnId: column.id, input }]);
  };
  const confirm = () => {
    beside.touch(column.id);
    void write(api.remark.confirm({ roundId, annexId, cells: [{ subjectId: unitId, columnId: column.id }] }));
  };
  const take = () => {
    if (readOnly || prior === undefined) return;
    if (column.kind !== 'problems' || prior.text === column.none) return record(prior.text);
    void write(api.prior.takeProblems(place).then(({ change }) => recording.applyChange(change)));
  };
  useReasonFocus(field, polarity === 'severe', shown);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.ctrlKey && event.shiftKey && event.code === 'KeyP') {
      event.preventDefault();
      take();
    }
  };
  // Before the field itself: a look is no answer, and the space must not put another one in its place.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (!filled || readOnly || isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && !event.shiftKey) confirm();
    if (event.key !== ' ' || column.kind !== 'choice' || !(event.target instanceof HTMLElement)) return;
    if (event.target.dataset.field !== 'main') return;
    event.preventDefault();
    event.stopPropagation();
    confirm();
  };
  const common = { text: shown, fault: overlay?.state === 'refused' ? overlay.message : null, readOnly, testId, label };
  const classes = ['visit-field', polarity ?? '', filled ? 'filled' : '', prior === undefined ? '' : 'with-prior'];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for what happens in the field inside
    <div
      ref={field}
      className={classes.filter(Boolean).join(' ')}
      data-filled={filled || undefined}
      onKeyDown={onKeyDown}
      onKeyDownCapture={onKeyDownCapture}
    >
      <div className="visit-question">
        <span>
          {polarity !== null && <i aria-hidden="true">{polaritySign[polarity]}</i>}
          {label}
        </span>
        {column.help !== undefined && <small>{column.help}</small>}
      </div>
      <div className="visit-answer">
        {column.kind === 'problems' ? (
          <ProblemsEditor
            at={place}
            rules={rulesFor(column, overview)}
            readOnly={readOnly}
            autoFocus={false}
            onChange={recording.applyChange}
          />
        ) : column.kind === 'choice' ? (
          <ChoiceField {...common} column={column} onRecord={record} />
        ) : (
          <TextField
            {...common}
            column={column}
            hint={hintOf(column)}
            phrases={readOnly ? null : { ...place, columns: section.table.columns }}
            onRecord={record}
          />
        )}
        {column.kind !== 'problems' && <EvidenceStrip place={{ ...place, problemId: null }} readOnly={readOnly} />}
        {filled && (
          <div className="filled-line">
            <span>◌ 代填，未经查看</span>
            {!readOnly && (
              <Button size="small" tabIndex={-1} data-testid={`${testId}-confirm`} onClick={confirm}>
                已看过 <kbd>{column.kind === 'choice' ? '空格' : '回车'}</kbd>
              </Button>
            )}
          </div>
        )}
        {polarity === 'severe' && (
          <ReasonForm
            reason={remark?.reason ?? ''}
            readOnly={readOnly}
            testId={`${testId}-reason`}
            label={label}
            onSave={(reason) => void write(api.remark.save({ ...place, reason }))}
          />
        )}
        {!readOnly && remark?.confirmed !== true && (
          <Outlier
            section={section}
            column={column}
            unitId={unitId}
            text={shown}
            testId={`${testId}-outlier`}
            onConfirm={() => void write(api.remark.save({ ...place, confirmed: true }))}
            onChange={record}
          />
        )}
      </div>
      {prior !== undefined && (
        <PriorLine
          prior={prior}
          same={prior.text === shown}
          readOnly={readOnly}
          testId={`${testId}-prior`}
          onTake={take}
        />
      )}
    </div>
  );
}
