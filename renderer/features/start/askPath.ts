import { bridge, workspaceFiles } from '../../platform.ts';

/** In a browser there is one folder for all files: nothing to ask. A file of that name is refused by the store, not replaced. */
export async function askPath(fileName: string): Promise<string | null> {
  const { folder } = bridge.platform;
  if (folder !== null) return `${folder}${folder.includes('\\') ? '\\' : '/'}${fileName}`;
  return bridge.platform.pickSave({ title: '新工作簿放在哪里', name: fileName, filters: workspaceFiles });
}
