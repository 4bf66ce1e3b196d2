import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeDocument } from '#electron/word/writeDocument.ts';
import type { DocumentModel, Paragraph, ParagraphStyle, Section } from '#shared/document/documentModel.ts';
import type { TableModel } from '#shared/document/tableModel.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { row, scoreTable, table } from '../excel/sampleTables.ts';
import { type Docx, type DocxTable, isTable, readDocx } from './readDocx.ts';

const paragraph = (style: ParagraphStyle, text: string, leadLength = 0): Paragraph => ({
  kind: 'paragraph',
  style,
  runs: [{ text }],
  leadLength,
});

const annex = (model: TableModel): Section => ({
  orientation: model.orientation,
  blocks: [{ kind: 'table', table: model }],
});

async function write(...sections: Section[]): Promise<Docx> {
  const model: DocumentModel = { title: '通报', sections };
  return readDocx(await writeDocument(path.join(temporaryFolder(), '通报.docx'), model));
}

function tables(docx: Docx): DocxTable[] {
  return docx.blocks.filter(isTable);
}

function expectSame(found: DocxTable | undefined, model: TableModel): void {
  expect(found?.rows).toHaveLength(model.rows.length);
  for (const [index, { cells }] of model.rows.entries()) {
    for (const expected of cells) {
      const cell = found?.rows[index]?.cells.find(({ column }) => column === expected.column);
      const { diagonal } = expected;
      const texts = diagonal ? [diagonal.upper, diagonal.lower] : [expected.text];
      expect(cell?.paragraphs.map(({ text }) => text)).toEqual(texts);
      expect(cell?.columnSpan).toBe(expected.columnSpan);
      expect(cell?.diagonal).toBe(diagonal !== undefined);
      for (let below = 1; below < expected.rowSpan; below += 1) {
        const covered = found?.rows[index + below]?.cells.find(({ column }) => column === expected.column);
        expect(covered).toMatchObject({ merge: 'continue', columnSpan: expected.columnSpan, width: cell?.width });
      }
      expect(cell?.merge).toBe(expected.rowSpan > 1 ? 'restart' : null);
    }
  }
}

