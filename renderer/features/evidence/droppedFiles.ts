import { maxAtOnce } from '#shared/evidence/limits.ts';

/** Files that lie in every folder and mean nothing: .DS_Store, Thumbs.db, desktop.ini. */
const clutter = /^(\.|thumbs\.db$|desktop\.ini$)/i;

/**
 * What was dropped, folders replaced by the files in them, in the order of their names. To be called while the drop is handled:
 * later nothing is left of it.
 */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  const files = [...data.files];
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return files;
  const found: File[] = [];
  for (const entry of entries) await collect(entry, found);
  return found;
}

/** One more than is taken at once is enough to say that there were too many. */
async function collect(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (found.length > maxAtOnce) return;
  if (entry.isFile) {
    found.push(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)));
    return;
  }
  const children = await listFolder(entry as FileSystemDirectoryEntry);
  for (const child of children.filter(({ name }) => !clutter.test(name))) await collect(child, found);
}

async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // It tells at most a hundred at a time, and none when it has told all.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    all.push(...some);
  }
  return all.sort((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true }));
}
