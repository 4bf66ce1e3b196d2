import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The key of this laptop. It lives with the user's settings, never in a workspace that people copy. */
export interface DeviceKey {
  /** SPKI in base64. */
  readonly publicKey: string;
  sign(bytes: Uint8Array): string;
}

/** Reads the key, or makes one when there is none. Ed25519. A damaged key file is kept aside and a new key is made. */
export function deviceKey(userDir: string): DeviceKey {
  const file = path.join(userDir, 'device-key.pem');
  const key = readKey(file) ?? makeKey(userDir, file);
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
  return { publicKey, sign: (bytes) => sign(null, bytes, key).toString('base64') };
}

function readKey(file: string): KeyObject | null {
  try {
    const key = createPrivateKey(readFileSync(file, 'utf8'));
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

function makeKey(userDir: string, file: string): KeyObject {
  mkdirSync(userDir, { recursive: true });
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(file, pem, { mode: 0o600 });
  return privateKey;
}

export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
    return key.asymmetricKeyType === 'ed25519' && verify(null, bytes, key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/** Sixteen digits in groups of four, for two people to compare over the telephone. */
export function fingerprint(publicKey: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(publicKey).digest('hex').slice(0, 16)}`)
    .toString()
    .slice(-16);
  return digits.padStart(16, '0').replace(/(\d{4})(?=\d)/gu, '$1 ');
}
