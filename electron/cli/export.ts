import { type PersonalPlace, personalInRound, personalSentence, placesIn } from '#shared/bulletin/personalInRound.ts';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import type { WrittenNotices } from '#shared/notice/noticeOrder.ts';
import type { AnswerTo, ExportJob } from '../export/exportJob.ts';
import { loadMaterial } from '../export/exportMaterial.ts';
import type { PdfPrinter } from '../export/exportPdf.ts';
import { runJob } from '../export/runJob.ts';
import { roundData, type Session } from '../session.ts';
import { findBlob } from '../store/blobs.ts';
import type { Answer, Command } from './command.ts';
import { type ExportOrder, readExportOrder } from './exportOrder.ts';
import { openForReading } from './openWorkspace.ts';

export const exportCommand: Command = async (argv, backend) => {
  const order = readExportOrder(argv);
  const session = await openForReading(backend, order.file);
  const data = roundData(session, order.roundId);
  const bulletin = order.bulletin ?? data.pack.bulletin !== undefined;
  const { roundId, folder, annexIds, notices } = order;
  const place = { roundId, folder, existing: 'replace' } as const;
  const files = await writeDocuments(session, { ...order, bulletin }, place);
  if (order.evidence) files.push(...(await run(session, { kind: 'volume', ...place })));
  const written = notices && (await run(session, { kind: 'notices', ...place, ...notices, unitIds: null }));
  const warnings = placesIn(personalInRound(data), { annexIds, bulletin, notices: notices !== null });
  return answerOf([...files, ...(written?.files ?? [])], written, warnings);
};

/** Excel and Word are asked for by their formats; PDF are made of all that was chosen. */
async function writeDocuments(
  session: Session,
  { annexIds, bulletin, formats, oneWorkbook, templates }: ExportOrder & { readonly bulletin: boolean },
  place: Pick<ExportJob<'documents'>, 'roundId' | 'folder' | 'existing'>,
): Promise<ExportedFile[]> {
  const job = { kind: 'documents', ...place, oneWorkbook, templates } as const;
  const office = { annexIds: formats.has('xlsx') ? annexIds : [], bulletin: formats.has('docx') && bulletin };
  const files = await run(session, { ...job, ...office, formats: ['office'] });
  if (!formats.has('pdf')) return files;
  return [...files, ...(await run(session, { ...job, annexIds, bulletin, formats: ['pdf'] }))];
}

/** Directly: nobody looks on, and the process is ended to stop it. */
function run<Job extends ExportJob>(session: Session, job: Job): Promise<AnswerTo<Job>> {
  const control = { signal: new AbortController().signal, onProgress: () => undefined };
  const readPicture = async (hash: string) => findBlob(session.store.db, hash);
  return runJob(job, loadMaterial(session, job), control, { print, readPicture });
}

const print: PdfPrinter = async (model, signal) => {
  const { officePrinter } = await import('../export/officePrinter.ts');
  return officePrinter(model, signal);
};

function answerOf(
  files: readonly ExportedFile[],
  written: WrittenNotices | null,
  places: readonly PersonalPlace[],
): Answer {
  const { files: _, ...notices } = written ?? { files: [] };
  const remarks = places.map((place) => `${personalSentence(place)}，请确认可以发出。`);
  return {
    json: { files, ...(written && { notices }), warnings: places.map(warning) },
    text: files.map((file) => file.path).join('\n'),
    remarks: [...(written ? noticeSentences(written) : []), ...remarks],
  };
}

function warning(place: PersonalPlace) {
  const { annexId, document, row, column, kind, level, masked } = place;
  return { annex: annexId, document, row, column, kind, level, text: masked, message: personalSentence(place) };
}

function noticeSentences({ units, without, unsure, ownerless }: WrittenNotices): string[] {
  return [
    `整改通知单：${units}个单位有需要整改的问题，${without}个没有。`,
    ...unsure.map(({ unit, item, text }) => `请看一遍：${unit}“${item}”答“${text}”，程序按字面认作问题。`),
    ...ownerless.map((name) => `没有列入：“${name}”有问题，但主办单位不在单位表里。`),
  ];
}
