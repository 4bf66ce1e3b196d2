import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export type Verdict =
  | { readonly kind: 'admitted' }
  /** The start address was opened: the browser gets its session cookie. */
  | { readonly kind: 'welcome'; readonly cookie: string }
  | { readonly kind: 'refused'; readonly reason: string };

export interface Access {
  judge(request: IncomingMessage, url: URL): Verdict;
}

/**
 * Who may talk to the host: a browser that opened the start address once, or a program that sends the token. Host and Origin are
 * checked, so that no web page which the same browser shows can reach it (DNS rebinding, cross-site requests).
 */
export function createAccess(port: number, token: string): Access {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  // Cookies do not know ports: each host has a name of its own.
  const cookieName = `chabao-${port}`;
  const session = randomBytes(32).toString('base64url');

  return {
    judge(request, url) {
      const { host = '', origin, authorization = '', cookie = '' } = request.headers;
      const site = request.headers['sec-fetch-site'];
      if (!hosts.includes(host)) return { kind: 'refused', reason: '地址不对：只能从本机访问。' };
      if (origin !== undefined && origin !== `http://${host}`) return { kind: 'refused', reason: '来源不对。' };
      if (site !== undefined && site !== 'same-origin' && site !== 'none')
        return { kind: 'refused', reason: '来源不对。' };
      const shown = url.searchParams.get('token');
      if (url.pathname === '/' && shown !== null && same(shown, token)) {
        return { kind: 'welcome', cookie: `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict` };
      }
      if (same(authorization, `Bearer ${token}`)) return { kind: 'admitted' };
      const known = cookie.split('; ').some((pair) => same(pair, `${cookieName}=${session}`));
      if (!known) return { kind: 'refused', reason: '请用查报启动时显示的完整地址打开（含 token）。' };
      if (request.method !== 'GET' && origin === undefined) return { kind: 'refused', reason: '来源不明。' };
      return { kind: 'admitted' };
    },
  };
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
