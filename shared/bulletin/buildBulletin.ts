import { computeAnnex } from '../annex/computeAnnex.ts';
import { layOutTable } from '../annex/layOutTable.ts';
import type { DocumentModel, Paragraph, Section } from '../document/documentModel.ts';
import { AppError } from '../error.ts';
import { fillPlainText, fillText } from '../fact/fillText.ts';
import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { BulletinDefinition } from '../pack/bulletinDefinition.ts';
import type { RoundData } from '../round/roundData.ts';
import { officialDate } from '../text/officialDate.ts';
import { attachmentNote } from './attachmentNote.ts';
import { bodyBlocks } from './bodyBlocks.ts';
import { bulletinOf } from './bulletinSettings.ts';
import { bulletinFrame, openDate } from './frame.ts';
import { paragraph, plain } from './paragraphs.ts';

/**
 * The bulletin of a round: its text, as drafted and rewritten, with every fact filled in, then each numbered annex as a section of its own, in order
 * of number. Throws AppError `not-found` when the pack defines no bulletin.
 */
export function buildBulletin(data: RoundData): DocumentModel {
  const bulletin = bulletinOf(data);
  if (!bulletin) throw new AppError('not-found', '本轮次的模板没有通报，只能导出附件。');
  const annexes = numberedAnnexes(data);
  return {
    title: bulletinTitle(data, bulletin),
    ...bulletinFrame(data, bulletin),
    sections: [mainText(data, bulletin, annexes), ...annexes.map((annex) => annexSection(data, annex))],
  };
}

/** The title on one line, as a file name or a list shows it. The pack may break it into lines for print. */
export function bulletinTitle(data: RoundData, bulletin: BulletinDefinition): string {
  return fillPlainText(data, bulletin.title).replace(/\s*\n\s*/g, '');
}

/** Those that are printed behind the text, in their order: the first is section 1. */
export function numberedAnnexes(data: RoundData): AnnexDefinition[] {
  return data.pack.annexes.filter(({ number }) => number !== null).sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
}

function mainText(data: RoundData, bulletin: BulletinDefinition, annexes: readonly AnnexDefinition[]): Section {
  return {
    orientation: 'portrait',
    blocks: [
      ...(bulletin.documentNumber && bulletin.format === 'plain'
        ? [paragraph('documentNumber', fillText(data, bulletin.documentNumber))]
        : []),
      paragraph('title', fillText(data, bulletin.title)),
      paragraph('addressee', [...fillText(data, bulletin.addressee), { text: '：' }]),
      ...bodyBlocks(data, bulletin),
      ...(bulletin.attachmentNote
        ? attachmentNote(annexes.map(({ number, title }) => ({ number: number ?? 0, title: fillText(data, title) })))
        : []),
      ...signOff(data, bulletin),
    ],
  };
}

/** In 版头 and 版记 stand the number of the paper and its copies; without them they are paragraphs of the text. */
function signOff(data: RoundData, bulletin: BulletinDefinition): Paragraph[] {
  const date = bulletin.date ?? data.round.date;
  const { annotation, copyTo, format } = bulletin;
  return [
    paragraph('issuer', fillText(data, bulletin.issuer)),
    // A draft without a date keeps the place of the date, so that it cannot be forgotten.
    plain('date', date ? officialDate(date) : openDate),
    ...(annotation ? [paragraph('annotation', [{ text: '（' }, ...fillText(data, annotation), { text: '）' }])] : []),
    ...(copyTo && format === 'plain' ? [paragraph('copyTo', [{ text: '抄送：' }, ...fillText(data, copyTo)])] : []),
  ];
}

function annexSection(data: RoundData, annex: AnnexDefinition): Section {
  const table = layOutTable(computeAnnex(data, annex.id, 'printed'));
  return { orientation: annex.layout.orientation, blocks: [{ kind: 'table', table }] };
}
