import { AppError } from '#shared/error.ts';
import { evidenceVolumes } from '#shared/evidence/evidenceVolume.ts';
import type { ExportMaterial } from './exportMaterial.ts';
import type { PlannedDocument } from './plannedFile.ts';

/** 证据卷 of a round: one document, or several where one would be too large. */
export function volumeDocuments({ data, evidence }: ExportMaterial): PlannedDocument[] {
  if (evidence.length === 0) {
    throw new AppError('not-found', '本轮次还没有证据，没有导出。请去掉“证据卷”再导出。');
  }
  return evidenceVolumes(data, evidence).map((model) => ({ title: model.title, build: () => model }));
}
