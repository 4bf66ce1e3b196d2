import { expect, test } from 'vitest';
import type { Block, DocumentModel } from '#shared/document/documentModel.ts';
import { layOutPages } from '#shared/document/pages/layOutPages.ts';
import { printedBlocks } from '#shared/document/pages/setSection.ts';
import { placeSections } from '#shared/document/sectionPlace.ts';
import { settingOf } from '#shared/document/setting.ts';
import type { TableModel } from '#shared/document/tableModel.ts';
import { row, table } from '../../electron/excel/sampleTables.ts';

/** Rows of one line each under merged cells of `sizes` rows, which say `text` and their number. */
function grouped(sizes: readonly number[], text: string): TableModel {
  const body = sizes.flatMap((size, group) =>
    Array.from({ length: size }, (_, at) =>
      row('body', ...(at === 0 ? [{ column: 0, text: `${text}${group + 1}`, rowSpan: size }] : []), {
        column: 1,
        text: `第${group + 1}组第${at + 1}行`,
      }),
    ),
  );
  const head = row('head', { column: 0, text: '类别' }, { column: 1, text: '事项' });
  return table({ label: null, title: '', columns: [{ width: 6 }, { width: 20 }], rows: [head, ...body], headRows: 1 });
}

const documentOf = (model: TableModel): DocumentModel => ({
  title: '',
  sections: [{ orientation: 'portrait', blocks: [{ kind: 'table', table: model }] }],
});

function printed(model: TableModel): TableModel {
  const document = documentOf(model);
  const [placed] = placeSections(document);
  const [block] = placed ? printedBlocks(placed, document, settingOf(document)) : [];
  return (block as Extract<Block, { kind: 'table' }>).table;
}

const piecesOf = ({ rows }: TableModel) =>
  rows.flatMap(({ cells }, at) =>
    cells.flatMap(({ column, text, rowSpan }) => (column === 0 && at > 0 ? [{ text, at, rowSpan }] : [])),
  );

/** The words of the first column on each page, without the head. */
const groupsOnPages = (model: TableModel) =>
  layOutPages(documentOf(model)).map(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'text' && mark.cell?.[1] === 0 && mark.cell[0] > 0 ? [mark.text] : [])),
  );

test('a merged cell ends at the end of its page and says its text again on the next', () => {
  const pages = groupsOnPages(grouped([4, 90], '组'));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages).toEqual([['组1', '组2'], ...pages.slice(1).map(() => ['组2'])]);
  const pieces = piecesOf(printed(grouped([4, 90], '组')));
  expect(pieces.reduce((sum, { rowSpan }) => sum + rowSpan, 0)).toBe(94);
  expect(pieces.length).toBe(pages.length + 1);
});

test('a table that stands on one page stays as it is', () => {
  const model = grouped([4, 5], '组');
  expect(printed(model)).toBe(model);
});

const long = '指标的名称很长，要好几行才放得下，别的地方也没有更多的空，只能在这里换行，';

test('a text that has no room above the end of the page is not cut there', () => {
  const marks = layOutPages(documentOf(grouped([90], '组')))[0]?.marks ?? [];
  const rows = marks.filter((mark) => mark.kind === 'cell' && mark.cell[1] === 1 && mark.cell[0] > 0).length;
  // The second group begins in the last row of the first page.
  const model = grouped([rows - 1, 6], long);
  expect(piecesOf(printed(model)).map(({ text }) => text)).toEqual([`${long}1`, `${long}2`]);
});

test('where a text needs more than is left of its rows, these grow, and what comes after ends at the ends of its pages', () => {
  const model = grouped(new Array<number>(10).fill(8), long.slice(0, 18));
  const pages = groupsOnPages(model).map((texts) => texts.join(''));
  const pieces = piecesOf(printed(model)).map(({ text }) => text);
  expect(pieces.length).toBeGreaterThan(10);
  // Each is whole on its page: none begins on one and ends on the next.
  expect(pages.flatMap((text) => text.match(/指标[^指]*?\d+/gu) ?? [])).toEqual(pieces);
});
