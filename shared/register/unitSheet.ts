import type { TableModel } from '../document/tableModel.ts';
import type { FormerName, Unit } from '../round/subject.ts';
import { type RegisterColumn, registerTable } from './registerSheet.ts';

export const unitColumns: readonly RegisterColumn[] = [
  { title: '序号', width: 4 },
  { title: '全称', also: ['单位', '单位名称', '单位全称', '名称'], width: 16, needed: true },
  { title: '简称', also: ['单位简称'], width: 8 },
  { title: '组', also: ['分组', '组别', '类别', '单位类别'], width: 8 },
  { title: '别名', width: 12 },
  { title: '免于考核', also: ['免于考核的理由', '免考核', '豁免'], width: 8 },
  { title: '曾用名(至日期)', also: ['曾用名'], width: 18 },
  { title: '起始日期', also: ['成立日期'], width: 8 },
  { title: '终止日期', also: ['撤销日期'], width: 8 },
  { title: '承接单位', also: ['并入单位', '继任单位'], width: 12 },
  { title: '负责人', also: ['检查人', '检查员'], width: 6 },
];

/** Between the entries of one cell; names hold 、 themselves (县教育、体育局). */
const joint = '；';

export function splitList(text: string): string[] {
  const parts = text.split(/[；;\n]/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** 县卫计局〔卫计局〕(至2022-03-01) */
export function formatFormerName({ name, short, until }: FormerName): string {
  return `${name}${short ? `〔${short}〕` : ''}(至${until})`;
}

/** Null when it is no name with a last day. */
export function parseFormerName(text: string, parseDay: (text: string) => string | null): Required<FormerName> | null {
  const match = /^(.+?)(?:[〔[](.+)[〕\]])?[(（]至(.+)[)）]$/.exec(text);
  const until = match === null ? null : parseDay(match[3] ?? '');
  if (match === null || until === null) return null;
  return { name: (match[1] ?? '').trim(), short: match[2]?.trim() ?? null, until };
}

/** The register as a table; `assignees` by unit id, of the round at hand. */
export function unitTable(
  units: readonly Unit[],
  groups: readonly { readonly id: string; readonly name: string }[],
  assignees: ReadonlyMap<string, string>,
): TableModel {
  const groupNames = new Map(groups.map(({ id, name }) => [id, name]));
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const rows = units.map((unit) => [
    '',
    unit.name,
    unit.short ?? '',
    groupNames.get(unit.groupId) ?? '',
    unit.aliases.join(joint),
    unit.exempt ?? '',
    unit.formerNames.map(formatFormerName).join(joint),
    unit.startedOn ?? '',
    unit.endedOn ?? '',
    unit.successors.flatMap((id) => names.get(id) ?? []).join(joint),
    assignees.get(unit.id) ?? '',
  ]);
  const notes = [
    `注：行的次序就是官方顺序。别名、曾用名、承接单位有几个的，用“${joint}”隔开；曾用名写成 某局(至2022-03-01)，日期是用到的最后一天。`,
  ];
  return registerTable('单位表', unitColumns, rows, notes);
}
