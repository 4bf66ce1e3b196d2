import { Button, Modal, Tabs } from 'antd';
import { useState } from 'react';
import type { AnnexProgress } from '#shared/round/roundOverview.ts';
import { CellInWords } from './CellInWords.tsx';
import { ColumnsPane } from './ColumnsPane.tsx';
import { ImportFooter } from './ImportFooter.tsx';
import { ImportStatus } from './ImportStatus.tsx';
import { type SheetCell, shownSheet } from './importWork.ts';
import { NameQuestions } from './NameQuestions.tsx';
import { openQuestions } from './nameQuestions.ts';
import { ResultPane } from './ResultPane.tsx';
import { SheetPane } from './SheetPane.tsx';
import { SourceGrid } from './SourceGrid.tsx';
import { SourceStart } from './SourceStart.tsx';
import { type ImportDesk, useImportWork } from './useImportWork.ts';

interface Props {
  readonly roundId: string;
  readonly annex: AnnexProgress;
  readonly onClose: () => void;
}

/**
 * The file on the left as it looks, what there is to say about it on the right. Nothing is stored before 导入; what was said
 * stays when the window is closed.
 */
export function ImportDialog({ roundId, annex, onClose }: Props) {
  const desk = useImportWork(roundId, annex.id);
  const { work, state } = desk;
  return (
    <Modal
      open
      className="import-desk"
      title={`导入：${annex.number === null ? '' : `附件${annex.number} `}${annex.title}`}
      width={work.source === null ? 720 : 'calc(100vw - 24px)'}
      style={{ top: 12 }}
      keyboard={state !== 'importing'}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={<ImportFooter desk={desk} annexTitle={annex.title} onClose={onClose} />}
    >
      <div className="import-body">
        {work.source === null ? (
          <SourceStart roundId={roundId} annex={annex} onOpen={desk.open} />
        ) : (
          <DeskView desk={desk} />
        )}
        <ImportStatus state={state} />
      </div>
    </Modal>
  );
}

type Pane = 'sheet' | 'columns' | 'names' | 'result';

function DeskView({ desk }: { readonly desk: ImportDesk }) {
  const { work, report, state, say } = desk;
  const { source, layout } = work;
  const [active, setActive] = useState<SheetCell>({ row: 1, column: 1 });
  const [chosen, setChosen] = useState<Pane | null>(null);
  if (source === null) return null;
  const finished = state === 'done' || state === 'undone';
  const doubtful = (report?.mapping?.columns ?? []).filter(
    ({ columnId, confidence, suggested }) =>
      (columnId !== null && confidence === 'doubtful') || suggested !== undefined,
  ).length;
  const questions = openQuestions(report?.diagnostics ?? [], work).length;
  const next: Pane =
    report?.mapping === null || (report?.cells === 0 && report.mapping.unfilled.length > 0)
      ? 'columns'
      : questions > 0 && doubtful === 0
        ? 'names'
        : doubtful > 0
          ? 'columns'
          : 'result';
  const onColumn = (key: string, columnId: string | null | undefined) => {
    const { [key]: _, ...others } = layout.columns ?? {};
    say({ layout: { ...layout, columns: columnId === undefined ? others : { ...others, [key]: columnId } } });
  };
  const panes = [
    { key: 'sheet', label: '工作表', show: source.sheets.length > 1 },
    { key: 'columns', label: doubtful > 0 ? `列（${doubtful} 待看）` : '列', show: true },
    { key: 'names', label: questions > 0 ? `名称（${questions} 待确认）` : '名称', show: true },
    { key: 'result', label: '结果', show: true },
  ].filter(({ show }) => show);
  const pane = finished ? 'result' : (chosen ?? next);
  return (
    <div className="import-panes">
      <div className="import-left">
        <SourceGrid
          source={source}
          work={work}
          report={report}
          active={active}
          onActive={setActive}
          onColumn={onColumn}
        />
        {report && <CellInWords report={report} active={active} />}
      </div>
      <div className="import-right">
        <Tabs
          size="small"
          activeKey={pane}
          onChange={(key) => setChosen(key as Pane)}
          items={panes.map(({ key, label }) => ({ key, label }))}
        />
        <div className="import-pane" data-testid={`pane-${pane}`}>
          {pane === 'sheet' && (
            <SheetPane
              source={source}
              shown={shownSheet(source, layout, report)}
              onChoose={(sheet) => {
                setChosen('sheet');
                say({ layout: { sheet } });
              }}
            />
          )}
          {report && pane === 'columns' && (
            <ColumnsPane
              report={report}
              layout={layout}
              active={active}
              onActive={setActive}
              onLayout={(changed) => say({ layout: changed })}
              onColumn={onColumn}
            />
          )}
          {report && pane === 'names' && (
            <NameQuestions diagnostics={report.diagnostics} names={work} onChange={say} onActive={setActive} />
          )}
          {report && pane === 'result' && (
            <ResultPane
              report={report}
              recorded={work.recorded}
              finished={finished}
              onActive={setActive}
              onRecorded={(recorded) => say({ recorded })}
            />
          )}
          {chosen === null && pane === 'columns' && questions > 0 && (
            <Button size="small" onClick={() => setChosen('names')}>
              再看名称（{questions}）
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
