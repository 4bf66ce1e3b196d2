import { foldText, foldTitle } from '../import/nameFold.ts';
import type { ColumnInput } from '../pack/column.ts';
import { computedColumn, type Sketched } from './computedColumn.ts';
import { type SketchedColumn, sketchColumn } from './sketchColumn.ts';
import { type Place, placesOf, rowsOf, type SketchPart } from './sketchPart.ts';
import type { SketchRow } from './tableRows.ts';
import { isAccountTitle, isNameTitle, isUnitName, plainTitle } from './tableWords.ts';
import { isTaskTable, taskAnnex } from './taskAnnex.ts';

/** What one column of the file became. */
export interface ColumnNote {
  readonly letter: string;
  readonly title: string;
  readonly reason: string;
}

export interface SketchedName {
  readonly name: string;
  readonly group: string | null;
}

export interface SketchedAnnex {
  readonly title: string;
  readonly period: string | null;
  readonly columns: readonly ColumnNote[];
  readonly definition: Record<string, unknown>;
  readonly names: readonly SketchedName[];
  readonly accounts: boolean;
  /** What looks otherwise than it was taken, as sentences. */
  readonly doubts: readonly string[];
}

/** An annex as the tables of one head show it; null where no column says what the rows are about. */
export function sketchAnnex(parts: readonly SketchPart[], number: number): SketchedAnnex | null {
  const [part] = parts;
  if (!part) return null;
  const name = nameOf(placesOf(part, part.rows));
  if (!name) return null;
  const kept = parts.filter((each) => each === part || isOfOthers(each, part, name.at));
  const rows = rowsOf(kept);
  const places = placesOf(part, rows);
  return isTaskTable(places) ? taskAnnex(part, places, number) : unitAnnex(part, rows, places, name.at, number);
}

/** The same units once more are another month's, not more of the table. */
function isOfOthers({ rows }: SketchPart, { rows: known }: SketchPart, at: number): boolean {
  const names = new Set(known.map(({ cells }) => foldText(cells[at]?.text ?? '')));
  return !rows.some(({ cells }) => names.has(foldText(cells[at]?.text ?? '')));
}

function unitAnnex(
  part: SketchPart,
  rows: readonly SketchRow[],
  places: readonly Place[],
  nameAt: number,
  number: number,
): SketchedAnnex | null {
  const name = places.find(({ at }) => at === nameAt);
  if (!name) return null;
  const accounts = isAccountTitle(name.path.at(-1) ?? '');
  const headed = rows.some(({ group }) => group !== null);
  const groupPlace = accounts || headed ? null : groupColumn(places, name);
  const sketched = sketchColumns(places, name, groupPlace, accounts, rows);
  const { title, page } = part;
  const sponsor = sketched.find(({ column }) => column.kind === 'attribute' && column.attribute === 'sponsor');
  return {
    title,
    period: page.period,
    columns: sketched.map(noteOf),
    doubts: besideNames(places, name, accounts),
    names: accounts && !sponsor ? [] : namesOf(sponsor?.place ?? name, rows, groupPlace),
    accounts,
    definition: {
      id: `annex${number}`,
      number,
      title: plainTitle(title),
      rows: { from: accounts ? 'accounts' : 'units' },
      ...(headed && { groupBy: { as: 'row' } }),
      ...rankOrder(sketched),
      columns: tree(sketched),
      ...totalsOf(part, sketched),
      ...(page.notes.length > 0 && { notes: page.notes.slice(0, 5).map(plainTitle) }),
      layout: { orientation: sketched.length > 8 ? 'landscape' : 'portrait', blocks: Math.min(4, part.blocks) },
    },
  };
}

function noteOf({ place, reason }: Sketched): ColumnNote {
  return { letter: place.letter, title: place.path.join('／'), reason };
}

function totalsOf({ total, subtotal }: SketchPart, sketched: readonly Sketched[]) {
  if (total === null && subtotal === null) return {};
  return { totals: { ...total, ...(subtotal !== null && { perGroup: subtotal }), columns: summedColumns(sketched) } };
}

/** Percentages are not added up. */
function summedColumns(sketched: readonly Sketched[]): string[] {
  return sketched.flatMap(({ column: { kind, id, ...more } }) => {
    const percent = 'unit' in more && more.unit === '%';
    return (kind === 'integer' || kind === 'decimal' || kind === 'sum') && !percent ? [id] : [];
  });
}

/** Another column of unit names may be a second table beside the first. */
function besideNames(places: readonly Place[], name: Place, accounts: boolean): string[] {
  if (accounts) return [];
  return places
    .filter(
      ({ at, cells }) => at > name.at && cells.filter(({ text }) => isUnitName(text)).length * 10 > cells.length * 8,
    )
    .map(({ letter }) => `${letter} 列也像一列单位：如果是左右并排的两张表，请先上下接成一张再起草。`);
}

