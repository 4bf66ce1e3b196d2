import './evidence.css';
import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { EvidencePlace } from '#shared/round/evidence.ts';
import { EvidenceThumbs } from './EvidenceThumbs.tsx';
import { EvidenceViewer } from './EvidenceViewer.tsx';
import { evidenceAt, useEvidenceOf } from './evidenceStore.ts';
import { useIncoming } from './useIncoming.ts';
import { type TakingIn, useTakingIn } from './useTakingIn.ts';

interface Props {
  readonly place: EvidencePlace;
  readonly readOnly: boolean;
  /** Selector of the box that takes in what is dropped or pasted; left out: the box that the strip stands in. */
  readonly area?: string;
  /** Where the strip may go while files are still being taken in: theirs who shows on. */
  readonly taking?: TakingIn;
}

/**
 * The evidence of one place: small pictures with their numbers, and the ways to add more. Files may be dropped and screenshots
 * pasted anywhere in the box around it.
 */
export function EvidenceStrip({ place, readOnly, area, taking }: Props) {
  const strip = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const list = useEvidenceOf(place);
  const shown = evidenceAt(list ?? [], place);
  const own = useTakingIn();
  const { progress, stop, add } = taking ?? own;
  const hovered = useIncoming(strip, {
    enabled: !readOnly,
    areaOf: (element) => (area === undefined ? element.parentElement : element.closest<HTMLElement>(area)),
    onFiles: (files) => void add(place, files),
  });
  return (
    <section
      ref={strip}
      className={hovered ? 'evidence-strip hovered' : 'evidence-strip'}
      aria-label="证据"
      data-testid={`evidence-${place.annexId ?? 'unit'}-${place.problemId ?? place.columnId ?? 'row'}`}
    >
      <EvidenceThumbs list={shown} readOnly={readOnly} onOpen={setOpen} />
      {!readOnly && (
        <div className="evidence-adding">
          <Button
            size="small"
            type="text"
            icon={<PaperClipOutlined />}
            loading={progress !== null}
            title="选图片或文件；也可以把文件拖到这里，或用 Ctrl+V 粘贴截图"
            data-testid="evidence-add"
            onClick={() => input.current?.click()}
          >
            {progress === null ? '加证据' : `正在加入 ${progress.done}/${progress.total}`}
          </Button>
          {progress !== null && progress.total > 1 && (
            <Button size="small" data-testid="evidence-stop" onClick={stop}>
              停止
            </Button>
          )}
          <input
            ref={input}
            type="file"
            multiple
            hidden
            aria-label="选择证据文件"
            data-testid="evidence-files"
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              event.target.value = '';
              void add(place, files);
            }}
          />
        </div>
      )}
      {open !== null && <EvidenceViewer list={shown} first={open} readOnly={readOnly} onClose={() => setOpen(null)} />}
    </section>
  );
}
