import { hash } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '#shared/error.ts';
import type { ChangeRange } from '#shared/exchange/mergeView.ts';
import type { Change } from '#shared/store/change.ts';
import { type ByteSource, fileSource } from '../zip/byteSource.ts';
import { openZipSource, type ZipArchive, ZipError } from '../zip/zipArchive.ts';
import { type BundleChanges, readChanges } from './bundleChanges.ts';
import { damagedBundle } from './bundleErrors.ts';
import { BundleManifest, filePart, parts } from './bundleManifest.ts';
import { isSignedBy } from './deviceKey.ts';
import { decrypted, isEncrypted } from './encryption.ts';

export interface Bundle {
  readonly manifest: BundleManifest;
  readonly changes: Iterable<Change>;
  /** Which they are. */
  readonly held: readonly ChangeRange[];
  /** The bytes of one of its files, proved by their hash. Throws AppError `damaged`. */
  file(sha: string): Buffer;
}

/** More than any stick holds, and as many files as a manifest may name. AES-GCM proves no more than 64 GB. */
const limits = { unpackedBytes: 60 * 2 ** 30, entries: 100_003, tags: Number.POSITIVE_INFINITY };

/**
 * Reads a bundle and proves it: the signature over its manifest, the hash of its changes, the shape of each. Nothing is
 * believed of its names: parts are asked for by name, never written anywhere. Throws AppError `file`, `invalid` (no bundle, wrong
 * passphrase, wrong signature), `newer`, `damaged`.
 */
export async function readBundle(file: string, passphrase?: string, signal?: AbortSignal): Promise<Bundle> {
  const source = openFile(file);
  const plain = isEncrypted(source) ? await decrypted(source, needed(passphrase, file), signal) : source;
  return openBundle(plain, path.basename(file), signal);
}

export async function openBundle(source: ByteSource, name: string, signal?: AbortSignal): Promise<Bundle> {
  const zip = unzip(source, name);
  const signed = readPart(zip, parts.manifest, name);
  const manifest = parseManifest(signed, name);
  const signature = readPart(zip, parts.signature, name).toString('latin1').trim();
  if (!isSignedBy(manifest.publicKey, signed, signature)) {
    throw new AppError('invalid', `“${name}”的签名与内容不符，可能被改动过。没有合并任何内容，请对方重新导出一份。`, {
      name,
    });
  }
  const changes = await changesOf(zip, manifest, name, signal);
  const known = new Set(manifest.files.map(({ sha256 }) => sha256));
  const strange = zip.names.find(
    (each) => !Object.values<string>(parts).includes(each) && !known.has(each.replace(/^files\//u, '')),
  );
  if (strange !== undefined) throw damagedBundle(name, { part: strange });
  return { manifest, ...changes, file: (sha) => provedFile(zip, sha, name) };
}

function openFile(file: string): ByteSource {
  const name = path.basename(file);
  const readable = <Result>(read: () => Result): Result => {
    try {
      return read();
    } catch (cause) {
      // Shorter than it was, or than it says.
      throw cause instanceof RangeError ? damagedBundle(name, { cause: String(cause) }) : unreadable(name, cause);
    }
  };
  const source = readable(() => fileSource(file));
  return { size: source.size, read: (at, length) => readable(() => source.read(at, length)) };
}

function unreadable(name: string, cause: unknown): AppError {
  return new AppError('file', `读不了交换包“${name}”，没有合并任何内容。请核对它在不在、能不能打开。`, {
    cause: String(cause),
  });
}

function needed(passphrase: string | undefined, file: string): string {
  if (passphrase) return passphrase;
  throw new AppError('invalid', `交换包“${path.basename(file)}”加了密，需要口令才能合并。`, { encrypted: true });
}

function unzip(source: ByteSource, name: string): ZipArchive {
  try {
    return openZipSource(source, limits);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    if (error.fault === 'not-zip')
      throw new AppError('invalid', `“${name}”不是查报的交换包，没有合并任何内容。`, { name });
    throw damagedBundle(name, { fault: error.fault });
  }
}

function readPart(zip: ZipArchive, part: string, name: string): Buffer {
  let content: Buffer | undefined;
  try {
    content = zip.read(part);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw damagedBundle(name, { part, cause: String(error) });
  }
  if (content) return content;
  throw lacking(name, part);
}

function lacking(name: string, part: string): AppError {
  return new AppError('invalid', `“${name}”不是查报的交换包，或者不完整：缺少 ${part}。没有合并任何内容。`, { part });
}

function parseManifest(bytes: Buffer, name: string): BundleManifest {
  const json = parseJson(bytes.toString('utf8'));
  const format = z.object({ format: z.string() }).safeParse(json).data?.format ?? '';
  if (/^chabao-bundle\/(?!1$)/u.test(format)) {
    throw new AppError('newer', `交换包“${name}”由较新版本的查报产生。没有合并任何内容，请升级程序后再试。`, {
      format,
    });
  }
  const manifest = BundleManifest.safeParse(json);
  if (manifest.success) return manifest.data;
  throw new AppError('invalid', `“${name}”的说明部分不合规定，不是查报的交换包或已损坏。没有合并任何内容。`, {
    path: manifest.error.issues[0]?.path.join('.'),
  });
}

async function changesOf(
  zip: ZipArchive,
  manifest: BundleManifest,
  name: string,
  signal: AbortSignal | undefined,
): Promise<BundleChanges> {
  const pieces = zip.pieces(parts.changes);
  if (!pieces) throw lacking(name, parts.changes);
  try {
    return await readChanges(pieces, manifest, name, signal);
  } catch (error) {
    throw error instanceof ZipError ? damagedBundle(name, { part: parts.changes, fault: error.fault }) : error;
  }
}

function provedFile(zip: ZipArchive, sha: string, name: string): Buffer {
  const bytes = readPart(zip, filePart(sha), name);
  if (hash('sha256', bytes, 'hex') !== sha) throw damagedBundle(name, { file: sha });
  return bytes;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
