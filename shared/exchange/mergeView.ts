import { z } from 'zod';
import { id, path, text } from '../fields.ts';

/** How a laptop's key compares with the one kept from its first bundle. */
export const trustStates = ['own', 'known', 'new', 'changed'] as const;
export type Trust = (typeof trustStates)[number];

/** What one bundle would bring; `refusal` says why it cannot be merged, as a sentence. */
export interface BundlePreview {
  readonly path: string;
  readonly name: string;
  readonly refusal: string | null;
  /** It is encrypted, and the passphrase is missing or wrong. */
  readonly wantsPassphrase: boolean;
  readonly contents: BundleContents | null;
}

export interface BundleContents {
  readonly person: string;
  readonly device: string;
  readonly createdAt: string;
  readonly trust: Trust;
  readonly fingerprint: string;
  readonly changes: number;
  readonly freshChanges: number;
  readonly freshFiles: number;
  readonly freshBytes: number;
  /** Changes that rest on others which neither this workspace nor any of the bundles holds. */
  readonly lacking: number;
}

/** What of one kind would come: 附件1 3 个单位 12 格. */
export interface MergedPart {
  readonly where: string;
  /** How these things are counted: 个单位, 行, 项. */
  readonly counter: string;
  /** What is changed of them are answers in cells. */
  readonly inCells: boolean;
  readonly things: number;
  readonly fields: number;
}

export interface MergePreview {
  readonly token: string;
  readonly bundles: readonly BundlePreview[];
  readonly fresh: number;
  readonly parts: readonly MergedPart[];
  /** People and how many changes are theirs. */
  readonly people: readonly { readonly person: string; readonly changes: number }[];
  readonly conflicts: number;
  /** The first of them, in words. */
  readonly examples: readonly string[];
  /** What a person should know before: answers taken back. */
  readonly warnings: readonly string[];
  /** Rounds that are 定稿 here: what is to become of the changes to them a person says with the merge. */
  readonly finals: readonly FinalRoundTouch[];
}

export interface FinalRoundTouch {
  readonly roundId: string;
  readonly title: string;
  readonly changes: number;
  /** The printed annexes that would come out otherwise: 附件1《…》3 处. */
  readonly annexes: readonly string[];
}

/** With a reason the 定稿 is lifted, as in the bulletin page; without one (null) the changes to the round are left out for now. */
export const FinalAnswer = z.strictObject({
  roundId: id,
  reason: z.string().trim().min(2).max(500).nullable(),
});
export type FinalAnswer = z.infer<typeof FinalAnswer>;

/** What became of the changes to a round that was 定稿. */
export interface FinalOutcome {
  readonly title: string;
  readonly changes: number;
  readonly annexes: readonly string[];
  /** Why its 定稿 was lifted; null: the changes were left out, and are in the bundle still. */
  readonly reason: string | null;
  /** Those that were left out, by writer and number: a gap in its chain until they are merged. */
  readonly leftOut: readonly ChangeRange[];
}

/** Changes of one writer that lie side by side. */
export interface ChangeRange {
  readonly writer: string;
  readonly from: number;
  readonly to: number;
}

export interface MergeSource {
  readonly name: string;
  readonly bundleId: string;
  readonly person: string;
  readonly device: string;
  readonly createdAt: string;
  readonly fingerprint: string;
  readonly changes: number;
  readonly files: number;
}

/** What the signed report says of one merge. */
export interface MergeReport {
  readonly format: 'chabao-merge-report/1';
  readonly id: string;
  readonly workspace: string;
  readonly at: string;
  readonly person: string;
  readonly device: string;
  readonly sources: readonly MergeSource[];
  readonly added: number;
  /** Those changes, by writer and number. Reports of earlier versions have none. */
  readonly ranges?: readonly ChangeRange[];
  readonly parts: readonly MergedPart[];
  readonly people: readonly { readonly person: string; readonly changes: number }[];
  readonly conflicts: readonly ReportedConflict[];
  /** Those beyond the ones that are listed. */
  readonly moreConflicts: number;
  /** Reports of earlier versions have none. */
  readonly finals?: readonly FinalOutcome[];
}

export interface ReportedConflict {
  readonly where: string;
  readonly subject: string;
  readonly title: string;
  readonly values: readonly { readonly text: string; readonly person: string; readonly at: string }[];
}

export interface MergeOutcome {
  readonly mergeId: string | null;
  readonly changes: number;
  readonly files: number;
  readonly conflicts: number;
  readonly finals: readonly FinalOutcome[];
}

/** A merge into this workspace as the page lists it. */
export interface MergeSummary {
  readonly id: string;
  readonly at: string;
  readonly person: string;
  readonly from: readonly string[];
  readonly added: number;
  readonly conflicts: number;
  readonly undoneAt: string | null;
  /** What is written down of it was altered: it can be told no more, and not be taken back. */
  readonly altered: boolean;
}

export interface TrustedDevice {
  readonly device: string;
  readonly fingerprint: string;
  /** Who sent the last bundle from there; "" when it is not known here. */
  readonly person: string;
  readonly lastAt: string | null;
}

export interface ExchangeOverview {
  readonly person: string;
  readonly device: string;
  readonly fingerprint: string;
  readonly merges: readonly MergeSummary[];
  readonly devices: readonly TrustedDevice[];
}

const passphrase = text.optional();

/** `since`: the laptop that has sent a bundle before, and needs only what it lacks. `assignee`: files of that inspector's units only. */
export const BundleDraft = z.strictObject({
  path,
  since: text.nullable().default(null),
  assignee: text.nullable().default(null),
  passphrase,
});

export const MergeDraft = z.strictObject({ paths: z.array(path).min(1).max(200), passphrase });

export const MergeOrder = z.strictObject({ token: id, finals: z.array(FinalAnswer).max(1000).default([]) });
