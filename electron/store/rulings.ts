import type { KeyedDiscrepancy } from '#shared/consistency/discrepancy.ts';
import { type Ruling, type RulingDraft, rulingId } from '#shared/consistency/ruling.ts';
import type { Edit } from '#shared/store/change.ts';
import { findChange } from './changeLog.ts';
import { clockTime } from './clock.ts';
import { all, type Db } from './database.ts';

type Row = Omit<Ruling, 'person' | 'at'> & { readonly heads: string };

/** In order of time. */
export function listRulings(db: Db, roundId: string): Ruling[] {
  const sql =
    'SELECT id, rule, key, reason, severity, "where", quote, message, heads FROM ruling WHERE roundId = ? AND removed = 0';
  return all<Row>(db, sql, roundId)
    .map(({ heads, ...row }) => {
      const made = findChange(db, (JSON.parse(heads) as { readonly reason?: string }).reason ?? '');
      return { ...row, person: made?.person ?? '', at: clockTime(made?.clock ?? 0) };
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}

/** `about` is one of what is decided about, as it stands now. */
export function rulingEdit({ roundId, rule, key, reason }: RulingDraft, about: KeyedDiscrepancy): Edit {
  const { severity, where, quote, message } = about;
  const fields = { roundId, rule, key, reason, severity, where, quote, message, removed: false };
  return { entity: 'ruling', id: rulingId(roundId, { rule, key }), fields };
}
