import { Button, Modal, Progress } from 'antd';
import { useState } from 'react';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import type { WrittenNotices } from '#shared/notice/noticeOrder.ts';
import type { RoundOverview } from '#shared/round/roundOverview.ts';
import { api } from '../../api.ts';
import { bridge } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useNotice } from '../../ui/useNotice.ts';
import { ExportChoice } from './ExportChoice.tsx';
import { ExportedFiles } from './ExportedFiles.tsx';
import { firstChoice, isNothing } from './exportWish.ts';
import { NoticeResult } from './NoticeResult.tsx';

type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'running'; readonly percent: number; readonly label: string }
  | { readonly at: 'done'; readonly files: readonly ExportedFile[]; readonly notices: WrittenNotices | null };

export function ExportDialog({
  overview,
  onClose,
}: {
  readonly overview: RoundOverview;
  readonly onClose: () => void;
}) {
  const [wish, setWish] = useState(() => firstChoice(overview));
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const notices = useNotices();

  useNotice('progress', (event) => {
    if (event.task !== 'export') return;
    const percent = Math.floor((event.done * 100) / Math.max(event.total, 1));
    setStep((old) => (old.at === 'running' ? { at: 'running', percent, label: event.label } : old));
  });

  const run = async () => {
    const folder = await bridge.platform.pickFolder({ title: '导出到哪个文件夹' });
    if (folder === null) return;
    setStep({ at: 'running', percent: 0, label: '准备导出' });
    try {
      const roundId = overview.round.id;
      const { evidence, notice, ...documents } = wish;
      const hasDocuments = documents.annexIds.length > 0 || documents.bulletin;
      const files = hasDocuments ? await api.export.run({ roundId, ...documents, folder }) : [];
      const volume = evidence ? await api.evidence.volume({ roundId, folder }) : [];
      const written = notice && (await api.notice.export({ roundId, unitIds: null, ...notice, folder }));
      setStep({ at: 'done', files: [...files, ...volume, ...(written?.files ?? [])], notices: written });
    } catch (error) {
      notices.error(error);
      setStep({ at: 'choose' });
    }
  };

  const stop = () => {
    void api.export.cancel();
    void api.evidence.cancel();
    void api.notice.cancel();
  };

  return (
    <Modal
      open
      title="导出"
      width={560}
      onCancel={step.at === 'running' ? stop : onClose}
      mask={{ closable: false }}
      footer={
        <>
          {step.at === 'choose' && <Button onClick={onClose}>取消</Button>}
          {step.at === 'choose' && (
            <Button type="primary" data-testid="export-run" disabled={isNothing(wish)} onClick={() => void run()}>
              选文件夹并导出…
            </Button>
          )}
          {step.at === 'running' && <Button onClick={stop}>停止导出</Button>}
          {step.at === 'done' && (
            <Button type="primary" onClick={onClose}>
              完成
            </Button>
          )}
        </>
      }
    >
      {step.at === 'choose' && <ExportChoice overview={overview} wish={wish} onChange={setWish} />}
      {step.at === 'running' && (
        <div role="status">
          <Progress percent={step.percent} status="active" />
          <p className="muted">{step.label}</p>
        </div>
      )}
      {step.at === 'done' && (
        <>
          <ExportedFiles files={step.files} />
          {step.notices && <NoticeResult notices={step.notices} />}
        </>
      )}
    </Modal>
  );
}