describe('a table', () => {
  it('has every cell of the model at its place with its spans', async () => {
    const model = scoreTable();
    expectSame(tables(await write(annex(model)))[0], model);
  });

  it('keeps a merge over both rows and columns whole', async () => {
    const model = table({
      columns: [4, 4, 4].map((width) => ({ width })),
      rows: [
        row('head', { column: 0, text: '甲', rowSpan: 3, columnSpan: 2 }, { column: 2, text: '乙' }),
        row('body', { column: 2, text: '丙' }),
        row('body', { column: 2, text: '丁' }),
        row('body', { column: 0, text: '戊' }, { column: 1, text: '己', columnSpan: 2 }),
      ],
    });
    expectSame(tables(await write(annex(model)))[0], model);
  });

  it('fills the type area with fixed widths: 156 mm upright, 225 mm lying', async () => {
    const model = scoreTable();
    const docx = await write(annex(model), annex({ ...model, orientation: 'landscape' }));
    for (const [index, width] of [8844, 12756].entries()) {
      const found = tables(docx)[index];
      expect(found?.fixed).toBe(true);
      expect(found?.grid.reduce((sum, each) => sum + each, 0)).toBe(width);
      for (const { cells } of found?.rows ?? []) {
        expect(cells.reduce((sum, cell) => sum + cell.width, 0)).toBe(width);
        for (const cell of cells) {
          const columns = found?.grid.slice(cell.column, cell.column + cell.columnSpan) ?? [];
          expect(cell.width).toBe(columns.reduce((sum, each) => sum + each, 0));
        }
      }
    }
  });

  it('repeats its head and does not split rows, unless they are very tall', async () => {
    const model = table({
      columns: [{ width: 4 }, { width: 10 }],
      rows: [
        row('head', { column: 0, text: '单位' }, { column: 1, text: '问题' }),
        row('body', { column: 0, text: '甲' }, { column: 1, text: '短' }),
        row('body', { column: 0, text: '乙' }, { column: 1, text: '长'.repeat(1200) }),
      ],
    });
    const rows = tables(await write(annex(model)))[0]?.rows ?? [];
    expect(rows.map(({ header }) => header)).toEqual([true, false, false]);
    expect(rows.map(({ cantSplit }) => cantSplit)).toEqual([true, true, false]);
  });

  it('takes smaller type when its columns are many, on every run', async () => {
    const sizes = async (columns: number) => {
      const cells = Array.from({ length: columns }, (_, column) => ({ column, text: '检查事项' }));
      const model = table({ columns: cells.map(() => ({ width: 4 })), rows: [row('head', ...cells)] });
      const runs = tables(await write(annex(model)))[0]?.rows[0]?.cells.flatMap(
        (cell) => cell.paragraphs[0]?.runs ?? [],
      );
      return new Set(runs?.map(({ size }) => size));
    };
    expect(await sizes(4)).toEqual(new Set([24]));
    expect(await sizes(9)).toEqual(new Set([21]));
    expect(await sizes(14)).toEqual(new Set([18]));
  });

  it('stands between its label, title and subtitle and its notes', async () => {
    const model = scoreTable();
    const { blocks } = await write(annex(model));
    const texts = blocks
      .map((block) => (isTable(block) ? '[表]' : block.text.replaceAll('\n', '')))
      .filter((text) => text !== '');
    expect(texts).toEqual([model.label, model.title, model.subtitle, '[表]', ...model.notes]);
    expect(blocks.slice(0, 2).map((block) => (isTable(block) ? '' : block.runs[0]?.font))).toEqual([
      '黑体',
      '方正小标宋简体',
    ]);
  });
});

