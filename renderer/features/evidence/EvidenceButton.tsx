import './evidence.css';
import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useRef, useState } from 'react';
import type { EvidencePlace } from '#shared/round/evidence.ts';
import { EvidenceStrip } from './EvidenceStrip.tsx';
import { evidenceAt, useEvidenceOf } from './evidenceStore.ts';
import { useIncoming } from './useIncoming.ts';
import { useTakingIn } from './useTakingIn.ts';

interface Props {
  readonly place: EvidencePlace;
  /** For the head of the drawer: row and question. */
  readonly title: string;
  readonly readOnly: boolean;
  /** Selector of the box that takes in what is dropped or pasted. */
  readonly area: string;
  /** The place that something is dropped on; null: the one that is chosen. */
  readonly placeAt: (target: Element) => EvidencePlace | null;
}

/** The evidence of the chosen cell behind one button, for where there is no room for a strip. */
export function EvidenceButton({ place, title, readOnly, area, placeAt }: Props) {
  const button = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const taking = useTakingIn();
  const { progress, stop, add } = taking;
  const count = evidenceAt(useEvidenceOf(place) ?? [], place).length;
  const hovered = useIncoming(button, {
    enabled: !readOnly,
    areaOf: (element) => element.closest<HTMLElement>(area),
    onFiles: (files, target) => void add(placeAt(target) ?? place, files),
  });
  return (
    <span ref={button} className={hovered ? 'evidence-button hovered' : 'evidence-button'}>
      <Button
        tabIndex={-1}
        icon={<PaperClipOutlined />}
        loading={progress !== null}
        title="这一格的证据。文件可以直接拖到格子上，截图用 Ctrl+V 粘贴"
        data-testid="evidence-open"
        onClick={() => setOpen(true)}
      >
        {progress === null ? `证据${count === 0 ? '' : ` ${count}`}` : `${progress.done}/${progress.total}`}
      </Button>
      {progress !== null && progress.total > 1 && (
        <Button tabIndex={-1} onClick={stop}>
          停止
        </Button>
      )}
      {open && (
        <Drawer open size={520} title={title} onClose={() => setOpen(false)} data-testid="evidence-drawer">
          <div className="evidence-drawer">
            <p className="muted">把文件拖到这里，或用 Ctrl+V 粘贴截图。</p>
            <EvidenceStrip place={place} readOnly={readOnly} taking={taking} />
          </div>
        </Drawer>
      )}
    </span>
  );
}
