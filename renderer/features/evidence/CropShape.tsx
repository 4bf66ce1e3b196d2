import type { Part, Size } from '#shared/evidence/look.ts';

interface Props {
  /** What will be left, of the picture of this size. */
  readonly part: Part;
  readonly size: Size;
  readonly stroke: number;
}

/** What is being cut off lies in the dark: nobody takes the frame for a box that is drawn on the picture. */
export function CropShape({ part: { x, y, width, height }, size, stroke }: Props) {
  const rest = `M0 0H${size.width}V${size.height}H0Z M${x} ${y}h${width}v${height}h${-width}Z`;
  return (
    <g data-testid="crop-shape">
      <path d={rest} fill="#000" fillOpacity={0.55} fillRule="evenodd" />
      <rect x={x} y={y} width={width} height={height} fill="none" stroke="#fff" strokeWidth={stroke / 2} />
    </g>
  );
}
