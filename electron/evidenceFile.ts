import { mediaTypeOf, pictureTypes } from '#shared/evidence/mediaType.ts';
import { pageHeaders } from './contentPolicy.ts';

export interface EvidenceFile {
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** The hash in `/evidence/<hash>`; undefined for any other path. */
export function evidenceHashOf(path: string): string | undefined {
  return /^\/evidence\/([0-9a-f]{64})$/.exec(path)?.[1];
}

/** Pictures are shown; everything else is only ever handed over to be saved. */
export function evidenceFile(bytes: Uint8Array): EvidenceFile {
  const type = mediaTypeOf(bytes);
  const shown = pictureTypes.includes(type);
  return {
    bytes,
    headers: {
      ...pageHeaders,
      'Content-Type': shown ? type : 'application/octet-stream',
      ...(shown ? {} : { 'Content-Disposition': 'attachment' }),
      // By its hash it never changes; kept only while the page is open for a while.
      'Cache-Control': 'private, max-age=600',
    },
  };
}
