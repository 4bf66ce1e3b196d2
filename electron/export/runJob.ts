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
import { planBulletin, planWorkbooks } from './planDocuments.ts';
import { describeNotices, planNotices } from './planNotices.ts';
import type { PlannedFile } from './plannedFile.ts';
import { type PdfPrinter, planPdf } from './planPdf.ts';
import { planVolumes } from './planVolumes.ts';
import { writeFiles } from './writeFiles.ts';

/** What an export takes from outside while it runs. */
export interface ExportPorts {
  readonly print: PdfPrinter;
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

function planFiles(material: ExportMaterial, order: ExportOrder, { print, readPicture }: ExportPorts): PlannedFile[] {
  const { data } = material;
  const pictures: PictureSource = { typeOf: (hash) => material.pictureTypes.get(hash), read: readPicture };
  const wants = (format: ExportOrder['formats'][number]) => order.formats.includes(format);
  return [
    ...(wants('xlsx') ? planWorkbooks(data, order) : []),
    ...(wants('docx') && order.bulletin ? [planBulletin(data)] : []),
    ...(wants('pdf') ? planPdf(data, order, print) : []),
    ...(order.evidence ? planVolumes(material, pictures) : []),
    ...(order.notices ? planNotices(material, order.notices, pictures) : []),
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
