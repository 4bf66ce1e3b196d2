import { z } from 'zod';
import type { AnnexTable } from './annex/annexTable.ts';
import { type AttentionItem, type AttentionKind, attentionKinds } from './annex/attentionItem.ts';
import type { Board } from './annex/board.ts';
import { isIsoDate } from './annex/date.ts';
import type { TableChange } from './annex/tablePatch.ts';
import { returns, takes } from './contractType.ts';
import type { DocumentModel } from './document/documentModel.ts';
import type { TableModel } from './document/tableModel.ts';
import { maxAtOnce, whole } from './evidence/limits.ts';
import type { Diagnostic } from './import/diagnostic.ts';
import type { Stale } from './pack/pack.ts';
import type { Phrase } from './phrase/phrases.ts';
import { PreferenceDraft, type Preferences } from './preferences.ts';
import type { EarlierAnswer } from './rectification/earlierAnswer.ts';
import { type Evidence, rotations } from './round/evidence.ts';
import type { RoundDraft as ProposedRound } from './round/nextRound.ts';
import type { Remark } from './round/remark.ts';
import type { Problem, Round } from './round/roundData.ts';
import type { Account, Unit } from './round/subject.ts';
import { type Visit, visitStatuses } from './round/visit.ts';
import type { RowExplanation } from './scoring/explainRow.ts';
import type { SearchEntries } from './search/searchEntries.ts';

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
    /** In hundredths; null: none. */
    readonly cap: number | null;
    readonly indicator: { readonly id: string; readonly title: string; readonly cap: number | null } | null;
    readonly stale: Stale | null;
  }[];
}

export interface PlaceUse {
  readonly place: string;
  readonly count: number;
  /** It was written for this unit before. */
  readonly own: boolean;
}

export interface SubjectUsage {
  readonly roundId: string;
  readonly roundTitle: string;
  readonly annexTitle: string;
  readonly cells: number;
  readonly problems: number;
}

export interface RegisterReport {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly diagnostics: readonly Diagnostic[];
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

export interface EvidenceCount {
  readonly subjectId: string;
  readonly columnId: string | null;
  readonly count: number;
}

const text = z.string().max(10_000);
const id = z.string().min(1).max(400);
const path = z.string().min(1).max(4096);
const value = z.union([z.null(), text]);

const isoDay = z.string().refine(isIsoDate, '请填真实的日期，例如 2022-06-30');
const unitName = z.string().trim().min(1, '请填写单位名称').max(100, '单位名称不超过100字');
const shortName = z.string().trim().max(100).nullable().default(null);
export const UnitDraft = z.strictObject({
  id: id.optional(),
  name: unitName,
  short: shortName,
  groupId: id,
  aliases: z.array(z.string().trim().min(1).max(100)).max(100).default([]),
  exempt: z.string().trim().max(200).nullable().default(null),
  /** Left out: they stay as they are. Renaming, merging and splitting have calls of their own. */
  formerNames: z
    .array(z.strictObject({ name: unitName, short: shortName, until: isoDay }))
    .max(100)
    .optional(),
  startedOn: isoDay.nullable().optional(),
  endedOn: isoDay.nullable().optional(),
  successors: z.array(id).max(100).optional(),
});
/** Who takes over: a unit of the register, or one that begins then. */
const Successor = z.union([z.strictObject({ id }), z.strictObject({ name: unitName, short: shortName, groupId: id })]);
const registerKind = z.enum(['units', 'accounts']);
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
  period: z.strictObject({ from: isoDay, to: isoDay }).nullable().default(null),
});

