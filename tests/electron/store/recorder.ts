import { appendEdits } from '#electron/store/appendEdits.ts';
import { openStore } from '#electron/store/store.ts';
import { laptopOptions } from './laptopOptions.ts';

/** Run as a process of its own: opens a workspace, says what it may do, and with 'record' answers without end. */
const [file = '', what = ''] = process.argv.slice(2);
const store = openStore(file, laptopOptions('另一台'));
process.stdout.write(`${JSON.stringify({ readOnly: store.readOnly })}\n`);
const record = (n: number) => {
  appendEdits(store, 'record', [{ entity: 'finding', id: `2022q2/annex1/s${n}`, fields: { a: n * 100 } }]);
  // Acknowledged: from here on it must be in the file whatever happens.
  process.stdout.write(`${n}\n`, () => setImmediate(record, n + 1));
};
if (what === 'record') record(1);
else setInterval(() => undefined, 1000);
