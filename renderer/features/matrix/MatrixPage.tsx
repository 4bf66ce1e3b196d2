import { Alert, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { AnnexTable } from '#shared/annex/annexTable.ts';
import type { WorkspaceInfo } from '#shared/workspaceInfo.ts';
import type { CellPlace } from '../../app/route.ts';
import { loadedValue } from '../../ui/loadedValue.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { AnswerAsk } from '../attention/AnswerAsk.tsx';
import { type AnswerQuestion, useAnswerAsk } from '../attention/useAnswerAsk.ts';
import { ConflictBanner } from '../conflicts/ConflictBanner.tsx';
import { EvidenceCounts } from '../evidence/EvidenceCounts.tsx';
import { FilledMarksProvider, useFilledMarks } from '../filling/FilledMarks.tsx';
import { useLooked } from '../filling/useLooked.ts';
import { ProblemsDrawer } from '../problems/ProblemsDrawer.tsx';
import { listRefusals } from '../recording/overlays.ts';
import { useHistory } from '../recording/useHistory.ts';
import { type Recording, useRecording } from '../recording/useRecording.ts';
import { CellBar } from './CellBar.tsx';
import { FindBar } from './FindBar.tsx';
import { GridView } from './GridView.tsx';
import { MatrixHead } from './MatrixHead.tsx';
import { type Place, single } from './selection.ts';
import { cellName } from './subjectName.ts';
import { useAfterOption } from './useAfterOption.ts';
import { useFind } from './useFind.ts';
import { useGrid } from './useGrid.ts';
import { useJump } from './useJump.ts';
import { useUsualRange } from './useUsualRange.ts';

interface Props {
  readonly info: WorkspaceInfo;
  readonly roundId: string;
  readonly annexId: string;
  /** Where to go: from the address. */
  readonly cell: CellPlace | undefined;
}

export function MatrixPage({ info, roundId, annexId, cell }: Props) {
  const recording = useRecording(info, roundId, [annexId]);
  const loaded = loadedValue(recording.state(annexId).table, recording.error, recording.reload);
  return (
    <Waiting of={loaded}>
      {(table) => <Matrix info={info} roundId={roundId} table={table} recording={recording} cell={cell} />}
    </Waiting>
  );
}

const noMatches: readonly Place[] = [];

interface MatrixProps {
  readonly info: WorkspaceInfo;
  readonly roundId: string;
  readonly table: AnnexTable;
  readonly recording: Recording;
  readonly cell: CellPlace | undefined;
}

function Matrix({ info, roundId, table, recording, cell }: MatrixProps) {
  const { annexId } = table;
  const { overlays } = recording.state(annexId);
  const notices = useNotices();
  const history = useHistory();
  const [afterOption, setAfterOption] = useAfterOption();
  const [problemsAt, setProblemsAt] = useState<Place | null>(null);
  const readOnly = info.readOnly !== null;
  const openFind = useRef<(replacing: boolean) => void>(() => undefined);
  const filled = useFilledMarks(roundId, annexId);
  const looked = useLooked(roundId, table, filled);
  const usualRange = useUsualRange(roundId, table, filled);
  const asking = useAnswerAsk(table, notices.warn);
  const grid = useGrid({
    roundId,
    table,
    overlays,
    readOnly,
    afterOption,
    onRecord: (cells) => {
      // What is refused shows in its cell and in the banner above the grid.
      recording.record(annexId, cells);
      filled.clear(cells);
      asking.consider(cells);
    },
    onForget: (place) => recording.forget(annexId, place),
    onProblems: setProblemsAt,
    onUndo: () => void history.undo(),
    onRedo: () => void history.redo(),
    onFind: (replacing) => openFind.current(replacing),
    onWarn: notices.warn,
    onLook: looked.at,
    onUsualRange: usualRange,
  });
  const { find, open } = useFind(grid);
  openFind.current = open;
  const asks = asking.question !== null;
  useEffect(() => {
    // The drawer lets go of the focus only when it is gone.
    if (problemsAt === null && !asks) grid.editor.current?.focus({ preventScroll: true });
  }, [problemsAt, asks, grid.editor]);
  useJump(grid, roundId, cell);
  const refusals = listRefusals(overlays);
  const goToRefusal = () => {
    const first = refusals[0];
    const row = table.rows.findIndex((entry) => entry.subjectId === first?.subjectId);
    const column = table.columns.findIndex((entry) => entry.id === first?.columnId);
    if (row >= 0 && column >= 0) grid.select(single({ row, column }));
    grid.editor.current?.focus({ preventScroll: true });
  };
  const recordAt = (place: AnswerQuestion | null, input: string) => {
    if (place !== null) recording.record(annexId, [{ subjectId: place.subjectId, columnId: place.columnId, input }]);
  };

  return (
    <div className="page page-full matrix-page" data-testid="matrix-page">
      <MatrixHead grid={grid} roundId={roundId} />
      <ConflictBanner roundId={roundId} annexId={table.annexId} />
      {refusals.length > 0 && (
        <Alert
          banner
          type="error"
          data-testid="refused-banner"
          title={`有 ${refusals.length} 格内容不合要求，没有保存；文字还留在格子里。`}
          action={<Button onClick={goToRefusal}>去改正</Button>}
        />
      )}
      {find !== null && <FindBar find={find} />}
      <EvidenceCounts roundId={roundId} annexId={annexId}>
        <FilledMarksProvider marks={filled.marks}>
          <GridView grid={grid} matches={find?.matches ?? noMatches} />
        </FilledMarksProvider>
      </EvidenceCounts>
      <CellBar grid={grid} roundId={roundId} onAfterOption={setAfterOption} />
      {asking.question !== null && (
        <AnswerAsk
          roundId={roundId}
          annexId={annexId}
          title={cellName(table, asking.question)}
          question={asking.question}
          onRecord={(input) => recordAt(asking.question, input)}
          onClose={asking.close}
        />
      )}
      {problemsAt !== null && (
        <ProblemsDrawer
          roundId={roundId}
          table={table}
          place={problemsAt}
          readOnly={readOnly}
          onChange={recording.applyChange}
          onClose={() => setProblemsAt(null)}
        />
      )}
    </div>
  );
}
