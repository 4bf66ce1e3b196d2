import { AppError } from '../error.ts';
import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { RoundData } from '../round/roundData.ts';
import type { AnnexRow } from './annexRow.ts';
import { computeRows, renumberRows } from './computeRows.ts';
import { evaluateCondition } from './condition.ts';
import { groupIds, isGrouped, listedSubjects } from './listedSubjects.ts';
import { orderByGroup, sortRows } from './sortRows.ts';

export type { AnnexRow } from './annexRow.ts';

interface Computed {
  readonly all: readonly AnnexRow[];
  printed: readonly AnnexRow[] | null;
}

/** Computed annexes per round, and the annexes being computed just now: an annex that needs itself is met there. */
interface Memory {
  readonly computed: Map<string, Computed>;
  readonly open: string[];
}

// RoundData is never altered, so what was computed from it stays true as long as it lives.
const memories = new WeakMap<RoundData, Memory>();

function memoryOf(data: RoundData): Memory {
  const known = memories.get(data);
  if (known) return known;
  const made: Memory = { computed: new Map(), open: [] };
  memories.set(data, made);
  return made;
}

/** @throws AppError `not-found` */
export function getAnnexDefinition(data: RoundData, annexId: string): AnnexDefinition {
  const definition = data.pack.annexes.find((annex) => annex.id === annexId);
  if (!definition) {
    throw new AppError('not-found', `模板包“${data.pack.title}”里没有附件“${annexId}”。`, { annex: annexId });
  }
  return definition;
}

/**
 * The rows of an annex with every column computed.
 *
 * - `all`: everything that can be recorded, in official order (groups first), whatever is recorded: rows keep their place
 *   while somebody types.
 * - `printed`: the rows that pass `rows.where`, sorted and numbered as they are printed.
 *
 * Ranks are taken over all rows, so that a row has the same rank in both.
 *
 * @throws AppError `not-found` for an unknown annex, `invalid` when annexes or columns need each other in a circle
 */
export function annexRows(data: RoundData, annexId: string, rows: 'printed' | 'all'): readonly AnnexRow[] {
  const definition = getAnnexDefinition(data, annexId);
  const computed = computeOnce(data, definition);
  if (rows === 'all') return computed.all;
  computed.printed ??= printRows(data, definition, computed.all);
  return computed.printed;
}

function computeOnce(data: RoundData, definition: AnnexDefinition): Computed {
  const memory = memoryOf(data);
  const known = memory.computed.get(definition.id);
  if (known) return known;
  if (memory.open.includes(definition.id)) refuseCircle(data, [...memory.open, definition.id]);
  memory.open.push(definition.id);
  try {
    const subjects = listedSubjects(data, definition);
    const all = computeRows(data, definition, subjects, (id) => ({
      definition: getAnnexDefinition(data, id),
      rows: annexRows(data, id, 'all'),
    }));
    const made = { all, printed: null };
    memory.computed.set(definition.id, made);
    return made;
  } finally {
    memory.open.pop();
  }
}

function refuseCircle(data: RoundData, path: readonly string[]): never {
  const titles = path.map((id) => `“${getAnnexDefinition(data, id).title}”`);
  throw new AppError('invalid', `附件互相取数，算不出来：${titles.join(' → ')}。请改模板包。`, { annexes: path });
}

function printRows(data: RoundData, definition: AnnexDefinition, all: readonly AnnexRow[]): AnnexRow[] {
  const where = 'where' in definition.rows ? definition.rows.where : undefined;
  const chosen = where === undefined ? all : all.filter((row) => evaluateCondition(where, row, definition));
  const sorted = sortRows(chosen, definition.sort ?? []);
  const grouped = isGrouped(definition) ? orderByGroup(sorted, groupIds(data, definition)) : sorted;
  return renumberRows(definition, grouped);
}
