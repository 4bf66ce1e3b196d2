import type { AnnexGrid } from '../read/annexGrid.ts';
import { foldTitle } from '../read/attachmentNote.ts';
import type { AttachmentEntry, TextDocument } from '../read/textDocument.ts';

/** An entry of the 附件说明 with the annex that it means; null where that annex is not among those given. */
export interface AttachmentPair {
  readonly entry: AttachmentEntry;
  readonly annex: AnnexGrid | null;
}

type Meets = (entry: AttachmentEntry, annex: AnnexGrid) => boolean;

const sameTitle: Meets = (entry, { title }) => foldTitle(entry.title) === foldTitle(title);
const sameNumber: Meets = (entry, { label, number }) => label !== '' && (entry.number ?? 1) === (number ?? 1);
/** What a slip of the pen makes of one title. */
const nearTitle: Meets = (entry, { title }) => isNearly(foldTitle(entry.title), foldTitle(title));

/** The surest first: an annex that an entry names by its title is no other's, whatever number it bears. */
const ways: readonly Meets[] = [
  (entry, annex) => sameTitle(entry, annex) && sameNumber(entry, annex),
  sameTitle,
  (entry, annex) => nearTitle(entry, annex) && sameNumber(entry, annex),
  nearTitle,
  sameNumber,
];

/** Which annex each entry of the 附件说明 means: papers are checked with some of their annexes only. */
export function pairAttachments({ attachments, annexes }: TextDocument): AttachmentPair[] {
  const free = new Set(annexes);
  const meant = new Map<AttachmentEntry, AnnexGrid>();
  for (const meets of ways) {
    for (const entry of attachments) {
      const annex = meant.has(entry) ? undefined : [...free].find((each) => meets(entry, each));
      if (!annex) continue;
      meant.set(entry, annex);
      free.delete(annex);
    }
  }
  return attachments.map((entry) => ({ entry, annex: meant.get(entry) ?? null }));
}

/** Entries whose annex is not among those given. Tables without a label may be any of them. */
export function lackingAttachments(document: TextDocument): AttachmentEntry[] {
  const pairs = pairAttachments(document);
  const known = new Set(pairs.map(({ annex }) => annex));
  const open = pairs.filter(({ entry, annex }) => annex === null && !entry.written).map(({ entry }) => entry);
  const unknown = document.annexes.filter((annex) => annex.label === '' && annex.title === '' && !known.has(annex));
  return open.length > unknown.length ? open : [];
}

/** Two titles that a few characters in one place tell apart, where most of them are the same. */
export function isNearly(a: string, b: string): boolean {
  return a.length >= 8 && differing(a, b) <= 2;
}

/** Characters that are not in common from both ends: 0 for the same, small for a slip. */
function differing(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 99;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end;
}
