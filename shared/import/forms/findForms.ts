import type { HeadTitles } from '../headTitles.ts';
import { createGrid, type RawGrid } from '../rawGrid.ts';
import type { RawSheet } from '../rawSheet.ts';
import type { KnownNames } from '../understandSheet.ts';
import type { Form, FormItem, FoundForms } from './form.ts';
import { leafOf, recordedLeaf, titledCells } from './formAnswers.ts';
import { fewestItems, itemRegions, linesIn, readLists } from './formLists.ts';
import { unitAbove } from './formUnit.ts';

/** No form is longer; what is longer is a list. */
const mostRows = 400;
const mostColumns = 60;
const none: FoundForms = { forms: [], problems: [], left: [] };

/** The forms on one sheet, each about one unit: items below each other with their answers beside them, or items and answers in pairs. */
export function findForms(sheet: RawSheet, number: number, titles: HeadTitles, names: KnownNames): FoundForms {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (sheet.rows.length > mostRows || width > mostColumns || width < 2) return none;
  const grid = createGrid(sheet);
  const pairs = readPairs(grid, number, titles, names);
  if (pairs) return { ...none, forms: pairs };
  const lists = itemRegions(grid, titles).map((region) => readLists({ grid, sheet: number, titles, names, region }));
  return {
    forms: lists.flatMap(({ forms }) => forms),
    problems: lists.flatMap(({ problems }) => problems),
    left: lists.flatMap(({ left }) => left),
  };
}

/** 链接可用率 | 98.6% | 死链数 | 2: items and answers in turn, at least once two of them in a row. */
function readPairs(grid: RawGrid, sheet: number, titles: HeadTitles, names: KnownNames): Form[] | null {
  const cells = Array.from({ length: grid.height }, (_, row) => titledCells(grid, titles, row));
  const all = cells.flat();
  const paired = all.filter(({ top, right }) => leafOf(titles, grid.at(top, right + 1).raw.text) === undefined);
  const recorded = all.filter(({ raw }) => recordedLeaf(titles, raw.text));
  if (recorded.length < fewestItems || paired.length < all.length || !cells.some((row) => row.length > 1)) return null;
  // Two forms beside each other have each item twice in a row.
  const twice = cells.some((row) => new Set(row.map(({ raw }) => leafOf(titles, raw.text))).size < row.length);
  if (twice) return null;
  const forms: { items: FormItem[]; unit: Form['unit'] }[] = [];
  let seen = new Set<string>();
  for (const { raw, top: row, left, right } of all) {
    const leaf = leafOf(titles, raw.text);
    if (!leaf || right + 1 >= grid.width) continue;
    if (forms.length === 0 || seen.has(leaf.column.id)) {
      forms.push({ items: [], unit: null });
      seen = new Set();
    }
    seen.add(leaf.column.id);
    const form = forms.at(-1);
    const answer = grid.at(row, right + 1);
    const place = { sheet, row: answer.top, column: answer.left };
    const named = titles.identity.has(leaf.column.id);
    if (named && form && answer.raw.text.trim() !== '') form.unit = { text: answer.raw.text.trim(), place };
    else if (form && !named)
      form.items.push({ path: [raw.text], item: { sheet, row, column: left }, value: answer.raw, place });
  }
  const first = all[0]?.top ?? 0;
  const lines = { sheet, from: 0, to: first, left: 0, right: grid.width - 1 };
  return forms.map(({ items, unit }, at) => ({
    items,
    unit: unit ?? (at === 0 ? unitAbove(grid, lines, names) : null),
    above: at === 0 ? linesIn(grid, { ...lines, to: first + 1 }, unit?.place ?? null) : [],
    notes: [],
  }));
}
