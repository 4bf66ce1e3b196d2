import type { HeadTitles } from '../headTitles.ts';
import { foldText, foldTitle } from '../nameFold.ts';
import type { RawCell, RawSheet } from '../rawSheet.ts';
import type { KnownNames } from '../understandSheet.ts';
import { findForms } from './findForms.ts';
import type { Form, FormItem, FormPlace, FormProblem, LeftColumn } from './form.ts';
import { unitNamed } from './formUnit.ts';

/** Forms put together as one table: a row for each unit, a column for each item. */
export interface FormTable {
  readonly sheet: RawSheet;
  /** Units that it has rows for, and how many of their names are known. */
  readonly units: number;
  readonly known: number;
  readonly problems: readonly FormProblem[];
  readonly left: readonly LeftColumn[];
  /** Where in the file a cell of the table stands; where a whole row or column is meant, its unit or its item. */
  locate(row: number | null, column: number | null): FormPlace | null;
  /** Whether something of this sheet stands in it. */
  holds(sheet: number): boolean;
  /** Where in the table a place of the file is. */
  find(
    sheet: number,
    row: number | null,
    column: number | null,
  ): { readonly row: number; readonly column: number } | null;
}

interface UnitForm {
  readonly unit: NonNullable<Form['unit']>;
  readonly items: Map<string, FormItem>;
}

/** More are no forms that a person typed. */
const mostCells = 200_000;
const empty: RawCell = { text: '', number: null, percent: false, date: null };

/** Null where no sheet holds forms whose unit can be told. */
export function formTable(
  sheets: readonly RawSheet[],
  titles: HeadTitles,
  names: KnownNames,
  fileName: string,
): FormTable | null {
  let budget = mostCells;
  const found = sheets.flatMap((sheet, number) => {
    budget -= sheet.rows.reduce((sum, row) => sum + row.length, 0);
    return budget < 0 ? [] : [findForms(sheet, number, titles, names)];
  });
  const forms = found.flatMap((each) => each.forms);
  if (forms.length === 0) return null;
  const problems = found.flatMap((each) => [...each.problems]);
  const units = unitForms(forms, sheets, names, fileName, problems);
  if (units.length === 0 && problems.length === 0) return null;
  const name = sheets[forms[0]?.items[0]?.item.sheet ?? 0]?.name ?? '';
  const left = found.flatMap((each) => [...each.left]);
  return {
    ...tableOf(units, forms, name, titles),
    units: units.length,
    known: units.filter(({ unit }) => names.may(unit.text)).length,
    problems,
    left,
  };
}

/** Several forms of one unit are one row; where they differ nothing is taken. */
function unitForms(
  forms: readonly Form[],
  sheets: readonly RawSheet[],
  names: KnownNames,
  fileName: string,
  problems: FormProblem[],
): UnitForm[] {
  const units = new Map<string, UnitForm>();
  for (const form of forms) {
    const unit = unitOf(form, sheets, forms.length, names, fileName, problems);
    if (!unit) continue;
    const key = names.meant?.(unit.text) ?? foldText(unit.text);
    const known = units.get(key) ?? { unit, items: new Map<string, FormItem>() };
    units.set(key, known);
    for (const item of form.items) addItem(known, item, sheets, problems);
  }
  return [...units.values()];
}

function addItem(
  { unit, items }: UnitForm,
  item: FormItem,
  sheets: readonly RawSheet[],
  problems: FormProblem[],
): void {
  const key = keyOf(item.path);
  const before = items.get(key);
  if (!before || before.value.text.trim() === '') items.set(key, item);
  else if (item.value.text.trim() !== '' && foldText(before.value.text) !== foldText(item.value.text)) {
    const where = item.place.sheet === before.place.sheet ? '' : `工作表“${sheets[before.place.sheet]?.name ?? ''}”`;
    problems.push({
      place: item.place,
      message: `“${unit.text}”有几张表，“${(item.path.at(-1) ?? '').trim()}”这里写“${item.value.text.trim().slice(0, 20)}”，${where}第 ${before.place.row + 1} 行写“${before.value.text.trim().slice(0, 20)}”，分不清用哪一个，没有导入。`,
      suggestion: '请只留一张再导入，或在录入页填写。',
    });
    items.set(key, { ...before, value: empty });
  }
}

