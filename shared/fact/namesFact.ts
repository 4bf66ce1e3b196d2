import type { AnnexRow } from '../annex/annexRow.ts';
import { annexRows } from '../annex/annexRows.ts';
import { rowWord } from '../annex/template.ts';
import type { Fact } from '../pack/fact.ts';
import type { RoundData } from '../round/roundData.ts';
import { fillTemplate } from '../text/template.ts';
import type { FactResult } from './computeFact.ts';
import { cellNumber, findAnnex, matchingRows } from './factRows.ts';

type NamesFact = Extract<Fact, { kind: 'names' }>;

/**
 * 名单. A list that names everybody ends with `complete` (共14个), one that stops at `limit` with `more` (等30家): 等 stands
 * only after a list that leaves somebody out. `number` is the number of all subjects, named or not.
 */
export function namesFact(data: RoundData, fact: NamesFact): FactResult {
  const rows = orderedRows(data, fact);
  const names = rows.map(({ subject }) => subject.name);
  const number = rows.length * 100;
  if (rows.length === 0) return { text: fact.none, number, names };
  const listed = rows.slice(0, fact.limit ?? rows.length);
  const ending = listed.length < rows.length ? fact.more : fact.complete;
  const text =
    listed.map((row) => nameOf(data, fact, row)).join(fact.separator) +
    fillTemplate(ending, (name) => (name === 'n' ? String(rows.length) : `{${name}}`));
  return { text, number, names };
}

function orderedRows(data: RoundData, fact: NamesFact): readonly AnnexRow[] {
  const matching = matchingRows(data, fact);
  const rows = fact.top ? topRows(matching, fact.top) : matching;
  if (fact.order !== 'official') return rows;
  const chosen = new Set(rows.map(({ subject }) => subject.id));
  return annexRows(data, fact.annex, 'all').filter(({ subject }) => chosen.has(subject.id));
}

/** The first n by a column. Who equals the n-th is named too: two equal units are not told apart by chance. */
function topRows(rows: readonly AnnexRow[], { by, order, n }: NonNullable<NamesFact['top']>): AnnexRow[] {
  const sign = order === 'desc' ? -1 : 1;
  const ranked = rows
    .flatMap((row) => {
      const number = cellNumber(row, by);
      return number === null ? [] : [{ row, key: sign * number }];
    })
    .sort((a, b) => a.key - b.key);
  const last = ranked[n - 1]?.key ?? Number.POSITIVE_INFINITY;
  return ranked.filter(({ key }) => key <= last).map(({ row }) => row);
}

function nameOf(data: RoundData, fact: NamesFact, row: AnnexRow): string {
  const definition = findAnnex(data, fact.annex);
  return fillTemplate(fact.template, (name) =>
    name === 'name' && fact.form === 'short' ? row.subject.short : (rowWord(row, definition, name) ?? ''),
  );
}
