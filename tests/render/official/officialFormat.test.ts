import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocument } from '#electron/word/writeDocument.ts';
import type { DocumentModel } from '#shared/document/documentModel.ts';
import { layOutPages } from '#shared/document/pages/layOutPages.ts';
import { convert } from '../officePdf.ts';
import { otherPages } from '../samePages.ts';
import { readOfficialDocx } from './officialDocx.ts';
import { readPages } from './officialPdf.ts';
import { deviations, officialRules } from './officialRules.ts';
import type { OfficialPaper } from './rule.ts';
import { type Sample, sampleDocument } from './sampleDocuments.ts';

const formats = ['document', 'letter'] as const;
const annexes: readonly Sample['annexes'][] = [['portrait'], ['landscape'], ['portrait', 'landscape', 'portrait'], []];

/** Both formats, with and without seal, short and long, with annexes of either kind and without. */
const samples: readonly Sample[] = [
  ...formats.flatMap((format) =>
    annexes.map((each, index) => ({
      format,
      seal: index % 2 === 0,
      parts: 2 + index,
      annexes: each,
      full: index % 2 === 1,
    })),
  ),
  ...formats.map((format, index) => ({ format, seal: index === 1, parts: 1, annexes: [], full: false })),
  ...formats.map((format, index) => ({ format, seal: index === 0, parts: 17, annexes: [], full: false })),
];

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function printed(
  models: readonly DocumentModel[],
  kinds: readonly Pick<Sample, 'format' | 'seal'>[],
): Promise<(OfficialPaper & { previewed: readonly string[] })[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chabao-official-'));
  folders.push(folder);
  const files = await Promise.all(
    models.map((model, index) => writeDocument(path.join(folder, `${index}.docx`), model)),
  );
  const pdfs = await convert(files, 'pdf', folder);
  const papers: (OfficialPaper & { previewed: readonly string[] })[] = [];
  for (const [index, file] of files.entries()) {
    const { format = 'document', seal = true } = kinds[index] ?? {};
    const pdf = pdfs[index] ?? '';
    const paper = { format, seal, docx: await readOfficialDocx(file), pages: await readPages(pdf) };
    papers.push({ ...paper, previewed: models[index] ? await otherPages(layOutPages(models[index]), pdf) : [] });
  }
  return papers;
}

describe('a document by GB/T 9704', () => {
  let papers: Awaited<ReturnType<typeof printed>> = [];
  beforeAll(async () => {
    papers = await printed(samples.map(sampleDocument), samples);
  });

  it('is measured by at least sixty rules with names of their own', () => {
    expect(officialRules.length).toBeGreaterThanOrEqual(60);
    expect(new Set(officialRules.map(({ name }) => name)).size).toBe(officialRules.length);
  });

  it.each(
    samples.map((sample, index) => ({
      ...sample,
      index,
      name: `${sample.format}, ${sample.seal ? 'seal' : 'no seal'}, ${sample.parts} parts, annexes ${sample.annexes.join('+') || 'none'}`,
    })),
  )('departs from none of them: $name', ({ index }) => {
    const paper = papers[index];
    expect(paper && deviations(paper)).toEqual([]);
  });

  it('is shown by the preview on the very pages that are printed', () => {
    for (const [index, { previewed }] of papers.entries())
      expect(previewed, JSON.stringify(samples[index])).toEqual([]);
  });

  it('was measured from one page to twenty', () => {
    const counts = papers.map(({ pages }) => pages.length);
    expect(Math.min(...counts)).toBeLessThanOrEqual(2);
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(20);
  });

  it('that departs is found out', async () => {
    const sample: Sample = { format: 'document', seal: true, parts: 3, annexes: ['portrait'], full: false };
    const model = sampleDocument(sample);
    const paper = { margins: { top: 33, bottom: 35, left: 30, right: 26 }, lineSpacing: 28, titleSpacing: 30 } as const;
    const rest = {
      pageNumber: 'center',
      pageNumberForm: '— 1 —',
      boldSecondHeading: true,
      boldThirdHeading: false,
      sealLines: 4,
    } as const;
    const [wrong] = await printed([{ ...model, seal: false, paper: { ...paper, ...rest } }], [sample]);
    const found = (wrong ? deviations(wrong) : []).map((each) => each.split('（')[0]);
    for (const name of [
      '天头 37 毫米',
      '订口 28 毫米',
      '行距为版心高的 1/22',
      '层次标题不加粗',
      '标题行距 36 磅，不受网格约束',
      '加盖印章：成文日期右空四字',
      '单页码居右空一字，双页码居左空一字',
    ]) {
      expect(found).toContain(name);
    }
  });
});
