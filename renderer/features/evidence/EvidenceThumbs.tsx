import { useRef, useState } from 'react';
import type { Evidence } from '#shared/round/evidence.ts';
import { api } from '../../api.ts';
import { isComposing } from '../../ui/composing.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { announceEvidence } from './evidenceStore.ts';
import { FileIcon } from './FileIcon.tsx';
import { pictureAddress } from './pictureStudio.ts';

interface Props {
  readonly list: readonly Evidence[];
  readonly readOnly: boolean;
  readonly onOpen: (id: string) => void;
}

/** Small pictures only, never the stored ones. Their order is changed by dragging or with Alt and an arrow key. */
export function EvidenceThumbs({ list, readOnly, onOpen }: Props) {
  const notices = useNotices();
  const saving = useSaving();
  const dragged = useRef<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const move = (id: string, before: string | null) => {
    if (id === before || readOnly) return;
    saving.track(api.evidence.change({ id, before })).then(announceEvidence, notices.error);
  };
  const moveBy = (id: string, step: -1 | 1) => {
    const at = list.findIndex((evidence) => evidence.id === id);
    if (step === -1 ? at > 0 : at < list.length - 1) move(id, list[step === -1 ? at - 1 : at + 2]?.id ?? null);
  };
  return (
    <ul className="evidence-thumbs">
      {list.map((evidence) => (
        <li key={evidence.id} className={over === evidence.id ? 'over' : undefined}>
          <button
            type="button"
            draggable={!readOnly}
            title={`${evidence.name}（Alt+←、Alt+→ 改次序）`}
            data-testid="evidence-thumb"
            onClick={() => onOpen(evidence.id)}
            onKeyDown={(event) => {
              if (isComposing(event) || !event.altKey) return;
              const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null;
              if (step === null) return;
              event.preventDefault();
              event.stopPropagation();
              moveBy(evidence.id, step);
            }}
            onDragStart={() => {
              dragged.current = evidence.id;
            }}
            onDragOver={(event) => {
              if (dragged.current === null) return;
              event.preventDefault();
              setOver(evidence.id);
            }}
            onDragEnd={() => {
              dragged.current = null;
              setOver(null);
            }}
            onDrop={() => {
              if (dragged.current !== null) move(dragged.current, evidence.id);
            }}
          >
            <Thumb evidence={evidence} />
            <small>{evidence.number}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Thumb({ evidence: { thumbnail, name } }: { readonly evidence: Evidence }) {
  if (thumbnail !== null) {
    return <img src={pictureAddress(thumbnail)} alt={name} loading="lazy" decoding="async" draggable={false} />;
  }
  return (
    <span className="evidence-file">
      <FileIcon name={name} />
      <span>{name}</span>
    </span>
  );
}
