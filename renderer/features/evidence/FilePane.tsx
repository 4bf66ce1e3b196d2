// biome-ignore-all lint/a11y/useSemanticElements: a group of buttons around a picture is no set of form fields
import { FileOutlined } from '@ant-design/icons';
import { useEffect, useRef } from 'react';
import { isComposing } from '../../ui/composing.ts';
import type { PaneProps } from './EvidenceViewer.tsx';
import { useEvidenceActions } from './useEvidenceActions.ts';
import { ViewerHead } from './ViewerHead.tsx';

/** A file that cannot be shown here: what it is, and the way to save it. */
export function FilePane(props: PaneProps) {
  const { evidence, readOnly, onStep, onClose } = props;
  const pane = useRef<HTMLDivElement>(null);
  const { remove } = useEvidenceActions(evidence);
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
        else if (event.key === 'Delete' && !readOnly) void remove();
        else return;
        event.stopPropagation();
      }}
    >
      <ViewerHead {...props} />
      <div className="evidence-stage evidence-stage-file">
        <FileOutlined />
        <strong>{evidence.name}</strong>
        <span>{`${Math.max(1, Math.round(evidence.size / 1000))} KB，这种文件不在程序里显示，请另存后用别的程序打开。`}</span>
      </div>
    </div>
  );
}
