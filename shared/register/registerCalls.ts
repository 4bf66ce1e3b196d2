import { z } from 'zod';
import { returns, takes } from '../contractType.ts';
import type { ExportedFile } from '../document/exportedFile.ts';
import { id } from '../fields.ts';
import type { Account, Unit } from '../round/subject.ts';
import { AccountDraft } from './accountDraft.ts';
import { RegisterExport, RegisterImport, type RegisterReport, type SubjectUsage } from './registerFile.ts';
import { RenameDraft, SucceedDraft, UnitDraft } from './unitDraft.ts';

export const unitCalls = {
  list: returns<Unit[]>(),
  save: takes(UnitDraft).returns<Unit>(),
  /** All of them or none, in one undo step. */
  addMany: takes(z.strictObject({ units: z.array(UnitDraft).min(1).max(5000) })).returns<Unit[]>(),
  /** Puts the unit before another one in the official order (null: at the end), and into a group if one is given. */
  move: takes(z.strictObject({ id, before: id.nullable(), groupId: id.optional() })).returns<Unit[]>(),
  /** 改名: from that day on it has the new name; earlier rounds keep the old one. */
  rename: takes(RenameDraft).returns<Unit>(),
  /** 合并、拆分、撤销: the units end, the successors take over from that day on. */
  succeed: takes(SucceedDraft).returns<Unit[]>(),
  /** Takes back the end of a unit. */
  reopen: takes(z.strictObject({ id })).returns<Unit>(),
  remove: takes(z.strictObject({ id })).returns<void>(),
};

export const accountCalls = {
  list: returns<Account[]>(),
  save: takes(AccountDraft).returns<Account>(),
  /** Puts the account before another one; null: at the end. */
  move: takes(z.strictObject({ id, before: id.nullable() })).returns<Account[]>(),
  remove: takes(z.strictObject({ id })).returns<void>(),
};

/** Units and accounts as spreadsheets. */
export const registerCalls = {
  export: takes(RegisterExport).returns<ExportedFile>(),
  import: takes(RegisterImport).returns<RegisterReport>(),
  /** What is recorded about a unit or an account, and where: it stays when the entry is removed. */
  usage: takes(z.strictObject({ id })).returns<SubjectUsage[]>(),
};
