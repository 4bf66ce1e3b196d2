import type { Crop, Look, Mark, Point, Rotation } from '../round/evidence.ts';
import { whole } from './limits.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place of the stored picture as it is after turning. */
export function turn({ x, y }: Point, rotation: Rotation): Point {
  if (rotation === 90) return { x: whole - y, y: x };
  if (rotation === 180) return { x: whole - x, y: whole - y };
  if (rotation === 270) return { x: y, y: whole - x };
  return { x, y };
}

/** A place on the turned picture as it is in the stored one. */
export function turnBack(point: Point, rotation: Rotation): Point {
  return turn(point, ((360 - rotation) % 360) as Rotation);
}

export function turnedSize({ width, height }: Size, rotation: Rotation): Size {
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}

const everything: Crop = { left: 0, top: 0, width: whole, height: whole };

/** The crop on the turned picture; all of it when there is none. */
export function turnedCrop(crop: Crop | null, rotation: Rotation): Crop {
  const { left, top, width, height } = crop ?? everything;
  return cropBetween(turn({ x: left, y: top }, rotation), turn({ x: left + width, y: top + height }, rotation));
}

export function cropBetween(a: Point, b: Point): Crop {
  const left = Math.min(a.x, b.x);
  const top = Math.min(a.y, b.y);
  return { left, top, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** A part of the turned picture, in its pixels. */
export type Part = Pixel & Size;

/** A mark as it is drawn on the turned picture, in its pixels; writing stays upright. */
export type Shape =
  | { readonly kind: 'arrow'; readonly from: Pixel; readonly to: Pixel; readonly head: readonly Pixel[] }
  | { readonly kind: 'box'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly fontSize: number };

export function strokeOf({ width, height }: Size): number {
  return Math.max(width, height) / 220;
}

/** The crop in pixels of the turned picture. */
export function visiblePart({ rotation, crop }: Pick<Look, 'rotation' | 'crop'>, size: Size): Part {
  const { left, top, width, height } = turnedCrop(crop, rotation);
  const [across, down] = [size.width / whole, size.height / whole];
  return { x: left * across, y: top * down, width: width * across, height: height * down };
}

/** `size`: of the turned picture. */
export function shapeOf(mark: Mark, look: Pick<Look, 'rotation' | 'crop'>, size: Size): Shape {
  const { rotation } = look;
  const pixel = (point: Point): Pixel => {
    const { x, y } = turn(point, rotation);
    return { x: (x * size.width) / whole, y: (y * size.height) / whole };
  };
  if (mark.kind === 'text') {
    return { kind: 'text', text: mark.text, ...placeText(pixel(mark.at), mark.text, visiblePart(look, size), size) };
  }
  const from = pixel(mark.from);
  const to = pixel(mark.to);
  if (mark.kind === 'arrow') return { kind: 'arrow', from, to, head: arrowHead(from, to, strokeOf(size) * 5) };
  const width = Math.abs(from.x - to.x);
  return { kind: 'box', x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width, height: Math.abs(from.y - to.y) };
}

/**
 * Writing stays inside of what is seen, where printing would cut it off: moved to the left and up, smaller where even that does not do.
 * What was written on a part that was cut off later stays there.
 */
function placeText(at: Pixel, text: string, part: Part, size: Size): Pixel & { readonly fontSize: number } {
  const seen = at.x <= part.x + part.width && at.y <= part.y + part.height && at.x >= part.x && at.y >= part.y;
  const { x, y, width, height } = seen ? part : { x: 0, y: 0, ...size };
  // Latin letters and digits in bold are a little wider than half a character.
  const ems = [...text].reduce((sum, letter) => sum + (letter < '\u2e80' ? 0.62 : 1), 0.4);
  const fontSize = Math.min(strokeOf(size) * 7, width / ems, height / 1.4);
  return {
    x: Math.max(x, Math.min(at.x, x + width - ems * fontSize)) + fontSize * 0.1,
    y: Math.max(y, Math.min(at.y, y + height - 1.4 * fontSize)),
    fontSize,
  };
}

function arrowHead(from: Pixel, to: Pixel, length: number): Pixel[] {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const side = (turned: number): Pixel => ({
    x: to.x - length * Math.cos(angle + turned),
    y: to.y - length * Math.sin(angle + turned),
  });
  return [to, side(0.45), side(-0.45)];
}
