import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { checkPapers } from '#electron/check/checkPapers.ts';
import { writeWorkbook } from '#electron/excel/writeWorkbook.ts';
import { writeDocument } from '#electron/word/writeDocument.ts';
import { walkXml } from '#electron/xml/walkXml.ts';
import { annexDocument } from '#shared/annex/annexDocument.ts';
import { buildBulletin } from '#shared/bulletin/buildBulletin.ts';
import { textWidthOf } from '#shared/document/pageGrid.ts';
import { layOutPages } from '#shared/document/pages/layOutPages.ts';
import type { PrintedPage } from '#shared/document/pages/printedPage.ts';
import { printSheet } from '#shared/document/pages/printSheet.ts';
import { settingOf } from '#shared/document/setting.ts';
import { splitColumns } from '#shared/document/splitColumns.ts';
import type { TableModel } from '#shared/document/tableModel.ts';
import { row, scoreTable, table } from '../electron/excel/sampleTables.ts';
import { exampleIds, loadExample, printAnnex } from '../support/examples.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { torturePack } from '../support/torturePack.ts';
import { convert, pdfPageSizes, pdfPages, withoutSpace } from './officePdf.ts';
import { readPages } from './official/officialPdf.ts';
import { expectOnPages } from './onPages.ts';
import { otherCells } from './otherCells.ts';
import { otherPages } from './samePages.ts';

const upright = '595 x 842';
const lying = '842 x 595';

/** A wide landscape table with merges over page ends, long text and a narrow column of numbers. */
function longTable(): TableModel {
  const body = Array.from({ length: 40 }, (_, index) =>
    row(
      'body',
      ...(index % 10 === 0 ? [{ column: 0, text: `第${index / 10 + 1}类政府信息公开指标`, rowSpan: 10 }] : []),
      { column: 1, text: `${index + 1}` },
      {
        column: 2,
        text: `第${index + 1}项：${'对督查发现问题、整改落实及问责情况进行公开。'.repeat((index % 7) + 1)}`,
        align: 'left',
      },
      { column: 3, text: index % 3 === 0 ? '材料报送、政府网站、政务新媒体' : '政府网站' },
    ),
  );
  const heads = ['一级指标', '序号', '主要任务', '采样方式'].map((text, column) => ({ column, text }));
  return table({
    label: '附件2',
    title: '任务分解表',
    columns: [5, 3, 30, 8].map((width) => ({ width })),
    rows: [row('head', ...heads), ...body],
    notes: ['注：以上任务由各责任单位落实。'],
    orientation: 'landscape',
  });
}

describe('LibreOffice shows every cell', () => {
  it('of a workbook, with the head on every page and the pages numbered', async () => {
    const folder = temporaryFolder();
    const file = await writeWorkbook(path.join(folder, 'a.xlsx'), [scoreTable(), longTable()]);
    const [pdf = ''] = await convert([file], 'pdf', folder);
    const pages = await pdfPages(pdf);
    expectOnPages(pages, [scoreTable(), longTable()]);
    const sizes = await pdfPageSizes(pdf);
    expect(sizes[0]).toBe(upright);
    expect(new Set(sizes.slice(1))).toEqual(new Set([lying]));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages.slice(1)) expect(page).toContain('主要任务');
    expect(pages[0]).toContain(`第1页共${pages.length}页`);
  });

  it('of a document, with the head on every page and each annex on a new one', async () => {
    const folder = temporaryFolder();
    const annexes = [scoreTable(), longTable()];
    const file = await writeDocument(path.join(folder, 'a.docx'), {
      title: '通报',
      sections: annexes.map((model) => ({
        orientation: model.orientation,
        blocks: [{ kind: 'table', table: model }],
      })),
    });
    const [pdf = ''] = await convert([file], 'pdf', folder);
    const pages = await pdfPages(pdf);
    expectOnPages(pages, annexes);
    const sizes = await pdfPageSizes(pdf);
    expect(sizes[0]).toBe(upright);
    expect(new Set(sizes.slice(1))).toEqual(new Set([lying]));
    expect(pages[1]).toContain('附件2');
    for (const page of pages.slice(1)) expect(page).toContain('主要任务');
  });

  it('a table that fills its page is not followed by an empty one', async () => {
    const folder = temporaryFolder();
    const fileOf = async (rows: number) => {
      const body = Array.from({ length: rows }, (_, index) => row('body', { column: 0, text: `第${index}行` }));
      const model = table({ columns: [{ width: 10 }], rows: body, headRows: 0 });
      const section = { orientation: 'portrait', blocks: [{ kind: 'table', table: model }] } as const;
      return writeDocument(path.join(folder, `${rows}.docx`), { title: '', sections: [section, section] });
    };
    const files = await Promise.all([26, 27, 28, 29, 30, 31, 32].map(fileOf));
    for (const pdf of await convert(files, 'pdf', folder)) {
      for (const page of await pdfPages(pdf)) expect(page).toContain('行');
    }
  });
});

