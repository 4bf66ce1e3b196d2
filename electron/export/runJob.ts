import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildBulletin } from '#shared/bulletin/buildBulletin.ts';
import { lonelySignOff } from '#shared/bulletin/lonelySignOff.ts';
import { personalInRound } from '#shared/bulletin/personalInRound.ts';
import type { Exported, ExportOrder } from '#shared/document/exportOrder.ts';
import { unitsToNotify } from '#shared/notice/noticeItems.ts';
import type { PictureSource } from '../word/picture.ts';
import { dropAbandoned } from '../writeAtomically.ts';
import type { AnswerTo, ExportControl, ExportJob } from './exportJob.ts';
import type { ExportMaterial } from './exportMaterial.ts';
import { annexDocuments, bulletinDocument, planWorkbooks } from './planDocuments.ts';
import { describeNotices, noticeDocuments } from './planNotices.ts';
import type { PlannedDocument, PlannedFile } from './plannedFile.ts';
import { type PdfPrinter, pdfFiles } from './planPdf.ts';
import { volumeDocuments } from './planVolumes.ts';
import { wordFiles } from './planWord.ts';
import { writeFiles } from './writeFiles.ts';

/** What an export takes from outside while it runs. */
export interface ExportPorts {
  readonly printer: PdfPrinter;
  readonly readPicture: PictureSource['read'];
}

/** One job from beginning to end: in a thread for the window, directly for the command line. */
export async function runJob<Job extends ExportJob>(
  job: Job,
  material: ExportMaterial,
  control: ExportControl,
  ports: ExportPorts,
): Promise<AnswerTo<Job>>;
export async function runJob(
  job: ExportJob,
  material: ExportMaterial,
  control: ExportControl,
  ports: ExportPorts,
): Promise<AnswerTo<ExportJob>> {
  if (job.kind === 'look') return look(material);
  const plan = planFiles(material, job.order, ports);
  if (job.kind === 'write') return writeAll(plan, material, job.order, control);
  return plan.map(({ name }) => name).filter((name) => existsSync(path.join(job.order.folder, name)));
}

function look({ data, evidence }: ExportMaterial): AnswerTo<ExportJob<'look'>> {
  return {
    personal: personalInRound(data),
    lonelySignOff: data.pack.bulletin ? lonelySignOff(buildBulletin(data)) : null,
    unitsToNotify: unitsToNotify(data).length,
    evidence: evidence.length,
  };
}

function planFiles(material: ExportMaterial, order: ExportOrder, { printer, readPicture }: ExportPorts): PlannedFile[] {
  const { data } = material;
  const pictures: PictureSource = { typeOf: (hash) => material.pictureTypes.get(hash), read: readPicture };
  const wants = (format: ExportOrder['formats'][number]) => order.formats.includes(format);
  const bulletin = order.bulletin ? [bulletinDocument(data)] : [];
  const volumes = order.evidence ? volumeDocuments(material) : [];
  const notices = order.notices ? noticeDocuments(material, order.notices) : [];
  // They are no tables: asked for beside xlsx alone they are Word all the same.
  const forUnits = wants('docx') || !wants('pdf') ? [...volumes, ...notices] : [];
  const pdf = (documents: readonly PlannedDocument[], atOnce = printer.atOnce) =>
    wants('pdf') ? pdfFiles(documents, { ...printer, atOnce }, pictures) : [];
  return [
    ...(wants('xlsx') ? planWorkbooks(data, order) : []),
    ...wordFiles([...(wants('docx') ? bulletin : []), ...forUnits], pictures),
    ...pdf([...(wants('pdf') ? annexDocuments(data, order.annexIds) : []), ...bulletin, ...notices]),
    // A volume is large: whoever prints has one of them in hand.
    ...pdf(volumes, 1),
  ];
}

async function writeAll(
  plan: readonly PlannedFile[],
  { data }: ExportMaterial,
  order: ExportOrder,
  control: ExportControl,
): Promise<Exported> {
  await dropAbandoned(order.folder);
  const written = await writeFiles(plan, order, control);
  return { ...written, notices: order.notices && describeNotices(data, order.notices) };
}
