import { z } from 'zod';
import type { AnnexTable } from './annex/annexTable.ts';
import { type AttentionItem, type AttentionKind, attentionKinds } from './annex/attentionItem.ts';
import type { Board } from './annex/board.ts';
import { FindingsDraft, TableBase } from './annex/findingDraft.ts';
import { AnnexPlace, CellPlace, CellsDraft } from './annex/place.ts';
import type { PrintedPlaces } from './annex/printedPlaces.ts';
import type { TableChange } from './annex/tableChange.ts';
import { backupCalls } from './backup/backupCalls.ts';
import { bulletinCalls } from './bulletin/bulletinCalls.ts';
import { checkCalls, paperCalls } from './consistency/checkCalls.ts';
import { HintWordDraft, type HintWordList } from './consistency/form/hintWordList.ts';
import { returns, takes } from './contractType.ts';
import type { Block, DocumentModel } from './document/documentModel.ts';
import { type Exported, type ExportLook, ExportOrder } from './document/exportOrder.ts';
import type { TableModel } from './document/tableModel.ts';
import { evidenceCalls } from './evidence/evidenceCalls.ts';
import type { AssignmentCheck } from './exchange/assignmentCheck.ts';
import { conflictCalls } from './exchange/conflictCalls.ts';
import { exchangeCalls, teamCalls } from './exchange/exchangeCalls.ts';
import { historyCalls } from './exchange/historyCalls.ts';
import { id, path, text } from './fields.ts';
import { importCalls } from './import/importCalls.ts';
import { LockDraft, type LockState } from './lock.ts';
import type { Phrase } from './phrase/phrases.ts';
import { PreferenceDraft, type Preferences } from './preferences.ts';
import type { EarlierAnswer } from './rectification/earlierAnswer.ts';
import { accountCalls, registerCalls, unitCalls } from './register/registerCalls.ts';
import type { RoundDraft as ProposedRound } from './round/nextRound.ts';
import { type PlaceUse, ProblemDraft } from './round/problemDraft.ts';
import type { Remark } from './round/remark.ts';
import { RemarkDraft } from './round/remarkDraft.ts';
import type { Problem } from './round/roundData.ts';
import { RoundDraft } from './round/roundDraft.ts';
import type { RoundOverview } from './round/roundOverview.ts';
import type { Visit } from './round/visit.ts';
import { AssignmentDraft, VisitDraft } from './round/visitDraft.ts';
import type { RowExplanation } from './scoring/explainRow.ts';
import type { SearchEntries } from './search/searchEntries.ts';
import type { PackDraft, PackInfo, RecentWorkspace, WorkspaceInfo } from './workspaceInfo.ts';

