import { isSignedBy } from '../exchange/deviceKey.ts';
import type { Db } from './database.ts';
import { listMerges } from './merges.ts';

/** Every report of a merge is what was signed: one sentence for each that is not. */
export function verifyMerges(db: Db): string[] {
  return listMerges(db)
    .filter(({ report, publicKey, signature }) => !isSignedBy(publicKey, Buffer.from(report), signature))
    .map(({ at, person }) => `${person || '（未署名）'}于 ${at} 的合并报告被改动过，与签名不符。`);
}
