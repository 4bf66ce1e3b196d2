import path from 'node:path';
import type { KnownWriter } from '../exchange/bundleManifest.ts';
import { deviceKey } from '../exchange/deviceKey.ts';
import { readBundle } from '../exchange/readBundle.ts';
import { writeBundle } from '../exchange/writeBundle.ts';
import type { Command } from './command.ts';
import { openForReading } from './openWorkspace.ts';
import { parseUsage, required } from './usage.ts';

/** `chabao bundle`: what the other laptop lacks, or everything. */
export const bundleCommand: Command = async (argv, backend) => {
  const { positionals, values } = parseUsage(
    argv,
    { out: { type: 'string' }, since: { type: 'string' }, passphrase: { type: 'string' } },
    ['文件.chabao'],
  );
  const file = path.resolve(required(values.out, 'out'));
  const session = await openForReading(backend, positionals[0] ?? '');
  const known = await knownBy(values.since, values.passphrase);
  const { context } = backend;
  const { passphrase } = values;
  const request = { file, existing: 'replace', known, passphrase } as const;
  const written = await writeBundle(session.store, deviceKey(context.userDir), request);
  return {
    json: written,
    text: `已写出 ${written.path}：${written.changes} 条修改记录，${written.files} 个文件。`,
  };
};

/** What the writer of an earlier bundle knew need not be sent again. */
async function knownBy(since: string | undefined, passphrase: string | undefined): Promise<readonly KnownWriter[]> {
  if (since === undefined) return [];
  const { manifest } = await readBundle(path.resolve(since), passphrase);
  return manifest.knows;
}
