import type { Picture } from '../documentModel.ts';
import { looks } from '../looks.ts';
import { missingWords } from '../markMissing.ts';
import type { Setting } from '../setting.ts';
import type { SetText } from './setParagraph.ts';
import { setLine } from './setParagraph.ts';

/** Two pictures with their captions on a page, in pixels of 15 twips. */
const mostHeight = 320;

export function setPicture(picture: Picture, width: number, setting: Setting): SetText[] {
  if (picture.missing) return [setLine('caption', { text: `${picture.caption}${missingWords}` }, width, setting)];
  const scale = Math.min(width / 15 / picture.width, mostHeight / picture.height, 1) * 15;
  const [w, h] = [picture.width * scale, picture.height * scale];
  const image: SetText = {
    flowing: { before: looks.picture.before ?? 0, after: 0, keepNext: true, strips: [h], repeated: 0 },
    draw: ([place], left) =>
      place
        ? [
            {
              page: place.page,
              mark: {
                kind: 'picture',
                hash: picture.hash,
                caption: picture.caption,
                x: Math.round(left + (width - w) / 2),
                y: place.y,
                width: Math.round(w),
                height: Math.round(h),
              },
            },
          ]
        : [],
  };
  return [image, setLine('caption', { text: picture.caption }, width, setting)];
}
