import path from 'node:path';
import { formatValue } from '#shared/annex/formatValue.ts';
import type { Value } from '#shared/annex/value.ts';
import { AppError } from '#shared/error.ts';
import { leafColumns } from '#shared/pack/column.ts';
import { parseFindingId } from '#shared/store/change.ts';
import { mergeBundle } from '../exchange/mergeBundle.ts';
import { readBundle } from '../exchange/readBundle.ts';
import { rememberDevice } from '../exchange/trustedDevices.ts';
import { roundData, type Session } from '../session.ts';
import type { Conflict } from '../store/conflicts.ts';
import type { Command } from './command.ts';
import { openForReading } from './openWorkspace.ts';
import { parseUsage, usage } from './usage.ts';

/** `chabao merge`: one bundle after the other, each whole or not at all. */
export const mergeCommand: Command = async (argv, backend) => {
  const options = { passphrase: { type: 'string' } } as const;
  const [workspace = '', ...bundles] = split(argv);
  const { values } = parseUsage(rest(argv), options, []);
  if (bundles.length === 0) throw usage('缺少<交换包.chabaopkg>。');
  const session = await openForReading(backend, workspace);
  if (session.store.readOnly !== null) throw new AppError('locked', session.store.readOnly);
  let [changes, files] = [0, 0];
  const conflicts: Conflict[] = [];
  for (const file of bundles) {
    const bundle = await readBundle(path.resolve(file), values.passphrase);
    rememberDevice(backend.context.userDir, bundle.manifest);
    const merged = mergeBundle(session.store, bundle);
    session.rounds.clear();
    changes += merged.changes;
    files += merged.files;
    conflicts.push(...merged.conflicts);
  }
  const json = { changes, files, conflicts: conflicts.map((conflict) => describe(session, conflict)) };
  const told = conflicts.length === 0 ? '没有冲突。' : `有 ${conflicts.length} 处冲突，请在程序里逐一决定。`;
  return { json, text: `已合并：${changes} 条新的修改记录，${files} 个新文件，${told}` };
};

const isOption = (word: string) => word.startsWith('-');

function split(argv: readonly string[]): string[] {
  return argv.filter((word, at) => !isOption(word) && argv[at - 1] !== '--passphrase');
}

function rest(argv: readonly string[]): string[] {
  return argv.filter((word, at) => isOption(word) || argv[at - 1] === '--passphrase');
}

/** A conflict in the words of the annex; things that are no cells are named by their entity. */
function describe(session: Session, { entity, id, field, contenders }: Conflict) {
  const values = contenders.map(({ value, person, device, at }) => ({
    value: textOf(session, entity, id, field, value),
    person,
    device,
    at,
  }));
  if (entity !== 'finding') return { annex: null, subject: id, column: `${entity}.${field}`, values };
  const { annexId, subjectId } = parseFindingId(id);
  return { annex: annexId, subject: subjectId, column: field, values };
}

function textOf(session: Session, entity: string, id: string, field: string, value: unknown): string {
  if (entity !== 'finding') return typeof value === 'string' ? value : JSON.stringify(value);
  const { roundId, annexId } = parseFindingId(id);
  const annex = roundData(session, roundId).pack.annexes.find((each) => each.id === annexId);
  const column = leafColumns(annex?.columns ?? []).find((each) => each.id === field);
  return column ? formatValue(column, value as Value) : JSON.stringify(value);
}
