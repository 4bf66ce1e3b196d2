import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where settings and logs of this user lie: the same for app, loopback host and command line. */
export function userDir(): string {
  const { CHABAO_USER_DIR, APPDATA, XDG_CONFIG_HOME } = process.env;
  if (CHABAO_USER_DIR) return CHABAO_USER_DIR;
  if (process.platform === 'win32' && APPDATA) return join(APPDATA, 'chabao');
  return join(XDG_CONFIG_HOME || join(homedir(), '.config'), 'chabao');
}
