// What the slow proofs need of the machine. On Debian as root the missing is installed; elsewhere it is named.
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findElectron } from './electronBinary.ts';

const fonts: Readonly<Record<string, string>> = {
  'AR PL SungtiL GB': 'fonts-arphic-gbsn00lp',
  'AR PL KaitiM GB': 'fonts-arphic-gkai00mp',
  'AR PL UMing CN': 'fonts-arphic-uming',
  'WenQuanYi Zen Hei': 'fonts-wqy-zenhei',
  'Noto Serif CJK SC': 'fonts-noto-cjk fonts-noto-cjk-extra',
  'Liberation Serif': 'fonts-liberation',
};

interface Need {
  readonly name: string;
  readonly has: () => boolean;
  readonly packages: string;
  readonly skips: string;
}

/** Each thing that may lack: how to see it, its Debian packages, and what is not checked without it. */
const needs: readonly Need[] = [
  { name: 'Chromium', has: () => findChromium() !== null, packages: 'chromium', skips: '浏览器端到端测试' },
  {
    name: 'LibreOffice',
    has: () => inPath('soffice'),
    packages: 'libreoffice-writer libreoffice-calc',
    skips: '排版测试',
  },
  { name: 'poppler', has: () => inPath('pdftoppm'), packages: 'poppler-utils', skips: '排版测试' },
  { name: 'fontconfig', has: () => inPath('fc-list'), packages: 'fontconfig', skips: '排版测试' },
  ...Object.entries(fonts).map(([family, packages]) => ({
    name: `字体 ${family}`,
    has: () => hasFont(family),
    packages,
    skips: '排版测试',
  })),
  {
    name: 'Xvfb',
    has: () => process.platform !== 'linux' || (inPath('Xvfb') && inPath('xauth')),
    packages: 'xvfb xauth',
    skips: 'Electron 端到端测试',
  },
];

/** Looks, installs what it may, and tells what can be checked here. `missing`: a line for each thing that is not there. */
export interface Equipment {
  readonly hosts: readonly string[];
  readonly canRender: boolean;
  readonly missing: readonly string[];
}

export function equip(): Equipment {
  const lacking = needs.filter((need) => !need.has());
  if (lacking.length > 0 && canInstall()) install(lacking.flatMap((need) => need.packages.split(' ')));
  const missing = lacking.filter((need) => !need.has());
  const lines = missing.map(
    ({ name, packages, skips }) => `缺少 ${name}，未做${skips}；安装：apt-get install ${packages}`,
  );
  const electron = findElectron();
  if (electron === null) {
    lines.push(
      '缺少 Electron 程序，未做 Electron 端到端测试；获取：npx install-electron，或设置 ELECTRON_OVERRIDE_DIST_PATH',
    );
  }
  const without = (skips: string) => missing.some((need) => need.skips === skips);
  const hosts = [
    ...(electron === null || without('Electron 端到端测试') ? [] : ['electron', 'packed']),
    ...(without('浏览器端到端测试') ? [] : ['chromium']),
  ];
  return { hosts, canRender: !without('排版测试'), missing: lines };
}

function canInstall(): boolean {
  return (
    process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version') && inPath('apt-get')
  );
}

function install(packages: readonly string[]): void {
  process.stderr.write(`查报：正在安装测试所需的系统软件包：${packages.join(' ')}…\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options: SpawnSyncOptions = { env, stdio: 'ignore', timeout: 900_000 };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

function inPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));
}

export function findChromium(): string | null {
  const { CHABAO_CHROMIUM } = process.env;
  const candidates = [
    ...(CHABAO_CHROMIUM ? [CHABAO_CHROMIUM] : []),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}

function hasFont(family: string): boolean {
  const { stdout = '' } = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' });
  return (stdout ?? '').includes(family);
}
