import { hash } from 'node:crypto';
import path from 'node:path';
import type { SlipVerification } from '#shared/consistency/slip/slipVerification.ts';
import { AppError } from '#shared/error.ts';
import { deviceKey, fingerprint } from '../exchange/deviceKey.ts';
import { ZipError } from '../zip/zipArchive.ts';
import { loadBytes } from './loadBytes.ts';
import { type Verified, verifyPackage } from './signedPackage.ts';

/** Whether a slip is as it was signed, and whether the files beside it are those that were checked. Throws AppError `file`. */
export function verifySlip(userDir: string, file: string, beside: readonly string[]): SlipVerification {
  const { content, publicKey, fault } = verified(loadBytes(file), path.basename(file));
  const known = new Set((content?.files ?? []).map(({ sha256 }) => sha256));
  const files = [];
  for (const each of beside) {
    files.push({ name: path.basename(each), checked: known.has(hash('sha256', loadBytes(each))) });
  }
  return {
    state: fault === 'none' ? 'good' : fault,
    title: content?.title ?? '',
    person: content?.person ?? '',
    device: content?.device ?? '',
    at: content?.at ?? '',
    fingerprint: publicKey === null ? '' : fingerprint(publicKey),
    own: publicKey !== null && publicKey === deviceKey(userDir).publicKey,
    files,
  };
}

function verified(bytes: Buffer, name: string): Verified {
  try {
    return verifyPackage(bytes);
  } catch (cause) {
    if (!(cause instanceof ZipError)) throw cause;
    throw new AppError('file', `“${name}”不是 Word 或 Excel 文件，或已损坏，没有验证。请选择校核单的 .docx 或 .xlsx。`);
  }
}
