// What is there already: Node 24, packages, builds. Only looks, and cheaply: it runs before every task.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const toolchainFolder = (root) => join(root, '.toolchain', 'node');
export const toolchainStamp = (root) => join(toolchainFolder(root), 'node_modules', '.chabao-stamp');
export const packagesStamp = (root) => join(root, 'node_modules', '.chabao-stamp');
export const partStamp = (root, part) => join(root, 'dist', `${part}.stamp`);

/** What each part of dist/ is made from. */
const sources = {
  electron: ['shared', 'electron', 'vite.electron.config.ts', 'vite.preload.config.ts', 'package-lock.json'],
  renderer: ['shared', 'renderer', 'vite.renderer.config.ts', 'package-lock.json'],
};

/** A Node that is new enough, or null: this one, or the one in .toolchain/. */
export function findNode(root) {
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  const node = toolchainNode(root);
  return node !== null && read(toolchainStamp(root)) === toolchainHash(root) ? node : null;
}

export function toolchainNode(root) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(toolchainFolder(root), 'node_modules', `node-${platform}-${process.arch}`, 'bin', executable);
  return existsSync(path) ? path : null;
}

export function toolchainHash(root) {
  return hashOf(readFileSync(join(root, 'scripts', 'node', 'package-lock.json')));
}

export function packagesHash(root) {
  return hashOf(readFileSync(join(root, 'package-lock.json')));
}

export function packagesAreReady(root) {
  return read(packagesStamp(root)) === packagesHash(root);
}

export function staleParts(root, parts) {
  return parts.filter((part) => read(partStamp(root, part)) !== fingerprint(root, part));
}

/** Names, sizes and times of all sources of one part. */
export function fingerprint(root, part) {
  const lines = [];
  for (const source of sources[part]) walk(join(root, source), lines);
  return hashOf(lines.sort().join('\n'));
}

function walk(path, lines) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (stat.isDirectory()) for (const name of readdirSync(path)) walk(join(path, name), lines);
  else lines.push(`${path} ${stat.size} ${stat.mtimeMs}`);
}

function hashOf(content) {
  return createHash('sha256').update(content).digest('hex');
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
