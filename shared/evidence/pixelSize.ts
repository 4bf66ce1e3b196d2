/** Width times height as the head of a picture says, so that nothing gigantic is ever unpacked; null: it does not say. */
export function pixelCount(head: Uint8Array, mediaType: string): number | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < 26) return null;
  switch (mediaType) {
    case 'image/png':
      return view.getUint32(16) * view.getUint32(20);
    case 'image/gif':
      return view.getUint16(6, true) * view.getUint16(8, true);
    case 'image/bmp':
      return Math.abs(view.getInt32(18, true)) * Math.abs(view.getInt32(22, true));
    case 'image/jpeg':
      return jpegPixels(view);
    default:
      // The format of WebP itself allows no more than 16,383 on a side.
      return null;
  }
}

/** Part by part to the one that begins the picture (SOF). */
function jpegPixels(view: DataView): number | null {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return view.getUint16(at + 5) * view.getUint16(at + 7);
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}
