import { protocol } from 'electron';
import { pageHeaders } from './contentPolicy.ts';
import { evidenceFile, evidenceHashOf } from './evidenceFile.ts';
import { readPageFile } from './pageFiles.ts';

/** The only origin of the app. */
export const appOrigin = 'app://chabao';

/** Before the app is ready: the scheme behaves like https. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built window from `folder`, the evidence of the open workspace by its hash, pages to be printed, and nothing else. */
export function serveAppScheme(
  folder: string,
  findEvidence: (hash: string) => Promise<Uint8Array | undefined>,
  findPage: (path: string) => string | undefined,
): void {
  protocol.handle('app', async ({ url, method }) => {
    const { host, pathname } = new URL(url);
    const hash = host === 'chabao' && method === 'GET' ? evidenceHashOf(pathname) : undefined;
    if (hash !== undefined) return answerEvidence(await findEvidence(hash));
    const page = host === 'chabao' && method === 'GET' ? findPage(pathname) : undefined;
    if (page !== undefined) {
      return new Response(page, { headers: { ...pageHeaders, 'Content-Type': 'text/html; charset=utf-8' } });
    }
    const file = host === 'chabao' && method === 'GET' ? await readPageFile(folder, pathname) : undefined;
    if (file === undefined) return new Response('not found', { status: 404, headers: pageHeaders });
    return new Response(new Uint8Array(file.bytes), { headers: { ...pageHeaders, 'Content-Type': file.type } });
  });
}

function answerEvidence(bytes: Uint8Array | undefined): Response {
  if (bytes === undefined) return new Response('not found', { status: 404, headers: pageHeaders });
  const file = evidenceFile(bytes);
  return new Response(new Uint8Array(file.bytes), { headers: file.headers });
}
