import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '#shared/error.ts';
import type { Pack } from '#shared/pack/pack.ts';
import { parsePackText } from '#shared/pack/parsePack.ts';
import type { PackInfo } from '#shared/workspaceInfo.ts';

const Index = z.object({
  general: z.string(),
  packs: z.array(z.object({ id: z.string(), title: z.string(), description: z.string() })),
});
const SampleIndex = z.array(z.object({ annex: z.string(), file: z.string() }));

const largestPack = 5 * 1024 * 1024;

/** The packs that come with the program, the general one first. */
export function listPacks(resourcesDir: string): PackInfo[] {
  const { general, packs } = Index.parse(JSON.parse(readFileSync(path.join(resourcesDir, 'packs/index.json'), 'utf8')));
  return packs
    .map((pack) => ({ ...pack, general: pack.id === general, sample: hasSample(resourcesDir, pack.id) }))
    .sort((a, b) => Number(b.general) - Number(a.general));
}

/** Loads a pack by its id among the built-in ones, by its file, or by a folder that holds pack.json. */
export function loadPack(resourcesDir: string, idOrPath: string): Pack {
  const builtIn = listPacks(resourcesDir).find((pack) => pack.id === idOrPath);
  if (builtIn) return readPackFile(path.join(resourcesDir, 'packs', `${builtIn.id}.json`));
  if (!existsSync(idOrPath)) {
    const ids = listPacks(resourcesDir).map((pack) => pack.id);
    throw new AppError(
      'not-found',
      `没有名为“${idOrPath}”的模板包，也没有这个文件。自带的模板包有：${ids.join('、')}。`,
      {
        packs: ids,
      },
    );
  }
  return readPackFile(statSync(idOrPath).isDirectory() ? path.join(idOrPath, 'pack.json') : idOrPath);
}

export function readPackFile(file: string): Pack {
  return parsePackText(readPackText(file));
}

function readPackText(file: string): string {
  if (!existsSync(file)) throw new AppError('not-found', `找不到模板包文件“${file}”。`, { path: file });
  const { size } = statSync(file);
  if (size > largestPack) {
    throw new AppError(
      'invalid',
      `模板包“${path.basename(file)}”有 ${Math.ceil(size / 1024 / 1024)} MB，超过 5 MB，没有读取。`,
      {
        path: file,
      },
    );
  }
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new AppError('file', `模板包“${file}”读不出来，请检查文件权限。`, { path: file, cause: String(cause) });
  }
}

function sampleFolder(resourcesDir: string, packId: string): string {
  return path.join(resourcesDir, 'samples', packId);
}

export function hasSample(resourcesDir: string, packId: string): boolean {
  return existsSync(path.join(sampleFolder(resourcesDir, packId), 'index.json'));
}

/** The spreadsheets of a published example, in the order in which they are imported. */
export function listSampleSheets(resourcesDir: string, packId: string): { annexId: string; path: string }[] {
  const folder = sampleFolder(resourcesDir, packId);
  const index = SampleIndex.parse(JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')));
  return index.map(({ annex, file }) => ({ annexId: annex, path: path.join(folder, file) }));
}
