import path from 'node:path';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import { ExportOrder } from '#shared/document/exportOrder.ts';
import type { Backend } from '../backend.ts';
import { closeSession } from '../handlers/workspace.ts';
import { listPacks, loadPack } from '../packLibrary.ts';
import { createSample } from '../sample.ts';
import { listRounds } from '../store/rounds.ts';
import type { Command } from './command.ts';
import { writeDirectly } from './export.ts';
import { parseUsage } from './usage.ts';

export const sampleCommand: Command = async (argv, backend) => {
  const { positionals } = parseUsage(argv, {}, ['文件夹']);
  const folder = path.resolve(positionals[0] ?? '');
  const samples = [];
  for (const { id, sample } of listPacks(backend.context.resourcesDir)) {
    if (sample) samples.push({ id, ...(await writeSample(backend, id, path.join(folder, id))) });
  }
  const files = samples.flatMap((sample) => sample.files);
  const annexes = files.filter((file) => file.path.endsWith('.xlsx')).length;
  return {
    json: { samples },
    text: [
      ...samples.flatMap((sample) => [sample.workspace, ...sample.files.map((file) => file.path)]),
      `${samples.length} 个工作簿，${annexes} 个附件，${files.length - annexes} 份公文。`,
    ].join('\n'),
  };
};

async function writeSample(
  { context }: Backend,
  packId: string,
  folder: string,
): Promise<{ workspace: string; files: readonly ExportedFile[] }> {
  const workspace = path.join(folder, 'workspace.chabao');
  const pack = loadPack(context.resourcesDir, packId);
  context.session = await createSample(context, pack, workspace);
  const order = ExportOrder.parse({
    roundId: listRounds(context.session.store.db)[0]?.id ?? '',
    folder,
    annexIds: null,
    bulletin: pack.bulletin !== undefined,
    existing: 'replace',
  });
  const { files } = await writeDirectly(context.session, order);
  closeSession(context);
  return { workspace, files };
}
