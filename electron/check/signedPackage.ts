import { hash } from 'node:crypto';
import JSZip from 'jszip';
import { z } from 'zod';
import { type DeviceKey, isSignedBy } from '../exchange/deviceKey.ts';
import { canonicalJson } from '../store/canonicalJson.ts';
import { openZip, type ZipArchive } from '../zip/zipArchive.ts';

const signaturePart = 'chabao/signature.json';
const relationship = 'http://chabao.local/relationships/signature';

const Signed = z.strictObject({
  format: z.literal('chabao-signature/1'),
  /** Every part of the file with the SHA-256 of its content. */
  parts: z.record(z.string().max(400), z.string().max(64)),
  content: z.strictObject({
    title: z.string().max(1000),
    person: z.string().max(200),
    device: z.string().max(200),
    at: z.string().max(100),
    files: z.array(z.strictObject({ name: z.string().max(400), sha256: z.string().max(64) })).max(2000),
  }),
  publicKey: z.string().max(200),
});
type Signed = z.infer<typeof Signed>;
export type SignedContent = Signed['content'];

const Envelope = z.strictObject({ signed: Signed, signature: z.string().max(200) });

/** What a signature says about a file; `fault`: why it does not hold. */
export interface Verified {
  readonly content: SignedContent | null;
  readonly publicKey: string | null;
  readonly fault: 'none' | 'unsigned' | 'changed' | 'forged';
}

/**
 * Lays a signature over every part into a docx or xlsx: a part of its own that Word and Excel pass over. Whatever is changed
 * afterwards, were it one digit, makes the signature fail; a program that saves the file anew drops it.
 */
export async function signPackage(bytes: Uint8Array, content: SignedContent, key: DeviceKey): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  await change(zip, '[Content_Types].xml', (xml) =>
    xml.includes('Extension="json"')
      ? xml
      : xml.replace(/(<Types[^>]*>)/u, '$1<Default Extension="json" ContentType="application/json"/>'),
  );
  await change(zip, '_rels/.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdSignature" Type="${relationship}" Target="${signaturePart}"/></Relationships>`,
    ),
  );
  const parts: Record<string, string> = {};
  for (const [name, part] of Object.entries(zip.files)) {
    if (!part.dir) parts[name.toLowerCase()] = hash('sha256', await part.async('uint8array'));
  }
  const signed: Signed = { format: 'chabao-signature/1', parts, content, publicKey: key.publicKey };
  zip.file(signaturePart, JSON.stringify({ signed, signature: key.sign(bytesOf(signed)) }));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

async function change(zip: JSZip, name: string, edit: (xml: string) => string): Promise<void> {
  const xml = await zip.file(name)?.async('string');
  if (xml !== undefined) zip.file(name, edit(xml));
}

function bytesOf(signed: Signed): Uint8Array {
  return Buffer.from(canonicalJson(signed), 'utf8');
}

const limits = { unpackedBytes: 300_000_000, entries: 5_000 };

/** Throws ZipError for what is no docx or xlsx. */
export function verifyPackage(bytes: Buffer): Verified {
  const zip = openZip(bytes, limits);
  const envelope = readEnvelope(zip);
  if (!envelope) return { content: null, publicKey: null, fault: 'unsigned' };
  const { signed, signature } = envelope;
  const told = { content: signed.content, publicKey: signed.publicKey };
  if (!isSignedBy(signed.publicKey, bytesOf(signed), signature)) return { ...told, fault: 'forged' };
  return { ...told, fault: samePartsAs(zip, signed.parts) ? 'none' : 'changed' };
}

function readEnvelope(zip: ZipArchive): z.infer<typeof Envelope> | null {
  const part = zip.read(signaturePart);
  if (!part) return null;
  try {
    return Envelope.parse(JSON.parse(part.toString('utf8')));
  } catch {
    // What is no signature of ours signs nothing.
    return null;
  }
}

function samePartsAs(zip: ZipArchive, parts: Readonly<Record<string, string>>): boolean {
  const names = zip.names.filter((name) => name !== signaturePart && !name.endsWith('/'));
  return (
    names.length === Object.keys(parts).length &&
    names.every((name) => parts[name] !== undefined && hash('sha256', zip.read(name) ?? '') === parts[name])
  );
}