describe('a document', () => {
  const text: Section = {
    orientation: 'portrait',
    blocks: [
      paragraph('title', '某县人民政府办公室\n关于检查情况的通报'),
      paragraph('addressee', '各镇人民政府：'),
      paragraph('heading1', '一、总体情况'),
      paragraph('heading2', '（一）公开情况。全部完成“三审”……', 8),
      paragraph('heading2', '（二）小标题'),
      paragraph('heading3', '1.正文'),
      paragraph('body', '现通报如下。'),
      paragraph('attachments', '附件：1. 统计表'),
      paragraph('issuer', '某县人民政府办公室'),
      paragraph('date', '2022年8月19日'),
    ],
  };

  it('sets each paragraph in the font of its level; a lead in its own, the rest as body', async () => {
    const { blocks } = await write(text);
    const runs = blocks.flatMap((block) => (isTable(block) ? [] : block.runs.map(({ text, font }) => [text, font])));
    expect(runs).toEqual([
      ['某县人民政府办公室', '方正小标宋简体'],
      ['\n关于检查情况的通报', '方正小标宋简体'],
      ['各镇人民政府：', '仿宋_GB2312'],
      ['一、总体情况', '黑体'],
      ['（一）公开情况。', '楷体_GB2312'],
      ['全部完成“三审”……', '仿宋_GB2312'],
      ['（二）小标题', '楷体_GB2312'],
      ['1.正文', '仿宋_GB2312'],
      ['现通报如下。', '仿宋_GB2312'],
      ['附件：1. 统计表', '仿宋_GB2312'],
      ['某县人民政府办公室', '仿宋_GB2312'],
      ['2022年8月19日', '仿宋_GB2312'],
    ]);
  });

  it('splits a lead that spans several runs at the right character', async () => {
    const runs = [{ text: '（一）检查' }, { text: '38', fact: 'units' }, { text: '家。其中' }];
    const { blocks } = await write({
      orientation: 'portrait',
      blocks: [{ kind: 'paragraph', style: 'heading2', runs, leadLength: 9 }],
    });
    const [first] = blocks;
    expect(first && !isTable(first) ? first.runs.map(({ text, font }) => [text, font]) : []).toEqual([
      ['（一）检查', '楷体_GB2312'],
      ['38', '楷体_GB2312'],
      ['家。', '楷体_GB2312'],
      ['其中', '仿宋_GB2312'],
    ]);
  });

  it('names an East Asian font on every run and no theme font', async () => {
    const { xml, styles } = await write(text, annex(scoreTable()));
    const runs = xml.match(/<w:r>.*?<\/w:r>/g) ?? [];
    expect(runs.length).toBeGreaterThan(20);
    for (const run of runs)
      expect(run).toMatch(/w:eastAsia="[^"]+"[^>]*w:hint="eastAsia"|w:hint="eastAsia"[^>]*w:eastAsia=/);
    expect(xml + styles).not.toMatch(/asciiTheme|eastAsiaTheme|hAnsiTheme/);
  });

  it('has A4 pages with the official margins, turned for landscape sections', async () => {
    const { xml } = await write(text, annex({ ...scoreTable(), orientation: 'landscape' }));
    const pages = [...xml.matchAll(/<w:pgSz ([^>]*)\/><w:pgMar ([^>]*)\/>/g)].map(
      ([, size, margins]) => `${size} ${margins}`,
    );
    expect(pages).toHaveLength(2);
    expect(pages[0]).toMatch(/w:w="11906" w:h="16838"/);
    expect(pages[0]).toMatch(/w:top="2098".*w:right="1474".*w:bottom="1984".*w:left="1588"/);
    expect(pages[1]).toMatch(/w:w="16838" w:h="11906" w:orient="landscape"/);
    expect(pages[1]).toMatch(/w:top="1588".*w:right="2098".*w:bottom="1474".*w:left="1984"/);
    expect(xml).toContain('w:linePitch="579"');
  });

  it('numbers odd and even pages on their outer sides', async () => {
    const docx = await write(text);
    expect(await docx.part('word/settings.xml')).toContain('<w:evenAndOddHeaders');
    const footers = await Promise.all(['word/footer1.xml', 'word/footer2.xml'].map((name) => docx.part(name)));
    for (const footer of footers) expect(footer).toContain('PAGE');
    expect(footers.join('')).toMatch(/— /);
  });

  it('does not let titles and tables snap to the lines of the grid', async () => {
    const { styles } = await write(text);
    const style = (id: string) => new RegExp(`w:styleId="${id}">.*?</w:style>`).exec(styles)?.[0] ?? '';
    expect(style('ChabaoTitle')).toContain('<w:snapToGrid w:val="0"/>');
    expect(style('ChabaoCell24')).toContain('<w:snapToGrid w:val="0"/>');
    expect(style('ChabaoCell24')).toContain('w:lineRule="atLeast"');
    expect(style('ChabaoBody')).toMatch(/w:line="579" w:lineRule="exact".*w:firstLineChars="200"/);
  });

  it('ends sections with a paragraph that takes no room, so that no empty page follows a full table', async () => {
    const { xml } = await write(annex(scoreTable()), annex(scoreTable()));
    for (const [paragraph] of xml.matchAll(/<w:p><w:pPr>(?:(?!<\/w:p>).)*<w:sectPr/g)) {
      expect(paragraph).toContain('ChabaoSectionEnd');
    }
  });

  it('keeps odd characters and drops only what XML cannot hold', async () => {
    const { blocks } = await write({
      orientation: 'portrait',
      blocks: [paragraph('body', '<甲>&"乙"\u0001\ud800 𠮷  丙')],
    });
    const [first] = blocks;
    expect(first && !isTable(first) ? first.text : '').toBe('<甲>&"乙" 𠮷  丙');
  });

  it('is not written when cancelled', async () => {
    const folder = temporaryFolder();
    const stop = new AbortController();
    const writing = writeDocument(
      path.join(folder, 'a.docx'),
      { title: '通报', sections: [text, annex(scoreTable())] },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