/** The column that says what a row is about: by its title, by what stands in it, and the earlier of equals. */
function nameOf(places: readonly Place[]): Place | null {
  let best: Place | null = null;
  let highest = 0.6;
  for (const place of places) {
    const texts = place.cells.map(({ text }) => text.trim()).filter((text) => text !== '');
    if (texts.length === 0 || texts.some((text) => /^[\d.,%]+$/u.test(text))) continue;
    const title = place.path.at(-1) ?? '';
    const units = texts.filter(isUnitName).length / texts.length;
    const distinct = new Set(texts).size / texts.length;
    const score = (isAccountTitle(title) ? 2.5 : isNameTitle(title) ? 1 : 0) + units + distinct * 0.5;
    if (score > highest + 0.01) [best, highest] = [place, score];
  }
  return best;
}

/** A column left of the names whose few texts go on over several rows. */
function groupColumn(places: readonly Place[], name: Place): Place | null {
  const left = places.filter(({ at, path }) => at < name.at && !isSerial(path));
  const found = left.find(({ cells }) => {
    const texts = cells.map(({ text }) => text.trim());
    const different = new Set(texts).size;
    const short = texts.every((text) => text !== '' && text.length <= 20 && !/^[\d.%]+$/u.test(text));
    return short && different * 2 <= texts.length && different <= 30;
  });
  return found ?? null;
}

function isSerial(path: readonly string[]): boolean {
  return /^(?:序号|编号|序|no\.?|№)$/iu.test(foldTitle(path.join('')));
}

function sketchColumns(
  places: readonly Place[],
  name: Place,
  group: Place | null,
  accounts: boolean,
  rows: readonly SketchRow[],
): Sketched[] {
  const taken = new Set<string>();
  const recorded = places.map((place): Sketched => {
    const id = `c${place.at + 1}`;
    const title = titleOf(place, places);
    const fixed = fixedColumn(place, id, title, name, group) ?? (accounts ? accountColumn(id, title, taken) : null);
    return { place, ...(fixed ?? sketchColumn(id, title, place.cells)) };
  });
  const groups = rows.map(({ group: heading }, at) => heading ?? group?.cells[at]?.text ?? null);
  return recorded.map((each) => ({ ...each, ...computedColumn(each, recorded, groups) }));
}

/** In a pack a title over several columns is that of the last; those before it have none. */
function titleOf({ at, path }: Place, places: readonly Place[]): string {
  return places.some((other) => other.at === at + 1 && other.goesOn) ? '' : (path.at(-1) ?? '');
}

function fixedColumn(place: Place, id: string, title: string, name: Place, group: Place | null): SketchedColumn | null {
  if (place === name) return { column: { kind: 'name', id, title }, reason: '每行是谁' };
  if (place === group)
    return { column: { kind: 'attribute', id, title, attribute: 'group', merge: 'equal' }, reason: '单位的组' };
  return isSerial(place.path) ? { column: { kind: 'serial', id, title }, reason: '序号' } : null;
}

const accountAttributes = [
  { attribute: 'platform', words: /平台|新媒体类型|账号类型|^类型$|渠道/u, reason: '账号的平台' },
  { attribute: 'sponsor', words: /主办|主管|开办|责任|所属|运营|单位|部门/u, reason: '账号的主办单位' },
] as const;

function accountColumn(id: string, title: string, taken: Set<string>): SketchedColumn | null {
  const found = accountAttributes.find(({ attribute, words }) => words.test(title) && !taken.has(attribute));
  if (!found) return null;
  const { attribute, reason } = found;
  taken.add(attribute);
  return { column: { kind: 'attribute', id, title, attribute }, reason };
}

function rankOrder(sketched: readonly Sketched[]) {
  const rank = sketched.find(({ column }) => column.kind === 'rank')?.column;
  if (rank?.kind !== 'rank') return {};
  return { sort: [{ by: rank.id, order: 'asc' }, { by: 'official' }], sortWithin: rank.within ?? 'table' };
}

/** Neighbours under one heading stand under it again. */
function tree(sketched: readonly Sketched[], depth = 0, above = 'g'): ColumnInput[] {
  const columns: ColumnInput[] = [];
  for (let at = 0; at < sketched.length; ) {
    const first = sketched[at];
    if (!first) break;
    const heading = first.place.path.length > depth + 1 ? first.place.path[depth] : undefined;
    let end = at + 1;
    if (heading === undefined) columns.push(first.column);
    else {
      while (end < sketched.length && isUnder(sketched[end], depth, heading)) end += 1;
      const id = `${above}${at + 1}`;
      columns.push({ kind: 'group', id, title: heading, columns: tree(sketched.slice(at, end), depth + 1, `${id}_`) });
    }
    at = end;
  }
  return columns;
}

function isUnder(each: Sketched | undefined, depth: number, heading: string): boolean {
  return each !== undefined && each.place.path.length > depth + 1 && each.place.path[depth] === heading;
}

/** Whom the rows are about, each once, with the group that it stands under. */
function namesOf(source: Place, rows: readonly SketchRow[], group: Place | null): SketchedName[] {
  const names = new Map<string, SketchedName>();
  rows.forEach((row, at) => {
    const text = (source.cells[at]?.text ?? '').replace(/\s+/gu, '');
    const key = foldText(text);
    if (key === '' || text.length > 100 || names.has(key)) return;
    names.set(key, { name: text, group: group ? (group.cells[at]?.text.replace(/\s+/gu, '') ?? null) : row.group });
  });
  return [...names.values()];
}
