import { type BulletinSettings, noSettings, settingNames } from '#shared/bulletin/bulletinSettings.ts';
import type { DraftRow } from '#shared/bulletin/draftBlock.ts';
import { blockIdOf } from '#shared/bulletin/draftId.ts';
import type { RoundBulletin } from '#shared/round/roundData.ts';
import { all, type Db, get } from './database.ts';

type Row = Omit<DraftRow, 'dropped' | 'numbered' | 'basis'> & {
  readonly dropped: number;
  readonly numbered: number | null;
  readonly basis: string | null;
};

/** What people made of the bulletin of a round. */
export function loadBulletin(db: Db, roundId: string): RoundBulletin {
  const sql = 'SELECT id, position, style, numbered, text, dropped, basis FROM draft WHERE roundId = ? AND removed = 0';
  const rows = all<Row>(db, sql, roundId).map(
    ({ id, dropped, numbered, basis, ...row }): DraftRow => ({
      ...row,
      id: blockIdOf(roundId, id),
      dropped: dropped === 1,
      numbered: numbered === null ? null : numbered === 1,
      basis: basis === null ? null : JSON.parse(basis),
    }),
  );
  return { rows, settings: loadSettings(db, roundId) };
}

function loadSettings(db: Db, roundId: string): BulletinSettings | null {
  const row = get<Record<string, string | number | null>>(
    db,
    'SELECT * FROM bulletin WHERE id = ? AND removed = 0',
    roundId,
  );
  if (!row) return null;
  const said = Object.fromEntries(settingNames.map((name) => [name, row[name] ?? null]));
  const flag = (value: string | number | null | undefined) =>
    value === null || value === undefined ? null : value === 1;
  const { seal, attachmentNote, paper } = row;
  return {
    ...noSettings,
    ...said,
    seal: flag(seal),
    attachmentNote: flag(attachmentNote),
    paper: typeof paper === 'string' ? JSON.parse(paper) : null,
  };
}
