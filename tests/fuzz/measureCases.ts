// Reads the files that are named on its standard input, one after the other, plans an import of each, and prints what came of it, a
// line of JSON for each. In a process of its own, so that its peak of memory is that of the files.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newWorkspaceEdits } from '#electron/newWorkspace.ts';
import { readPackFile } from '#electron/packLibrary.ts';
import { readSource } from '#electron/read/readSource.ts';
import { planImport } from '#shared/import/planImport.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import type { Round, RoundData } from '#shared/round/roundData.ts';

/** What one hostile file did. */
export interface Measured {
  readonly outcome: string;
  readonly milliseconds: number;
  /** Of the processor: what it took does not depend on what else the machine was doing. */
  readonly busy: number;
  /** The highest that the process had meanwhile, in megabytes. */
  readonly peak: number;
}

/** An annex of each kind of rows. */
const annexes = [
  ['jiayu-2023', 'work'],
  ['xianning-2020q3', 'accounts'],
  ['shiquan-2021', 'tasks'],
] as const;

function roundOf(id: string): RoundData {
  const pack = readPackFile(path.join(import.meta.dirname, `../../resources/packs/${id}.json`));
  const edits = newWorkspaceEdits(pack);
  const round = edits.find(({ entity }) => entity === 'round');
  const empty = { units: [], accounts: [], tasks: [], findings: {}, problems: [] };
  return applyEdits({ pack, round: { ...round?.fields, id: round?.id } as unknown as Round, ...empty }, edits);
}

function planAll(rounds: readonly (readonly [RoundData, string])[], sheets: readonly RawSheet[]): void {
  let ids = 0;
  for (const [data, annexId] of rounds) planImport(data, annexId, '表', sheets, () => `id-${++ids}`);
}

function printed(sheets: readonly RawSheet[]): string {
  return sheets
    .map(({ rows }) =>
      rows
        .slice(0, 5)
        .map((row) =>
          row
            .slice(0, 5)
            .map(({ text }) => text.slice(0, 80))
            .join('|'),
        )
        .join('/'),
    )
    .join('#');
}

async function measure(file: string, rounds: readonly (readonly [RoundData, string])[]): Promise<Measured> {
  forgetPeak();
  const before = process.cpuUsage();
  const started = performance.now();
  const outcome = await readSource(file).then(
    (sheets) => {
      planAll(rounds, sheets);
      return printed(sheets);
    },
    ({ code, message }) => (code === 'file' ? String(message) : `!${code}: ${message}`),
  );
  const { user, system } = process.cpuUsage(before);
  return { outcome, milliseconds: performance.now() - started, busy: (user + system) / 1000, peak: peakMegabytes() };
}

function forgetPeak(): void {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
}

/** What the system counted; the usual figure begins with the size of the process that started this one. */
function peakMegabytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  return Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}

const rounds = annexes.map(([id, annexId]) => [roundOf(id), annexId] as const);
for (const file of JSON.parse(readFileSync(0, 'utf8')) as string[]) {
  process.stdout.write(`${JSON.stringify(await measure(file, rounds))}\n`);
}
