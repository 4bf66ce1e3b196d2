// Makes what a task lacks: Node 24, packages, builds. One process at a time; everything it prints goes to stderr.
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { withLock } from './lock.mjs';
import {
  findNode,
  fingerprint,
  packagesAreReady,
  packagesHash,
  packagesStamp,
  partStamp,
  staleParts,
  toolchainFolder,
  toolchainHash,
  toolchainNode,
  toolchainStamp,
} from './state.mjs';

const say = (line) => process.stderr.write(`查报：${line}\n`);

/** Returns the Node to run the task with, or null after having said in one line what is wrong. */
export async function setUp(root, parts) {
  try {
    return await withLock(join(root, '.toolchain', 'lock'), say, async () => {
      const node = findNode(root) ?? (await installNode(root));
      if (!packagesAreReady(root)) await installPackages(root, node);
      for (const part of staleParts(root, parts)) await build(root, node, part);
      return node;
    });
  } catch (error) {
    say(error instanceof SetUpError ? error.message : (error?.stack ?? String(error)));
    return null;
  }
}

class SetUpError extends Error {}

async function installNode(root) {
  say(`本机 Node 为 ${process.versions.node}，正在下载所需的 Node 24（仅首次，约 50 MB）…`);
  const folder = toolchainFolder(root);
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) {
    copyFileSync(join(root, 'scripts', 'node', name), join(folder, name));
  }
  await npm(process.execPath, machineNpm(), ['ci', '--include=optional'], folder);
  const node = toolchainNode(root);
  if (node === null) {
    throw new SetUpError(
      `没有适合本机（${process.platform}-${process.arch}）的 Node 24 可自动下载，请先从 nodejs.org 安装 Node 24 后重试。`,
    );
  }
  writeFileSync(toolchainStamp(root), toolchainHash(root));
  return node;
}

async function installPackages(root, node) {
  if (!installedAsLocked(root)) {
    say('正在安装依赖包（仅首次或版本变化时）…');
    const ownNpm = join(toolchainFolder(root), 'node_modules', 'npm', 'bin', 'npm-cli.js');
    await npm(node, existsSync(ownNpm) ? ownNpm : machineNpm(), ['ci', '--include=dev', '--include=optional'], root);
  }
  writeFileSync(packagesStamp(root), packagesHash(root));
}

/** Somebody ran `npm ci` or `npm install` by hand: then the packages are there already. */
function installedAsLocked(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, entry]) => path === '' || (have[path] ? have[path].version === entry.version : entry.optional === true),
  );
}

/** The npm that started this process, or the one beside this Node; null: whatever `npm` means to the shell. */
function machineNpm() {
  const bin = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : '',
    join(bin, 'node_modules/npm/bin/npm-cli.js'),
    join(bin, '../lib/node_modules/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  return candidates.find((path) => path !== '' && existsSync(path)) ?? null;
}

const npmTimeout = 5 * 60_000;

async function npm(node, cli, args, cwd) {
  // No package needs its install script: the native SQLite brings its prebuilt binaries along.
  const all = [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
  };
  const run = () =>
    cli === null
      ? collect('npm', all, { cwd, env, shell: process.platform === 'win32', timeout: npmTimeout })
      : collect(node, [cli, ...all], { cwd, env, timeout: npmTimeout });
  let { code, output } = await run();
  // A download can stall for good, or a connection break: npm keeps what it has, so a second attempt is cheap.
  if (code !== 0) ({ code, output } = await run());
  if (code === 0) return;
  const reason = output
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!)\s*/i, ''))
    .filter((line) => line !== '' && !/^(code|errno|syscall|at |A complete log|\/)/.test(line));
  const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|CERT|E40[0-9]|E50[0-9]/.test(
    output,
  );
  const what = offline
    ? '下载失败：连不上 npm 软件源，请检查网络或 npm 镜像（registry）设置后重试'
    : '安装失败，请按提示处理后重试';
  throw new SetUpError(`${what}。${reason.slice(0, 2).join(' ')}`);
}

async function build(root, node, part) {
  say(`正在构建 ${part}…`);
  const before = fingerprint(root, part);
  const { code, output } = await collect(node, [join(root, 'scripts', 'build.ts'), part], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  if (code !== 0) throw new SetUpError(`构建 ${part} 失败：\n${stripVTControlCharacters(output)}`);
  writeFileSync(partStamp(root, part), before);
}

function collect(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
