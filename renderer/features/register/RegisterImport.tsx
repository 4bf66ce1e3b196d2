import { Alert, Button, Modal, Spin } from 'antd';
import { useState } from 'react';
import type { RegisterReport } from '#shared/register/registerFile.ts';
import { api } from '../../api.ts';
import { bridge, sheetFiles } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { announceChange } from '../../ui/useNotice.ts';
import { DiagnosticTable } from '../transfer/DiagnosticTable.tsx';

interface Props {
  readonly kind: 'units' | 'accounts';
  readonly onClose: () => void;
}

const words = { units: { title: '单位表', one: '个单位' }, accounts: { title: '账号表', one: '个账号' } } as const;

/** A dry run first; the same file is then read for good only when the person says so. */
export function RegisterImport({ kind, onClose }: Props) {
  const [found, setFound] = useState<{ readonly path: string; readonly report: RegisterReport } | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const notices = useNotices();
  const saving = useSaving();
  const { title, one } = words[kind];

  const run = async (path: string, dryRun: boolean) => {
    setBusy(true);
    try {
      const work = api.register.import({ kind, path, dryRun });
      setFound({ path, report: await (dryRun ? work : saving.track(work)) });
      setDone(!dryRun);
      if (!dryRun) announceChange();
    } catch (error) {
      notices.error(error);
    } finally {
      setBusy(false);
    }
  };
  const pick = async () => {
    const path = await bridge.platform.pickOpen({ title: `选择${title}`, filters: sheetFiles });
    if (path !== null) await run(path, true);
  };

  const nothing = found !== null && found.report.added === 0 && found.report.changed === 0;
  return (
    <Modal
      open
      title={`导入${title}`}
      width={820}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={onClose}>{done ? '完成' : '取消'}</Button>
          {!done && (
            <Button data-testid="register-pick" disabled={busy} onClick={() => void pick()}>
              {found === null ? '选择表格…' : '另选文件…'}
            </Button>
          )}
          {found !== null && !done && (
            <Button
              type="primary"
              data-testid="register-run"
              loading={busy}
              disabled={found.report.rows === 0}
              onClick={() => void run(found.path, false)}
            >
              {nothing ? '按表中次序导入' : '导入'}
            </Button>
          )}
        </>
      }
    >
      <Spin spinning={busy}>
        {found === null ? (
          <p className="muted">
            先试读，列出新增、改动和有疑问的地方；确认之前不改动任何内容。表的样子可先导出一份看。
          </p>
        ) : (
          <>
            <Alert
              type={done ? 'success' : 'info'}
              showIcon
              data-testid={done ? 'register-done' : 'register-report'}
              title={`${done ? '已导入' : '试读完成，还没有改动任何内容'}：共 ${found.report.rows} ${one}，新增 ${found.report.added} 个，改动 ${found.report.changed} 个。${done ? '可用“撤销”整批退回。' : ''}`}
              description={<code className="path">{found.path}</code>}
            />
            <DiagnosticTable diagnostics={found.report.diagnostics} />
          </>
        )}
      </Spin>
    </Modal>
  );
}
