import { describe, expect, it } from 'vitest';
import type { DocumentModel, Paragraph, ParagraphStyle } from '#shared/document/documentModel.ts';
import { breakLines } from '#shared/document/pages/breakLines.ts';
import { layOutPages } from '#shared/document/pages/layOutPages.ts';
import { pagesHtml } from '#shared/document/pages/pageSvg.ts';
import type { PrintedPage } from '#shared/document/pages/printedPage.ts';
import { row, table } from '../../electron/excel/sampleTables.ts';

const paragraph = (style: ParagraphStyle, text: string): Paragraph => ({
  kind: 'paragraph',
  style,
  runs: [{ text }],
  leadLength: 0,
});
const textsOf = (page: PrintedPage | undefined) =>
  (page?.marks ?? []).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
const linesOf = (text: string, room: number) =>
  breakLines(text, { size: 100, tracking: 0, first: room * 100, rest: room * 100 }).map(({ from, to }) =>
    text.slice(from, to),
  );
const portrait = (blocks: DocumentModel['sections'][number]['blocks']): DocumentModel => ({
  title: '',
  sections: [{ orientation: 'portrait', blocks }],
});

describe('lines', () => {
  it('break anywhere in Chinese, but not before a closing mark nor behind an opening one', () => {
    expect(linesOf('一二三四五六七八', 4)).toEqual(['一二三四', '五六七八']);
    expect(linesOf('一二三四”五', 4)).toEqual(['一二三', '四”五']);
    expect(linesOf('一二三（四五', 4)).toEqual(['一二三', '（四五']);
  });
  it('let a comma or full stop hang over the edge, but not behind a number, not before a closing mark and not in a cell', () => {
    expect(linesOf('一二三四，五六', 4)).toEqual(['一二三四，', '五六']);
    expect(linesOf('一二三四,五六', 4)).toEqual(['一二三四,', '五六']);
    expect(linesOf('一二三20，五', 4.2)).toEqual(['一二三', '20，五']);
    expect(linesOf('一二三四。”五', 4)).toEqual(['一二三', '四。”五']);
    expect(breakLines('一二，三', { size: 100, tracking: 0, first: 200, rest: 200, hangs: false }).length).toBe(3);
  });
  it('never break a dash or an ellipsis in the middle', () => {
    expect(linesOf('一二三——四', 4)).toEqual(['一二', '三——四']);
    expect(linesOf('一二三……四', 4)).toEqual(['一二', '三……四']);
  });
  it('have white between Chinese and numbers, counted even where the line ends', () => {
    expect(linesOf('一二12三', 3)).toEqual(['一二', '12三']);
    expect(linesOf('一二12三', 3.4)).toEqual(['一二12', '三']);
  });
  it('keep numbers and words whole, and break what is longer than a line', () => {
    expect(linesOf('一二三2023', 4)).toEqual(['一二三', '2023']);
    expect(linesOf('123456789', 4)).toEqual(['12345678', '9']);
  });
});

describe('pages', () => {
  it('have 22 lines of 28 characters', () => {
    const pages = layOutPages(portrait([paragraph('addressee', '字'.repeat(28 * 23))]));
    expect(pages.map((page) => textsOf(page).filter((text) => text === '字'.repeat(28)).length)).toEqual([22, 1]);
  });
  it('are numbered outside: odd ones at the right, even ones at the left', () => {
    const pages = layOutPages(portrait([paragraph('addressee', '字'.repeat(28 * 23))]));
    const numbers = pages.map(({ marks }) => marks.find((mark) => mark.kind === 'text' && mark.text.includes('—')));
    expect(numbers.map((mark) => mark?.kind === 'text' && [mark.text, mark.x > 5000])).toEqual([
      ['— 1 —', true],
      ['— 2 —', false],
    ]);
  });
  it('never hold the sign-off alone: the paragraph above goes along', () => {
    const pages = layOutPages(
      portrait([
        paragraph('addressee', '字'.repeat(28 * 20)),
        paragraph('body', '特此通报。'),
        paragraph('issuer', '某县人民政府办公室'),
        paragraph('date', '2022年5月26日'),
      ]),
    );
    expect(textsOf(pages[1]).slice(0, 3)).toEqual(['特此通报。', '某县人民政府办公室', '2022年5月26日']);
  });
  it('of several papers in one file have a front each and count from 1', () => {
    const section = (starts: boolean) => ({
      orientation: 'portrait' as const,
      blocks: [paragraph('body', '一')],
      ...(starts && { starts }),
    });
    const front = { format: 'document', mark: '某县文件', number: '某办〔2022〕1号' } as const;
    const pages = layOutPages({ title: '', front, sections: [section(true), section(false), section(true)] });
    expect(pages.map(({ number }) => number)).toEqual([1, 2, 1]);
    expect(pages.map((page) => textsOf(page).includes('某县文件'))).toEqual([true, false, true]);
  });
  it('end with an upright page for 版记 behind a lying annex, and with none where there is nothing to print', () => {
    const sections = [{ orientation: 'landscape' as const, blocks: [paragraph('body', '一')] }];
    const pagesOf = (copyTo: string | null) => layOutPages({ title: '', sections, back: { copyTo, printed: null } });
    expect(pagesOf('县委办公室').map(({ orientation }) => orientation)).toEqual(['landscape', 'portrait']);
    expect(pagesOf(null).length).toBe(1);
  });
  it('begin an annex with its number on the first line and its title in the middle of the third', () => {
    const model = table({ label: '附件1', title: '统计表', columns: [{ width: 10 }], rows: [], headRows: 0 });
    const [page] = layOutPages(portrait([{ kind: 'table', table: model }]));
    const baseline = (text: string) =>
      page?.marks.flatMap((mark) => (mark.kind === 'text' && mark.text === text ? [mark.baseline] : []))[0] ?? 0;
    expect((baseline('附件1') - 2098) / 579).toBeCloseTo(0.8, 1);
    // The middle of a character of 440 twips is as much above its foot; one millimetre is 57.
    expect(Math.abs(baseline('统计表') - 440 * 0.38 - (2098 + 2.5 * 579))).toBeLessThan(57);
  });
  it('repeat the head of a table and lose no cell', () => {
    const body = Array.from({ length: 60 }, (_, index) => row('body', { column: 0, text: `第${index}行` }));
    const model = table({ columns: [{ width: 10 }], rows: [row('head', { column: 0, text: '单位' }), ...body] });
    const pages = layOutPages(portrait([{ kind: 'table', table: { ...model, headRows: 1 } }]));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(textsOf(page)).toContain('单位');
    expect(pages.flatMap(textsOf).filter((text) => text.startsWith('第')).length).toBe(60);
  });
  it('are HTML for the printer in which no text is markup', () => {
    const html = pagesHtml('a', layOutPages(portrait([paragraph('body', '<b>&"')])), (hash) => hash);
    expect(html).toContain('&lt;b&gt;&amp;&quot;');
  });
});
