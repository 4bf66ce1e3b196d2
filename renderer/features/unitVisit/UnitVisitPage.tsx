import { Empty } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AnnexTable } from '#shared/annex/annexTable.ts';
import type { RoundOverview } from '#shared/round/roundOverview.ts';
import type { Unit } from '#shared/round/subject.ts';
import type { WorkspaceInfo } from '#shared/workspaceInfo.ts';
import { replaceRoute } from '../../app/route.ts';
import { loadedValue } from '../../ui/loadedValue.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { UnitEvidence } from '../evidence/UnitEvidence.tsx';
import { type Recording, useRecording } from '../recording/useRecording.ts';
import { useRound } from '../round/useRound.ts';
import { useUnits } from '../units/useUnits.ts';
import { focusFirstField } from './focusField.ts';
import { UnitList } from './UnitList.tsx';
import { UnitNotice } from './UnitNotice.tsx';
import { useConfirmAll } from './useConfirmAll.ts';
import { useLikeLast } from './useLikeLast.ts';
import { useVisitKeys } from './useVisitKeys.ts';
import { useVisits } from './useVisits.ts';
import { VisitForm } from './VisitForm.tsx';
import { VisitHead } from './VisitHead.tsx';
import { VisitNote } from './VisitNote.tsx';
import { focusWantedField } from './visitJump.ts';
import { neighbour, visitProgress, visitSections } from './visitModel.ts';
import { filterUnits, statusOf, type UnitFilter } from './visitStatus.ts';

interface Props {
  readonly info: WorkspaceInfo;
  readonly roundId: string;
  readonly unitId: string;
}

export function UnitVisitPage({ info, roundId, unitId }: Props) {
  const units = useUnits();
  const round = useRound(roundId);
  return (
    <Waiting of={units}>
      {(list) => (
        <Waiting of={round}>
          {(overview) => <Visit info={info} overview={overview} units={list} unitId={unitId} />}
        </Waiting>
      )}
    </Waiting>
  );
}

interface VisitProps {
  readonly info: WorkspaceInfo;
  readonly overview: RoundOverview;
  readonly units: readonly Unit[];
  readonly unitId: string;
}

function Visit({ info, overview, units, unitId }: VisitProps) {
  const annexIds = useMemo(() => overview.annexes.map((annex) => annex.id), [overview.annexes]);
  const recording = useRecording(info, overview.round.id, annexIds);
  const tables = annexIds.flatMap((id) => recording.state(id).table ?? []);
  const ready = tables.length === annexIds.length ? tables : undefined;
  return (
    <Waiting of={loadedValue(ready, recording.error, recording.reload)}>
      {(loaded) => (
        <VisitDesk
          overview={overview}
          units={units}
          unitId={unitId}
          tables={loaded}
          recording={recording}
          readOnly={info.readOnly !== null}
        />
      )}
    </Waiting>
  );
}

interface DeskProps {
  readonly overview: RoundOverview;
  readonly units: readonly Unit[];
  readonly unitId: string;
  readonly tables: readonly AnnexTable[];
  readonly recording: Recording;
  readonly readOnly: boolean;
}

function VisitDesk({ overview, units, unitId, tables, recording, readOnly }: DeskProps) {
  const roundId = overview.round.id;
  const form = useRef<HTMLDivElement | null>(null);
  const [filter, setFilter] = useState<UnitFilter>('all');
  const notices = useNotices();
  const progress = useMemo(() => visitProgress(tables), [tables]);
  const visits = useVisits(roundId, tables);
  const sections = visitSections(tables, unitId);
  const unit = units.find((entry) => entry.id === unitId);
  const visit = visits.of(unitId);
  const status = (id: string) => statusOf(visits.of(id));
  const listed = filterUnits(units, filter, status, unitId);

  const go = (id: string) => {
    // Leaving a field is what saves it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    replaceRoute({ page: 'visit', roundId, unitId: id });
  };
  const step = (by: 1 | -1) => go(neighbour(listed, unitId, by));
  const finish = () => {
    const own = progress.get(unitId);
    const left = (own?.expected ?? 0) - (own?.answered ?? 0);
    if (!readOnly && status(unitId) !== 'reviewed') void visits.save(unitId, { status: 'done' });
    if (left > 0) notices.warn(`${unit?.name ?? '这个单位'}已标为已查，但还有 ${left} 项没有填。`);
    step(1);
  };
  const likeLast = useLikeLast(roundId, units, unitId);
  const confirmAll = useConfirmAll(roundId, unitId);
  useVisitKeys({
    step,
    finish,
    likeLast: readOnly ? null : likeLast.run,
    confirmAll: readOnly ? null : confirmAll,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every unit the caret is at its first question
  useEffect(() => {
    if (!focusWantedField(form.current)) focusFirstField(form.current);
  }, [unitId]);

  return (
    <div className="page page-full visit-page" data-testid="unit-visit">
      <VisitHead
        roundId={roundId}
        unit={unit}
        status={status(unitId)}
        like={likeLast.name}
        readOnly={readOnly}
        onStatus={(next) => void visits.save(unitId, { status: next })}
        onLikeLast={likeLast.run}
        onConfirmAll={confirmAll}
        onStep={step}
        onFinish={finish}
      />
      <div className="visit-desk">
        <UnitList
          units={listed}
          filter={filter}
          current={unitId}
          progress={progress}
          status={status}
          onFilter={setFilter}
          onChoose={go}
        />
        <div className="visit-form" ref={form}>
          {sections.length === 0 ? (
            <Empty description="这个单位在本轮次的附件里没有要填写的内容。" />
          ) : (
            sections.map((section) => (
              <VisitForm
                key={`${unitId}/${section.table.annexId}`}
                section={section}
                overview={overview}
                unitId={unitId}
                recording={recording}
                readOnly={readOnly}
              />
            ))
          )}
          <VisitNote
            key={unitId}
            note={visit?.note ?? ''}
            readOnly={readOnly}
            onSave={(note) => void visits.save(unitId, { note })}
          />
          <UnitEvidence key={`evidence/${unitId}`} roundId={roundId} unitId={unitId} readOnly={readOnly} />
          <UnitNotice key={`notice/${unitId}`} roundId={roundId} unitId={unitId} />
        </div>
      </div>
    </div>
  );
}
