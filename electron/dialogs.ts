import { dirname, isAbsolute, join } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter, shell } from 'electron';
import { z } from 'zod';
import { isOpenable } from '#shared/evidence/openable.ts';

const PickOptions = z
  .object({
    title: z.string().max(200).optional(),
    name: z.string().max(255).optional(),
    filters: z.array(z.object({ name: z.string().max(100), extensions: z.array(z.string().max(20)) })).optional(),
  })
  .default({});

export type Dialogs = Readonly<
  Record<'pickOpen' | 'pickSave' | 'pickFolder', (options: unknown) => Promise<string | null>>
> & {
  readonly pickOpenMany: (options: unknown) => Promise<readonly string[]>;
  readonly reveal: (path: unknown) => Promise<void>;
  /** Null: it is open; else why it is not. */
  readonly open: (path: unknown) => Promise<string | null>;
};

/** Folders that were picked in the machine's own dialog: what is written there may be shown by other programs. */
const pickedFolders = new Set<string>();

/** The machine's own dialogs, over the window. `folder`: where the first one starts; `shown`: whose files other programs may be asked to show. */
export function createDialogs(findWindow: () => BrowserWindow | null, folder: string, shown: string): Dialogs {
  const window = () => {
    const found = findWindow();
    if (found === null) throw new Error('no window');
    return found;
  };
  const openFiles = async (options: unknown, properties: ('openFile' | 'multiSelections')[]) => {
    const { title = '打开', filters } = PickOptions.parse(options);
    const picked = await dialog.showOpenDialog(window(), {
      title,
      defaultPath: folder,
      properties,
      ...(filters && { filters: filters as FileFilter[] }),
    });
    return picked.filePaths;
  };
  return {
    async pickOpen(options) {
      const [picked = null] = await openFiles(options, ['openFile']);
      return picked;
    },
    pickOpenMany: (options) => openFiles(options, ['openFile', 'multiSelections']),
    async pickSave(options) {
      const { title = '保存', filters, name = '' } = PickOptions.parse(options);
      const picked = await dialog.showSaveDialog(window(), {
        title,
        defaultPath: join(folder, name),
        properties: ['showOverwriteConfirmation', 'createDirectory'],
        ...(filters && { filters: filters as FileFilter[] }),
      });
      if (picked.canceled || picked.filePath === '') return null;
      return withExtension(picked.filePath, filters?.[0]?.extensions[0]);
    },
    async pickFolder(options) {
      const { title = '选择文件夹' } = PickOptions.parse(options);
      const picked = await dialog.showOpenDialog(window(), {
        title,
        defaultPath: folder,
        properties: ['openDirectory', 'createDirectory'],
      });
      const [chosen = null] = picked.filePaths;
      if (chosen !== null) pickedFolders.add(chosen);
      return chosen;
    },
    async open(path) {
      const known = typeof path === 'string' && (dirname(path) === shown || pickedFolders.has(dirname(path)));
      if (!known || !isOpenable(path)) return '这个文件不能由查报打开';
      return (await shell.openPath(path)) || null;
    },
    async reveal(path) {
      if (typeof path === 'string' && isAbsolute(path)) shell.showItemInFolder(path);
    },
  };
}

/** GTK's dialog does not add the extension that its filter names. */
function withExtension(path: string, extension: string | undefined): string {
  return extension === undefined || path.endsWith(`.${extension}`) ? path : `${path}.${extension}`;
}