/** By what the form says, else by the name of its sheet, else of the file; two that contradict each other are asked about. */
function unitOf(
  form: Form,
  sheets: readonly RawSheet[],
  forms: number,
  names: KnownNames,
  fileName: string,
  problems: FormProblem[],
): Form['unit'] {
  const [first] = form.items;
  if (!first) return null;
  const at = first.item;
  const alone = forms === 1 ? unitNamed(fileName, at, names) : null;
  const titled = unitNamed(sheets[at.sheet]?.name ?? '', at, names) ?? alone;
  if (!form.unit) {
    if (titled) return titled;
    const message = '这是一个单位的表（项目竖排），但表上、表页名和文件名里都看不出是哪个单位，没有导入。';
    const suggestion = '请在表上写明单位（如“填报单位：某某局”），或把表页改成单位的名称，再导入。';
    problems.push({ place: at, message, suggestion });
    return null;
  }
  const [said, called] = [names.meant?.(form.unit.text), titled && names.meant?.(titled.text)];
  if (titled && said && called && said !== called) {
    const message = `表上写的单位是“${form.unit.text}”，表页或文件却叫“${titled.text}”，分不清是哪个单位的，没有导入。`;
    problems.push({ place: form.unit.place, message, suggestion: '请核对后改成一致再导入。' });
    return null;
  }
  return form.unit;
}

function keyOf(path: readonly string[]): string {
  return path.map(foldTitle).join('\u0000');
}

function tableOf(units: readonly UnitForm[], forms: readonly Form[], name: string, titles: HeadTitles) {
  const columns = new Map<string, FormItem>();
  for (const item of forms.flatMap(({ items }) => items)) {
    if (!columns.has(keyOf(item.path))) columns.set(keyOf(item.path), item);
  }
  const [keys, heads] = [[...columns.keys()], [...columns.values()]];
  const above = (forms[0]?.above ?? []).map((text) => [textCell(text)]);
  const below = (forms[0]?.notes ?? []).map((text) => [textCell(text)]);
  const head = headRows(heads, titles);
  const body = units.map(({ unit, items }) => [
    textCell(unit.text),
    ...keys.map((key) => items.get(key)?.value ?? empty),
  ]);
  const places = units.map(({ unit, items }) => [
    unit.place,
    ...keys.map((key) => items.get(key)?.place ?? unit.place),
  ]);
  return {
    sheet: { name, rows: [...above, ...head, ...body, ...below], merges: [] },
    holds: (sheet: number) => forms.some(({ items }) => items[0]?.item.sheet === sheet),
    ...placed(places, heads, above.length + head.length),
  };
}

/** Headings beside the items stand above them, as in an annex; the last row has their names. */
function headRows(heads: readonly FormItem[], titles: HeadTitles): RawCell[][] {
  const depth = Math.max(1, ...heads.map(({ path }) => path.length));
  const identity = titles.leaves.find(({ column }) => titles.identity.has(column.id))?.printed.at(-1) ?? '单位';
  return Array.from({ length: depth }, (_, level) => {
    const texts = heads.map(({ path }) => path[level - depth + path.length] ?? '');
    return [level === depth - 1 ? identity : '', ...texts].map(textCell);
  });
}

/** @param places of each row its unit's and its answers' */
function placed(
  places: readonly (readonly FormPlace[])[],
  heads: readonly FormItem[],
  top: number,
): Pick<FormTable, 'locate' | 'find'> {
  const found = new Map<string, { row: number; column: number }>();
  for (const [row, line] of places.entries()) {
    for (const [column, { sheet, ...place }] of line.entries()) {
      found.set(`${sheet} ${place.row} ${place.column}`, { row: top + row, column });
      if (!found.has(`${sheet} ${place.row} `)) found.set(`${sheet} ${place.row} `, { row: top + row, column });
    }
  }
  return {
    locate(row, column) {
      const line = row === null ? undefined : places[row - top];
      if (line) return line[column ?? 0] ?? line[0] ?? null;
      return column === null ? null : (heads[column - 1]?.item ?? places[0]?.[0] ?? null);
    },
    find: (sheet, row, column) => (row === null ? null : (found.get(`${sheet} ${row} ${column ?? ''}`) ?? null)),
  };
}

function textCell(text: string): RawCell {
  return { ...empty, text };
}
