import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { Evidence } from '#shared/round/evidence.ts';
import { isPicture } from '#shared/round/evidence.ts';
import { FilePane } from './FilePane.tsx';
import { PicturePane } from './PicturePane.tsx';

interface Props {
  readonly list: readonly Evidence[];
  readonly first: string;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}

/** All of the window for one piece of evidence, the others of its place one key away. */
export function EvidenceViewer({ list, first, readOnly, onClose }: Props) {
  const [at, setAt] = useState(
    Math.max(
      0,
      list.findIndex((evidence) => evidence.id === first),
    ),
  );
  // Undo, removal and merging change the list under the viewer.
  const index = Math.min(at, list.length - 1);
  const evidence = list[index];
  useEffect(() => {
    if (evidence === undefined) onClose();
  }, [evidence, onClose]);
  if (evidence === undefined) return null;
  const common = {
    evidence,
    readOnly,
    position: `${index + 1} / ${list.length}`,
    onStep: (step: 1 | -1) => setAt(Math.min(list.length - 1, Math.max(0, index + step))),
    onClose,
  };
  return (
    <Modal
      open
      width="100vw"
      className="evidence-viewer"
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      title={`证据 ${evidence.number}`}
      data-testid="evidence-viewer"
    >
      {isPicture(evidence) ? <PicturePane key={evidence.id} {...common} /> : <FilePane key={evidence.id} {...common} />}
    </Modal>
  );
}

export interface PaneProps {
  readonly evidence: Evidence;
  readonly readOnly: boolean;
  readonly position: string;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
}
