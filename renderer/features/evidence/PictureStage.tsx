import { type PointerEvent, useId, useRef, useState } from 'react';
import { whole } from '#shared/evidence/limits.ts';
import { cropBetween, shapeOf, strokeOf, turnBack, turnedSize, visiblePart } from '#shared/evidence/look.ts';
import type { Evidence, Look, Mark, Point } from '#shared/round/evidence.ts';
import { CropShape } from './CropShape.tsx';
import { MarkShape } from './MarkShape.tsx';
import { pictureAddress } from './pictureStudio.ts';
import type { StageView } from './useStageView.ts';

export type Tool = 'look' | 'crop' | 'arrow' | 'box' | 'text';

interface Props {
  readonly evidence: Evidence;
  readonly look: Look;
  readonly tool: Tool;
  readonly zoom: number;
  readonly view: StageView;
  /** A mark that is still being written. */
  readonly draft: Mark | null;
  readonly selected: number | null;
  readonly onSelect: (mark: number | null) => void;
  /** From where to where, in the stored picture. */
  readonly onDrawn: (from: Point, to: Point) => void;
}

/** Shorter drags are slips of the hand. */
const shortest = whole / 100;

/** The picture as it is shown. The crop is the part that can be seen; while it is chosen, all of the picture is. */
export function PictureStage({ evidence, look, tool, zoom, view, draft, selected, onSelect, onDrawn }: Props) {
  const clip = useId();
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<{ readonly from: Point; readonly to: Point } | null>(null);
  const stored = { width: evidence.width ?? 1, height: evidence.height ?? 1 };
  const size = turnedSize(stored, look.rotation);
  const seen = tool === 'crop' ? { ...look, crop: null } : look;
  const part = visiblePart(seen, size);
  const shape = (mark: Mark) => shapeOf(mark, seen, size);
  const at = (event: PointerEvent): Point => {
    const matrix = svg.current?.getScreenCTM()?.inverse();
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    const clamp = (value: number) => Math.round(Math.min(whole, Math.max(0, value * whole)));
    return turnBack({ x: clamp(x / size.width), y: clamp(y / size.height) }, look.rotation);
  };
  const finish = (event: PointerEvent) => {
    if (drag === null) return;
    const to = at(event);
    setDrag(null);
    const moved = Math.max(Math.abs(drag.from.x - to.x), Math.abs(drag.from.y - to.y));
    if (moved >= shortest || tool === 'text') onDrawn(drag.from, to);
  };
  return (
    <div ref={view.stage} className="evidence-stage" onScroll={view.onScroll}>
      <svg
        ref={svg}
        className={tool === 'look' ? (zoom === 1 ? undefined : 'movable') : 'drawing'}
        style={{ width: `${zoom * 100}%`, height: `${zoom * 100}%` }}
        viewBox={`${part.x} ${part.y} ${part.width} ${part.height}`}
        role="img"
        aria-label={evidence.name}
        data-testid="evidence-picture"
        onPointerDown={(event) => {
          if (tool === 'look') {
            view.grab(event);
            return onSelect(null);
          }
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag({ from: at(event), to: at(event) });
        }}
        onPointerMove={(event) => drag && setDrag({ from: drag.from, to: at(event) })}
        onPointerUp={finish}
      >
        {/* The window is seldom of the shape of the crop: beside it nothing of what was cut off may show. */}
        <clipPath id={clip}>
          <rect {...part} />
        </clipPath>
        <g clipPath={`url(#${clip})`}>
          <image
            href={pictureAddress(evidence.hash)}
            width={stored.width}
            height={stored.height}
            transform={`translate(${size.width / 2} ${size.height / 2}) rotate(${look.rotation}) translate(${-stored.width / 2} ${-stored.height / 2})`}
          />
          {look.marks.map((mark, index) => (
            <MarkShape
              // biome-ignore lint/suspicious/noArrayIndexKey: a mark has no name but its place in the list
              key={index}
              shape={shape(mark)}
              stroke={strokeOf(size)}
              selected={index === selected}
              onSelect={tool === 'look' ? () => onSelect(index) : undefined}
            />
          ))}
          {draft !== null && <MarkShape shape={shape(draft)} stroke={strokeOf(size)} selected={false} />}
          {drag !== null && tool === 'crop' && (
            <CropShape
              part={visiblePart({ ...look, crop: cropOf(drag.from, drag.to) }, size)}
              size={size}
              stroke={strokeOf(size)}
            />
          )}
          {drag !== null && (tool === 'arrow' || tool === 'box') && (
            <MarkShape shape={shape({ kind: tool, ...drag })} stroke={strokeOf(size)} selected={false} />
          )}
        </g>
      </svg>
    </div>
  );
}

/** The part between two places of the stored picture. */
export function cropOf(from: Point, to: Point): Look['crop'] {
  return cropBetween(from, to);
}
