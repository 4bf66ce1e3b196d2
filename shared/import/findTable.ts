import type { CheckedSheet } from './checkSheet.ts';
import type { FormTable } from './forms/formTable.ts';
import { readForms } from './forms/readForms.ts';
import type { HeadTitles } from './headTitles.ts';
import type { TurnedTable } from './mapping/columnMapping.ts';
import { fills, hasSaid } from './mapping/fills.ts';
import { isFilledStart } from './rawGrid.ts';
import { placeAfter, type Turn, turnSheet } from './turnedSheet.ts';
import { findSheet, type KnownForm, type KnownNames, mostColumns, type UnderstoodSheet } from './understandSheet.ts';

/** A table as it is read; `turn` is there when it stands on its side in the file. */
export interface FoundTable extends UnderstoodSheet {
  readonly turn: Turn | null;
  /** Set where it is put together of forms about one unit each. */
  readonly forms: FormTable | null;
  readonly checked: readonly CheckedSheet[];
}

/**
 * The table of the annex, as it stands or, where nothing that the annex records is found so, on its side: items below each other,
 * units beside each other. It is turned only when the names beside each other are known, or a person says so.
 */
export function findTable(
  titles: HeadTitles,
  checked: readonly CheckedSheet[],
  names: KnownNames | null,
  known: KnownForm,
): FoundTable | null {
  const said = known.layout?.turned;
  const sheets = checked.map(({ sheet }) => sheet);
  const upright = said === true ? null : findSheet(titles, sheets, names, known);
  const asItStands = upright && { ...upright, turn: null, forms: null, checked };
  if (said === false) return asItStands;
  if (upright && fills(upright.mapping, titles)) {
    const { known: met, half } = countNames(upright, titles, names);
    const forms = half ? null : readForms(titles, checked, names, known);
    // What stands in pairs of item and answer looks like a head above rows; the names tell which it is.
    return forms && forms.forms.known > met ? forms : asItStands;
  }
  return findTurned(titles, checked, names, known) ?? readForms(titles, checked, names, known) ?? asItStands;
}

/** How many names below the head are known; `half` of them, or nobody can tell. */
function countNames(
  { grid, head }: UnderstoodSheet,
  titles: HeadTitles,
  names: KnownNames | null,
): { readonly known: number; readonly half: boolean } {
  const texts = names ? namesBelow(grid, head, titles, mostNames) : [];
  const known = texts.filter((text) => names?.may(text)).length;
  return { known, half: texts.length === 0 || known * 2 >= texts.length };
}

const mostNames = 60;

function findTurned(
  titles: HeadTitles,
  checked: readonly CheckedSheet[],
  names: KnownNames | null,
  { layout = {}, ...known }: KnownForm,
): FoundTable | null {
  let best: FoundTable | null = null;
  for (const { sheet, remarks } of checked) {
    if (layout.sheet !== undefined && layout.sheet !== sheet.name) continue;
    const turned = turnSheet(sheet, titles, names?.may);
    // Rows that a person names are rows of the file.
    const form = { ...known, layout: { ...layout, head: undefined, sheet: undefined } };
    const found = turned && findSheet(titles, [turned.sheet], names, form);
    if (!found || !(fills(found.mapping, titles) || hasSaid(layout)) || found.head.score <= (best?.head.score ?? 0))
      continue;
    const told = layout.turned
      ? saidSo
      : tellWhy(namesBelow(found.grid, found.head, titles, mostColumns, turned.turn.from + turned.turn.width), names);
    if (!told) continue;
    const moved = remarks.map((remark) => ({ ...remark, ...placeAfter(turned.turn, remark) }));
    const mapping = { ...found.mapping, turned: told };
    best = { ...found, mapping, turn: turned.turn, forms: null, checked: [{ sheet: turned.sheet, remarks: moved }] };
  }
  return best;
}

const saidSo: TurnedTable = { confidence: 'sure', reason: '人工指定' };

/** Why the table is taken to stand on its side; null when that is no more than a guess. */
function tellWhy(texts: readonly string[], names: KnownNames | null): TurnedTable | null {
  const sure = texts.filter((text) => names?.knows(text)).length;
  const known = texts.filter((text) => names?.may(text)).length;
  if (known < 2 || known * 10 < texts.length * 6) return null;
  const count = known === texts.length ? `${known} 个名称都认得` : `${texts.length} 个名称中认得 ${known} 个`;
  return {
    confidence: sure * 10 >= texts.length * 8 ? 'sure' : 'likely',
    reason: `横着排的 ${count}，竖着排的是附件的列`,
  };
}

/** What stands where the names are. */
function namesBelow(
  grid: UnderstoodSheet['grid'],
  head: UnderstoodSheet['head'],
  { identity }: HeadTitles,
  most: number,
  end = grid.height,
): string[] {
  const columns = head.blocks.flatMap((block) => [...identity].flatMap((id) => block.columns.get(id) ?? []));
  const texts: string[] = [];
  for (const column of columns) {
    for (let row = head.bottom + 1; row < end && texts.length < most; row += 1) {
      const cell = grid.at(row, column);
      if (cell.top === row && isFilledStart(cell, column)) texts.push(cell.raw.text);
    }
  }
  return texts;
}
