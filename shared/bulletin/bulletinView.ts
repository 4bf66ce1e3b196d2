import { z } from 'zod';
import { id, text } from '../fields.ts';
import type { BulletinSettings } from './bulletinSettings.ts';
import type { Comparison } from './compareVersions.ts';
import { blockStyles, type DraftBlock } from './draftBlock.ts';
import type { ReasonAgainstFinal } from './reasonsAgainstFinal.ts';
import type { StaleParagraph } from './staleParagraphs.ts';
import type { Version } from './version.ts';

const Edited = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9.-]{1,60}$/u),
  style: z.enum(blockStyles),
  numbered: z.boolean(),
  text,
});

/** The whole text, in order: what of it differs is written, the rest is left alone. */
export const DraftSave = z.strictObject({ roundId: id, blocks: z.array(Edited).max(2000) });
export const BlockPlace = z.strictObject({ roundId: id, blockId: id });

/** A fact as it stands in the text. */
export interface FactValue {
  readonly name: string;
  /** What it is, in words. */
  readonly title: string;
  readonly text: string;
  /** The annex that it is counted from; null: from the round itself. */
  readonly annexId: string | null;
  readonly kind: FactKind;
}

export const factKinds = ['number', 'ratio', 'names', 'text'] as const;
export type FactKind = (typeof factKinds)[number];

export interface BlockView extends Pick<DraftBlock, 'id' | 'style' | 'numbered' | 'text' | 'rewritten'> {
  /** What the pack would write; null: the block was added. */
  readonly packText: string | null;
  /** Digits that somebody typed: no annex answers for them. */
  readonly ownNumbers: readonly string[];
}

/** All that the page of a bulletin shows. */
export interface BulletinView {
  readonly title: string;
  readonly blocks: readonly BlockView[];
  readonly dropped: readonly BlockView[];
  readonly stale: readonly (StaleParagraph & { readonly nowText: string | null })[];
  readonly facts: readonly FactValue[];
  /** How the numerals of each level begin, as the numeral of the first heading: 一、, （一）, 1.,（1）. */
  readonly numerals: Readonly<Record<string, readonly string[]>>;
  readonly settings: { readonly own: BulletinSettings; readonly effective: BulletinSettings };
  readonly versions: readonly Version[];
  /** The 定稿 that holds, and what has come out otherwise since. */
  readonly final: { readonly version: Version; readonly since: Comparison | null } | null;
  readonly reasonsAgainstFinal: readonly ReasonAgainstFinal[];
}
