import { writtenNumbers } from './ownNumbers.ts';
import { risingRun } from './risingRun.ts';
import type { KeptAnnex, KeptParagraph } from './version.ts';
import { type DiffPart, wordDiff } from './wordDiff.ts';

export interface ParagraphComparison {
  readonly id: string;
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  /** It stands elsewhere among those that both have. */
  readonly moved: boolean;
  readonly parts: readonly DiffPart[];
  /** Numbers that are there no more, and those that are there now. */
  readonly numbers: { readonly was: readonly string[]; readonly now: readonly string[] };
}

export interface Comparison {
  readonly paragraphs: readonly ParagraphComparison[];
  /** Titles of annexes whose tables differ, are new or are gone. */
  readonly annexes: readonly { readonly title: string; readonly kind: 'changed' | 'added' | 'removed' }[];
}

interface Kept {
  readonly paragraphs: readonly KeptParagraph[];
  readonly annexes: readonly KeptAnnex[];
}

/** Two versions paragraph by paragraph, in the order of the later one; what is gone stands where it stood. */
export function compareVersions(was: Kept, now: Kept): Comparison {
  const before = new Map(was.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const present = new Set(now.paragraphs.map(({ id }) => id));
  const stays = unmoved(was.paragraphs, now.paragraphs);
  const compared = now.paragraphs.map(({ id, text }) => {
    const old = before.get(id);
    return comparison(id, old?.text ?? null, text, old !== undefined && !stays.has(id));
  });
  const order = was.paragraphs.map(({ id }) => id);
  for (const [index, { id, text }] of was.paragraphs.entries()) {
    if (present.has(id)) continue;
    const previous = order[index - 1];
    const at = previous === undefined ? 0 : compared.findIndex((each) => each.id === previous) + 1;
    compared.splice(at, 0, comparison(id, text, null, false));
  }
  return { paragraphs: compared, annexes: compareAnnexes(was.annexes, now.annexes) };
}

function comparison(id: string, was: string | null, now: string | null, moved: boolean): ParagraphComparison {
  const parts = wordDiff(was ?? '', now ?? '');
  const kind = was === null ? 'added' : now === null ? 'removed' : was === now ? 'same' : 'changed';
  return { id, kind, moved, parts, numbers: changedNumbers(was ?? '', now ?? '') };
}

function changedNumbers(was: string, now: string): ParagraphComparison['numbers'] {
  const literal = (text: string) => writtenNumbers(text.replaceAll('{', '{{'));
  return { was: without(literal(was), literal(now)), now: without(literal(now), literal(was)) };
}

function without(list: readonly string[], taken: readonly string[]): string[] {
  const rest = [...taken];
  return list.filter((number) => {
    const at = rest.indexOf(number);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function unmoved(was: readonly KeptParagraph[], now: readonly KeptParagraph[]): ReadonlySet<string> {
  const places = new Map(was.map(({ id }, index) => [id, String(index).padStart(6, '0')]));
  const stays = risingRun(now.map(({ id }) => places.get(id) ?? null));
  return new Set([...stays].map((index) => now[index]?.id ?? ''));
}

function compareAnnexes(was: readonly KeptAnnex[], now: readonly KeptAnnex[]): Comparison['annexes'] {
  const label = ({ number, title }: KeptAnnex) => `附件${number} ${title}`;
  const before = new Map(was.map((annex) => [annex.number, annex]));
  const present = new Set(now.map(({ number }) => number));
  return [
    ...now.flatMap((annex): Comparison['annexes'] => {
      const old = before.get(annex.number);
      if (!old) return [{ title: label(annex), kind: 'added' }];
      return old.print === annex.print ? [] : [{ title: label(annex), kind: 'changed' }];
    }),
    ...was
      .filter(({ number }) => !present.has(number))
      .map((annex) => ({ title: label(annex), kind: 'removed' as const })),
  ];
}
