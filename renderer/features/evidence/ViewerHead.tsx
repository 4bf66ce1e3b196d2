import { CloseOutlined, DeleteOutlined, DownloadOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { api } from '../../api.ts';
import { isComposing } from '../../ui/composing.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import type { PaneProps } from './EvidenceViewer.tsx';
import { announceEvidence } from './evidenceStore.ts';
import { useEvidenceActions } from './useEvidenceActions.ts';

/** Number, name and what can be done with any evidence; the tools of a picture come between. */
export function ViewerHead({
  evidence,
  readOnly,
  position,
  onStep,
  onClose,
  children,
}: PaneProps & { readonly children?: ReactNode }) {
  const { save, remove } = useEvidenceActions(evidence);
  return (
    <header className="evidence-head">
      <strong data-testid="evidence-number">{evidence.number}</strong>
      <EvidenceName key={evidence.name} evidence={evidence} readOnly={readOnly} />
      <span className="muted">{evidence.takenAt === null ? '' : `拍摄于 ${evidence.takenAt.replace('T', ' ')}`}</span>
      <span className="evidence-tools">{children}</span>
      <Button type="text" icon={<LeftOutlined />} aria-label="上一件" title="上一件（←）" onClick={() => onStep(-1)} />
      <span className="muted">{position}</span>
      <Button type="text" icon={<RightOutlined />} aria-label="下一件" title="下一件（→）" onClick={() => onStep(1)} />
      <Button type="text" icon={<DownloadOutlined />} data-testid="evidence-save" onClick={() => void save()}>
        另存…
      </Button>
      {!readOnly && (
        <Button
          type="text"
          danger
          icon={<DeleteOutlined />}
          data-testid="evidence-remove"
          onClick={() => void remove()}
        >
          删除 <kbd>Del</kbd>
        </Button>
      )}
      <Button type="text" icon={<CloseOutlined />} data-testid="evidence-close" onClick={onClose}>
        关闭 <kbd>Esc</kbd>
      </Button>
    </header>
  );
}

function EvidenceName({ evidence, readOnly }: Pick<PaneProps, 'evidence' | 'readOnly'>) {
  const [name, setName] = useState(evidence.name);
  const notices = useNotices();
  const saving = useSaving();
  const commit = () => {
    const next = name.trim();
    if (next === '' || next === evidence.name) return setName(evidence.name);
    saving.track(api.evidence.change({ id: evidence.id, name: next })).then(announceEvidence, notices.error);
  };
  return (
    <Input
      size="small"
      className="evidence-name"
      aria-label="说明"
      maxLength={200}
      readOnly={readOnly}
      value={name}
      data-testid="evidence-name"
      onChange={(event) => setName(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        // The keys of the viewer are no letters of a name.
        if (isComposing(event)) return;
        if (event.key === 'Enter' || event.key === 'Escape')
          event.currentTarget.closest<HTMLElement>('.evidence-pane')?.focus();
        event.stopPropagation();
      }}
    />
  );
}
