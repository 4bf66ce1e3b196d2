import type { PointerEvent } from 'react';
import type { Shape } from '#shared/evidence/look.ts';
import { markColour } from './drawLook.ts';

interface Props {
  readonly shape: Shape;
  readonly stroke: number;
  readonly selected: boolean;
  readonly onSelect?: (() => void) | undefined;
}

export function MarkShape({ shape, stroke, selected, onSelect }: Props) {
  const common = {
    className: selected ? 'evidence-shape selected' : 'evidence-shape',
    stroke: markColour,
    strokeWidth: stroke,
    fill: 'none',
    'data-testid': `mark-${shape.kind}`,
    onPointerDown: (event: PointerEvent) => {
      if (onSelect === undefined) return;
      event.stopPropagation();
      onSelect();
    },
  };
  switch (shape.kind) {
    case 'box':
      return <rect {...common} x={shape.x} y={shape.y} width={shape.width} height={shape.height} />;
    case 'text':
      return (
        <text
          {...common}
          x={shape.x}
          y={shape.y}
          fontSize={shape.fontSize}
          fontWeight="bold"
          dominantBaseline="hanging"
          fill={markColour}
          stroke="#fff"
          strokeWidth={shape.fontSize / 5}
          paintOrder="stroke"
        >
          {shape.text}
        </text>
      );
    case 'arrow':
      return (
        <g {...common}>
          <line x1={shape.from.x} y1={shape.from.y} x2={shape.to.x} y2={shape.to.y} />
          <polygon points={shape.head.map(({ x, y }) => `${x},${y}`).join(' ')} fill={markColour} />
        </g>
      );
  }
}
