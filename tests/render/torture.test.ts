import path from 'node:path';
import { expect, it } from 'vitest';
import { writeWorkbook } from '#electron/excel/writeWorkbook.ts';
import { writeDocument } from '#electron/word/writeDocument.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { torturePack } from '../support/torturePack.ts';
import { convert, pdfPages } from './officePdf.ts';
import { expectOnPages } from './onPages.ts';

it('500 units × 40 columns under four levels of heads, with 300 characters in a cell, stand whole on the pages of a workbook', async () => {
  const folder = temporaryFolder();
  const models = torturePack(500);
  const [pdf = ''] = await convert([await writeWorkbook(path.join(folder, 'a.xlsx'), models)], 'pdf', folder);
  const pages = await pdfPages(pdf);
  expectOnPages(pages, models);
  for (const page of pages.slice(0, 10)) expect(page).toContain('检查事项');
});

it('500 units × 40 columns stand whole on the pages of a document, legibly: what finds no room beside goes on below', async () => {
  const folder = temporaryFolder();
  const models = torturePack(500);
  const file = await writeDocument(path.join(folder, 'a.docx'), {
    title: '通报',
    sections: models.map((table) => ({ orientation: table.orientation, blocks: [{ kind: 'table', table }] })),
  });
  const [pdf = ''] = await convert([file], 'pdf', folder, { patience: 280_000 });
  const pages = await pdfPages(pdf);
  expectOnPages(pages, models);
  expect(pages.filter((page) => page.includes('检查事项')).length).toBeGreaterThan(500);
}, 600_000);
