import type { TableModel } from '../document/tableModel.ts';
import { foldText } from '../import/nameFold.ts';
import type { Account } from '../round/subject.ts';
import type { Edit, FieldValue } from '../store/change.ts';
import { orderStep } from './moveEdits.ts';
import type { RegisterPlan } from './planUnitSheet.ts';
import { type RegisterNotes, registerReport } from './registerReport.ts';
import { type ReadRegister, type RegisterColumn, type RegisterRow, registerTable } from './registerSheet.ts';

export const accountColumns: readonly RegisterColumn[] = [
  { title: '序号', width: 4 },
  { title: '账号名称', also: ['名称', '政务新媒体名称', '账号'], width: 16, needed: true },
  { title: '平台', also: ['类型', '平台类型'], width: 8 },
  { title: '主办单位', also: ['主办', '主管单位'], width: 16 },
  { title: '组', also: ['地区', '分组', '市直/县市区', '区域'], width: 10 },
  { title: '是否备案', also: ['备案'], width: 8 },
];

type Groups = readonly { readonly id: string; readonly name: string }[];

export function accountTable(accounts: readonly Account[], groups: Groups): TableModel {
  const groupNames = new Map(groups.map(({ id, name }) => [id, name]));
  const rows = accounts.map(({ name, platform, sponsor, groupId, filed }) => [
    '',
    name,
    platform,
    sponsor,
    groupNames.get(groupId) ?? '',
    filed ?? '',
  ]);
  return registerTable('政务新媒体账号表', accountColumns, rows, ['注：行的次序就是官方顺序。']);
}

type Fields = Record<string, FieldValue>;
interface Draft {
  readonly row: RegisterRow;
  readonly fields: Fields;
}

/**
 * Reads an account register. An account is known by name, platform, sponsor and group; where no such one is left, by name and platform;
 * then by name alone if only one is left by that name. Two accounts of one name on one platform stay two.
 */
export function planAccountSheet(
  accounts: readonly Account[],
  groups: Groups,
  file: string,
  read: ReadRegister,
  newId: () => string,
): RegisterPlan {
  const notes = registerReport(file, read.sheet);
  const drafts = read.rows.flatMap((row) => readAccount(row, groups, notes));
  const matched = matchAccounts(accounts, drafts);
  const last = accounts.at(-1)?.order ?? 0;
  const inOrder = keepsOrder(accounts, drafts, matched);
  let added = 0;
  const edits = drafts.flatMap((draft, index): Edit[] => {
    const known = matched.get(draft);
    if (!known) {
      added += 1;
      notes.addNew(draft.row.row, String(draft.fields.name));
      const order = inOrder ? last + added * orderStep : (index + 1) * orderStep;
      const plain = { platform: '', sponsor: '', groupId: groups[0]?.id ?? '', filed: null };
      return [{ entity: 'account', id: newId(), fields: { ...plain, ...draft.fields, order } }];
    }
    const all: Fields = inOrder ? draft.fields : { ...draft.fields, order: (index + 1) * orderStep };
    const present = known as unknown as Fields;
    const changed = Object.fromEntries(Object.entries(all).filter(([field, value]) => present[field] !== value));
    return Object.keys(changed).length === 0 ? [] : [{ entity: 'account', id: known.id, fields: changed }];
  });
  notes.tellNew('账号');
  const kept = new Set([...matched.values()].map(({ id }) => id));
  const others = accounts.filter(({ id }) => !kept.has(id));
  if (others.length > 0) notes.add('info', null, null, `账号表里另有 ${others.length} 个账号文件中没有，保持不变。`);
  const shifted = inOrder
    ? []
    : others.map(({ id }, index): Edit => {
        return { entity: 'account', id, fields: { order: (drafts.length + index + 1) * orderStep } };
      });
  const { diagnostics } = notes;
  return { edits: [...edits, ...shifted], rows: drafts.length, added, changed: edits.length - added, diagnostics };
}

function readAccount(row: RegisterRow, groups: Groups, notes: RegisterNotes): Draft[] {
  const { texts } = row;
  const name = texts.账号名称 ?? '';
  if (name === '') {
    notes.add('error', row.row, null, '没有账号名称，这一行没有导入。', '请填写账号名称。');
    return [];
  }
  const fields: Fields = { name };
  if (texts.平台 !== undefined) fields.platform = texts.平台;
  if (texts.主办单位 !== undefined) fields.sponsor = texts.主办单位;
  if (texts.是否备案 !== undefined) fields.filed = texts.是否备案 === '' ? null : texts.是否备案;
  const group = groups.find((each) => foldText(each.name) === foldText(texts.组 ?? ''));
  if (group) fields.groupId = group.id;
  else if (texts.组) {
    const known = groups.map((each) => each.name).join('、');
    notes.add('error', row.row, name, `没有“${texts.组}”这一组，这一行没有导入。`, `组应为：${known}。`);
    return [];
  }
  return [{ row, fields }];
}

const keys: readonly (readonly string[])[] = [
  ['name', 'platform', 'sponsor', 'groupId'],
  ['name', 'platform'],
  ['name'],
];

function matchAccounts(accounts: readonly Account[], drafts: readonly Draft[]): Map<Draft, Account> {
  const matched = new Map<Draft, Account>();
  const taken = new Set<string>();
  const named = new Map<string, Account[]>();
  for (const account of accounts) {
    const key = foldText(account.name);
    named.set(key, [...(named.get(key) ?? []), account]);
  }
  for (const names of keys) {
    for (const draft of drafts) {
      if (matched.has(draft)) continue;
      const namesakes = named.get(foldText(String(draft.fields.name))) ?? [];
      const fits = namesakes.filter((account) => !taken.has(account.id) && agrees(account, draft.fields, names));
      const [first] = fits;
      if (!first || (names.length === 1 && fits.length > 1)) continue;
      matched.set(draft, first);
      taken.add(first.id);
    }
  }
  return matched;
}

/** What the file does not say agrees with everything. */
function agrees(account: Account, fields: Fields, names: readonly string[]): boolean {
  const present = account as unknown as Fields;
  return names.every(
    (name) => fields[name] === undefined || foldText(String(fields[name])) === foldText(String(present[name])),
  );
}

function keepsOrder(
  accounts: readonly Account[],
  drafts: readonly Draft[],
  matched: ReadonlyMap<Draft, Account>,
): boolean {
  const found = drafts.map((draft) => matched.get(draft));
  const firstNew = found.indexOf(undefined);
  if (firstNew >= 0 && found.slice(firstNew).some((each) => each !== undefined)) return false;
  const known = found.flatMap((each) => (each ? [each] : []));
  const there = new Set(known);
  const present = accounts.filter((account) => there.has(account));
  return known.every((account, index) => account === present[index]);
}
