import { existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Slip } from '#shared/consistency/slip/slip.ts';
import { slipDocument, slipTables, slipTitle } from '#shared/consistency/slip/slipDocument.ts';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import { fileNameOf } from '#shared/text/fileName.ts';
import { deviceKey, fingerprint } from '../exchange/deviceKey.ts';
import { readSettings } from '../settings.ts';
import { type Existing, writeAtomically } from '../writeAtomically.ts';
import { printedMoment } from './printedMoment.ts';
import { signPackage } from './signedPackage.ts';

/** What is known of a slip before somebody signs it. */
export type SlipDraft = Pick<Slip, 'title' | 'round' | 'files' | 'findings' | 'noted'>;

/** Names of slips that are in the folder already. */
export function slipClashes(draft: SlipDraft, folder: string): string[] {
  const names = ['docx', 'xlsx'].map((ending) => fileNameOf(slipTitle(draft), ending));
  return names.filter((name) => existsSync(path.join(path.resolve(folder), name)));
}

interface Signer {
  readonly userDir: string;
  readonly now: () => number;
}

/** 校核单 as docx and xlsx, both signed by the key of this device. Neither is ever seen unsigned. */
export async function writeSlip(
  { userDir, now }: Signer,
  draft: SlipDraft,
  folder: string,
  existing: Existing,
): Promise<ExportedFile[]> {
  const { person, device } = readSettings(userDir);
  const key = deviceKey(userDir);
  const slip: Slip = { ...draft, person, device, at: printedMoment(now()), fingerprint: fingerprint(key.publicKey) };
  const { title, at, files } = slip;
  const content = { title, person, device, at, files: files.map(({ name, sha256 }) => ({ name, sha256 })) };
  const [{ writeDocument }, { writeWorkbook }] = await Promise.all([
    import('../word/writeDocument.ts'),
    import('../excel/writeWorkbook.ts'),
  ]);
  mkdirSync(folder, { recursive: true });
  const work = await mkdtemp(path.join(tmpdir(), 'chabao-slip-'));
  try {
    const written = [
      await writeDocument(path.join(work, 'slip.docx'), slipDocument(slip)),
      await writeWorkbook(path.join(work, 'slip.xlsx'), slipTables(slip)),
    ];
    const signed: ExportedFile[] = [];
    for (const file of written) {
      const bytes = await signPackage(await readFile(file), content, key);
      const target = path.join(folder, fileNameOf(slipTitle(slip), path.extname(file).slice(1)));
      const placed = await writeAtomically(target, existing, (temporary) => writeFile(temporary, bytes));
      signed.push({ title: slipTitle(slip), path: placed });
    }
    return signed;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
