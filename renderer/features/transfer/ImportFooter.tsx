import { Button } from 'antd';
import { nothingToImport } from './importSentences.ts';
import { openQuestions } from './nameQuestions.ts';
import { pickSource } from './SourceStart.tsx';
import type { ImportDesk } from './useImportWork.ts';

interface Props {
  readonly desk: ImportDesk;
  readonly annexTitle: string;
  readonly onClose: () => void;
}

/** Where the import stands, in a sentence, and what can be done next. */
export function ImportFooter({ desk, annexTitle, onClose }: Props) {
  const { work, report, state } = desk;
  const finished = state === 'done' || state === 'undone';
  return (
    <div className="import-footer">
      <Sentence desk={desk} />
      {!finished && work.source !== null && (
        <Button
          disabled={state === 'importing'}
          data-testid="import-pick"
          onClick={() => void desk.open(() => pickSource(annexTitle))}
        >
          另选文件…
        </Button>
      )}
      {report?.diagnostics.some(({ row, severity }) => row !== null && severity !== 'info') && (
        <Button data-testid="import-mark" disabled={state === 'importing'} onClick={() => void desk.errorReport()}>
          把问题标在表里…
        </Button>
      )}
      {state === 'done' && desk.undo !== null && (
        <Button data-testid="import-undo" onClick={() => void desk.undo?.()}>
          撤销这次导入
        </Button>
      )}
      <Button type={finished ? 'primary' : 'default'} disabled={state === 'importing'} onClick={onClose}>
        {finished ? '完成' : '关闭'}
      </Button>
      {!finished && report !== null && (
        <Button
          type="primary"
          data-testid="import-run"
          loading={state === 'importing'}
          disabled={state === 'reading' || nothingToImport(report)}
          onClick={() => void desk.run()}
        >
          导入 {report.cells} 格
        </Button>
      )}
    </div>
  );
}

function Sentence({ desk }: Pick<Props, 'desk'>) {
  const { work, report, state, resumed } = desk;
  if (report === null) return <span className="import-sentence" />;
  if (state === 'undone')
    return (
      <output className="import-sentence" data-testid="import-undone">
        已撤销这次导入，记录和导入前一样。
      </output>
    );
  if (state === 'done') {
    return (
      <output className="import-sentence" data-testid="import-done">
        {desk.undo === null
          ? '文件里的内容都已经记录过，没有改动。'
          : `已导入 ${report.rows} 行、${report.cells} 格，可用“撤销”整批退回。`}
      </output>
    );
  }
  const open = openQuestions(report.diagnostics, work).length;
  return (
    <output className="import-sentence" data-testid="import-report">
      {resumed && '接着上次没有完成的导入。'}
      能导入 {report.rows} 行、{report.cells} 格，还没有改动任何内容。
      {open > 0 && `${open} 个名称没有确认，那些行不导入。`}
    </output>
  );
}
