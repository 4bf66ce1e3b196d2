import { buildBulletin } from '#shared/bulletin/buildBulletin.ts';
import type { Block, DocumentModel } from '#shared/document/documentModel.ts';
import { evidenceVolumes } from '#shared/evidence/evidenceVolume.ts';
import { buildNotice } from '#shared/notice/buildNotice.ts';
import { joinNotices } from '#shared/notice/joinNotices.ts';
import { nothingBeside } from '#shared/notice/noticeItem.ts';
import { noticeItems, unitsToNotify } from '#shared/notice/noticeItems.ts';
import type { Evidence } from '#shared/round/evidence.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { sampleDocument } from '../render/official/sampleDocuments.ts';
import { exampleIds, loadExample } from './examples.ts';

/** A picture of one pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function evidenceOf(data: RoundData): Evidence[] {
  const items = [...noticeItems(data).byUnit.values()].flat().slice(0, 4);
  return items.map(({ place }, index) => ({
    ...place,
    roundId: data.round.id,
    id: `e${index}`,
    number: `2022q2-K7F-000${index}`,
    name: `照片${index}.png`,
    hash: `hash${index}`,
    originalHash: `hash${index}`,
    mediaType: 'image/png',
    width: 40,
    height: 30,
    size: png.length,
    takenAt: null,
    thumbnail: null,
    rendering: null,
    order: index,
    rotation: 0,
    crop: null,
    marks: [],
  }));
}

/** One of everything that the program writes as Word: bulletins, notices, evidence, in every format. */
export async function everyDocument(): Promise<[string, DocumentModel<Block>][]> {
  const documents: [string, DocumentModel<Block>][] = [];
  for (const id of exampleIds) {
    const { data } = await loadExample(id);
    if (data.pack.bulletin) documents.push([`${id} bulletin`, buildBulletin(data)]);
    const [unit] = unitsToNotify(data);
    if (unit === undefined) continue;
    const evidence = evidenceOf(data);
    const beside = { ...nothingBeside, evidence, pictures: true };
    documents.push([`${id} notice`, buildNotice(data, unit, beside)]);
    const all = unitsToNotify(data)
      .slice(0, 5)
      .map((each) => buildNotice(data, each, beside));
    documents.push([`${id} notices`, joinNotices(all)]);
    for (const volume of evidenceVolumes(data, evidence)) documents.push([`${id} evidence`, volume]);
  }
  for (const format of ['document', 'letter'] as const) {
    for (const full of [true, false]) {
      const model = sampleDocument({ format, seal: full, parts: 2, annexes: ['portrait', 'landscape'], full });
      documents.push([`${format} ${full}`, model]);
      const started = model.sections.map((section, index) => (index === 0 ? { ...section, starts: true } : section));
      documents.push([`two of ${format} ${full}`, { ...model, sections: [...started, ...started] }]);
    }
  }
  return documents;
}
