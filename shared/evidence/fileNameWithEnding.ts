import type { Evidence } from '../round/evidence.ts';

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/bmp': 'bmp',
  'application/pdf': 'pdf',
};

/** 证据编号 and name as the name of a file; the ending is that of its bytes where they say what they are. */
export function fileNameWithEnding({
  number,
  name,
  mediaType,
}: Pick<Evidence, 'number' | 'name' | 'mediaType'>): string {
  const extension = endings[mediaType] ?? (/\.([a-z0-9]{1,8})$/i.exec(name)?.[1] || 'bin');
  const bare = name.replace(/\.[a-z0-9]{1,8}$/i, '').replace(/[\\/:*?"<>|]/g, '_');
  return `${number} ${bare}.${extension}`;
}
