import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { planRestore } from '#electron/store/recovery/planRestore.ts';
import { undo } from '#electron/store/undo.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { anyEdits } from '../edits.ts';
import { memoryLaptop, valuesOf } from '../laptop.ts';

test('restoring gives the very values of the backup, whatever was done since, and undoing it those before', () => {
  fc.assert(
    fc.property(fc.array(anyEdits, { maxLength: 5 }), fc.array(anyEdits, { maxLength: 5 }), (earlier, later) => {
      const store = memoryLaptop('甲');
      for (const edits of earlier) appendEdits(store, 'record', edits);
      const backup = new Database(store.db.serialize());
      for (const edits of later) appendEdits(store, 'record', edits);
      const before = valuesOf(store.db);
      const { changed } = appendEdits(store, 'restore', planRestore(store.db, backup));
      expect(valuesOf(store.db)).toEqual(valuesOf(backup));
      expect(planRestore(store.db, backup)).toEqual([]);
      if (changed > 0) undo(store);
      expect(valuesOf(store.db)).toEqual(before);
      expect(verifyStore(store).problems).toEqual([]);
      backup.close();
    }),
    { numRuns: 60 },
  );
});
