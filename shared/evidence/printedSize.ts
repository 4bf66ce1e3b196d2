import type { Evidence } from '../round/evidence.ts';
import { whole } from './limits.ts';

/** Pixels of the picture as it is shown: cropped, then turned. */
export function printedSize({
  width,
  height,
  crop,
  rotation,
}: Pick<Evidence, 'width' | 'height' | 'crop' | 'rotation'>) {
  const wide = ((width ?? 0) * (crop?.width ?? whole)) / whole;
  const high = ((height ?? 0) * (crop?.height ?? whole)) / whole;
  const size = { width: Math.max(1, Math.round(wide)), height: Math.max(1, Math.round(high)) };
  return rotation % 180 === 0 ? size : { width: size.height, height: size.width };
}
