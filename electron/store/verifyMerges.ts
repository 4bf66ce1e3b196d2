import { isSignedBy } from '../exchange/deviceKey.ts';
import { all, type Db } from './database.ts';

/** As it lies in the file: damage may leave anything in the place of words. */
type Row = Readonly<Record<'id' | 'at' | 'person' | 'added' | 'report' | 'publicKey' | 'signature', unknown>> & {
  readonly undone: unknown;
};

/** Every report of a merge is what was signed: one sentence for each that is not. */
export function verifyMerges(db: Db): string[] {
  return all<Row>(db, 'SELECT * FROM merge ORDER BY at, id')
    .filter((row) => !isAsSigned(row))
    .map(({ at, person }) => `${person || '（未署名）'}于 ${at} 的合并报告被改动过，与签名不符。`);
}

function isAsSigned({ id, at, person, added, report, publicKey, signature, undone }: Row): boolean {
  if (typeof report !== 'string' || typeof publicKey !== 'string' || typeof signature !== 'string') return false;
  if (!isSignedBy(publicKey, Buffer.from(report), signature)) return false;
  const signed = readJson(report);
  return (
    signed?.id === id &&
    signed?.at === at &&
    signed?.person === person &&
    readJson(added) !== undefined &&
    (undone === null || readJson(undone) !== undefined)
  );
}

function readJson(text: unknown): Record<string, unknown> | undefined {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
