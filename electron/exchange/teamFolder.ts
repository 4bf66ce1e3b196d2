import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#shared/error.ts';
import type { TeamFolderView } from '#shared/exchange/teamFolderView.ts';
import { countInRanges, countUnknown, rangesBeyond } from '../store/changeRanges.ts';
import type { Store } from '../store/store.ts';
import { listWriters } from '../store/writer.ts';
import type { BundleManifest, KnownWriter } from './bundleManifest.ts';
import type { DeviceKey } from './deviceKey.ts';
import { judgeBundle, type PreparedBundle, prepareBundles } from './prepareMerge.ts';
import type { Bundle } from './readBundle.ts';
import { writeBundle } from './writeBundle.ts';

/**
 * A folder that several laptops see. Each writes only files of its own, numbered: 查报-<电脑>-0001.chabaopkg holds what the folder lacked
 * when it was written. No clock and no lock is asked; a file that cannot be read yet is left for the next time.
 */
export interface TeamFolder {
  readonly folder: string;
  /** Files read before, by name, size and time: they need not be read again. Of one that was merged whole, what it said of itself. */
  readonly read: Map<string, Bundle | BundleManifest>;
}

export interface FolderContents {
  readonly view: TeamFolderView;
  readonly prepared: readonly PreparedBundle[];
  /** What the folder holds in all. */
  readonly covers: readonly KnownWriter[];
  readonly ownNumbers: readonly number[];
}

const pattern = /^查报-(.+)-(\d{4,})\.chabaopkg$/u;

export function fileDevice(device: string): string {
  return device.replace(/[^\p{L}\p{N}.-]/gu, '_');
}

export async function lookIntoFolder(store: Store, team: TeamFolder, userDir: string): Promise<FolderContents> {
  const names = await listBundles(team.folder);
  const own = fileDevice(store.device);
  const covers = new Map<string, number>();
  const members = new Map<string, TeamFolderView['members'][number]>();
  const prepared: PreparedBundle[] = [];
  const waiting: { name: string; reason: string }[] = [];
  let toTake = 0;
  for (const name of names) {
    const found = await readOne(store, team, name, userDir);
    if (typeof found === 'string') {
      waiting.push({ name, reason: found });
      continue;
    }
    for (const { writer, lastSeq } of found.manifest.knows) {
      covers.set(writer, Math.max(covers.get(writer) ?? 0, lastSeq));
    }
    const { device, person, createdAt: at } = found.manifest;
    if (device !== store.device && at >= (members.get(device)?.at ?? '')) members.set(device, { device, person, at });
    if (!found.prepared?.bundle) continue;
    toTake += countUnknown(store.db, found.prepared.bundle.held);
    prepared.push(found.prepared);
  }
  const ownNumbers = numbersOf(names, own);
  const known = hasHole(ownNumbers) ? [] : [...covers].map(([writer, lastSeq]) => ({ writer, lastSeq }));
  const view = {
    folder: team.folder,
    problem: null,
    members: [...members.values()],
    toTake,
    toGive: countInRanges(store.db, rangesBeyond(store.db, known)),
    waiting,
  };
  return { view, prepared, covers: known, ownNumbers };
}

/** Writes what the folder lacks; 0: it has everything. */
export async function giveToFolder(
  store: Store,
  key: DeviceKey,
  { folder }: TeamFolder,
  { covers, ownNumbers }: FolderContents,
): Promise<number> {
  if (rangesBeyond(store.db, covers).length === 0) return 0;
  const number = Math.max(0, ...ownNumbers) + 1;
  const name = `查报-${fileDevice(store.device)}-${String(number).padStart(4, '0')}.chabaopkg`;
  const request = { file: path.join(folder, name), existing: 'number' as const, known: covers };
  return (await writeBundle(store, key, request)).changes;
}

async function listBundles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => pattern.test(name)).sort();
  } catch (cause) {
    throw new AppError(
      'file',
      `现在打不开团队文件夹“${folder}”。本机的内容都在，没有丢失；请接通网络或插上磁盘后再试，或用交换包文件传递。`,
      { folder, cause: String(cause) },
    );
  }
}

type Found = { readonly manifest: BundleManifest; readonly prepared: PreparedBundle | null };

/** What a file holds, or why it is left for later. A file merged before is known by its name, size and time. */
async function readOne(store: Store, team: TeamFolder, name: string, userDir: string): Promise<Found | string> {
  const file = path.join(team.folder, name);
  const found = await stat(file).catch(() => null);
  if (!found) return '刚才还在，现在读不到了；下次再试。';
  const key = `${name}/${found.size}/${found.mtimeMs}`;
  const known = team.read.get(key);
  if (known && !('manifest' in known) && knowsAll(store, known)) return { manifest: known, prepared: null };
  const prepared =
    known && 'manifest' in known
      ? judgeBundle(store, file, known, userDir)
      : (await prepareBundles(store, [file], { userDir }))[0];
  if (!prepared?.bundle) return reasonFor(prepared?.preview.refusal ?? '');
  const { bundle } = prepared;
  team.read.set(key, knowsAll(store, bundle.manifest) ? bundle.manifest : bundle);
  return { manifest: bundle.manifest, prepared };
}

function reasonFor(refusal: string): string {
  return /不完整|损坏|不是查报的交换包|读不了/u.test(refusal)
    ? '还没有复制完，或正被别的程序占用；下次再读。总是这样的话，请写它的人在他的电脑上再交换一次。'
    : refusal.replace('没有合并任何内容。', '');
}

/** Whether everything that the sender knew is here. */
function knowsAll({ db }: Store, { knows }: BundleManifest): boolean {
  const here = new Map(listWriters(db).map(({ id, lastSeq }) => [id, lastSeq]));
  return knows.every(({ writer, lastSeq }) => (here.get(writer) ?? 0) >= lastSeq);
}

function numbersOf(names: readonly string[], device: string): number[] {
  return names.flatMap((name) => {
    const [, owner, number] = pattern.exec(name) ?? [];
    return owner === device ? [Number(number)] : [];
  });
}

/** Somebody has taken one of our files away: what it held is written again. */
function hasHole(numbers: readonly number[]): boolean {
  return numbers.length !== Math.max(0, ...numbers);
}
