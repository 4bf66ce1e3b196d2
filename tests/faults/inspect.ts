import { readFileSync } from 'node:fs';
import { closeWithoutBackup } from '#electron/store/closeStore.ts';
import { all } from '#electron/store/database.ts';
import { mendStore } from '#electron/store/recovery/mendStore.ts';
import { safetyPlace } from '#electron/store/recovery/safetyPlace.ts';
import type { Store } from '#electron/store/store.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { type Recovery, recoverySentences } from '#shared/backup/recovery.ts';
import { AppError } from '#shared/error.ts';
import { type Found, faultsOf, type Line } from './ledger.ts';
import { oldCells } from './oldWorkspace.ts';
import { openAsWindow } from './openAsWindow.ts';
import type { Place } from './place.ts';

export interface Inspection {
  readonly faults: string[];
  /** What opening cost, in milliseconds of the processor, with whatever had to be put right. */
  readonly milliseconds: number;
  readonly recovery: Recovery | null;
}

/** Opens what an accident has left, as a person would, and compares it with what was confirmed. */
export function inspect(
  place: Place,
  lines: readonly Line[],
  {
    thorough = true,
    mayLose = false,
    mayWrite = true,
  }: { readonly thorough?: boolean; readonly mayLose?: boolean; readonly mayWrite?: boolean } = {},
): Inspection {
  const started = process.cpuUsage();
  // What it costs, not what else the machine has to do.
  const cost = () => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  try {
    const { store, recovery, faults: early } = openAsWindow(place, lines.length % 4 > 1);
    const milliseconds = cost();
    try {
      // As the app does soon after opening.
      const left = thorough ? mendStore(store, [safetyPlace(place.safety, place.file)]).left : [];
      const promised = !mayWrite && store.readOnly === null ? ['opened for writing where nothing can be written'] : [];
      const faults = [
        ...early,
        ...promised,
        ...faultsOf(lines, foundIn(store)),
        ...unsoundIn(store, recovery, thorough),
      ];
      return {
        faults: faults.filter((fault) => !((mayLose && isLoss(fault)) || left.includes(fault))),
        milliseconds,
        recovery,
      };
    } finally {
      closeWithoutBackup(store);
    }
  } catch (error) {
    const said = error instanceof AppError ? `${error.code}: ${error.message}` : String((error as Error).stack);
    const fault = `does not open: ${said}`;
    return { faults: mayLose && hasWayOut(fault) ? [] : [fault], milliseconds: cost(), recovery: null };
  }
}

function foundIn({ db }: Store): Found {
  const cells = new Map<number, number>();
  const sql = `SELECT subjectId, answers FROM finding WHERE annexId = 'annex1'`;
  for (const { subjectId, answers } of all<{ subjectId: string; answers: string }>(db, sql)) {
    const id = Number(/^s(\d+)-/.exec(subjectId)?.[1]);
    if ((JSON.parse(answers) as { a?: number | null }).a === id) cells.set(id, (cells.get(id) ?? 0) + 1);
  }
  const whole = 'SELECT evidence.id FROM evidence JOIN blob USING (hash) WHERE removed = 0';
  return { cells, evidence: new Set(all<{ id: string }>(db, whole).map(({ id }) => Number(id))) };
}

function unsoundIn(store: Store, recovery: Recovery | null, thorough: boolean): string[] {
  const old = all<{ n: number }>(store.db, `SELECT count(*) AS n FROM change WHERE writer = 'old'`)[0]?.n ?? 0;
  const half = old !== 0 && old !== oldCells && !hasLost(recovery) ? [`${old} of ${oldCells} old answers`] : [];
  if (!thorough) return half;
  const problems = verifyStore(store).problems.filter(
    (problem) => !(hasLost(recovery) && /缺少|只有登记/.test(problem)),
  );
  return [...half, ...problems];
}

/** Where the workspace and every copy of it is destroyed, nothing is left but to say where else there may be one. */
function hasWayOut(fault: string): boolean {
  return fault.startsWith('does not open: damaged') && fault.includes('从备份恢复');
}

function isLoss(fault: string): boolean {
  return / is lost$|^\w+ \d+: \d+ of /.test(fault);
}

function hasLost(recovery: Recovery | null): boolean {
  if (!recovery) return false;
  const { lost, endUnknown, missingFiles } = recovery;
  const said = recoverySentences(recovery).join('');
  return (lost.length > 0 || endUnknown || missingFiles.length > 0) && /没有找回|请核对/.test(said);
}

export function readLines({ ledger }: Place): Line[] {
  return readFileSync(ledger, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}
