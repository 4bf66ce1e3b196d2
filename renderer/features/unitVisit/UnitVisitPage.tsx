import { ArrowDownOutlined, ArrowLeftOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Empty } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import type { AnnexTable } from '#shared/annex/annexTable.ts';
import type { RoundOverview, WorkspaceInfo } from '#shared/contract.ts';
import type { Unit } from '#shared/round/subject.ts';
import { navigate, replaceRoute } from '../../app/route.ts';
import { isComposing } from '../../ui/composing.ts';
import { loadedValue } from '../../ui/loadedValue.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { type Recording, useRecording } from '../recording/useRecording.ts';
import { useRound } from '../round/useRound.ts';
import { useUnits } from '../units/useUnits.ts';
import { focusFirstField } from './focusField.ts';
import { UnitList } from './UnitList.tsx';
import { VisitForm } from './VisitForm.tsx';
import { neighbour, visitProgress, visitSections } from './visitModel.ts';

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
  const progress = visitProgress(tables);
  const sections = visitSections(tables, unitId);
  const unit = units.find((entry) => entry.id === unitId);

  const go = (id: string) => {
    // Leaving a field is what saves it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    replaceRoute({ page: 'visit', roundId, unitId: id });
  };
  useVisitKeys((step) => go(neighbour(units, unitId, step)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every unit the caret is at its first question
  useEffect(() => focusFirstField(form.current), [unitId]);

  return (
    <div className="page page-full visit-page" data-testid="unit-visit">
      <PageHead
        title={
          <>
            <Button
              type="text"
              icon={<ArrowLeftOutlined />}
              aria-label="回到轮次"
              onClick={() => navigate({ page: 'round', roundId })}
            />
            {unit?.name ?? '单位'}
          </>
        }
        remark={unit?.exempt ? `免于考核：${unit.exempt}` : undefined}
        actions={
          <>
            <Button
              icon={<ArrowUpOutlined />}
              data-testid="visit-previous"
              onClick={() => go(neighbour(units, unitId, -1))}
            >
              上一单位 <kbd>Alt+↑</kbd>
            </Button>
            <Button
              icon={<ArrowDownOutlined />}
              data-testid="visit-next"
              onClick={() => go(neighbour(units, unitId, 1))}
            >
              下一单位 <kbd>Alt+↓</kbd>
            </Button>
          </>
        }
      />
      <div className="visit-desk">
        <UnitList units={units} current={unitId} progress={progress} onChoose={go} />
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
        </div>
      </div>
    </div>
  );
}

/** On the window: the keys work wherever the focus is. */
function useVisitKeys(go: (step: 1 | -1) => void): void {
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = isComposing(event) ? 0 : visitStep(event);
      if (step === 0) return;
      event.preventDefault();
      latest.current(step);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function visitStep(event: KeyboardEvent): 1 | -1 | 0 {
  if (event.ctrlKey && event.key === 'Enter') return 1;
  if (!event.altKey) return 0;
  return event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
}
