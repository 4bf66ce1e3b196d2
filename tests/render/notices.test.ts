import path from 'node:path';
import { expect, it } from 'vitest';
import { writeDocument } from '#electron/word/writeDocument.ts';
import type { Block, DocumentModel } from '#shared/document/documentModel.ts';
import { layOutPages } from '#shared/document/pages/layOutPages.ts';
import { buildNotice } from '#shared/notice/buildNotice.ts';
import { joinNotices } from '#shared/notice/joinNotices.ts';
import { unitsToNotify } from '#shared/notice/noticeItems.ts';
import { NoticeDefinition } from '#shared/pack/noticeDefinition.ts';
import { loadExample } from '../support/examples.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { convert, pdfPages, withoutSpace } from './officePdf.ts';
import { readOfficialDocx } from './official/officialDocx.ts';
import { readPages } from './official/officialPdf.ts';
import { deviations } from './official/officialRules.ts';
import { otherPages } from './samePages.ts';

function textsOf({ sections }: DocumentModel<Block>): string[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'picture') return [];
      if (block.kind === 'paragraph') return [block.runs.map(({ text }) => text).join('')];
      const { label, title, subtitle, notes, rows } = block.table;
      return [
        label ?? '',
        title,
        subtitle ?? '',
        ...notes,
        ...rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
      ];
    }),
  );
}

it('a notice stands whole on its pages, and departs from no rule of GB/T 9704 that applies to it', async () => {
  const folder = temporaryFolder();
  const { data } = await loadExample('xianning-2020q3');
  const [unit = '', ...more] = unitsToNotify(data);
  const formats = ['document', 'letter'] as const;
  const noticesOf = (format: (typeof formats)[number], units: readonly string[]) => {
    const notice = NoticeDefinition.parse({ format, documentNumber: '某政办函〔2020〕8号' });
    return units.map((each) => buildNotice({ ...data, pack: { ...data.pack, notice } }, each));
  };
  const models = formats.flatMap((format) => noticesOf(format, [unit]));
  const joined = formats.map((format) => joinNotices(noticesOf(format, more.slice(0, 3))));
  const files = await Promise.all(
    [...models, ...joined].map((model, index) => writeDocument(path.join(folder, `${index}.docx`), model)),
  );
  const pdfs = await convert(files, 'pdf', folder);
  // The preview of one notice, and of many in one file, is what is printed.
  for (const [index, model] of [...models, ...joined].entries()) {
    expect(await otherPages(layOutPages(model), pdfs[index] ?? '')).toEqual([]);
  }
  for (const [index, format] of formats.entries()) {
    const pages = (await pdfPages(pdfs[index] ?? '')).join('');
    const counts = new Map<string, number>();
    for (const character of pages) counts.set(character, (counts.get(character) ?? 0) + 1);
    for (const character of textsOf(models[index] ?? models[0] ?? ({} as never))
      .map(withoutSpace)
      .join('')) {
      counts.set(character, (counts.get(character) ?? 0) - 1);
    }
    expect([...counts].filter(([, left]) => left < 0)).toEqual([]);
    const docx = await readOfficialDocx(files[index] ?? '');
    const paper = { format, seal: models[index]?.seal ?? true, docx, pages: await readPages(pdfs[index] ?? '') };
    // A letter to one unit has no copies, hence no 版记.
    const none = format === 'letter' ? /^(?:每行 28 字|版记在最后一面|信函的抄送)/u : /^每行 28 字/u;
    // Half-wide digits in a line may leave it a character short: that rule measures lines of whole characters.
    const found = deviations(paper).filter((each) => !none.test(each));
    expect(found).toEqual([]);
  }
});
