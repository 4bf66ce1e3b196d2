import { paperOf } from '../bulletin/bulletinSettings.ts';
import type { DocumentModel } from '../document/documentModel.ts';
import type { RoundData } from '../round/roundData.ts';
import { computeAnnex } from './computeAnnex.ts';
import { layOutTable } from './layOutTable.ts';

/** An annex by itself, set as it is behind the bulletin. */
export function annexDocument(data: RoundData, annexId: string): DocumentModel {
  const table = layOutTable(computeAnnex(data, annexId, 'printed'));
  const paper = paperOf(data);
  const sections = [{ orientation: table.orientation, blocks: [{ kind: 'table' as const, table }] }];
  return { title: table.title, ...(paper ? { paper } : {}), sections };
}
