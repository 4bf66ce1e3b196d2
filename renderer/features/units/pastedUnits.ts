import { parseTsv } from '../../ui/tsv.ts';
import type { UnitInput } from './AddUnit.tsx';

type Groups = readonly { readonly id: string; readonly name: string }[];

export interface PastedUnits {
  readonly units: readonly UnitInput[];
  /** Names that are in the register or stand twice: left out. */
  readonly known: readonly string[];
  /** Groups that there are not; these units go into the chosen one. */
  readonly unknownGroups: readonly string[];
}

const numbering = /^[（(]?\d+[）).、．]\s*/;
const heads = new Set(['序号', '单位', '单位名称', '全称', '单位全称', '名称']);

/** Lines of a document, or rows of a sheet: 全称, 简称, 组 after one another; a list number in front goes. */
export function pastedUnits(
  text: string,
  groups: Groups,
  groupId: string,
  register: readonly { readonly name: string }[],
): PastedUnits {
  const seen = new Set(register.map(({ name }) => name));
  const units: UnitInput[] = [];
  const known: string[] = [];
  const unknownGroups = new Set<string>();
  for (const row of parseTsv(text)) {
    const cells = row.map((cell) => cell.replace(/\s*\n\s*/g, '').trim());
    const [first = '', short = '', groupName = ''] = isNumber(cells[0] ?? '') ? cells.slice(1) : cells;
    const name = first.replace(numbering, '');
    if (name === '' || heads.has(name)) continue;
    if (seen.has(name)) {
      known.push(name);
      continue;
    }
    seen.add(name);
    const group = groups.find((each) => each.name === groupName);
    if (groupName !== '' && group === undefined) unknownGroups.add(groupName);
    units.push({ name, short: short === '' ? null : short, groupId: group?.id ?? groupId });
  }
  return { units, known, unknownGroups: [...unknownGroups] };
}

function isNumber(cell: string): boolean {
  return cell === '' || /^[（(]?[\d一二三四五六七八九十]+[）).、．]?$/.test(cell);
}
