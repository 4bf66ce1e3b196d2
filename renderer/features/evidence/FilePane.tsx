// biome-ignore-all lint/a11y/useSemanticElements: a group of buttons around a picture is no set of form fields
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { isOpenable } from '#shared/evidence/openable.ts';
import { bridge } from '../../platform.ts';
import { isComposing } from '../../ui/composing.ts';
import type { PaneProps } from './EvidenceViewer.tsx';
import { FileIcon } from './FileIcon.tsx';
import { useEvidenceActions } from './useEvidenceActions.ts';
import { ViewerHead } from './ViewerHead.tsx';

/** A file that cannot be shown here: what it is, and the ways to open it elsewhere and to save it. */
export function FilePane(props: PaneProps) {
  const { evidence, readOnly, onStep, onClose } = props;
  const pane = useRef<HTMLDivElement>(null);
  const { open, remove } = useEvidenceActions(evidence);
  const opens = bridge.platform.open !== null && isOpenable(evidence.name);
  useEffect(() => pane.current?.focus(), []);
  return (
    <div
      ref={pane}
      className="evidence-pane"
      role="group"
      aria-label={`文件 ${evidence.name}`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'ArrowLeft') onStep(-1);
        else if (event.key === 'ArrowRight') onStep(1);
        else if (event.key === 'Escape') onClose();
        else if (event.key === 'Enter' && opens && event.target === pane.current) void open();
        else if (event.key === 'Delete' && !readOnly) void remove();
        else return;
        event.stopPropagation();
      }}
    >
      <ViewerHead {...props} />
      <div className="evidence-stage evidence-stage-file">
        <FileIcon name={evidence.name} />
        <strong>{evidence.name}</strong>
        <span>{`${sizeText(evidence.size)}，这种文件不在程序里显示${opens ? '' : '，请另存后用别的程序打开'}。`}</span>
        {opens && (
          <Button type="primary" data-testid="evidence-system-open" onClick={() => void open()}>
            用系统程序打开 <kbd>回车</kbd>
          </Button>
        )}
        {opens && <span className="evidence-note">打开的是副本：在那里改动它，证据不变。</span>}
      </div>
    </div>
  );
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
