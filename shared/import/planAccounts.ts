import type { Account } from '../round/subject.ts';
import type { Edit } from '../store/change.ts';
import type { BodyRow } from './bodyRows.ts';
import { groupBy } from './groupBy.ts';
import type { ImportContext, SubjectRow } from './importContext.ts';
import { leavesOf } from './importContext.ts';
import { createLikelyGroup, type LikelyGroup } from './likelyGroup.ts';
import { foldText } from './nameFold.ts';
import { parseName } from './nameTemplate.ts';
import { createOwnerNames, namesOwners, type OwnerNames } from './ownerNames.ts';
import { orderStep } from './planUnits.ts';
import type { Body } from './readBody.ts';
import { cellText } from './readCell.ts';
import type { ResolvedRows } from './resolveSubjects.ts';
import { rowGroup } from './rowGroup.ts';

type Field = 'name' | 'platform' | 'sponsor' | 'groupId' | 'filed';
type Draft = Partial<Record<Field, string>>;

/**
 * Matches each row with an account by name, platform, sponsor and group, as far as the file has them, and by how often
 * that combination has come before: an account printed twice is two accounts. A sponsor is the same however its name is written.
 * What is not found is added.
 */
export function planAccounts(context: ImportContext, body: Body): ResolvedRows {
  const drafts = body.rows.map((row) => ({ row, draft: readAccount(context, row) }));
  const keyed = new Set<Field>(drafts.flatMap(({ draft }) => Object.keys(draft) as Field[]));
  keyed.delete('filed');
  inheritGroups(context, drafts);
  const owners = createOwnerNames(context);
  const likely = createLikelyGroup(context);
  const groupOf = groupBySponsor(context, owners, likely);
  const stated = new Set(drafts.flatMap(({ draft }) => (draft.groupId === undefined ? [] : [draft])));
  for (const { draft } of drafts) draft.groupId ??= groupOf(draft.sponsor ?? '');
  const known = indexAccounts(keyed.has('groupId') ? context.data.accounts : accountsOfAnnex(context), keyed, owners);
  const edits: Edit[] = [];
  const rows: SubjectRow[] = [];
  let order = context.data.accounts.reduce((most, account) => Math.max(most, account.order), 0);
  for (const { row, draft } of drafts) {
    const name = draft.name ?? '';
    reportSponsor(context, owners, row, draft);
    const account = known.get(keyOf(draft, keyed, owners))?.shift();
    if (account) {
      const filed = draft.filed ?? '';
      if (filed !== '' && filed !== account.filed) edits.push({ entity: 'account', id: account.id, fields: { filed } });
      rows.push({ body: row, subjectId: account.id, name });
      continue;
    }
    order += orderStep;
    if (!owners.unitOf(draft.sponsor ?? '') && !stated.has(draft)) reportGroup(context, row, draft, likely);
    const edit = addAccount(context, draft, order);
    edits.push(edit);
    rows.push({ body: row, subjectId: edit.id, name });
  }
  return { rows, edits: [...edits, ...owners.edits()] };
}

function reportSponsor(context: ImportContext, owners: OwnerNames, { row }: BodyRow, draft: Draft): void {
  const column = leavesOf(context).find(namesOwners) ?? leavesOf(context).find(({ kind }) => kind === 'name');
  if (column && draft.sponsor) owners.report(draft.sponsor, row, column, draft.groupId ?? null);
}

/** Nothing tells where the account belongs: the file has no group, and the register does not know its sponsor. */
function reportGroup(
  { report, groups }: ImportContext,
  { row }: BodyRow,
  { name = '', sponsor = '', groupId }: Draft,
  likely: LikelyGroup,
): void {
  if (groups.length < 2) return;
  const group = groups.find(({ id }) => id === groupId)?.name ?? '';
  const found = likely(sponsor);
  if (found) {
    const message = `“${name}”的主办单位“${sponsor}”不在单位表里，归入了“${group}”：${found.reason}。`;
    report.add('warning', { row, subject: name }, message, '请在账号表里核对它的组。');
    return;
  }
  const message = `“${name}”的主办单位“${sponsor}”不在单位表里，看不出属于哪一组，归入了“${group}”。`;
  report.add('warning', { row, subject: name }, message, '请在账号表里核对它的组。');
}

