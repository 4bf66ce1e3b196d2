/**
 * `node scripts/makePictures.ts`: resources/help/pictures/page-*.webp, the printed pages of the published examples as LibreOffice draws them, with
 * free fonts in place of those that offices have (tests/render/fonts.conf). Run after changing how a document is set.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { writeWorkbook } from '../electron/excel/writeWorkbook.ts';
import type { PictureSource } from '../electron/word/picture.ts';
import { writeDocument } from '../electron/word/writeDocument.ts';
import { annexDocument } from '../shared/annex/annexDocument.ts';
import { buildBulletin } from '../shared/bulletin/buildBulletin.ts';
import type { Block, DocumentModel } from '../shared/document/documentModel.ts';
import { evidenceVolumes } from '../shared/evidence/evidenceVolume.ts';
import { buildNotice } from '../shared/notice/buildNotice.ts';
import { unitsToNotify } from '../shared/notice/noticeItems.ts';
import { NoticeDefinition } from '../shared/pack/noticeDefinition.ts';
import type { Evidence } from '../shared/round/evidence.ts';
import type { RoundData } from '../shared/round/roundData.ts';
import { convert } from '../tests/render/officePdf.ts';
import { loadExample, printAnnex } from '../tests/support/examples.ts';
import { findChromium } from './machine.ts';

const pictures = path.join(import.meta.dirname, '../resources/help/pictures');
const mostBytes = 60_000;

interface Picture {
  readonly name: string;
  readonly page: number;
  readonly file: string;
}

const folder = mkdtempSync(path.join(tmpdir(), 'chabao-pictures-'));
const screenshots: PictureSource = {
  typeOf: () => 'image/png',
  read: async (hash) => readFileSync(path.join(pictures, hash)),
};

async function word(name: string, model: DocumentModel<Block>, page = 1): Promise<Picture> {
  const file = await writeDocument(path.join(folder, `${name}.docx`), model, { pictures: screenshots });
  return { name, page, file };
}

/** Two screenshots as an inspector would take them, of the first unit. */
function sampleEvidence({ round, units, pack }: RoundData): Evidence[] {
  return ['matrix.png', 'start.png'].map((hash, order) => ({
    id: hash,
    number: `${order + 1}`,
    name: hash,
    hash,
    originalHash: hash,
    mediaType: 'image/png',
    width: 1366,
    height: 768,
    size: 1,
    takenAt: null,
    thumbnail: null,
    rendering: null,
    order,
    roundId: round.id,
    annexId: pack.annexes[0]?.id ?? null,
    subjectId: units[0]?.id ?? '',
    columnId: null,
    problemId: null,
    rotation: 0,
    crop: null,
    marks: [],
  }));
}

async function writeAll(): Promise<Picture[]> {
  const [jiayu, xianning, renshou] = await Promise.all(
    (['jiayu-2023', 'xianning-2020q3', 'renshou-2022q2'] as const).map(async (id) => (await loadExample(id)).data),
  );
  if (!jiayu || !xianning?.pack.bulletin || !renshou) throw new Error('an example is missing');
  const notice = NoticeDefinition.parse({ format: 'letter' });
  const bulletin = { ...xianning.pack.bulletin, format: 'document' as const };
  const official = { ...xianning, pack: { ...xianning.pack, bulletin, notice } };
  const [unit = ''] = unitsToNotify(official);
  const sheet = await writeWorkbook(path.join(folder, 'page-sheet.xlsx'), [printAnnex(renshou, 'publishing')]);
  const [volume] = evidenceVolumes(jiayu, sampleEvidence(jiayu));
  return [
    await word('page-document', buildBulletin(official)),
    await word('page-letter', buildBulletin(renshou)),
    await word('page-annex', annexDocument(jiayu, 'work')),
    { name: 'page-sheet', page: 1, file: sheet },
    await word('page-notice', buildNotice(official, unit)),
    await word('page-reply', buildNotice(official, unit), 3),
    ...(volume ? [await word('page-evidence', volume)] : []),
  ];
}

/** Chromium draws the picture smaller and packs it, less finely until it is small enough. */
async function pack(page: Page, png: Buffer): Promise<Buffer> {
  for (const quality of [0.85, 0.7, 0.55, 0.4, 0.25]) {
    const url = await page.evaluate(
      async ([source, wanted]) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        canvas.getContext('2d')?.drawImage(image, 0, 0);
        return canvas.toDataURL('image/webp', wanted);
      },
      [`data:image/png;base64,${png.toString('base64')}`, quality] as const,
    );
    const bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
    if (bytes.length <= mostBytes) return bytes;
  }
  throw new Error('a picture does not become small enough');
}

const all = await writeAll();
const pdfs = await convert(
  all.map(({ file }) => file),
  'pdf',
  folder,
);
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const [index, { name, page: number }] of all.entries()) {
  const which = ['-f', `${number}`, '-l', `${number}`, '-r', '80', '-png'];
  const png = execFileSync('pdftoppm', [...which, pdfs[index] ?? ''], { maxBuffer: 1 << 28 });
  const target = path.join(pictures, `${name}.webp`);
  writeFileSync(target, await pack(page, png));
  process.stdout.write(`${name}.webp ${statSync(target).size} bytes\n`);
}
await browser.close();
rmSync(folder, { recursive: true });
