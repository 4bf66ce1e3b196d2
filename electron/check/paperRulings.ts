import { mkdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { PaperRuling, PaperRulingDraft, PaperRulingPlace } from '#shared/consistency/foreignCheck.ts';
import { writeAtomically } from '../writeAtomically.ts';

const Kept = z.array(
  z.object({
    title: z.string(),
    rulings: z.array(
      z.object({
        rule: z.string(),
        key: z.string().nullable(),
        reason: z.string(),
        person: z.string(),
        at: z.string(),
      }),
    ),
  }),
);
type Kept = z.infer<typeof Kept>;

/** Papers that nobody has decided about for the longest time make way. */
const mostPapers = 300;

/** What has been decided on this computer about papers of this title. */
export function listPaperRulings(userDir: string, title: string): readonly PaperRuling[] {
  return read(userDir).find((paper) => paper.title === title)?.rulings ?? [];
}

/** Keeps the decision in place of an earlier one; on disk when it returns. */
export async function rulePaper(
  userDir: string,
  { title, rule, key, reason }: PaperRulingDraft,
  { person, at }: Pick<PaperRuling, 'person' | 'at'>,
): Promise<readonly PaperRuling[]> {
  const ruling = { rule, key, reason, person, at };
  return change(userDir, title, (before) => [ruling, ...before.filter((each) => !isSame(each, ruling))]);
}

export async function withdrawPaperRuling(userDir: string, place: PaperRulingPlace): Promise<readonly PaperRuling[]> {
  return change(userDir, place.title, (before) => before.filter((each) => !isSame(each, place)));
}

function isSame(a: Pick<PaperRuling, 'rule' | 'key'>, b: Pick<PaperRuling, 'rule' | 'key'>): boolean {
  return a.key === null ? b.key === null && a.rule === b.rule : a.key === b.key;
}

function fileIn(userDir: string): string {
  return path.join(userDir, 'paper-rulings.json');
}

function read(userDir: string): Kept {
  try {
    return Kept.parse(JSON.parse(readFileSync(fileIn(userDir), 'utf8')));
  } catch {
    // Nothing decided yet; a damaged list must keep nobody from checking.
    return [];
  }
}

async function change(
  userDir: string,
  title: string,
  edit: (before: readonly PaperRuling[]) => PaperRuling[],
): Promise<readonly PaperRuling[]> {
  const papers = read(userDir);
  const rulings = edit(papers.find((paper) => paper.title === title)?.rulings ?? []);
  const others = papers.filter((paper) => paper.title !== title);
  const kept = [...(rulings.length > 0 ? [{ title, rulings }] : []), ...others].slice(0, mostPapers);
  mkdirSync(userDir, { recursive: true });
  await writeAtomically(fileIn(userDir), 'replace', (temporary) => writeFile(temporary, JSON.stringify(kept, null, 2)));
  return rulings;
}
