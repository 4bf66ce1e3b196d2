import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { layOutTable } from '#shared/annex/layOutTable.ts';
import { buildBulletin } from '#shared/bulletin/buildBulletin.ts';
import { bulletinOf } from '#shared/bulletin/bulletinSettings.ts';
import { keptText } from '#shared/bulletin/keptText.ts';
import type { KeptAnnex, KeptParagraph, VersionKind } from '#shared/bulletin/version.ts';
import type { DocumentModel } from '#shared/document/documentModel.ts';
import { AppError } from '#shared/error.ts';
import { fillPlainText } from '#shared/fact/fillText.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import type { Edit } from '#shared/store/change.ts';
import { type Blob, makeBlob } from './store/blobs.ts';

export interface KeptBulletin {
  readonly model: DocumentModel;
  readonly paragraphs: readonly KeptParagraph[];
  readonly annexes: readonly KeptAnnex[];
}

/** The bulletin as it stands, in the form in which versions are kept and compared. */
export function presentBulletin(data: RoundData): KeptBulletin {
  const bulletin = bulletinOf(data);
  if (!bulletin) throw new AppError('not-found', '本轮次的模板没有通报，只能导出附件。');
  const model = buildBulletin(data);
  const annexes = data.pack.annexes.flatMap(({ id, number, title }): KeptAnnex[] => {
    if (number === null) return [];
    const table = JSON.stringify(layOutTable(computeAnnex(data, id, 'printed')));
    return [{ number, title: fillPlainText(data, title), print: hash('sha256', table) }];
  });
  return { model, paragraphs: keptText(data, bulletin, model), annexes: annexes.sort((a, b) => a.number - b.number) };
}

/** The edit that keeps the bulletin as a version, with the whole document as bytes beside it. */
export function versionEdit(
  data: RoundData,
  id: string,
  kind: VersionKind,
  note: string,
): { readonly edit: Edit; readonly blobs: Blob[] } {
  const roundId = data.round.id;
  if (kind === 'reopened') {
    return { edit: { entity: 'version', id, fields: { roundId, kind, note } }, blobs: [] };
  }
  const { model, paragraphs, annexes } = presentBulletin(data);
  const blob = makeBlob(gzipSync(JSON.stringify(model)));
  const fields = {
    roundId,
    kind,
    note,
    title: model.title,
    paragraphs,
    annexes,
    units: data.units.map((unit) => unit.id),
    accounts: data.accounts.map((account) => account.id),
    hash: blob.hash,
  };
  return { edit: { entity: 'version', id, fields }, blobs: [blob] };
}
