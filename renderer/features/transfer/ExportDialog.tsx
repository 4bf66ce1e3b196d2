import { Alert, Button, Checkbox, Modal, Progress } from 'antd';
import { useState } from 'react';
import { placesIn } from '#shared/bulletin/personalInRound.ts';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import type { WrittenNotices } from '#shared/notice/noticeOrder.ts';
import type { RoundOverview } from '#shared/round/roundOverview.ts';
import { api } from '../../api.ts';
import { bridge } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useNotice } from '../../ui/useNotice.ts';
import { ExportedFiles } from './ExportedFiles.tsx';
import { NoticeChoice, type NoticeKind } from './NoticeChoice.tsx';
import { NoticeResult } from './NoticeResult.tsx';
import { PersonalHint } from './PersonalHint.tsx';
import { usePersonalPlaces } from './usePersonalPlaces.ts';

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
  const annexes = overview.annexes.filter((annex) => annex.number !== null);
  const [annexIds, setAnnexIds] = useState(annexes.map((annex) => annex.id));
  const [bulletin, setBulletin] = useState(overview.hasBulletin);
  const [evidence, setEvidence] = useState(false);
  const [notice, setNotice] = useState<NoticeKind | null>(null);
  const personal = usePersonalPlaces(overview.round.id);
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
      const documents = annexIds.length > 0 || bulletin;
      const files = documents ? await api.export.run({ roundId, annexIds, bulletin, folder }) : [];
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

  const nothing = annexIds.length === 0 && !bulletin && !evidence && notice === null;
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
            <Button type="primary" data-testid="export-run" disabled={nothing} onClick={() => void run()}>
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
      {step.at === 'choose' && (
        <div className="export-choose">
          {overview.hasBulletin && (
            <Checkbox checked={bulletin} onChange={(event) => setBulletin(event.target.checked)}>
              通报（Word，附件表格在内）
            </Checkbox>
          )}
          <Checkbox.Group
            value={annexIds}
            onChange={setAnnexIds}
            options={annexes.map((annex) => ({
              value: annex.id,
              label: `附件${annex.number} ${annex.title}（Excel）`,
            }))}
          />
          <Checkbox
            checked={evidence}
            data-testid="export-evidence"
            onChange={(event) => setEvidence(event.target.checked)}
          >
            证据卷（Word，按单位列出证据编号、事项和图片）
          </Checkbox>
          <NoticeChoice kind={notice} onChange={setNotice} />
          <PersonalHint places={placesIn(personal, { annexIds, bulletin, notices: notice !== null })} />
          <UnfinishedHint overview={overview} />
        </div>
      )}
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

function UnfinishedHint({ overview }: { readonly overview: RoundOverview }) {
  const open = overview.annexes.filter((annex) => annex.number !== null && annex.answered < annex.expected);
  if (open.length === 0) return null;
  const cells = open.reduce((sum, annex) => sum + annex.expected - annex.answered, 0);
  return <Alert type="info" showIcon title={`还有 ${cells} 格没有填写，导出的表中这些格留空。`} />;
}