function readAccount(context: ImportContext, row: BodyRow): Draft {
  const draft: Draft = {};
  for (const column of leavesOf(context)) {
    if (!row.block.columns.has(column.id)) continue;
    const text = cellText(row, column.id, '').replace(/\s*\n\s*/gu, '');
    if (column.kind === 'name') Object.assign(draft, knownFields(parseName(column, text)));
    else if (column.kind === 'attribute') Object.assign(draft, knownFields({ [column.attribute]: text }));
  }
  const groupId = rowGroup(context, row);
  if (groupId !== null) draft.groupId = groupId;
  return draft;
}

function knownFields(parsed: Readonly<Record<string, string>>): Draft {
  const draft: Draft = {};
  for (const field of ['name', 'platform', 'sponsor', 'filed'] as const) {
    if (parsed[field] !== undefined) draft[field] = parsed[field];
  }
  return draft;
}

/**
 * A file without merges (csv) leaves blank what a merged cell covers: such a row belongs to the group above it. Said in a
 * warning, for a blank may also be a slip.
 */
function inheritGroups(
  context: ImportContext,
  drafts: readonly { readonly row: BodyRow; readonly draft: Draft }[],
): void {
  let above: string | undefined;
  const inherited: BodyRow[] = [];
  for (const { row, draft } of drafts) {
    if (draft.groupId !== undefined) above = draft.groupId;
    else if (above !== undefined) {
      draft.groupId = above;
      inherited.push(row);
    }
  }
  const first = inherited[0];
  if (!first) return;
  context.report.add(
    'warning',
    { row: first.row },
    `有 ${inherited.length} 行没有写组，按上一行的组读入（原表多半是合并的单元格）。`,
    '请核对这些行的组；不对的在账号表里改。',
  );
}

/** Where the file does not say the group, only accounts that the annex has a row for can be meant. */
function accountsOfAnnex({ data, groups }: ImportContext): Account[] {
  const printed = new Set(groups.map((group) => group.id));
  return data.accounts.filter((account) => printed.has(account.groupId));
}

function indexAccounts(
  accounts: readonly Account[],
  keyed: ReadonlySet<Field>,
  owners: OwnerNames,
): Map<string, Account[]> {
  return groupBy(accounts, (account) => keyOf({ ...account, filed: account.filed ?? '' }, keyed, owners));
}

function keyOf(draft: Draft, keyed: ReadonlySet<Field>, owners: OwnerNames): string {
  const fields = ['name', 'platform', 'groupId'] as const;
  const sponsor = keyed.has('sponsor') ? owners.keyOf(draft.sponsor ?? '', draft.groupId ?? null) : '';
  return [...fields.map((field) => (keyed.has(field) ? foldText(draft[field] ?? '') : '')), sponsor].join('\u0000');
}

function addAccount(context: ImportContext, draft: Draft, order: number): Edit {
  return {
    entity: 'account',
    id: context.newId(),
    fields: {
      name: draft.name ?? '',
      platform: draft.platform ?? '',
      sponsor: draft.sponsor ?? '',
      groupId: draft.groupId ?? '',
      order,
      filed: draft.filed ? draft.filed : null,
    },
  };
}

/** An account without a group of its own belongs where its sponsor does or would, else in the first group of the annex. */
function groupBySponsor(
  { groups }: ImportContext,
  owners: OwnerNames,
  likely: LikelyGroup,
): (sponsor: string) => string {
  const printed = new Set(groups.map((group) => group.id));
  return (sponsor) => {
    const groupId = owners.unitOf(sponsor)?.groupId;
    if (groupId !== undefined && printed.has(groupId)) return groupId;
    return likely(sponsor)?.groupId ?? groups[0]?.id ?? '';
  };
}
