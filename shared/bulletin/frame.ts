import type { Back, DocumentModel, Front } from '../document/documentModel.ts';
import { fillPlainText } from '../fact/fillText.ts';
import type { BulletinDefinition } from '../pack/bulletinDefinition.ts';
import type { RoundData } from '../round/roundData.ts';
import { officialDate } from '../text/officialDate.ts';
import { paperOf } from './bulletinSettings.ts';

/** The blank of a date that is not decided, so that it cannot be forgotten. */
export const openDate = '　　年　月　日';

/** What surrounds the text: how it is set, 版头 and 版记 where the bulletin has them, and the names that stay whole in titles. */
export function bulletinFrame(
  data: RoundData,
  bulletin: BulletinDefinition,
): Pick<DocumentModel, 'paper' | 'front' | 'back' | 'seal' | 'names'> {
  const { name } = data.pack.office;
  const paper = paperOf(data);
  const issuer = fillPlainText(data, bulletin.issuer);
  const units = data.units.flatMap((unit) => [unit.name, unit.short ?? '']).filter((each) => each !== '');
  return {
    ...(paper ? { paper } : {}),
    seal: bulletin.seal,
    names: [issuer, name, ...units],
    ...(bulletin.format === 'plain' ? {} : { front: frontOf(data, bulletin, bulletin.format, issuer) }),
    ...(bulletin.format === 'plain' ? {} : { back: backOf(data, bulletin, issuer) }),
  };
}

function frontOf(data: RoundData, bulletin: BulletinDefinition, format: Front['format'], issuer: string): Front {
  const { mark, documentNumber, copyNumber, secrecy, urgency, signer } = bulletin;
  return {
    format,
    mark: mark ? fillPlainText(data, mark) : `${issuer}${format === 'document' ? '文件' : ''}`,
    // A draft without a number keeps its place.
    number: documentNumber ? fillPlainText(data, documentNumber) : `　　〔${data.round.year}〕　号`,
    copyNumber,
    secrecy,
    urgency,
    signer,
  };
}

/** A letter has neither 印发机关 nor 印发日期 (GB/T 9704-2012, 10.1). */
function backOf(data: RoundData, bulletin: BulletinDefinition, issuer: string): Back {
  const on = bulletin.printedOn ?? bulletin.date ?? data.round.date;
  const by = bulletin.printedBy ? fillPlainText(data, bulletin.printedBy) : issuer;
  return {
    copyTo: bulletin.copyTo ? fillPlainText(data, bulletin.copyTo) : null,
    printed: bulletin.format === 'letter' ? null : { by, on: on ? officialDate(on) : openDate },
  };
}
