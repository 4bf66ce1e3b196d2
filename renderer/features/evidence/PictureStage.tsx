import { type PointerEvent, useRef, useState } from 'react';
import { whole } from '#shared/evidence/limits.ts';
import { cropBetween, shapeOf, strokeOf, turnBack, turnedCrop, turnedSize } from '#shared/evidence/look.ts';
import type { Evidence, Look, Mark, Point } from '#shared/round/evidence.ts';
import { MarkShape } from './MarkShape.tsx';
import { pictureAddress } from './pictureStudio.ts';

export type Tool = 'look' | 'crop' | 'arrow' | 'box' | 'text';

interface Props {
  readonly evidence: Evidence;
  readonly look: Look;
  readonly tool: Tool;
  readonly zoom: number;
  readonly selected: number | null;
  readonly onSelect: (mark: number | null) => void;
  /** From where to where, in the stored picture. */
  readonly onDrawn: (from: Point, to: Point) => void;
}

/** Shorter drags are slips of the hand. */
const shortest = whole / 100;

/** The picture as it is shown. The crop is the part that can be seen; while it is chosen, all of the picture is. */
export function PictureStage({ evidence, look, tool, zoom, selected, onSelect, onDrawn }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<{ readonly from: Point; readonly to: Point } | null>(null);
  const stored = { width: evidence.width ?? 1, height: evidence.height ?? 1 };
  const size = turnedSize(stored, look.rotation);
  const crop = turnedCrop(tool === 'crop' ? null : look.crop, look.rotation);
  const part = {
    x: (crop.left * size.width) / whole,
    y: (crop.top * size.height) / whole,
    width: (crop.width * size.width) / whole,
    height: (crop.height * size.height) / whole,
  };
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
    <div className="evidence-stage">
      <svg
        ref={svg}
        className={tool === 'look' ? undefined : 'drawing'}
        style={{ width: `${zoom * 100}%`, height: `${zoom * 100}%` }}
        viewBox={`${part.x} ${part.y} ${part.width} ${part.height}`}
        role="img"
        aria-label={evidence.name}
        data-testid="evidence-picture"
        onPointerDown={(event) => {
          if (tool === 'look') return onSelect(null);
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag({ from: at(event), to: at(event) });
        }}
        onPointerMove={(event) => drag && setDrag({ from: drag.from, to: at(event) })}
        onPointerUp={finish}
      >
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
            shape={shapeOf(mark, look.rotation, size)}
            stroke={strokeOf(size)}
            selected={index === selected}
            onSelect={tool === 'look' ? () => onSelect(index) : undefined}
          />
        ))}
        {drag !== null && tool !== 'text' && (
          <MarkShape shape={shapeOf(draft(tool, drag), look.rotation, size)} stroke={strokeOf(size)} selected={false} />
        )}
      </svg>
    </div>
  );
}

function draft(tool: Tool, { from, to }: { readonly from: Point; readonly to: Point }): Mark {
  return { kind: tool === 'arrow' ? 'arrow' : 'box', from, to };
}

/** The part between two places of the stored picture. */
export function cropOf(from: Point, to: Point): Look['crop'] {
  return cropBetween(from, to);
}
