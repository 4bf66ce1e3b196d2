import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '#shared/error.ts';
import type { ByteSource } from '../zip/byteSource.ts';

/** `CHABAO1\0`, salt (16), iv (12), AES-256-GCM of the bundle, tag (16). */
const magic = Buffer.from('CHABAO1\0', 'latin1');
const sizes = { salt: 16, iv: 12, tag: 16 } as const;
const head = magic.length + sizes.salt + sizes.iv;
/** scrypt with N = 2^15, r = 8, p = 1: about a tenth of a second and 32 MB for each guess. */
const cost = { N: 1 << 15, r: 8, p: 1, maxmem: 64 << 20 } as const;
const piece = 4 << 20;

type Write = (bytes: Buffer) => Promise<void>;

export function isEncrypted(source: ByteSource): boolean {
  return source.size >= magic.length && source.read(0, magic.length).equals(magic);
}

/** What is written goes on encrypted; `finish` proves it. */
export async function encryptInto(
  write: Write,
  passphrase: string,
): Promise<{ readonly write: Write; readonly finish: () => Promise<void> }> {
  const salt = randomBytes(sizes.salt);
  const iv = randomBytes(sizes.iv);
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt), iv);
  cipher.setAAD(magic);
  await write(Buffer.concat([magic, salt, iv]));
  return {
    write: (bytes) => write(cipher.update(bytes)),
    finish: () => write(Buffer.concat([cipher.final(), cipher.getAuthTag()])),
  };
}

/**
 * The bundle behind the passphrase. All of it is proved first; afterwards it is decrypted piece by piece, so that neither the memory nor
 * the disk ever holds the whole in the clear. Throws AppError `invalid` for a wrong passphrase, or a file that was altered: the two
 * cannot be told apart.
 */
export async function decrypted(source: ByteSource, passphrase: string, signal?: AbortSignal): Promise<ByteSource> {
  const size = source.size - head - sizes.tag;
  if (size < 0) throw wrong();
  const salt = source.read(magic.length, sizes.salt);
  const iv = source.read(head - sizes.iv, sizes.iv);
  const key = keyOf(passphrase, salt);
  const decipher = createDecipheriv('aes-256-gcm', key, iv);
  decipher.setAAD(magic);
  decipher.setAuthTag(source.read(source.size - sizes.tag, sizes.tag));
  for (let at = 0; at < size; at += piece) {
    decipher.update(source.read(head + at, Math.min(piece, size - at)));
    await nextTurn();
    if (signal?.aborted) throw new AppError('cancelled', '已取消，没有合并任何内容。');
  }
  try {
    decipher.final();
  } catch {
    throw wrong();
  }
  return { size, read: (at, length) => decryptPiece(source, size, key, iv, at, length) };
}

/** GCM counts its blocks of 16 bytes from 2 on, as CTR does: any of them can be decrypted by itself. */
function decryptPiece(source: ByteSource, size: number, key: Buffer, iv: Buffer, at: number, length: number): Buffer {
  if (at < 0 || at + length > size) throw new RangeError(`${length} bytes at ${at} of ${size}`);
  const block = Math.floor(at / 16);
  const counter = Buffer.alloc(16);
  iv.copy(counter);
  counter.writeUInt32BE(2 + block, 12);
  const skipped = at - block * 16;
  const decipher = createDecipheriv('aes-256-ctr', key, counter);
  return decipher.update(source.read(head + block * 16, skipped + length)).subarray(skipped);
}

function keyOf(passphrase: string, salt: Buffer): Buffer {
  return scryptSync(passphrase.normalize('NFKC'), salt, 32, cost);
}

function wrong(): AppError {
  return new AppError(
    'invalid',
    '口令不对，或者交换包在传送中损坏了。没有合并任何内容，请核对口令再试，或请对方重新发一份。',
    { encrypted: true },
  );
}
