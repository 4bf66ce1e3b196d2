import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export interface PageFile {
  readonly bytes: Buffer;
  readonly type: string;
}

/** One file of the built window by its URL path; undefined when there is none, or when the path leads out of `folder`. */
export async function readPageFile(folder: string, urlPath: string): Promise<PageFile | undefined> {
  const path = resolveWithin(folder, urlPath === '/' ? '/index.html' : urlPath);
  const type = types[extname(path ?? '')];
  if (path === undefined || type === undefined) return undefined;
  try {
    return { bytes: await readFile(path), type };
  } catch {
    return undefined; // no such file: the caller answers 404
  }
}

function resolveWithin(folder: string, urlPath: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return undefined; // a broken escape names no file
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const path = join(folder, decoded);
  return path.startsWith(folder + sep) ? path : undefined;
}
