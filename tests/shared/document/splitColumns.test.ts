import { expect, test } from 'vitest';
import { leastColumns } from '#shared/document/fitColumns.ts';
import { besideText } from '#shared/document/gridLayout.ts';
import { layOutPages } from '#shared/document/pages/layOutPages.ts';
import { splitColumns } from '#shared/document/splitColumns.ts';
import type { TableModel } from '#shared/document/tableModel.ts';
import { wholeTexts } from '../../support/examples.ts';
import { tortureTable } from '../../support/torturePack.ts';

/** Twips: the 225 mm of a lying page. */
const width = 12757;
const wide = tortureTable({ units: 30, columns: 40, orientation: 'landscape' });
/** The lowest row of the head, in which every column has a cell of its own. */
const headRow = 3;
const textsOf = ({ rows }: TableModel, from: number) =>
  rows.slice(headRow).map(({ cells }) => cells.filter(({ column, columnSpan }) => column >= from && columnSpan === 1));

test('a table whose columns fit, and one without leading columns to repeat, stays as it is', () => {
  const narrow = tortureTable({ units: 30, columns: 7, orientation: 'landscape' });
  expect(splitColumns(narrow, width)).toEqual([narrow]);
  const sideBySide = { ...wide, frozenColumns: 0 };
  expect(splitColumns(sideBySide, width)).toEqual([sideBySide]);
});

test('every column stands in one part, the leading ones in each, and each part fits', () => {
  const parts = splitColumns(wide, width);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) {
    const least = leastColumns(part, besideText / 20).reduce((total, each) => total + each, 0);
    expect(least).toBeLessThanOrEqual(width / 20);
    expect(part.columns.slice(0, 3)).toEqual(wide.columns.slice(0, 3));
    expect(part.rows.map(({ cells }) => cells.find(({ column }) => column === 2)?.text)).toEqual(
      wide.rows.map(({ cells }) => cells.find(({ column }) => column === 2)?.text),
    );
  }
  const all = parts.map((part) => textsOf(part, 3).map((row) => row.map(({ text }) => text)));
  const joined = textsOf(wide, 3).map((_, row) => all.flatMap((part) => part[row] ?? []));
  expect(joined).toEqual(textsOf(wide, 3).map((row) => row.map(({ text }) => text)));
});

test('a part ends between two groups of the head', () => {
  const cells = (row: TableModel['rows'][number]) =>
    row.cells.map((cell) => ({ ...cell, text: cell.text.slice(0, 60) }));
  const short = { ...wide, rows: wide.rows.map((row) => ({ ...row, cells: cells(row) })) };
  const groupsOf = ({ rows }: TableModel) => rows[2]?.cells.map(({ text, columnSpan }) => [text, columnSpan]) ?? [];
  expect(splitColumns(short, width).flatMap(groupsOf)).toEqual(groupsOf(short));
});

test('a long text has room enough for its row to stay low', () => {
  const narrow = wide.columns[3]?.width ?? 0;
  for (const part of splitColumns(wide, width)) {
    const long = part.rows.flatMap(({ cells }) => cells.filter(({ text }) => text.length === 300));
    for (const { column } of long) expect(part.columns[column]?.width).toBeGreaterThan(4 * narrow);
  }
});

test('only the first part has the title, only the last the notes', () => {
  const parts = splitColumns(wide, width);
  expect(parts.map(({ label }) => label)).toEqual([wide.label, ...parts.slice(1).map(() => null)]);
  expect(parts.slice(1, 3).map(({ title, subtitle }) => [title, subtitle])).toEqual([
    ['', '（续表1）'],
    ['', '（续表2）'],
  ]);
  expect(parts.map(({ notes }) => notes.length)).toEqual([...parts.slice(1).map(() => 0), wide.notes.length]);
});

test('a heading over the whole width stands in each part', () => {
  for (const part of splitColumns(wide, width)) {
    const group = part.rows.find(({ kind }) => kind === 'group');
    expect(group?.cells).toMatchObject([{ column: 0, columnSpan: part.columns.length }]);
  }
});

test('a cell on a page says its place in the whole table, in whichever part it stands', () => {
  const section = { orientation: wide.orientation, blocks: [{ kind: 'table' as const, table: wide }] };
  const marks = layOutPages({ title: '', sections: [section] }).flatMap((page) => page.marks);
  // A merged cell says its text again on each page, in one of its rows.
  const whole = wholeTexts(wide);
  const textAt = ([row, column]: readonly [number, number]) => whole[row]?.[column]?.replace(/\s/gu, '');
  const texts = marks.flatMap((mark) => (mark.kind === 'text' && mark.cell && mark.cell[0] >= headRow ? [mark] : []));
  for (const { text, cell } of texts) expect(textAt(cell ?? [0, 0])).toContain(text.replace(/\s/gu, ''));
  const last = wide.columns.length - 1;
  expect(marks.some((mark) => mark.kind === 'cell' && mark.cell[1] === last)).toBe(true);
});
