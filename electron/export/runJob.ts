import { personalInRound } from '#shared/bulletin/personalInRound.ts';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import type { PictureSource } from '../word/picture.ts';
import { dropAbandoned } from '../writeAtomically.ts';
import { exportFiles } from './exportFiles.ts';
import type { AnswerTo, ExportControl, ExportJob } from './exportJob.ts';
import type { ExportMaterial } from './exportMaterial.ts';
import { exportPdf, type PdfPrinter } from './exportPdf.ts';
import { writeEvidenceVolumes } from './writeEvidenceVolumes.ts';
import { writeNotices } from './writeNotices.ts';

/** What an export takes from outside while it runs. */
export interface ExportPorts {
  readonly print: PdfPrinter;
  readonly readPicture: PictureSource['read'];
}

/** One export from beginning to end: in its thread for the window, directly for the command line. */
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
  { print, readPicture }: ExportPorts,
): Promise<AnswerTo<ExportJob>> {
  if (job.kind === 'personal') return personalInRound(material.data);
  await dropAbandoned(job.folder);
  const pictures: PictureSource = { typeOf: (hash) => material.pictureTypes.get(hash), read: readPicture };
  if (job.kind === 'documents') return writeDocuments(material.data, job, control, print);
  if (job.kind === 'notices') return writeNotices(material, job, control, pictures);
  return writeEvidenceVolumes(material, job, control, pictures);
}

async function writeDocuments(
  data: RoundData,
  job: ExportJob<'documents'>,
  control: ExportControl,
  print: PdfPrinter,
): Promise<ExportedFile[]> {
  const files = job.formats.includes('office') ? await exportFiles(data, job, control) : [];
  if (!job.formats.includes('pdf') || control.signal.aborted) return files;
  return [...files, ...(await exportPdf(data, job, control, print))];
}
