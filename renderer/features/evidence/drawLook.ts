import { type Shape, shapeOf, strokeOf, turnedSize, visiblePart } from '#shared/evidence/look.ts';
import type { Look } from '#shared/round/evidence.ts';

export const markColour = '#d3201f';

/** The picture as it is shown, its longer edge at most `edge`. */
export function drawLook(bitmap: ImageBitmap, look: Look, edge: number): OffscreenCanvas {
  const size = turnedSize(bitmap, look.rotation);
  const { x, y, width, height } = visiblePart(look, size);
  const scale = Math.min(1, edge / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.scale(scale, scale);
  context.translate(-x, -y);
  context.save();
  context.translate(size.width / 2, size.height / 2);
  context.rotate((look.rotation * Math.PI) / 180);
  context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
  context.restore();
  for (const mark of look.marks) drawShape(context, shapeOf(mark, look, size), strokeOf(size));
  return canvas;
}

function drawShape(context: OffscreenCanvasRenderingContext2D, shape: Shape, stroke: number): void {
  context.strokeStyle = markColour;
  context.fillStyle = markColour;
  context.lineWidth = stroke;
  if (shape.kind === 'box') context.strokeRect(shape.x, shape.y, shape.width, shape.height);
  else if (shape.kind === 'text') {
    context.font = `bold ${shape.fontSize}px "Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif`;
    context.textBaseline = 'top';
    context.strokeStyle = '#fff';
    context.lineWidth = shape.fontSize / 5;
    context.lineJoin = 'round';
    context.strokeText(shape.text, shape.x, shape.y);
    context.fillText(shape.text, shape.x, shape.y);
  } else {
    context.beginPath();
    context.moveTo(shape.from.x, shape.from.y);
    context.lineTo(shape.to.x, shape.to.y);
    context.stroke();
    context.beginPath();
    for (const { x, y } of shape.head) context.lineTo(x, y);
    context.closePath();
    context.fill();
  }
}
