import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { AppError } from '#shared/error.ts';

/** `CHABAO1\0`, salt (16), iv (12), AES-256-GCM of the bundle, tag (16). */
const magic = Buffer.from('CHABAO1\0', 'latin1');
const sizes = { salt: 16, iv: 12, tag: 16 } as const;
/** scrypt with N = 2^15, r = 8, p = 1: about a tenth of a second and 32 MB for each guess. */
const cost = { N: 1 << 15, r: 8, p: 1, maxmem: 64 << 20 } as const;

export function isEncrypted(bytes: Buffer): boolean {
  return bytes.subarray(0, magic.length).equals(magic);
}

export function encrypt(bytes: Buffer, passphrase: string): Buffer {
  const salt = randomBytes(sizes.salt);
  const iv = randomBytes(sizes.iv);
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt), iv);
  cipher.setAAD(magic);
  return Buffer.concat([magic, salt, iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Throws AppError `invalid` for a wrong passphrase, or a file that was altered: the two cannot be told apart. */
export function decrypt(bytes: Buffer, passphrase: string): Buffer {
  const start = magic.length + sizes.salt + sizes.iv;
  if (bytes.length < start + sizes.tag) throw wrong();
  const salt = bytes.subarray(magic.length, magic.length + sizes.salt);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, salt), bytes.subarray(start - sizes.iv, start));
  decipher.setAAD(magic);
  decipher.setAuthTag(bytes.subarray(-sizes.tag));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(start, -sizes.tag)), decipher.final()]);
  } catch {
    throw wrong();
  }
}

function keyOf(passphrase: string, salt: Buffer): Buffer {
  return scryptSync(passphrase.normalize('NFKC'), salt, 32, cost);
}

function wrong(): AppError {
  return new AppError(
    'invalid',
    '口令不对，或者交换包在传送中损坏了。没有合并任何内容，请核对口令，或请对方重新发一份。',
  );
}