/** Every call the window may make: the table of contents of the app. */
export const contract = {
  workspace: {
    current: returns<WorkspaceInfo | null>(),
    packs: returns<PackInfo[]>(),
    recent: returns<RecentWorkspace[]>(),
    create: takes(z.strictObject({ path, packId: id })).returns<WorkspaceInfo>(),
    /** A pack made by the office: the path of its JSON file. */
    createFromFile: takes(z.strictObject({ path, packPath: path })).returns<WorkspaceInfo>(),
    /** A pack drafted from a table of last time: looked at first, then used as it is, or kept as a file to work on. */
    draftPack: takes(z.strictObject({ source: path })).returns<PackDraft>(),
    saveDraft: takes(z.strictObject({ source: path, path })).returns<{ path: string }>(),
    createFromTable: takes(z.strictObject({ path, source: path })).returns<WorkspaceInfo>(),
    sample: takes(z.strictObject({ packId: id, folder: path })).returns<WorkspaceInfo>(),
    open: takes(z.strictObject({ path })).returns<WorkspaceInfo>(),
    /** `problem`: why there is no up-to-date backup beside the workspace; the workspace itself is complete. */
    close: returns<{ problem: string | null }>(),
  },
  person: {
    get: returns<{ name: string }>(),
    set: takes(z.strictObject({ name: z.string().trim().min(1).max(50) })).returns<{ name: string }>(),
  },
  /** 屏幕锁. */
  lock: {
    state: returns<LockState>(),
    lock: returns<LockState>(),
    unlock: takes(z.strictObject({ pin: z.string().max(100) })).returns<LockState>(),
    set: takes(LockDraft).returns<LockState>(),
  },
  preference: {
    get: returns<Preferences>(),
    set: takes(PreferenceDraft).returns<Preferences>(),
  },
  backup: backupCalls,
  unit: unitCalls,
  account: accountCalls,
  register: registerCalls,
  round: {
    overview: takes(z.strictObject({ roundId: id })).returns<RoundOverview>(),
    /** The quarter (or year) after this round, to be looked over before it is started. */
    propose: takes(z.strictObject({ fromRoundId: id })).returns<ProposedRound>(),
    /** A new round with the pack and the units of an earlier one. */
    start: takes(RoundDraft).returns<{ roundId: string; workspace: WorkspaceInfo }>(),
  },
  annex: {
    /** The table as it is now: what changed since `base`, or the whole when that is unknown. */
    changes: takes(AnnexPlace.extend({ base: TableBase.nullable() })).returns<TableChange>(),
    /** Every row that can be recorded, whether it is printed or not. */
    table: takes(AnnexPlace).returns<AnnexTable>(),
    /** As printed. */
    preview: takes(AnnexPlace).returns<TableModel>(),
    /** The annex by itself as a document: its pages in Word and PDF. */
    document: takes(AnnexPlace).returns<DocumentModel>(),
    /** What stands where on its printed table. */
    places: takes(AnnexPlace).returns<PrintedPlaces>(),
    problems: takes(AnnexPlace).returns<Problem[]>(),
  },
  bulletin: bulletinCalls,
  check: checkCalls,
  /** 易错词表 of this computer, for rounds and for papers made elsewhere. */
  hintWord: {
    get: returns<HintWordList>(),
    save: takes(HintWordDraft).returns<HintWordList>(),
    /** The text of a file in whatever encoding it has, to be looked at before it is saved. */
    read: takes(z.strictObject({ path })).returns<{ text: string }>(),
  },
  paper: paperCalls,
  finding: {
    /** All cells are one transaction and one undo step. */
    record: takes(FindingsDraft).returns<{ savedAt: string; change: TableChange }>(),
  },
  problem: {
    save: takes(ProblemDraft).returns<{ savedAt: string; problem: Problem; change: TableChange }>(),
    remove: takes(z.strictObject({ id })).returns<{ savedAt: string; change: TableChange }>(),
    /** Places of all rounds that begin with these segments, those of this unit first. */
    places: takes(z.strictObject({ subjectId: id, prefix: text })).returns<PlaceUse[]>(),
    /** How the scores of the row come about, with a problem that is still being written counted in. */
    explain: takes(CellPlace.extend({ draft: ProblemDraft.nullable() })).returns<RowExplanation>(),
  },
  /** Where the checking of each unit stands. A unit without a visit is 未查. */
  visit: {
    list: takes(z.strictObject({ roundId: id })).returns<Visit[]>(),
    save: takes(VisitDraft).returns<Visit>(),
    /** Gives these units to an inspector; null: to nobody. One undo step. */
    assign: takes(AssignmentDraft).returns<Visit[]>(),
    /** Overlaps and gaps: before the laptops go out, and after they are merged. */
    check: takes(z.strictObject({ roundId: id })).returns<AssignmentCheck>(),
  },
  /** What stands beside answers: reasons, and marks of what nobody has looked at. */
  remark: {
    list: takes(AnnexPlace.extend({ subjectId: id.nullable().default(null) })).returns<Remark[]>(),
    save: takes(RemarkDraft).returns<{ savedAt: string }>(),
    /** Somebody has looked at these filled answers and leaves them as they are. */
    confirm: takes(CellsDraft).returns<{ savedAt: string }>(),
    /** The same for all filled answers of one subject, in every annex: one undo step. */
    confirmSubject: takes(z.strictObject({ roundId: id, subjectId: id })).returns<{ cells: number }>(),
  },
  /** Answers filled in by the program, marked until somebody has looked at them. Each call is one undo step. */
  fill: {
    /** 其余填常用答案, in one annex or all, of one row or all; `within`: only these rows and columns. A dry run only counts. */
    usual: takes(
      z.strictObject({
        roundId: id,
        annexId: id.nullable(),
        subjectId: id.nullable(),
        within: z
          .strictObject({ subjectIds: z.array(id), columnIds: z.array(id) })
          .nullable()
          .default(null),
        dryRun: z.boolean(),
      }),
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
    list: takes(AnnexPlace.extend({ subjectId: id.nullable().default(null) })).returns<EarlierAnswer[]>(),
    /** The problems of the newest earlier round that are not in this one yet. */
    takeProblems: takes(CellPlace).returns<{ savedAt: string; change: TableChange }>(),
  },
  phrase: {
    /** By frequency over all rounds; numbers that differ are slots `{n}`. */
    list: takes(AnnexPlace.extend({ columnId: id })).returns<Phrase[]>(),
  },
  evidence: evidenceCalls,
  progress: {
    /** Unit × annex: what is done, who was there last. */
    board: takes(z.strictObject({ roundId: id })).returns<Board>(),
  },
  search: {
    /** Everything of a round that can be looked for; the window keeps it until something changes. */
    entries: takes(z.strictObject({ roundId: id })).returns<SearchEntries>(),
  },
  exchange: exchangeCalls,
  team: teamCalls,
  conflict: conflictCalls,
  history: historyCalls,
  /** 整改通知单. */
  notice: {
    /** The units that get one, in official order. */
    units: takes(z.strictObject({ roundId: id })).returns<{ id: string; name: string; problems: number }[]>(),
    /** That of one unit, as it is exported. */
    preview: takes(z.strictObject({ roundId: id, unitId: id, pictures: z.boolean() })).returns<DocumentModel<Block>>(),
  },
  export: {
    /** What a person should know before: personal data, an empty page for the seal, the forms that were filled the last time. */
    look: takes(z.strictObject({ roundId: id })).returns<ExportLook>(),
    /** The names of the files in the folder that this would write anew. */
    clashes: takes(ExportOrder).returns<string[]>(),
    /** Writes into the folder; a file of the same name stays unless it is to be replaced. */
    run: takes(ExportOrder).returns<Exported>(),
    /** Stops writing; files that are complete stay. */
    cancel: returns<void>(),
  },
  import: importCalls,
};

export type AppContract = typeof contract;

/** Notices from the backend to every window. */
export interface AppEvents {
  progress: {
    readonly task: 'export' | 'import' | 'merge' | 'trial';
    readonly done: number;
    readonly total: number;
    readonly label: string;
  };
  /**
   * Something about the safety of the workspace that the person should know; `changed`: tables were mended, or all of it was put together
   * again; `closed`: it could not be, and is not open any more.
   */
  safety: { readonly sentence: string | null; readonly changed: boolean; readonly closed: boolean };
}
