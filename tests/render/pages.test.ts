import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocument } from '#electron/word/writeDocument.ts';
import { buildBulletin } from '#shared/bulletin/buildBulletin.ts';
import type { DocumentModel } from '#shared/document/documentModel.ts';
import { layOutPages } from '#shared/document/pages/layOutPages.ts';
import type { PrintedPage } from '#shared/document/pages/printedPage.ts';
import { exampleIds, loadExample } from '../support/examples.ts';
import { convert, pdfPages, withoutSpace } from './officePdf.ts';
import { sampleDocument } from './official/sampleDocuments.ts';

const texts = (page: PrintedPage) => page.marks.filter((mark) => mark.kind === 'text');

/** The first line of a page as it is read, and all its characters in order, for a page may be read in another order. */
function readPage(page: PrintedPage) {
  const inOrder = [...texts(page)].filter(({ turned }) => !turned).sort((a, b) => a.baseline - b.baseline || a.x - b.x);
  const top = inOrder[0]?.baseline;
  const first = inOrder.filter(({ baseline }) => baseline === top).map(({ text }) => text);
  return withoutSpace(first.join(''));
}

const sorted = (text: string) => [...withoutSpace(text)].sort().join('');

interface Printed {
  readonly name: string;
  readonly pages: readonly PrintedPage[];
  readonly printed: readonly string[];
}

async function print(folder: string, models: readonly { name: string; model: DocumentModel }[]): Promise<Printed[]> {
  const files = await Promise.all(
    models.map(({ name, model }) => writeDocument(path.join(folder, `${name}.docx`), model)),
  );
  const pdfs = await convert(files, 'pdf', folder);
  return Promise.all(
    models.map(async ({ name, model }, index) => ({
      name,
      pages: layOutPages(model),
      printed: await pdfPages(pdfs[index] ?? ''),
    })),
  );
}

describe('the pages of the preview are those that LibreOffice prints', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'chabao-pages-'));
  let official: Printed[] = [];
  let examples: Printed[] = [];
  beforeAll(async () => {
    const samples = (['document', 'letter'] as const).flatMap((format) =>
      [true, false].map((full) => ({
        name: `${format}-${full}`,
        model: sampleDocument({ format, seal: full, parts: 3, annexes: ['portrait', 'landscape'], full }),
      })),
    );
    const loaded = await Promise.all(exampleIds.map(async (id) => ({ id, data: (await loadExample(id)).data })));
    const bulletins = loaded
      .filter(({ data }) => data.pack.bulletin !== undefined)
      .map(({ id, data }) => ({ name: id, model: buildBulletin(data) }));
    const all = await print(folder, [...samples, ...bulletins]);
    official = all.slice(0, samples.length);
    examples = all.slice(samples.length);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('in number, of both formats, and every page of text has the same characters', () => {
    for (const { name, pages, printed } of official) {
      expect(pages.length, name).toBe(printed.length);
      const annex = printed.findIndex((page) => /^附件\d?[^：]/u.test(page));
      for (const [index, page] of pages.slice(0, annex).entries()) {
        const own = sorted(
          texts(page)
            .map(({ text }) => text)
            .join(''),
        );
        expect(own, `${name} ${index + 1}`).toBe(sorted(printed[index] ?? ''));
      }
    }
  });

  it('and begin with the same line', () => {
    for (const { name, pages, printed } of official) {
      for (const [index, page] of pages.entries()) {
        if (page.orientation === 'portrait') expect(printed[index], `${name} ${index + 1}`).toContain(readPage(page));
      }
    }
  });

  // Fonts of the test machine have wider digits and brackets than those that the documents name: a line may differ here.
  it('for the published examples, but for a page where a table runs long', () => {
    for (const { name, pages, printed } of examples) {
      expect(Math.abs(pages.length - printed.length), name).toBeLessThanOrEqual(1);
      const all = sorted(
        pages
          .flatMap((page) =>
            texts(page)
              .filter(({ font }) => font !== '宋体')
              .map(({ text }) => text),
          )
          .join(''),
      );
      expect(all.length, name).toBeGreaterThan(1000);
    }
  });
});
