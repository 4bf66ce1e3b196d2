import { type PersonalPlace, personalInRound, personalSentence, placesIn } from '#shared/bulletin/personalInRound.ts';
import type { Exported, ExportOrder } from '#shared/document/exportOrder.ts';
import type { WrittenNotices } from '#shared/notice/noticeOrder.ts';
import { loadMaterial } from '../export/exportMaterial.ts';
import { officePrinter } from '../export/officePrinter.ts';
import { runJob } from '../export/runJob.ts';
import { roundData, type Session } from '../session.ts';
import { findBlob } from '../store/blobs.ts';
import type { Answer, Command } from './command.ts';
import { readExportOrder } from './exportOrder.ts';
import { openForReading } from './openWorkspace.ts';

export const exportCommand: Command = async (argv, backend) => {
  const { file, order: asked } = readExportOrder(argv);
  const session = await openForReading(backend, file);
  const data = roundData(session, asked.roundId);
  const order = { ...asked, bulletin: asked.bulletin ?? data.pack.bulletin !== undefined };
  const exported = await writeDirectly(session, order);
  const { annexIds, bulletin, notices } = order;
  return answerOf(exported, placesIn(personalInRound(data), { annexIds, bulletin, notices: notices !== null }));
};

/** What the window does in a thread: here nobody looks on, and the process is ended to stop it. */
export function writeDirectly(session: Session, order: ExportOrder): Promise<Exported> {
  const job = { kind: 'write', order } as const;
  const control = { signal: new AbortController().signal, onProgress: () => undefined };
  const readPicture = async (hash: string) => findBlob(session.store.db, hash);
  return runJob(job, loadMaterial(session, job), control, { printer: officePrinter, readPicture });
}

function answerOf({ files, notices }: Exported, places: readonly PersonalPlace[]): Answer {
  const remarks = places.map((place) => `${personalSentence(place)}，请确认可以发出。`);
  return {
    json: { files, ...(notices && { notices }), warnings: places.map(warning) },
    text: files.map((file) => file.path).join('\n'),
    remarks: [...(notices ? noticeSentences(notices) : []), ...remarks],
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
