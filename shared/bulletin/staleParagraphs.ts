import { isKnownFact } from '../fact/isKnownFact.ts';
import type { BulletinDefinition } from '../pack/bulletinDefinition.ts';
import type { RoundData } from '../round/roundData.ts';
import { templateNames } from '../text/template.ts';
import type { Basis, DraftRow } from './draftBlock.ts';
import { isPrinted } from './isPrinted.ts';
import { numeralOf } from './numbering.ts';
import { type PackBlock, packBlocks } from './packBlocks.ts';
import { type Sense, sensesOf } from './sense.ts';

export type StaleReason =
  /** A fact came to something else. */
  | { readonly kind: 'sense'; readonly fact: string; readonly was: Sense; readonly now: Sense }
  /** The pack says it in other words now. */
  | { readonly kind: 'source'; readonly was: string }
  /** The pack would leave it out now. */
  | { readonly kind: 'hidden' }
  /** The pack would print it now, and did not when it was rewritten. */
  | { readonly kind: 'shown' }
  /** The pack has no such paragraph any more. */
  | { readonly kind: 'gone' }
  /** A fact that no longer exists stands in it. */
  | { readonly kind: 'unknown'; readonly fact: string };

export interface StaleParagraph {
  readonly id: string;
  readonly reasons: readonly StaleReason[];
  /** What the pack would write now, with its facts as places; null: nothing. */
  readonly now: string | null;
}

/** Rewritten paragraphs that rest on something that is otherwise now. They are marked, never overwritten. */
export function staleParagraphs(
  data: RoundData,
  bulletin: BulletinDefinition,
  rows: readonly DraftRow[],
): StaleParagraph[] {
  const pack = new Map(packBlocks(bulletin).map((block) => [block.id, block]));
  return rows.flatMap((row) => {
    if (row.text === null || row.dropped || row.style === 'table') return [];
    const block = pack.get(row.id);
    const reasons = reasonsOf(data, row, row.text, block);
    if (reasons.length === 0) return [];
    const now = block && isPrinted(data, block) ? withoutNumeral(block) : null;
    return [{ id: row.id, reasons, now }];
  });
}

function reasonsOf(data: RoundData, { basis }: DraftRow, text: string, block: PackBlock | undefined): StaleReason[] {
  const unknown = [...new Set(templateNames(text))]
    .filter((name) => !isKnownFact(data.pack, name))
    .map((fact) => ({ kind: 'unknown' as const, fact }));
  if (!basis) return unknown;
  const now = basisOf(data, text, block);
  return [...unknown, ...sourceReasons(basis, now, block), ...senseReasons(basis, now)];
}

function sourceReasons(was: Basis, now: Basis, block: PackBlock | undefined): StaleReason[] {
  if (was.text === null) return [];
  if (!block) return [{ kind: 'gone' }];
  if (was.printed && !now.printed) return [{ kind: 'hidden' }];
  const source: StaleReason[] = was.text === now.text ? [] : [{ kind: 'source', was: was.text }];
  return !was.printed && now.printed ? [...source, { kind: 'shown' }] : source;
}

function senseReasons(was: Basis, now: Basis): StaleReason[] {
  return Object.entries(was.senses).flatMap(([fact, sense]): StaleReason[] => {
    const present = now.senses[fact];
    if (present === undefined || present === sense || present === 'unknown') return [];
    return [{ kind: 'sense', fact, was: sense as Sense, now: present as Sense }];
  });
}

/** What a text rests on that is written now: its facts, those of the pack's paragraph that it replaces, and that paragraph. */
export function basisOf(data: RoundData, text: string, block: PackBlock | undefined): Basis {
  const source = block ? withoutNumeral(block) : null;
  const names = [...templateNames(text), ...(source === null ? [] : templateNames(source))];
  return { text: source, printed: block ? isPrinted(data, block) : true, senses: sensesOf(data, names) };
}

function withoutNumeral({ style, text }: PackBlock): string {
  return text.slice(numeralOf(style, text).length);
}
