import path from 'node:path';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { fillPlainText } from '#shared/fact/fillText.ts';
import { accountColumns, accountTable, planAccountSheet } from '#shared/register/accountSheet.ts';
import { planUnitSheet, type RegisterPlan } from '#shared/register/planUnitSheet.ts';
import type { SubjectUsage } from '#shared/register/registerFile.ts';
import { type ReadRegister, readRegister } from '#shared/register/registerSheet.ts';
import { unitColumns, unitTable } from '#shared/register/unitSheet.ts';
import { readSource } from '../read/readSource.ts';
import { roundData, type Session, write } from '../session.ts';
import { listAccounts } from '../store/accounts.ts';
import { listRounds } from '../store/rounds.ts';
import { listUnits } from '../store/units.ts';
import { listUsage } from '../store/usage.ts';
import { listVisits } from '../store/visits.ts';
import { type Context, currentSession } from './context.ts';

type Kind = 'units' | 'accounts';

export function registerHandlers(context: Context): Handlers<AppContract>['register'] {
  return {
    export: async ({ kind, path: file }) => {
      const { writeWorkbook } = await import('../excel/writeWorkbook.ts');
      const table = tableOf(currentSession(context), kind);
      return { title: table.title, path: await writeWorkbook(path.resolve(file), [table], { existing: 'number' }) };
    },
    import: async ({ kind, path: file, dryRun }) => {
      const read = readRegister(await readSource(path.resolve(file)), kind === 'units' ? unitColumns : accountColumns);
      if (!read) throw new AppError('invalid', noHead(kind, path.basename(file)));
      const session = currentSession(context);
      const plan = planOf(session, kind, path.basename(file), read, context.newId);
      if (!dryRun && plan.edits.length > 0) write(session, `register.${kind}`, plan.edits);
      const { edits: _, ...report } = plan;
      return report;
    },
    usage: ({ id }) => usageOf(currentSession(context), id),
  };
}

function noHead(kind: Kind, file: string): string {
  const wanted = kind === 'units' ? '“全称”（或“单位名称”）' : '“账号名称”';
  return `文件“${file}”里没有找到表头：要有一列叫${wanted}。没有导入任何内容。可先导出一份，照它的样子填。`;
}

/** Groups are those of the latest round's pack; inspectors those of that round. */
function registerOf(session: Session) {
  const { db } = session.store;
  const round = listRounds(db).at(-1);
  const groups = round ? roundData(session, round.id).pack.groups : [];
  const assignees = new Map<string, string>();
  for (const { unitId, assignee } of round ? listVisits(db, round.id) : []) {
    if (assignee !== null) assignees.set(unitId, assignee);
  }
  return { units: listUnits(db), groups, roundId: round?.id ?? '', assignees };
}

function tableOf(session: Session, kind: Kind) {
  const { units, groups, assignees } = registerOf(session);
  return kind === 'units' ? unitTable(units, groups, assignees) : accountTable(listAccounts(session.store.db), groups);
}

function planOf(session: Session, kind: Kind, file: string, read: ReadRegister, newId: () => string): RegisterPlan {
  const register = registerOf(session);
  if (kind === 'units') return planUnitSheet(register, file, read, newId);
  return planAccountSheet(listAccounts(session.store.db), register.groups, file, read, newId);
}

function usageOf(session: Session, id: string): SubjectUsage[] {
  const { db } = session.store;
  const titles = new Map(listRounds(db).map((round) => [round.id, round.title]));
  return listUsage(db, id).map(({ roundId, annexId, cells, problems }) => {
    const data = titles.has(roundId) ? roundData(session, roundId) : null;
    const annex = data?.pack.annexes.find((each) => each.id === annexId);
    const annexTitle = data && annex ? fillPlainText(data, annex.title) : annexId;
    return { roundId, roundTitle: titles.get(roundId) ?? roundId, annexTitle, cells, problems };
  });
}
