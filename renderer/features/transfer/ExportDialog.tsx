import { Button, Modal, Progress } from 'antd';
import { useState } from 'react';
import type { RoundOverview } from '#shared/round/roundOverview.ts';
import { ClashQuestion } from './ClashQuestion.tsx';
import { ExportChoice } from './ExportChoice.tsx';
import { ExportedFiles } from './ExportedFiles.tsx';
import { firstChoice, isNothing } from './exportWish.ts';
import { NoticeResult } from './NoticeResult.tsx';
import { useExporting } from './useExporting.ts';
import { useExportLook } from './useExportLook.ts';

interface Props {
  readonly overview: RoundOverview;
  readonly onClose: () => void;
}

export function ExportDialog({ overview, onClose }: Props) {
  const [wish, setWish] = useState(() => firstChoice(overview));
  const { step, begin, write, back, stop } = useExporting(overview.round.id);
  const look = useExportLook(overview.round.id, ({ templates }) => {
    const found = templates.filter(({ missing }) => !missing).map(({ annexId, path }) => ({ annexId, path }));
    setWish((old) => (old.templates.length > 0 ? old : { ...old, templates: found }));
  });
  return (
    <Modal
      open
      title={step.at === 'clash' ? '已有同名文件' : '导出'}
      width={600}
      className="export-dialog"
      style={{ top: 40 }}
      onCancel={step.at === 'running' ? stop : onClose}
      mask={{ closable: false }}
      footer={
        <>
          {step.at === 'choose' && <Button onClick={onClose}>取消</Button>}
          {step.at === 'choose' && (
            <Button type="primary" data-testid="export-run" disabled={isNothing(wish)} onClick={() => void begin(wish)}>
              选文件夹并导出…
            </Button>
          )}
          {step.at === 'clash' && <Button onClick={back}>返回</Button>}
          {step.at === 'clash' && (
            <Button danger data-testid="export-replace" onClick={() => void write(step.order, 'replace')}>
              替换
            </Button>
          )}
          {step.at === 'clash' && (
            <Button
              type="primary"
              autoFocus
              data-testid="export-number"
              onClick={() => void write(step.order, 'number')}
            >
              另存一份
            </Button>
          )}
          {step.at === 'running' && <Button onClick={stop}>停止导出</Button>}
          {step.at === 'done' && (
            <Button type="primary" autoFocus onClick={onClose}>
              完成
            </Button>
          )}
        </>
      }
    >
      {step.at === 'choose' && <ExportChoice overview={overview} wish={wish} look={look} onChange={setWish} />}
      {step.at === 'clash' && <ClashQuestion names={step.names} />}
      {step.at === 'running' && (
        <div role="status">
          <Progress percent={step.percent} status="active" />
          <p className="muted">{step.label}</p>
        </div>
      )}
      {step.at === 'done' && (
        <>
          <ExportedFiles files={step.exported.files} stopped={step.exported.stopped} />
          {step.exported.notices && !step.exported.stopped && <NoticeResult notices={step.exported.notices} />}
        </>
      )}
    </Modal>
  );
}
