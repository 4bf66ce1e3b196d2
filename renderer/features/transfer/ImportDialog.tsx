import { Alert, Button, Modal, Spin } from 'antd';
import { useState } from 'react';
import type { ImportReport } from '#shared/import/importDraft.ts';
import type { AnnexProgress } from '#shared/round/roundOverview.ts';
import { api } from '../../api.ts';
import { bridge, sheetFiles } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { DiagnosticTable } from './DiagnosticTable.tsx';
import { type ConfirmedName, NameQuestions } from './NameQuestions.tsx';

interface Props {
  readonly roundId: string;
  readonly annex: AnnexProgress;
  readonly onClose: () => void;
}

/** A dry run first; the same file is then read for good only when the person says so. */
export function ImportDialog({ roundId, annex, onClose }: Props) {
  const [path, setPath] = useState<string | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [confirmed, setConfirmed] = useState<readonly ConfirmedName[]>([]);
  const notices = useNotices();
  const saving = useSaving();

  const run = async (file: string, dryRun: boolean, names = confirmed) => {
    setBusy(true);
    try {
      const pairs = Object.fromEntries(names.map(({ printed, subjectId }) => [printed, subjectId]));
      const work = api.import.run({ roundId, annexId: annex.id, path: file, dryRun, confirmed: pairs });
      setReport(await (dryRun ? work : saving.track(work)));
      setPath(file);
      setDone(!dryRun);
      setConfirmed(names);
    } catch (error) {
      notices.error(error);
    } finally {
      setBusy(false);
    }
  };
  const pick = async () => {
    const file = await bridge.platform.pickOpen({ title: `选择要导入“${annex.title}”的表格`, filters: sheetFiles });
    if (file !== null) await run(file, true, []);
  };

  const ready = report !== null && path !== null && !done;
  return (
    <Modal
      open
      title={`导入：${annex.title}`}
      width={860}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={onClose}>{done ? '完成' : '取消'}</Button>
          {!done && (
            <Button
              type={ready ? 'default' : 'primary'}
              disabled={busy}
              data-testid="import-pick"
              onClick={() => void pick()}
            >
              {report === null ? '选择 Excel 文件…' : '另选文件…'}
            </Button>
          )}
          {ready && (
            <Button
              type="primary"
              data-testid="import-run"
              loading={busy}
              disabled={report.cells === 0}
              onClick={() => void run(path, false)}
            >
              导入 {report.cells} 格
            </Button>
          )}
        </>
      }
    >
      <Spin spinning={busy}>
        {report === null ? (
          <p className="muted">选定文件后先试读，列出能认出的行和有疑问的地方；确认之前不改动任何内容。</p>
        ) : (
          <>
            <Alert
              type={done ? 'success' : 'info'}
              showIcon
              data-testid={done ? 'import-done' : 'import-report'}
              title={
                done
                  ? `已导入 ${report.rows} 行、${report.cells} 格，可用“撤销”整批退回。`
                  : `试读完成：能导入 ${report.rows} 行、${report.cells} 格，还没有改动任何内容。`
              }
              description={<code className="path">{path}</code>}
            />
            {ready && (
              <NameQuestions
                diagnostics={report.diagnostics}
                confirmed={confirmed}
                busy={busy}
                onChange={(names) => void run(path, true, names)}
              />
            )}
            <DiagnosticTable
              diagnostics={ready ? report.diagnostics.filter(({ candidates }) => !candidates) : report.diagnostics}
              height={ready && report.diagnostics.some(({ candidates }) => candidates) ? 180 : 320}
            />
          </>
        )}
      </Spin>
    </Modal>
  );
}