describe('the published examples', () => {
  it('stand whole in their workbooks and documents, and 校核 reads every cell back out of the PDF', async () => {
    const folder = temporaryFolder();
    const jobs: { file: string; models: TableModel[]; pages?: readonly PrintedPage[] }[] = [];
    for (const id of exampleIds) {
      const { data } = await loadExample(id);
      const annexes = data.pack.annexes.filter(({ number }) => number !== null);
      const models = annexes.map((annex) => printAnnex(data, annex.id));
      for (const [index, model] of models.entries()) {
        const file = await writeWorkbook(path.join(folder, `${id}-${index}.xlsx`), [model]);
        jobs.push({ file, models: [model], pages: printSheet(model) });
      }
      if (!data.pack.bulletin) continue;
      const bulletin = buildBulletin(data);
      jobs.push({
        file: await writeDocument(path.join(folder, `${id}.docx`), bulletin),
        models,
        pages: layOutPages(bulletin),
      });
    }
    jobs.push(...(await tortureJobs(folder)));
    const pdfs = await convert(
      jobs.map(({ file }) => file),
      'pdf',
      folder,
    );
    for (const [index, { file, models, pages }] of jobs.entries()) {
      expectOnPages(await pdfPages(pdfs[index] ?? ''), models);
      const other = pages ? await otherPages(pages, pdfs[index] ?? '') : [];
      expect(other, `preview of ${path.basename(file)}`).toEqual([]);
      expect(await otherCells(models, pdfs[index] ?? ''), path.basename(file)).toEqual([]);
      const isBulletin = pages !== undefined && file.endsWith('.docx');
      if (isBulletin) expect(await found(pdfs[index] ?? '', folder)).toEqual(await found(file, folder));
    }
  });

  it('have the two words of a corner at its top and at its foot', async () => {
    const folder = temporaryFolder();
    const { data } = await loadExample('jiayu-2023');
    const file = await writeDocument(path.join(folder, 'a.docx'), annexDocument(data, 'website'));
    const [pdf = ''] = await convert([file], 'pdf', folder);
    const [page] = await readPages(pdf);
    const [head, first] = page?.bars('dark') ?? [];
    const [upper, lower] = ['检查事项', '单位'].map((word) => page?.words.find(({ text }) => text === word));
    // Some 1 mm of white and line, and what a font leaves above and below its characters.
    expect((upper?.top ?? 0) - (head?.top ?? 0)).toBeLessThan(2);
    expect((first?.top ?? 0) - (lower?.bottom ?? 0)).toBeLessThan(2);
    expect((lower?.top ?? 0) - (upper?.bottom ?? 0)).toBeGreaterThan(5);
  });

  it('have rows at least as high as LibreOffice finds needed for the text', async () => {
    const folder = temporaryFolder();
    const files: string[] = [];
    for (const id of exampleIds) {
      const { data } = await loadExample(id);
      const annexes = data.pack.annexes.filter(({ number }) => number !== null);
      const models = annexes.map((annex) => printAnnex(data, annex.id));
      files.push(await writeWorkbook(path.join(folder, `${id}.xlsx`), models));
    }
    const free = await Promise.all(files.map((file) => copyWith(file, folder, / ht="[^"]*" customHeight="1"/g, '')));
    const fitted = await convert(free, 'xlsx', path.join(folder, 'fitted'));
    for (const [index, file] of files.entries()) {
      const ours = await rowHeightsOf(file);
      const needed = await rowHeightsOf(fitted[index] ?? '');
      expect(ours.size).toBeGreaterThan(5);
      for (const [row, height] of ours) expect(height, `${file} ${row}`).toBeGreaterThanOrEqual(needed.get(row) ?? 0);
    }
  });

  it('have formulas that LibreOffice computes to the same results', async () => {
    const folder = temporaryFolder();
    const files = [await writeWorkbook(path.join(folder, 'score.xlsx'), [scoreTable(), rankTable()])];
    for (const id of exampleIds) {
      const { data } = await loadExample(id);
      const annexes = data.pack.annexes.filter(({ number }) => number !== null);
      const models = annexes.map((annex) => printAnnex(data, annex.id));
      files.push(await writeWorkbook(path.join(folder, `${id}.xlsx`), models));
    }
    const before = await Promise.all(files.map(formulaResults));
    const computed = await convert(
      await Promise.all(files.map((file) => copyWith(file, folder, /<\/f><v>[^<]*<\/v>/g, '</f>'))),
      'xlsx',
      folder,
    );
    let formulas = 0;
    for (const [index, results] of before.entries()) {
      const after = await formulaResults(computed[index] ?? '');
      for (const [place, result] of results) {
        formulas += 1;
        expect(after.get(place), `${files[index]} ${place}`).toEqual(result);
      }
    }
    expect(formulas).toBeGreaterThan(100);
  });
});

/** What the check finds in a bulletin with its annexes. */
async function found(file: string, folder: string): Promise<string[]> {
  const [paper] = await checkPapers([file], folder);
  return (paper?.findings ?? []).map(({ rule, claimed, found: instead }) =>
    withoutSpace(`${rule} ${claimed} ${instead}`),
  );
}

/** A head of 40 columns in four rows, classes of 25 rows and texts of 300 characters; in a document what has no room beside goes on below. */
async function tortureJobs(folder: string) {
  const [wide, ...others] = torturePack(40);
  const models = wide ? [wide] : others;
  const sections = models.map((model) => ({
    orientation: model.orientation,
    blocks: [{ kind: 'table' as const, table: model }],
  }));
  const document = { title: '', sections };
  const width = textWidthOf(settingOf(document).grid, 'landscape');
  return [
    {
      file: await writeWorkbook(path.join(folder, 'wide-sheet.xlsx'), models),
      models,
    },
    {
      file: await writeDocument(path.join(folder, 'wide.docx'), document),
      models: models.flatMap((model) => splitColumns(model, width)),
    },
  ];
}

/** Ranks of both kinds with ties, a word and a blank among the numbers, and negative values. */
function rankTable(): TableModel {
  const values = [9780, 9780, null, '免考', -1800, 10000, 9999, -1800];
  const ranks = { dense: [3, 3, 0, 0, 4, 1, 2, 4], competition: [3, 3, 0, 0, 5, 1, 2, 5] };
  const range = { from: { row: 0, column: 0 }, to: { row: 7, column: 0 } };
  const rankCell = (at: number, column: number, method: 'dense' | 'competition') => ({
    column,
    text: ranks[method][at] === 0 ? '' : `${ranks[method][at]}`,
    value: ranks[method][at] === 0 ? null : (ranks[method][at] ?? 0) * 100,
    format: { type: 'number', decimals: 0 } as const,
    formula: { fn: 'rank', of: { row: at, column: 0 }, range, method, order: 'desc' } as const,
  });
  const score = (value: number | string | null) => ({
    column: 0,
    text: typeof value === 'number' ? `${value / 100}` : (value ?? ''),
    value,
    format: { type: 'number', decimals: 2 } as const,
  });
  const rows = values.map((value, at) =>
    row('body', score(value), rankCell(at, 1, 'dense'), rankCell(at, 2, 'competition')),
  );
  return table({ label: '排名', columns: [6, 4, 4].map((width) => ({ width })), headRows: 0, rows });
}

/** Results of all formulas: "sheet1!B3" → number (to nine digits, as Excel compares) or text. */
async function formulaResults(file: string): Promise<Map<string, number | string>> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const results = new Map<string, number | string>();
  for (const name of sheetNames(zip)) {
    let place = '';
    let type = '';
    let isFormula = false;
    let value: string | null = null;
    walkXml((await zip.file(name)?.async('nodebuffer')) ?? Buffer.alloc(0), {
      open(tag, attributes) {
        if (tag === 'c') [place, type, isFormula] = [attributes.r ?? '', attributes.t ?? 'n', false];
        if (tag === 'f') isFormula = true;
        value = tag === 'v' ? '' : null;
      },
      text(piece) {
        if (value !== null) value += piece;
      },
      close(tag) {
        if (tag !== 'c' && tag !== 'v') return;
        if (isFormula && tag === 'v') {
          results.set(
            `${path.basename(name, '.xml')}!${place}`,
            type === 'n' ? Number(Number(value).toPrecision(9)) : (value ?? ''),
          );
        }
        value = null;
      },
    });
  }
  return results;
}

/** Heights of all rows: "sheet1!3" → points. */
async function rowHeightsOf(file: string): Promise<Map<string, number>> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const heights = new Map<string, number>();
  for (const name of sheetNames(zip)) {
    const xml = (await zip.file(name)?.async('string')) ?? '';
    for (const [tag] of xml.matchAll(/<row [^>]*>/g)) {
      const height = / ht="([^"]*)"/.exec(tag)?.[1];
      if (height) heights.set(`${path.basename(name, '.xml')}!${/ r="(\d+)"/.exec(tag)?.[1]}`, Number(height));
    }
  }
  return heights;
}

function sheetNames(zip: JSZip): string[] {
  return Object.keys(zip.files).filter((name) => name.startsWith('xl/worksheets/sheet'));
}

/** A copy of a workbook with something replaced in its sheets, in a folder of its own under the same name. */
async function copyWith(file: string, folder: string, pattern: RegExp, replacement: string): Promise<string> {
  const copies = path.join(folder, 'copies');
  await mkdir(copies, { recursive: true });
  const zip = await JSZip.loadAsync(readFileSync(file));
  for (const name of sheetNames(zip)) {
    zip.file(name, ((await zip.file(name)?.async('string')) ?? '').replace(pattern, replacement));
  }
  const copy = path.join(copies, path.basename(file));
  await writeFile(copy, await zip.generateAsync({ type: 'nodebuffer' }));
  return copy;
}
