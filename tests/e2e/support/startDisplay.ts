import { spawn } from 'node:child_process';

export interface Display {
  readonly name: string;
  stop(): void;
}

/** A display of its own on Linux, so that no window appears on anybody's desktop; elsewhere the machine's. */
export function startDisplay(): Promise<Display> {
  if (process.platform !== 'linux') return Promise.resolve({ name: '', stop: () => undefined });
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.once('data', (data: Buffer) =>
      resolve({ name: `:${data.toString().trim()}`, stop: () => server.kill() }),
    );
  });
}
