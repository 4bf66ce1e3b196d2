import { insertRow, toRow } from '#electron/store/changeLog.ts';
import { openDatabase, transact } from '#electron/store/database.ts';
import { migrate, migrations } from '#electron/store/migrate.ts';
import { extendChain, insertWriter } from '#electron/store/writer.ts';
import type { Change } from '#shared/store/change.ts';

/** How many answers an old workspace has: those of action 0. */
export const oldCells = 400;

/** A workspace as it was before the findings of a row became one row, with answers in it. */
export function makeOldWorkspace(file: string): void {
  const db = openDatabase(file, 'create');
  migrate(
    db,
    migrations.filter(({ version }) => version < 120),
  );
  transact(db, () => {
    for (let seq = 1; seq <= oldCells; seq += 1) addAnswer(seq);
    extendChain(db, 'old', oldCells);
  });
  db.close();

  function addAnswer(seq: number): void {
    const id = `2022q2/annex1/s0-${seq - 1}`;
    const made = { writer: 'old', seq, clock: seq, person: '甲', device: '旧', batch: 1, action: 'import' } as const;
    const change: Change = { ...made, entity: 'finding', id, fields: { a: 0 }, seen: [] };
    if (seq === 1) insertWriter(db, change);
    insertRow(db, toRow(change), null);
    const cell = ['2022q2', 'annex1', `s0-${seq - 1}`, 'a', '0', 'old', seq];
    db.prepare('INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?)').run(cell);
  }
}
