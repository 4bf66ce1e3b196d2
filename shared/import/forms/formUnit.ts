import { foldText } from '../nameFold.ts';
import { isFilledStart, type RawGrid } from '../rawGrid.ts';
import type { KnownNames } from '../understandSheet.ts';
import type { Form, FormPlace } from './form.ts';

const labelled =
  /^(?:[被受])?(?:检查|自查|考核|评估|监测|抽查|普查|督查|受检|填报|填表|报送|上报|申报|责任|承办|主办|主管|办理)?(?:对象|单位|部门|乡镇|街道)(?:名称)?(?:\((?:盖章|公章)\))?(?:[:：]\s*(.*))?$/su;
/** 单位：件 says what is counted. */
const measure = /^[条件个家次篇份项户人名处宗例分天日%％万亿元、,，/和及 ]+$/u;
const stamp = /\s*[(（](?:盖章|公章|签章)[)）]?.*$/su;
const longestName = 60;

export interface Lines {
  readonly sheet: number;
  readonly from: number;
  /** First row of the items. */
  readonly to: number;
  /** First and last column of what belongs to the form. */
  readonly left: number;
  readonly right: number;
}

type Unit = NonNullable<Form['unit']>;

/** Who a form is about, by what stands above its items: a label with a name, else a name by itself, else one that a title begins with. */
export function unitAbove(grid: RawGrid, { sheet, from, to, left, right }: Lines, names: KnownNames): Unit | null {
  const cells: Unit[] = [];
  for (let row = from; row < to; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const cell = grid.at(row, column);
      if (cell.top !== row || !isFilledStart(cell, column)) continue;
      cells.push({ text: cell.raw.text.trim(), place: { sheet, row, column } });
    }
  }
  // In the head of the form 单位 may be that of measure, and what stands beside it the next title.
  const isHead = ({ place }: Unit) => place.row === to - 1;
  const said = cells.flatMap((cell, at) => labelledName(cell, cells[at + 1], names, isHead(cell)) ?? []);
  const most = Math.max(0, ...said.map(({ rank }) => rank));
  if (most > 0)
    return only(
      said.filter(({ rank }) => rank === most),
      names,
    );
  // Who looked is nobody that the form is about.
  const others = new Set(said.map(({ unit }) => unit.place.column + unit.place.row * grid.width));
  const rest = cells.filter(({ place }) => !others.has(place.column + place.row * grid.width));
  const known = rest.filter(({ text }) => text.length <= longestName && names.may(text));
  const found = known.length > 0 ? known : rest.flatMap((cell) => beginning(cell, names) ?? []);
  return only(
    found.map((unit) => ({ unit })),
    names,
  );
}

/** Null where several units are named alike. */
function only(said: readonly { readonly unit: Unit }[], names: KnownNames): Unit | null {
  const meant = new Set(said.map(({ unit: { text } }) => names.meant?.(text) ?? foldText(text)));
  return meant.size === 1 ? (said[0]?.unit ?? null) : null;
}

/** 受检单位 goes before 填报单位; 检查单位 is who looked. */
function rankOf(label: string): number {
  if (/^[被受]|对象/u.test(label)) return 3;
  if (/^(?:检查|监测|抽查|普查|督查|考核|评估|主管)/u.test(label)) return 0;
  return /^(?:填报|填表|报送|上报|申报)/u.test(label) ? 1 : 2;
}

function labelledName({ text, place }: Unit, next: Unit | undefined, names: KnownNames, inHead: boolean) {
  const match =
    labelled.exec(text.replace(stamp, '').replaceAll('（', '(').replaceAll('）', ')')) ?? labelled.exec(foldText(text));
  if (!match) return null;
  const rank = rankOf(foldText(text));
  const behind = (match[1] ?? '').split(/\s{2,}|\u3000/u)[0]?.trim() ?? '';
  if (behind !== '') return isName(behind, names) ? { unit: { text: behind, place }, rank } : null;
  const beside = next?.place.row === place.row ? next.text.replace(stamp, '').trim() : '';
  return next && (inHead ? names.may(beside) : isName(beside, names))
    ? { unit: { text: beside, place: next.place }, rank }
    : null;
}

function isName(text: string, names: KnownNames): boolean {
  if (text === '' || text.length > longestName || measure.test(text)) return false;
  return names.may(text) || (/^\p{Script=Han}{3,}/u.test(text) && !/[:：]/u.test(text));
}

/** 区财政局政务公开自查表. */
function beginning({ text, place }: Unit, names: KnownNames): Unit | null {
  const folded = foldText(text);
  for (let length = Math.min(20, folded.length - 1); length >= 3; length -= 1) {
    if (names.knows(folded.slice(0, length))) return { text: folded.slice(0, length), place };
  }
  return null;
}

/** Whose form a sheet or a file is by its name: 区财政局, 自查表-区财政局（定稿）. */
export function unitNamed(name: string, place: FormPlace, names: KnownNames): Unit | null {
  const stem = name.replace(/\.[A-Za-z]{2,5}$/u, '');
  if (stem.length <= longestName && names.may(stem)) return { text: stem, place };
  const parts = stem.split(/[^\p{Script=Han}]+/u).filter((part) => part.length >= 3 && part.length <= longestName);
  const known = new Set(parts.flatMap((part) => (names.may(part) ? [part] : (knownWithin(part, names) ?? []))));
  const [only, ...others] = known;
  return only !== undefined && others.length === 0 ? { text: only, place } : null;
}

/** 县公安局 of 县公安局自查 or 自查县公安局. */
function knownWithin(part: string, names: KnownNames): string | null {
  for (let length = part.length - 1; length >= 3; length -= 1) {
    for (const piece of [part.slice(0, length), part.slice(-length)]) if (names.knows(piece)) return piece;
  }
  return null;
}
