import { ImageRun, Paragraph } from 'docx';
import type { Picture } from '#shared/document/documentModel.ts';
import { fontOf, sizeOf } from '#shared/document/looks.ts';
import { missingWords } from '#shared/document/markMissing.ts';
import { textRuns } from './paragraph.ts';
import { styleId } from './styles.ts';

/** Where the pictures of a document come from. */
export interface PictureSource {
  /** Media type of a picture by its hash; undefined when it is not there. */
  readonly typeOf: (hash: string) => string | undefined;
  readonly read: (hash: string) => Promise<Uint8Array | undefined>;
}

export const noPictures: PictureSource = { typeOf: () => undefined, read: async () => undefined };

/** What Word, WPS and LibreOffice all show. */
const types = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif', 'image/bmp': 'bmp' } as const;

/** Two pictures with their captions on a portrait page of 225 mm: the height that is left for each, in pixels of 1/96 inch. */
const mostHeight = 320;

/** The picture made to fit, its caption below on the same page. One that is not there leaves its caption and says so. */
export function toPicture(picture: Picture, mediaType: string | undefined, width: number): Paragraph[] {
  const type = types[mediaType as keyof typeof types];
  if (!type || picture.missing) return [caption(`${picture.caption}${missingWords}`)];
  const scale = Math.min(width / 15 / picture.width, mostHeight / picture.height, 1);
  const transformation = {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  };
  const image = new ImageRun({
    type,
    // Its hash stands in for it until the file is written (placePictures.ts).
    data: Buffer.from(picture.hash),
    transformation,
    altText: { name: picture.hash.slice(0, 8), title: picture.caption, description: picture.caption },
  });
  return [new Paragraph({ style: styleId('picture'), children: [image] }), caption(picture.caption)];
}

function caption(text: string): Paragraph {
  return new Paragraph({ style: styleId('caption'), children: textRuns(text, fontOf('caption'), sizeOf('caption')) });
}
