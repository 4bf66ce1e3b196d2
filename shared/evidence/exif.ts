export interface Exif {
  /** 1: as stored; 2 to 8: turned or mirrored. */
  readonly orientation: number;
  /** Local time as the camera wrote it. */
  readonly takenAt: string | null;
}

const unknown: Exif = { orientation: 1, takenAt: null };
const tags = { orientation: 0x0112, exifDirectory: 0x8769, takenAt: 0x9003 } as const;

/** Orientation and time of a JPEG from its first bytes; anything that is not as it should be counts as not said. */
export function readExif(bytes: Uint8Array): Exif {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const start = findTiff(view);
    return start === null ? unknown : readTiff(view, start);
  } catch {
    return unknown; // cut off or damaged: the picture itself may be whole
  }
}

/** Where the TIFF part of the APP1 segment begins. */
function findTiff(view: DataView): number | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 10 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker === 0xffe1 && view.getUint32(at + 4) === 0x45786966) return at + 10;
    if (marker === 0xffda || marker >> 8 !== 0xff) return null;
  }
  return null;
}

function readTiff(view: DataView, start: number): Exif {
  const little = view.getUint16(start) === 0x4949;
  const first = readDirectory(view, start, view.getUint32(start + 4, little), little);
  const at = first.get(tags.orientation);
  const orientation = at === undefined ? 1 : view.getUint16(at + 8, little);
  const directory = first.get(tags.exifDirectory);
  const inner =
    directory === undefined
      ? undefined
      : readDirectory(view, start, view.getUint32(directory + 8, little), little).get(tags.takenAt);
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    takenAt: inner === undefined ? null : readTime(view, start + view.getUint32(inner + 8, little)),
  };
}

/** Tag → place of its entry. */
function readDirectory(view: DataView, start: number, offset: number, little: boolean): Map<number, number> {
  const entries = new Map<number, number>();
  const count = Math.min(view.getUint16(start + offset, little), 200);
  for (let index = 0; index < count; index += 1) {
    const at = start + offset + 2 + index * 12;
    entries.set(view.getUint16(at, little), at);
  }
  return entries;
}

/** "2022:06:15 10:20:30" */
function readTime(view: DataView, at: number): string | null {
  const text = Array.from({ length: 19 }, (_, index) => String.fromCharCode(view.getUint8(at + index))).join('');
  const found = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(text);
  return found ? `${found[1]}-${found[2]}-${found[3]}T${found[4]}` : null;
}
