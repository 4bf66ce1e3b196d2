import { z } from 'zod';
import type { AnnexTable } from './annex/annexTable.ts';
import { returns, takes } from './contractType.ts';
import type { DocumentModel } from './document/documentModel.ts';
import type { TableModel } from './document/tableModel.ts';
import type { Diagnostic } from './import/diagnostic.ts';
import type { Problem, Round } from './round/roundData.ts';
import type { Account, Unit } from './round/subject.ts';

export interface WorkspaceInfo {
  readonly path: string;
  readonly title: string;
  /** Another program writes this file, or the folder is read-only: a sentence that says so. Null when writable. */
  readonly readOnly: string | null;
  readonly rounds: readonly Round[];
}

export interface PackInfo {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Offered first, as the general starting pack. */
  readonly general: boolean;
  /** A published example comes with it, filled in. */
  readonly sample: boolean;
}

export interface RecentWorkspace {
  readonly path: string;
  readonly title: string;
  readonly openedAt: string;
  readonly missing: boolean;
}

export interface AnnexProgress {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  /** Cells that must be answered, and those that are. */
  readonly expected: number;
  readonly answered: number;
  readonly subjects: number;
  readonly finished: number;
}

export interface RoundOverview {
  readonly round: Round;
  readonly annexes: readonly AnnexProgress[];
  readonly hasBulletin: boolean;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly rules: readonly {
    readonly id: string;
    readonly title: string;
    readonly points: number;
    readonly veto: boolean;
  }[];
}

export interface ExportedFile {
  readonly path: string;
  readonly title: string;
}

export interface ImportReport {
  readonly rows: number;
  readonly cells: number;
  readonly diagnostics: readonly Diagnostic[];
}

const text = z.string().max(10_000);
const id = z.string().min(1).max(400);
const path = z.string().min(1).max(4096);
const value = z.union([z.null(), text]);

export const UnitDraft = z.strictObject({
  id: id.optional(),
  name: z.string().trim().min(1, '请填写单位名称').max(100, '单位名称不超过100字'),
  short: z.string().trim().max(100).nullable().default(null),
  groupId: id,
  aliases: z.array(z.string().trim().min(1).max(100)).max(100).default([]),
  exempt: z.string().trim().max(200).nullable().default(null),
});
export const AccountDraft = z.strictObject({
  id: id.optional(),
  name: z.string().trim().min(1, '请填写账号名称').max(100),
  platform: z.string().trim().max(50),
  sponsor: z.string().trim().max(100),
  groupId: id,
  filed: z.string().trim().max(50).nullable().default(null),
});
export const ProblemDraft = z.strictObject({
  id: id.optional(),
  roundId: id,
  annexId: id,
  subjectId: id,
  columnId: id,
  ruleId: id.nullable().default(null),
  text: z.string().trim().min(1, '请填写问题').max(4000, '问题不超过4000字'),
  place: text.nullable().default(null),
  count: z.number().int().min(0).max(100_000).nullable().default(null),
  points: z.number().int().min(0).max(1_000_000).nullable().default(null),
});

const annexOf = z.strictObject({ roundId: id, annexId: id });

/** Every call the window may make: the table of contents of the app. */
export const contract = {
  workspace: {
    current: returns<WorkspaceInfo | null>(),
    packs: returns<PackInfo[]>(),
    recent: returns<RecentWorkspace[]>(),
    create: takes(z.strictObject({ path, packId: id })).returns<WorkspaceInfo>(),
    /** A pack made by the office: the path of its JSON file. */
    createFromFile: takes(z.strictObject({ path, packPath: path })).returns<WorkspaceInfo>(),
    sample: takes(z.strictObject({ packId: id, folder: path })).returns<WorkspaceInfo>(),
    open: takes(z.strictObject({ path })).returns<WorkspaceInfo>(),
    /** `problem`: why there is no up-to-date backup beside the workspace; the workspace itself is complete. */
    close: returns<{ problem: string | null }>(),
  },
  person: {
    get: returns<{ name: string }>(),
    set: takes(z.strictObject({ name: z.string().trim().min(1).max(50) })).returns<{ name: string }>(),
  },
  unit: {
    list: returns<Unit[]>(),
    save: takes(UnitDraft).returns<Unit>(),
    /** Puts the unit before another one in the official order; null: at the end. */
    move: takes(z.strictObject({ id, before: id.nullable() })).returns<Unit[]>(),
    remove: takes(z.strictObject({ id })).returns<void>(),
  },
  account: {
    list: returns<Account[]>(),
    save: takes(AccountDraft).returns<Account>(),
    remove: takes(z.strictObject({ id })).returns<void>(),
  },
  round: {
    overview: takes(z.strictObject({ roundId: id })).returns<RoundOverview>(),
  },
  annex: {
    /** Every row that can be recorded, whether it is printed or not. */
    table: takes(annexOf).returns<AnnexTable>(),
    /** As printed. */
    preview: takes(annexOf).returns<TableModel>(),
    problems: takes(annexOf).returns<Problem[]>(),
  },
  bulletin: {
    preview: takes(z.strictObject({ roundId: id })).returns<DocumentModel>(),
  },
  finding: {
    /** Text as typed, parsed by the column; null or "" makes the cell blank. All cells are one transaction and one undo step. */
    record: takes(
      z.strictObject({
        roundId: id,
        annexId: id,
        cells: z
          .array(z.strictObject({ subjectId: id, columnId: id, input: value }))
          .min(1)
          .max(100_000),
      }),
    ).returns<{ savedAt: string; table: AnnexTable }>(),
  },
  problem: {
    save: takes(ProblemDraft).returns<{ savedAt: string; problem: Problem; table: AnnexTable }>(),
    remove: takes(z.strictObject({ id })).returns<{ savedAt: string; table: AnnexTable }>(),
  },
  history: {
    /** The action that was taken back; `skipped` counts what somebody else changed afterwards and was left alone. */
    undo: returns<{ undone: string | null; skipped: number }>(),
    redo: returns<{ redone: string | null; skipped: number }>(),
  },
  export: {
    /** Writes into `folder`; never overwrites a file that it did not write itself in this call. */
    run: takes(
      z.strictObject({ roundId: id, annexIds: z.array(id).nullable(), bulletin: z.boolean(), folder: path }),
    ).returns<ExportedFile[]>(),
    cancel: returns<void>(),
  },
  import: {
    run: takes(z.strictObject({ roundId: id, annexId: id, path, dryRun: z.boolean() })).returns<ImportReport>(),
  },
};

export type AppContract = typeof contract;

/** Notices from the backend to every window. */
export interface AppEvents {
  progress: {
    readonly task: 'export' | 'import';
    readonly done: number;
    readonly total: number;
    readonly label: string;
  };
  changed: { readonly entity: string };
}