const day = z.string().refine(isIsoDate, '请填真实的日期，例如 2022-06-30').nullable();
export const RoundDraft = z
  .strictObject({
    fromRoundId: id,
    title: z.string().trim().min(1, '请填写轮次名称').max(100, '轮次名称不超过100字'),
    year: z.number().int().min(1990, '年份不对').max(2199, '年份不对'),
    quarter: z.number().int().min(1).max(4).nullable(),
    from: day,
    to: day,
    asOf: day,
    date: day,
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, { path: ['to'], message: '止日早于起日' });

const TableBase = z.strictObject({ session: id, number: z.number().int().min(0) });
const hashText = z.string().regex(/^[0-9a-f]{64}$/);
const uploadToken = z.uuid();
const evidencePlace = z.strictObject({
  roundId: id,
  annexId: id.nullable(),
  subjectId: id,
  columnId: id.nullable(),
  problemId: id.nullable(),
});
const pixels = z.number().int().min(1).max(100_000);
const share = z.number().int().min(0).max(whole);
const point = z.strictObject({ x: share, y: share });
/** Pictures that the window has made and uploaded: `rendering` has turn, crop and marks in it. */
const madePictures = { thumbnail: uploadToken.nullable(), rendering: uploadToken.nullable() };
const EvidenceFileDraft = z.strictObject({
  /** A file of this machine, or bytes that were uploaded before. */
  source: z.union([z.strictObject({ path }), z.strictObject({ upload: uploadToken })]),
  name: z.string().trim().min(1).max(200),
  /** Of what was taken in, when the stored picture is another one. */
  originalHash: hashText.nullable(),
  width: pixels.nullable(),
  height: pixels.nullable(),
  takenAt: z.string().max(30).nullable(),
  ...madePictures,
});
const EvidenceLook = z.strictObject({
  rotation: z.literal(rotations),
  crop: z.strictObject({ left: share, top: share, width: share.min(1), height: share.min(1) }).nullable(),
  marks: z
    .array(
      z.union([
        z.strictObject({ kind: z.enum(['arrow', 'box']), from: point, to: point }),
        z.strictObject({ kind: z.literal('text'), at: point, text: z.string().trim().min(1).max(200) }),
      ]),
    )
    .max(200),
  ...madePictures,
});

const annexOf = z.strictObject({ roundId: id, annexId: id });
const cellOf = { ...annexOf.shape, subjectId: id, columnId: id };

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
  preference: {
    get: returns<Preferences>(),
    set: takes(PreferenceDraft).returns<Preferences>(),
  },
  unit: {
    list: returns<Unit[]>(),
    save: takes(UnitDraft).returns<Unit>(),
    /** All of them or none, in one undo step. */
    addMany: takes(z.strictObject({ units: z.array(UnitDraft).min(1).max(5000) })).returns<Unit[]>(),
    /** Puts the unit before another one in the official order (null: at the end), and into a group if one is given. */
    move: takes(z.strictObject({ id, before: id.nullable(), groupId: id.optional() })).returns<Unit[]>(),
    /** 改名: from that day on it has the new name; earlier rounds keep the old one. */
    rename: takes(z.strictObject({ id, name: unitName, short: shortName, from: isoDay })).returns<Unit>(),
    /** 合并、拆分、撤销: the units end, the successors take over from that day on. */
    succeed: takes(
      z.strictObject({ ids: z.array(id).min(1).max(100), from: isoDay, into: z.array(Successor).max(100) }),
    ).returns<Unit[]>(),
    /** Takes back the end of a unit. */
    reopen: takes(z.strictObject({ id })).returns<Unit>(),
    remove: takes(z.strictObject({ id })).returns<void>(),
  },
  account: {
    list: returns<Account[]>(),
    save: takes(AccountDraft).returns<Account>(),
    /** Puts the account before another one; null: at the end. */
    move: takes(z.strictObject({ id, before: id.nullable() })).returns<Account[]>(),
    remove: takes(z.strictObject({ id })).returns<void>(),
  },
  /** Units and accounts as spreadsheets. */
  register: {
    export: takes(z.strictObject({ kind: registerKind, path })).returns<ExportedFile>(),
    import: takes(z.strictObject({ kind: registerKind, path, dryRun: z.boolean() })).returns<RegisterReport>(),
    /** What is recorded about a unit or an account, and where: it stays when the entry is removed. */
    usage: takes(z.strictObject({ id })).returns<SubjectUsage[]>(),
  },
  round: {
    overview: takes(z.strictObject({ roundId: id })).returns<RoundOverview>(),
    /** The quarter (or year) after this round, to be looked over before it is started. */
    propose: takes(z.strictObject({ fromRoundId: id })).returns<ProposedRound>(),
    /** A new round with the pack and the units of an earlier one. */
    start: takes(RoundDraft).returns<{ roundId: string; workspace: WorkspaceInfo }>(),
  },
  annex: {
    /** The table as it is now: what changed since `base`, or the whole when that is unknown. */
    changes: takes(annexOf.extend({ base: TableBase.nullable() })).returns<TableChange>(),
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
    ).returns<{ savedAt: string; change: TableChange }>(),
  },
  problem: {
    save: takes(ProblemDraft).returns<{ savedAt: string; problem: Problem; change: TableChange }>(),
    remove: takes(z.strictObject({ id })).returns<{ savedAt: string; change: TableChange }>(),
    /** Places of all rounds that begin with these segments, those of this unit first. */
    places: takes(z.strictObject({ subjectId: id, prefix: text })).returns<PlaceUse[]>(),
    /** How the scores of the row come about, with a problem that is still being written counted in. */
    explain: takes(z.strictObject({ ...cellOf, draft: ProblemDraft.nullable() })).returns<RowExplanation>(),
  },
  /** Where the checking of each unit stands. A unit without a visit is 未查. */
  visit: {
    list: takes(z.strictObject({ roundId: id })).returns<Visit[]>(),
    save: takes(
      z.strictObject({
        roundId: id,
        unitId: id,
        status: z.enum(visitStatuses).optional(),
        note: text.optional(),
        assignee: z.string().trim().max(50).nullable().optional(),
      }),
    ).returns<Visit>(),
    /** Gives these units to an inspector; null: to nobody. One undo step. */
    assign: takes(
      z.strictObject({
        roundId: id,
        unitIds: z.array(id).min(1).max(5000),
        assignee: z.string().trim().min(1).max(50).nullable(),
      }),
    ).returns<Visit[]>(),
  },
  /** What stands beside answers: reasons, and marks of what nobody has looked at. */
  remark: {
    list: takes(annexOf.extend({ subjectId: id.nullable().default(null) })).returns<Remark[]>(),
    save: takes(
      z.strictObject({
        ...cellOf,
        reason: z.string().trim().max(4000, '理由不超过4000字').optional(),
        confirmed: z.boolean().optional(),
      }),
    ).returns<{ savedAt: string }>(),
    /** Somebody has looked at these filled answers and leaves them as they are. */
    confirm: takes(
      z.strictObject({
        ...annexOf.shape,
        cells: z
          .array(z.strictObject({ subjectId: id, columnId: id }))
          .min(1)
          .max(100_000),
      }),
    ).returns<{ savedAt: string }>(),
  },
  /** Answers filled in by the program, marked until somebody has looked at them. Each call is one undo step. */
  fill: {
    /** 其余填常用答案, in one annex or all, of one row or all. A dry run only counts. */
    usual: takes(
      z.strictObject({ roundId: id, annexId: id.nullable(), subjectId: id.nullable(), dryRun: z.boolean() }),
    ).returns<{ cells: number; rows: number }>(),
    /** 同上一单位: into what is blank. */
    likeUnit: takes(z.strictObject({ roundId: id, unitId: id, likeId: id })).returns<{ cells: number; rows: number }>(),
  },
  attention: {
    /** What still has to be looked at; the items are cut off where they become too many, the counts are not. */
    list: takes(z.strictObject({ roundId: id, kinds: z.array(z.enum(attentionKinds)) })).returns<{
      counts: Readonly<Record<AttentionKind, number>>;
      items: AttentionItem[];
    }>(),
  },
  prior: {
    /** Of one subject (a few rows per earlier round), or of all. */
    list: takes(z.strictObject({ ...annexOf.shape, subjectId: id.nullable().default(null) })).returns<
      EarlierAnswer[]
    >(),
    /** The problems of the newest earlier round that are not in this one yet. */
    takeProblems: takes(z.strictObject(cellOf)).returns<{ savedAt: string; change: TableChange }>(),
  },
  phrase: {
    /** By frequency over all rounds; numbers that differ are slots `{n}`. */
    list: takes(z.strictObject({ roundId: id, annexId: id, columnId: id })).returns<Phrase[]>(),
  },
  evidence: {
    /** A part of the place that is left out fits all. */
    list: takes(evidencePlace.partial().required({ roundId: true })).returns<Evidence[]>(),
    /** Places of one annex that have any; without an annex: of the units as a whole. */
    counts: takes(z.strictObject({ roundId: id, annexId: id.nullable() })).returns<EvidenceCount[]>(),
    /** One undo step. `known`: names of the files that were at this place already and were left out. */
    add: takes(evidencePlace.extend({ files: z.array(EvidenceFileDraft).min(1).max(maxAtOnce) })).returns<{
      savedAt: string;
      added: Evidence[];
      known: string[];
    }>(),
    /** `before`: the one that it is put in front of; null: at the end of its place. */
    change: takes(
      z.strictObject({
        id,
        name: z.string().trim().min(1).max(200).optional(),
        look: EvidenceLook.optional(),
        before: id.nullable().optional(),
      }),
    ).returns<{ savedAt: string; evidence: Evidence }>(),
    remove: takes(z.strictObject({ id })).returns<{ savedAt: string }>(),
    /** Writes the stored bytes, or the picture as shown, into a file. */
    save: takes(z.strictObject({ id, path, what: z.enum(['stored', 'shown']) })).returns<{ path: string }>(),
    /** 证据卷 as a Word document in `folder`. */
    volume: takes(z.strictObject({ roundId: id, folder: path })).returns<ExportedFile>(),
  },
  progress: {
    /** Unit × annex: what is done, who was there last. */
    board: takes(z.strictObject({ roundId: id })).returns<Board>(),
  },
  search: {
    /** Everything of a round that can be looked for; the window keeps it until something changes. */
    entries: takes(z.strictObject({ roundId: id })).returns<SearchEntries>(),
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
    /** `confirmed`: names as printed and the unit that each means; a run for good remembers them as aliases. */
    run: takes(
      z.strictObject({
        roundId: id,
        annexId: id,
        path,
        dryRun: z.boolean(),
        confirmed: z.record(z.string().max(400), id).default({}),
      }),
    ).returns<ImportReport>(),
    cancel: returns<void>(),
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
