import type { AnnexRow } from '../annex/annexRow.ts';
import { annexRows } from '../annex/annexRows.ts';
import { rowWord } from '../annex/template.ts';
import type { Fact } from '../pack/fact.ts';
import type { RoundData } from '../round/roundData.ts';
import { fillTemplate } from '../text/template.ts';
import type { FactResult } from './computeFact.ts';
import { cellNumber, findAnnex, matchingRows } from './factRows.ts';

type NamesFact = Extract<Fact, { kind: 'names' }>;

interface Named {
  readonly row: AnnexRow;
  readonly annexId: string;
}

/**
 * 名单. A list that names everybody ends with `complete` (共14个), one that stops at `limit` with `more` (等30家): 等 stands
 * only after a list that leaves somebody out. `number` is the number of all subjects, named or not.
 */
export function namesFact(data: RoundData, fact: NamesFact): FactResult {
  const rows = orderedRows(data, fact);
  const names = rows.map(({ row }) => row.subject.name);
  const number = rows.length * 100;
  if (rows.length === 0) return { text: fact.none, number, names };
  const listed = rows.slice(0, fact.limit ?? rows.length);
  const ending = listed.length < rows.length ? fact.more : fact.complete;
  const text =
    listed.map((named) => nameOf(data, fact, named)).join(fact.separator) +
    fillTemplate(ending, (name) => (name === 'n' ? String(rows.length) : `{${name}}`));
  return { text, number, names };
}

function orderedRows(data: RoundData, fact: NamesFact): readonly Named[] {
  const annexIds = typeof fact.annex === 'string' ? [fact.annex] : fact.annex;
  const matching = annexIds.flatMap((annexId) =>
    matchingRows(data, { annex: annexId, where: fact.where }).map((row) => ({ row, annexId })),
  );
  const chosen = fact.top ? topRows(matching, fact.top) : matching;
  return fact.order === 'official' ? inOfficialOrder(data, annexIds, chosen) : chosen;
}

function inOfficialOrder(data: RoundData, annexIds: readonly string[], chosen: readonly Named[]): Named[] {
  return annexIds.flatMap((annexId) => {
    const ids = new Set(chosen.filter((named) => named.annexId === annexId).map(({ row }) => row.subject.id));
    const rows = annexRows(data, annexId, 'all').filter(({ subject }) => ids.has(subject.id));
    return rows.map((row) => ({ row, annexId }));
  });
}

/** The first n by a column. Who equals the n-th is named too: two equal units are not told apart by chance. */
function topRows(rows: readonly Named[], { by, order, n }: NonNullable<NamesFact['top']>): Named[] {
  const sign = order === 'desc' ? -1 : 1;
  const ranked = rows
    .flatMap((named) => {
      const number = cellNumber(named.row, by);
      return number === null ? [] : [{ named, key: sign * number }];
    })
    .sort((a, b) => a.key - b.key);
  const last = ranked[n - 1]?.key ?? Number.POSITIVE_INFINITY;
  return ranked.filter(({ key }) => key <= last).map(({ named }) => named);
}

function nameOf(data: RoundData, fact: NamesFact, { row, annexId }: Named): string {
  const definition = findAnnex(data, annexId);
  return fillTemplate(fact.template, (name) =>
    name === 'name' && fact.form === 'short' ? row.subject.short : (rowWord(row, definition, name) ?? ''),
  );
}
