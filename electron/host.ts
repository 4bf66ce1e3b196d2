import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AppEvents } from '#shared/contract.ts';
import type { Contract, Handlers } from '#shared/contractType.ts';
import type { EvidencePort } from './backend.ts';
import { createAccess } from './hostAccess.ts';
import { answerRequest } from './hostRoutes.ts';
import type { Log } from './log.ts';

export interface HostOptions<T extends Contract> {
  readonly contract: T;
  readonly handlers: Handlers<T>;
  /** The built window. */
  readonly pages: string;
  /** Where the files lie that a browser may pick, bring and fetch. */
  readonly folder: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Whoever knows it may use the host. */
  readonly token: string;
  /** Where pictures and files of the workspace come in and go out. */
  readonly evidence?: EvidencePort;
  readonly log?: Log;
}

export interface Host {
  /** With the token: what a browser is to open. */
  readonly address: string;
  notify<Name extends keyof AppEvents>(event: Name, payload: AppEvents[Name]): void;
  close(): Promise<void>;
}

/** The app on 127.0.0.1 for a plain browser: pages, calls, notices and files, for those who know the token. */
export async function startHost<T extends Contract>(options: HostOptions<T>): Promise<Host> {
  const server = createServer();
  const port = await listen(server, options.port);
  const listeners = new Set<ServerResponse>();
  const site = { ...options, origin: `http://127.0.0.1:${port}`, access: createAccess(port, options.token), listeners };
  server.on('request', (request, response) => void answerRequest(site, request, response));
  return {
    address: `${site.origin}/?token=${options.token}`,
    notify(event, payload) {
      for (const listener of listeners) listener.write(`event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`);
    },
    close() {
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
