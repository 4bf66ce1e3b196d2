import { createHash } from 'node:crypto';
import type { RememberedLayout } from '#shared/import/mapping/columnMapping.ts';
import type { Edit } from '#shared/store/change.ts';
import { all, type Db } from './database.ts';

interface LayoutRow {
  readonly fingerprint: string;
  readonly depth: number;
  readonly columns: string;
}

/** What was said about files that were imported into this annex. */
export function listLayouts(db: Db, annexId: string): RememberedLayout[] {
  const sql = 'SELECT fingerprint, depth, columns FROM layout WHERE annexId = ? AND removed = 0';
  return all<LayoutRow>(db, sql, annexId).map(({ columns, ...row }) => ({ ...row, columns: JSON.parse(columns) }));
}

/** The edit that remembers it; one entry per annex and head, so that two laptops that say the same have the same. */
export function layoutEdit(annexId: string, { fingerprint, depth, columns }: RememberedLayout): Edit {
  const hash = createHash('sha256').update(fingerprint).digest('hex').slice(0, 32);
  return { entity: 'layout', id: `${annexId}/${hash}`, fields: { annexId, fingerprint, depth, columns } };
}
