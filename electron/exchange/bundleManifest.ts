import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().min(1).max(200);
const number = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** How far a writer's changes are known: all up to `lastSeq`. */
export const KnownWriter = z.strictObject({ writer: id, lastSeq: number });
export type KnownWriter = z.infer<typeof KnownWriter>;

/** `manifest.json` of a bundle; see resources/help/bundle.md. */
export const BundleManifest = z.strictObject({
  format: z.literal('chabao-bundle/1'),
  id,
  createdAt: z.string().max(40),
  /** Who wrote it, on which laptop. */
  person: z.string().max(100),
  device: id,
  /** The sender's rounds, so that a bundle of another county's workspace is noticed. */
  rounds: z.array(z.strictObject({ id, title: z.string().max(400) })).max(10_000),
  /** What the sender knows in all: the next bundle for it need not hold it again. */
  knows: z.array(KnownWriter).max(1_000_000),
  changes: z.strictObject({ count: number, sha256 }),
  files: z.array(z.strictObject({ sha256, bytes: number })).max(100_000),
  /** The device's key, SPKI in base64; `signature` signs the bytes of this manifest with it. */
  publicKey: z.string().max(200),
});
export type BundleManifest = z.infer<typeof BundleManifest>;

export const parts = { manifest: 'manifest.json', changes: 'changes.jsonl', signature: 'signature' } as const;

export function filePart(sha: string): string {
  return `files/${sha}`;
}
