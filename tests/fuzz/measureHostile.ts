import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type HostileCase, writeCase } from './hostileCases.ts';
import type { Measured } from './measureCases.ts';

/** Most that one file may cost. */
export const allowed = { milliseconds: 5000, megabytes: 1024 };

/** Writes the files of the cases and has them read by one process; what it did not live to say is missing. */
export async function measureTogether(cases: readonly HostileCase[], folder: string): Promise<Measured[]> {
  const files = cases.map((each, index) => writeCase(each, path.join(folder, String(index))));
  const child = spawn(process.execPath, ['--no-warnings', path.join(import.meta.dirname, 'measureCases.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(files));
  const measured: Measured[] = [];
  for await (const line of createInterface({ input: child.stdout })) measured.push(JSON.parse(line) as Measured);
  return measured;
}

/** What is wrong with it; null: nothing. */
export function faultOf({ outcome }: HostileCase, measured: Measured | undefined): string | null {
  if (!measured) return 'the process died';
  if (!outcome.test(measured.outcome)) return `came out as ${measured.outcome}`;
  const milliseconds = Math.min(measured.milliseconds, measured.busy);
  if (milliseconds > allowed.milliseconds) return `took ${Math.round(milliseconds)} ms`;
  return measured.peak > allowed.megabytes ? `needed ${Math.round(measured.peak)} MB` : null;
}

/** What is wrong with each of the cases, named. */
export function faultsOf(cases: readonly HostileCase[], measured: readonly Measured[]): string[] {
  return cases.flatMap((each, index) => faultOf(each, measured[index])?.replace(/^/, `${each.name} `) ?? []);
}
