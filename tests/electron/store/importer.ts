import { appendEdits } from '#electron/store/appendEdits.ts';
import { openStore } from '#electron/store/store.ts';
import type { Edit } from '#shared/store/change.ts';
import { laptopOptions } from './laptopOptions.ts';

/** Run as a process of its own: stores an import that takes seconds, after saying that it begins. */
const [file = ''] = process.argv.slice(2);
const store = openStore(file, laptopOptions('另一台'));
const fields = Object.fromEntries(Array.from({ length: 20 }, (_, column) => [`c${column}`, '是']));
const edits = Array.from({ length: 60_000 }, (_, row): Edit => {
  return { entity: 'finding', id: `2022q2/annex1/s${row}`, fields };
});
process.stdout.write('storing\n', () => appendEdits(store, 'import', edits));
