import type { ChangeRange, MergeReport } from '#shared/exchange/mergeView.ts';
import { isSignedBy } from '../exchange/deviceKey.ts';
import { momentText } from '../exchange/momentText.ts';
import type { Db } from './database.ts';
import { listMergeRows, mergeEnd } from './mergeSeals.ts';
import { listMerges, type MergeRecord } from './merges.ts';

/** Every merge is as it was written down, and its report is what was signed: one sentence for each that is not. */
export function verifyMerges(db: Db): string[] {
  const merges = listMerges(db);
  return [...merges.flatMap((merge) => faultOf(merge) ?? []), ...faultOfChain(db, merges)];
}

function faultOf(merge: MergeRecord): string | null {
  const which = `${merge.person || '（未署名）'}于 ${momentText(merge.at)} 的合并`;
  if (!isAsSigned(merge)) return `${which}报告被改动过，与签名不符。`;
  if (!merge.altered) return null;
  return `${which}的登记被改动过（带来了哪些记录、有没有撤销）。请从备份恢复，或与其他电脑上的副本核对。`;
}

function faultOfChain(db: Db, merges: readonly MergeRecord[]): string[] {
  const end = mergeEnd(db);
  const gap = merges.findIndex(({ number }, at) => number !== at + 1);
  const missing = gap >= 0 ? gap + 1 : merges.length < end.count ? merges.length + 1 : 0;
  if (missing > 0) return [`第 ${missing} 次合并的登记被删去了。请从备份恢复，或与其他电脑上的副本核对。`];
  const isWhole = merges.length === end.count && (listMergeRows(db).at(-1)?.seal ?? '') === end.seal;
  return isWhole ? [] : ['合并登记的末尾被改动过。请从备份恢复，或与其他电脑上的副本核对。'];
}

function isAsSigned({ id, at, person, added, report, publicKey, signature, altered }: MergeRecord): boolean {
  if (typeof report !== 'string' || typeof publicKey !== 'string' || typeof signature !== 'string') return false;
  if (!isSignedBy(publicKey, Buffer.from(report), signature)) return false;
  const signed = readReport(report);
  if (signed?.id !== id || signed.at !== at || signed.person !== person) return false;
  // Reports of earlier versions do not say which changes came. What taking back and bringing back adds comes behind those.
  return altered || (signed.ranges ?? []).every((range, at) => isSameRange(range, added[at]));
}

function readReport(text: string): Partial<MergeReport> | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSameRange({ writer, from, to }: ChangeRange, other: ChangeRange | undefined): boolean {
  return other?.writer === writer && other.from === from && other.to === to;
}
