// biome-ignore-all lint/a11y/useSemanticElements: a group of buttons around a picture is no set of form fields
import { useEffect, useRef, useState } from 'react';
import type { Look, Mark, Point, Rotation } from '#shared/round/evidence.ts';
import { isComposing } from '../../ui/composing.ts';
import type { PaneProps } from './EvidenceViewer.tsx';
import { MarkText } from './MarkText.tsx';
import { cropOf, PictureStage, type Tool } from './PictureStage.tsx';
import { PictureTools } from './PictureTools.tsx';
import { useEvidenceActions } from './useEvidenceActions.ts';
import { useLook } from './useLook.ts';
import { useStageView } from './useStageView.ts';
import { ViewerHead } from './ViewerHead.tsx';

const asTaken: Look = { rotation: 0, crop: null, marks: [] };
const zooms = [1, 1.5, 2, 3, 4] as const;
const panStep = 120;
/** Where the words will stand, as long as there are none. */
const noWords = '▏';

/** One picture and what can be done with it, by button or key. Every change is saved at once and is one step of undo. */
export function PicturePane(props: PaneProps) {
  const { evidence, readOnly, onStep, onClose } = props;
  const pane = useRef<HTMLDivElement>(null);
  const { shown, change } = useLook(evidence);
  const { remove } = useEvidenceActions(evidence);
  const [tool, setTool] = useState<Tool>('look');
  const [selected, setSelected] = useState<number | null>(null);
  const [writing, setWriting] = useState<Extract<Mark, { kind: 'text' }> | null>(null);
  const [original, setOriginal] = useState(false);
  const [zoom, setZoom] = useState(0);
  const view = useStageView(zooms[zoom] ?? 1);
  useEffect(() => pane.current?.focus(), []);

  const alter = (part: Partial<Look>) => {
    if (!readOnly) change({ ...shown, ...part });
    setSelected(null);
    setOriginal(false);
  };
  const take = (next: Tool) => {
    if (readOnly) return;
    setTool(tool === next ? 'look' : next);
    setOriginal(false);
    setSelected(null);
  };
  const drawn = (from: Point, to: Point) => {
    if (tool === 'crop') alter({ crop: cropOf(from, to) });
    else if (tool === 'arrow' || tool === 'box') alter({ marks: [...shown.marks, { kind: tool, from, to }] });
    else if (tool === 'text') return setWriting({ kind: 'text', at: to, text: '' });
    setTool('look');
  };
  const removeSelected = () => {
    if (selected === null) void remove();
    else alter({ marks: shown.marks.filter((_, index) => index !== selected) });
  };
  const leave = () => {
    if (tool !== 'look') setTool('look');
    else if (selected !== null) setSelected(null);
    else onClose();
  };
  const actions: Readonly<Record<string, () => void>> = {
    arrowleft: () => onStep(-1),
    arrowright: () => onStep(1),
    arrowup: () => view.pan(-panStep),
    arrowdown: () => view.pan(panStep),
    r: () => alter({ rotation: ((shown.rotation + 90) % 360) as Rotation }),
    c: () => take('crop'),
    a: () => take('arrow'),
    b: () => take('box'),
    t: () => take('text'),
    o: () => setOriginal(!original),
    '+': () => setZoom(Math.min(zooms.length - 1, zoom + 1)),
    '=': () => setZoom(Math.min(zooms.length - 1, zoom + 1)),
    '-': () => setZoom(Math.max(0, zoom - 1)),
    escape: leave,
    ...(readOnly ? {} : { delete: removeSelected }),
  };
  return (
    <div
      ref={pane}
      className="evidence-pane"
      role="group"
      aria-label={`图片 ${evidence.name}`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
        const act = actions[event.key.toLowerCase()];
        if (act === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        act();
      }}
    >
      <ViewerHead {...props}>
        <PictureTools
          tool={tool}
          look={shown}
          original={original}
          readOnly={readOnly}
          onAct={(key) => {
            actions[key]?.();
            pane.current?.focus();
          }}
          onWhole={() => alter({ crop: null })}
        />
      </ViewerHead>
      <PictureStage
        evidence={evidence}
        look={original ? asTaken : shown}
        tool={tool}
        zoom={zooms[zoom] ?? 1}
        view={view}
        draft={writing && { ...writing, text: writing.text || noWords }}
        selected={original ? null : selected}
        onSelect={setSelected}
        onDrawn={drawn}
      />
      {writing !== null && (
        <MarkText
          text={writing.text}
          onChange={(text) => setWriting({ ...writing, text })}
          onDone={(text) => {
            if (text !== '') alter({ marks: [...shown.marks, { ...writing, text }] });
            setWriting(null);
            setTool('look');
            pane.current?.focus();
          }}
        />
      )}
    </div>
  );
}
