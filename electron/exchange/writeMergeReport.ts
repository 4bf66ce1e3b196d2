import path from 'node:path';
import { AppError } from '#shared/error.ts';
import { mergeReportPaper, mergeReportSheets, type ReportSeal } from '#shared/exchange/mergeReportPaper.ts';
import type { MergeReport } from '#shared/exchange/mergeView.ts';
import type { Db } from '../store/database.ts';
import { findMerge, type MergeRecord } from '../store/merges.ts';
import { fingerprint, isSignedBy } from './deviceKey.ts';
import { momentText } from './momentText.ts';

export function reportIn({ report }: MergeRecord): MergeReport {
  return JSON.parse(report) as MergeReport;
}

/** 合并报告 as Word and Excel in `folder`; nothing there is overwritten. */
export async function writeMergeReport(db: Db, id: string, folder: string): Promise<string[]> {
  const merge = findMerge(db, id);
  if (!merge) throw new AppError('not-found', '没有找到这次合并的记录，可能不在这个工作簿里。请刷新后再试。', { id });
  if (merge.altered) {
    throw new AppError('damaged', '这次合并的登记被改动过，没有写出报告。请用“校验”查明，从备份恢复。', { id });
  }
  const report = reportIn(merge);
  const seal = sealOf(merge);
  const name = `合并报告 ${report.at.slice(0, 10)} ${sendersIn(report)}`.trim();
  const { writeDocument } = await import('../word/writeDocument.ts');
  const { writeWorkbook } = await import('../excel/writeWorkbook.ts');
  const options = { existing: 'number' } as const;
  const place = (ending: string) => path.join(path.resolve(folder), `${safeName(name)}${ending}`);
  return [
    await writeDocument(place('.docx'), mergeReportPaper(report, seal, momentText), options),
    await writeWorkbook(place('.xlsx'), mergeReportSheets(report, seal, momentText), options),
  ];
}

function sendersIn({ sources }: MergeReport): string {
  const [first = '', ...others] = new Set(sources.map(({ person }) => person));
  return others.length === 0 ? first : `${first}等${others.length + 1}人`;
}

function sealOf({ report, publicKey, signature, undone }: MergeRecord): ReportSeal {
  return {
    fingerprint: fingerprint(publicKey),
    signature,
    isValid: isSignedBy(publicKey, Buffer.from(report), signature),
    undoneAt: undone?.at ?? null,
  };
}

function safeName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/gu, '_').slice(0, 80);
}
